import type { Span } from '../../lib/report/report';
import { speakMeasured } from '../parts/format';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import { excerptPieces, isCut, sentenceAround } from './excerpt';
import type { Row } from './rows';

export interface ReadingDetailProps {
  row: Row;
  text: string;
  onLocate: (span: Span, quantity: number) => void;
}

/** Why this reading: the sentence with figure and cue marked, rule, clause, and what was made of the number. */
export function ReadingDetail({ row, text, onLocate }: ReadingDetailProps) {
  const words = useWords();
  const { figure, indicator } = row;
  const cue = indicator?.why.cue ?? null;
  const sentence = sentenceAround(text, figure.span);
  // A cue carried on from an earlier clause may stand before the sentence: show from there when it is near.
  const excerpt: Span = cue && cue[0] < sentence[0] && sentence[0] - cue[0] < 160 ? [cue[0], sentence[1]] : sentence;
  const cut = isCut(text, excerpt);
  const facts: [label: string, value: string | null][] = [
    [words.readAs, speakMeasured(figure, words)],
    [words.part, indicator?.part ?? null],
    [words.period, figure.period],
    [words.scope, figure.scope],
    [words.subject, figure.subject || null],
  ];
  return (
    <section class="detail" data-testid={`why-${row.key}`} aria-label={words.why}>
      <blockquote>
        {cut.before && '…'}
        {excerptPieces(text, excerpt, figure.span, cue).map((piece, nth) =>
          piece.kind === 'figure' ? (
            <mark key={nth}>{piece.text}</mark>
          ) : piece.kind === 'cue' ? (
            <span key={nth} class="cue">
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
        {cut.after && '…'}
      </blockquote>
      <dl>
        {facts.map(([label, value]) => value && [<dt key={label}>{label}</dt>, <dd key={`${label}=`}>{value}</dd>])}
        {indicator && (
          <>
            <dt>{words.rule}</dt>
            <dd class="code" data-testid="why-rule">
              {indicator.why.rule}
            </dd>
            <dt>{words.cue}</dt>
            <dd>{text.slice(...indicator.why.cue)}</dd>
            <dt>{words.clause}</dt>
            <dd>{text.slice(...indicator.why.clause)}</dd>
            <dt>{words.confidence}</dt>
            <dd class="num">{`${Math.round(indicator.confidence * 100)} / 100`}</dd>
          </>
        )}
      </dl>
      {!indicator && <p class="soft small">{words.uncodedWhy}</p>}
      <div class="acts">
        <button
          type="button"
          class="plain"
          data-testid="go-to-text"
          onClick={() => onLocate(figure.span, row.quantity)}
        >
          <Icon name="locate" size={14} />
          {words.goToText}
        </button>
      </div>
    </section>
  );
}
