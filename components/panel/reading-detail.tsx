import { citedReport, gbt7714 } from '../../lib/exports/citations';
import type { Overrule } from '../../lib/report/overrule';
import type { Indicator, Report, Span } from '../../lib/report/report';
import { CopyButton } from '../parts/copy-button';
import { speakMeasured } from '../parts/format';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import { excerptPieces, isCut, sentenceAround } from './excerpt';
import type { PanelActions } from './model';
import { NoteForm } from './note-form';
import { ReviewBar } from './review-bar';
import type { Row } from './rows';

const isCoded = (row: Row): row is Row & { indicator: Indicator } => row.indicator !== null;

export interface ReadingDetailProps {
  row: Row;
  report: Report;
  text: string;
  /** What a person decided about this reading. */
  review: Overrule | null;
  isSaved: boolean;
  /** Its place on the page could not be found. */
  isUnpainted: boolean;
  actions: PanelActions;
}

/** Why this reading: the sentence with figure and cue marked, rule, clause, what was made of the number; and the person's word. */
export function ReadingDetail({ row, report, text, review, isSaved, isUnpainted, actions }: ReadingDetailProps) {
  const words = useWords();
  const { figure, indicator } = row;
  const { keep } = actions;
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
        {isUnpainted ? (
          <button type="button" class="plain" data-testid="locate-again" onClick={actions.onReadAgain}>
            <Icon name="locate" size={14} />
            {words.locateAgain}
          </button>
        ) : (
          <button
            type="button"
            class="plain"
            data-testid="go-to-text"
            onClick={() => actions.onLocate(figure.span, row.quantity)}
          >
            <Icon name="locate" size={14} />
            {words.goToText}
          </button>
        )}
        <CopyButton
          label={words.copyValue}
          testid="copy-value"
          text={() =>
            `${words.quoted(row.name, speakMeasured(figure, words), text.slice(...sentence).trim())}\n${gbt7714(
              citedReport(report, new Date().toISOString()),
            )}`
          }
        />
      </div>
      {keep && isCoded(row) && <ReviewBar row={row} review={review} isSaved={isSaved} onReview={keep.onReview} />}
      {keep && isSaved && (
        <NoteForm
          label={words.noteOnReading}
          onKeep={note => keep.onNote(null, { text: note, span: figure.span, quote: figure.quote })}
        />
      )}
    </section>
  );
}
