import { Component } from 'preact';
import { useWords } from '../parts/language';
import { MeasuredValue } from '../parts/measured-value';
import { ReadingDetail, type ReadingDetailProps } from './reading-detail';

export interface IndicatorRowProps extends ReadingDetailProps {
  isCurrent: boolean;
  isHovered: boolean;
}

/** One reading: name, figure, what it holds for; opened it says why. Of hundreds, only those that change are drawn again. */
export class IndicatorRow extends Component<IndicatorRowProps> {
  override shouldComponentUpdate(next: IndicatorRowProps): boolean {
    return (Object.keys(next) as (keyof IndicatorRowProps)[]).some(name => next[name] !== this.props[name]);
  }

  override render(props: IndicatorRowProps) {
    return <Drawn {...props} />;
  }
}

function Drawn(props: IndicatorRowProps) {
  const { row, review, isCurrent, isHovered, isUnpainted, actions } = props;
  const words = useWords();
  const { figure, indicator, quantity } = row;
  const isDoubtful = row.isDoubtful && !review;
  const classes = ['row', `tone-${row.tone}`];
  if (isCurrent) classes.push('current');
  if (isHovered) classes.push('hovered');
  if (isDoubtful) classes.push('doubtful');
  if (review?.verdict === 'rejected') classes.push('rejected');
  const shown = review?.corrected ?? (indicator ? { ...indicator, range: figure.range } : figure);
  return (
    <li
      class={classes.join(' ')}
      data-testid={indicator ? `indicator-${indicator.id}` : `figure-${quantity}`}
      data-quantity={quantity}
      onMouseEnter={() => actions.onHover(quantity)}
      onMouseLeave={() => actions.onHover(null)}
    >
      <button
        type="button"
        class="face"
        aria-expanded={isCurrent}
        onClick={() => actions.onLocate(figure.span, quantity)}
      >
        <span class="name">{row.name}</span>
        <MeasuredValue figure={shown} />
        <span class="facts">
          {indicator?.part && <span>{indicator.part}</span>}
          {figure.scope && <span>{figure.scope}</span>}
          {figure.period && <span>{figure.period}</span>}
          {figure.status !== 'reported' && <span class="badge">{words.status[figure.status]}</span>}
          {isDoubtful && (
            <span class="badge warn" title={words.doubtfulLong}>
              {words.doubtful}
            </span>
          )}
          {review && (
            <span class={`badge ${review.verdict === 'rejected' ? 'bad' : 'good'}`}>
              {words.reviewed[review.verdict]}
            </span>
          )}
          {isUnpainted && <span class="badge">{words.notPainted}</span>}
        </span>
      </button>
      {isCurrent && <ReadingDetail {...props} />}
    </li>
  );
}
