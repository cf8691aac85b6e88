import type { Span } from '../../lib/report/report';
import { useWords } from '../parts/language';
import { MeasuredValue } from '../parts/measured-value';
import { ReadingDetail } from './reading-detail';
import type { Row } from './rows';

export interface IndicatorRowProps {
  row: Row;
  text: string;
  isCurrent: boolean;
  isHovered: boolean;
  isUnpainted: boolean;
  onLocate: (span: Span, quantity: number) => void;
  onHover: (quantity: number | null) => void;
}

/** One reading: name, figure, what it holds for; opened it says why. */
export function IndicatorRow({ row, text, isCurrent, isHovered, isUnpainted, onLocate, onHover }: IndicatorRowProps) {
  const words = useWords();
  const { figure, indicator, quantity } = row;
  const classes = ['row', `tone-${row.tone}`];
  if (isCurrent) classes.push('current');
  if (isHovered) classes.push('hovered');
  if (row.isDoubtful) classes.push('doubtful');
  return (
    <li
      class={classes.join(' ')}
      data-testid={indicator ? `indicator-${indicator.id}` : `figure-${quantity}`}
      data-quantity={quantity}
      onMouseEnter={() => onHover(quantity)}
      onMouseLeave={() => onHover(null)}
    >
      <button type="button" class="face" aria-expanded={isCurrent} onClick={() => onLocate(figure.span, quantity)}>
        <span class="name">{row.name}</span>
        <MeasuredValue figure={indicator ? { ...indicator, range: figure.range } : figure} />
        <span class="facts">
          {indicator?.part && <span>{indicator.part}</span>}
          {figure.scope && <span>{figure.scope}</span>}
          {figure.period && <span>{figure.period}</span>}
          {figure.status !== 'reported' && <span class="badge">{words.status[figure.status]}</span>}
          {row.isDoubtful && (
            <span class="badge warn" title={words.doubtfulLong}>
              {words.doubtful}
            </span>
          )}
          {isUnpainted && <span class="badge">{words.notPainted}</span>}
        </span>
      </button>
      {isCurrent && <ReadingDetail row={row} text={text} onLocate={onLocate} />}
    </li>
  );
}
