import { citedReport, gbt7714 } from '../../lib/exports/citations';
import type { Overrule } from '../../lib/report/overrule';
import type { FigureReasons } from '../../lib/report/reasons';
import type { Indicator, Report, Span } from '../../lib/report/report';
import { CopyButton } from '../parts/copy-button';
import { speakMeasured } from '../parts/format';
import { Icon } from '../parts/icon';
import { useLanguage, useWords, type Words } from '../parts/language';
import { ReviewBar } from '../parts/review-bar';
import { excerptPieces, isCut, sentenceAround } from './excerpt';
import type { PanelActions } from './model';
import { NoteForm } from './note-form';
import type { Row } from './rows';

interface Fact {
  label: string;
  /** Nothing is said of what is null or empty. */
  value: string | null | undefined;
  testid?: string;
  isCode?: boolean;
}

const coded = ({ why, confidence }: Indicator, text: string, words: Words): Fact[] => [
  { label: words.rule, value: why.rule, testid: 'why-rule', isCode: true },
  { label: words.cue, value: text.slice(...why.cue) },
  { label: words.clause, value: text.slice(...why.clause) },
  { label: words.confidence, value: `${Math.round(confidence * 100)} / 100` },
];

const isCoded = (row: Row): row is Row & { indicator: Indicator } => row.indicator !== null;

export interface ReadingDetailProps {
  row: Row;
  report: Report;
  text: string;
  /** What a person decided about this reading. */
  review: Overrule | null;
  isSaved: boolean;
  /** Why it carries no indicator and which others were near; null while that is not known. */
  reasons: FigureReasons | null;
  /** Its place on the page could not be found. */
  isUnpainted: boolean;
  actions: PanelActions;
}

/** Why this reading: the sentence with figure and cue marked, rule, clause, what was made of the number; and the person's word. */
export function ReadingDetail({
  row,
  report,
  text,
  review,
  isSaved,
  reasons,
  isUnpainted,
  actions,
}: ReadingDetailProps) {
  const words = useWords();
  const { figure, indicator } = row;
  const language = useLanguage();
  const { keep } = actions;
  const cue = indicator?.why.cue ?? null;
  const sentence = sentenceAround(text, figure.span);
  // A cue carried on from an earlier clause may stand before the sentence: show from there when it is near.
  const excerpt: Span = cue && cue[0] < sentence[0] && sentence[0] - cue[0] < 160 ? [cue[0], sentence[1]] : sentence;
  const cut = isCut(text, excerpt);
  const facts: Fact[] = [
    { label: words.readAs, value: speakMeasured(figure, words) },
    { label: words.part, value: indicator?.part },
    { label: words.period, value: figure.period },
    { label: words.scope, value: figure.scope },
    { label: words.subject, value: figure.subject },
    ...(indicator ? coded(indicator, text, words) : []),
    ...(indicator
      ? []
      : [{ label: words.notCoded, value: reasons?.notCoded?.[language] ?? words.uncodedWhy, testid: 'why-not-coded' }]),
    {
      label: words.runnersUp,
      testid: 'runners-up',
      value: reasons?.runnersUp.map(({ name, lost }) => words.lostBecause(name[language], lost[language])).join('\n'),
    },
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
        {facts.map(
          ({ label, value, testid, isCode }) =>
            !!value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd class={isCode ? 'code' : undefined} data-testid={testid}>
                  {value}
                </dd>
              </div>
            ),
        )}
      </dl>
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
      {keep && isCoded(row) && (
        <ReviewBar
          indicator={row.indicator}
          span={row.figure.span}
          review={review}
          isSaved={isSaved}
          onReview={keep.onReview}
        />
      )}
      {keep && isSaved && (
        <NoteForm
          label={words.noteOnReading}
          onKeep={note => keep.onNote(null, { text: note, span: figure.span, quote: figure.quote })}
        />
      )}
    </section>
  );
}
