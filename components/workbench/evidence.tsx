import { useEffect, useState } from 'preact/hooks';
import { definitionOf } from '../../lib/codebook/definitions';
import type { Cell } from '../../lib/compare/matrix';
import { isInOwnUnit, type Reading } from '../../lib/compare/reading';
import type { Span } from '../../lib/report/report';
import { cellText, differenceText, formatNumber } from './cell-text';
import { Judgement, rejectedIn } from './judgement';
import type { MatrixColumn } from './matrix-model';
import type { LoadedReport, WorkbenchSource } from './source';
import { SourceButton } from './source-button';
import { nameIn, useWords } from './words';

export interface EvidenceProps {
  source: WorkbenchSource;
  report: LoadedReport;
  column: MatrixColumn;
  cell: Cell;
  /** A reading of the report was judged, or the word on it taken back. */
  onJudged: () => void;
  /** Show another of the report's readings: its place among them, best first. */
  onShow: (place: number) => void;
  onClose: () => void;
}

/** Why the cell says what it says: the clause as printed, the rule, the snapshot; and the person's word on it. */
export function Evidence({ source, report, column, cell, onJudged, onShow, onClose }: EvidenceProps) {
  const words = useWords();
  const { entry, statistics } = column;
  const definition = definitionOf(entry.id);
  const rejected = rejectedIn(report, entry.id);
  return (
    <aside class="evidence" aria-label={words.evidence} data-testid="evidence">
      <header>
        <h2>{nameIn(words, entry)}</h2>
        <button type="button" class="tool" onClick={onClose} aria-label={words.closeEvidence}>
          ×
        </button>
      </header>
      <p class="soft">
        {report.row.bodyName ?? words.bodyUnknown} · {report.row.year ?? words.yearUnknown}
      </p>
      <p class="evidence-value num" data-testid="evidence-value">
        {cellText(cell, words)}
        {'reading' in cell && isInOwnUnit(cell.reading) && <span class="unit"> {entry.unit}</span>}
      </p>
      {'reading' in cell ? (
        <>
          {cell.differences.length > 0 && (
            <ul class="evidence-differences">
              {cell.differences.map(difference => (
                <li key={difference.aspect}>{differenceText(difference, words)}</li>
              ))}
            </ul>
          )}
          <ReadingEvidence source={source} report={report} reading={cell.reading} />
          <Judgement
            key={`${report.id} ${entry.id}`}
            source={source}
            report={report}
            indicator={cell.reading.indicator}
            quantity={cell.reading.quantity}
            onJudged={onJudged}
          />
          {cell.others.length > 0 && (
            <section>
              <h3>{words.otherReadings}</h3>
              <ul class="evidence-others">
                {cell.others.map(other => (
                  <li key={other.quantity.span[0]}>
                    <button type="button" class="plain num" onClick={() => onShow(other.place)}>
                      {other.quantity.quote}
                    </button>{' '}
                    <span class="soft small">
                      {[
                        other.indicator.part,
                        other.quantity.period,
                        other.quantity.scope,
                        other.quantity.status === 'reported' ? null : words.statuses[other.quantity.status],
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ) : (
        <p>{cell.state === 'missing' ? words.missingLong : words.notApplicableLong}</p>
      )}
      {rejected.length > 0 && (
        <section data-testid="rejected">
          <h3>{words.rejectedReadings}</h3>
          {rejected.map(({ indicator, quantity }) => (
            <div key={quantity.span[0]}>
              <SourceButton source={source} row={report.row} span={quantity.span} class="plain num">
                {quantity.quote}
              </SourceButton>
              <Judgement
                source={source}
                report={report}
                indicator={indicator}
                quantity={quantity}
                onJudged={onJudged}
              />
            </div>
          ))}
        </section>
      )}
      <section>
        <h3>{words.statistics}</h3>
        <dl class="evidence-facts num">
          {(Object.keys(words.statisticNames) as (keyof typeof statistics)[]).map(key => (
            <div key={key}>
              <dt>{words.statisticNames[key]}</dt>
              <dd>{statistics[key] === null ? '—' : formatNumber(Number(statistics[key].toPrecision(6)))}</dd>
            </div>
          ))}
        </dl>
      </section>
      {definition && (
        <section>
          <h3>{words.definition}</h3>
          <p class="small">{definition.definition}</p>
        </section>
      )}
    </aside>
  );
}

/** Characters shown on either side of the clause. */
const CONTEXT = 60;

function ReadingEvidence({ source, report, reading }: Pick<EvidenceProps, 'source' | 'report'> & { reading: Reading }) {
  const words = useWords();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setText(null);
    source.loadText(report.row.snapshotId).then(result => {
      if (isCurrent && result.ok) setText(result.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [source, report.row.snapshotId]);
  const { why, confidence } = reading.indicator;
  return (
    <section>
      <h3>{words.quote}</h3>
      <blockquote class="evidence-quote" data-testid="evidence-quote">
        {text === null ? (
          reading.quantity.quote
        ) : (
          <Clause text={text} clause={why.clause} figure={reading.quantity.span} />
        )}
      </blockquote>
      <SourceButton source={source} row={report.row} span={reading.quantity.span} class="plain">
        {words.openAtSentence}
      </SourceButton>
      <dl class="evidence-facts small">
        <div>
          <dt>{words.rule}</dt>
          <dd>{why.rule}</dd>
        </div>
        <div>
          <dt>{words.confidence}</dt>
          <dd class="num">
            {Math.round(confidence * 100)}% · {reading.by === 'person' ? words.byPerson : words.byMachine}
          </dd>
        </div>
        <div>
          <dt>{words.readBy}</dt>
          <dd class="num">
            {report.report.versions.parser} / {report.report.versions.codebook}
          </dd>
        </div>
        <div>
          <dt>{words.snapshot}</dt>
          <dd class="num evidence-hash">{report.report.source.sha256}</dd>
        </div>
      </dl>
    </section>
  );
}

function Clause({ text, clause, figure }: { text: string; clause: Span; figure: Span }) {
  const start = Math.max(0, Math.min(clause[0], figure[0]) - CONTEXT);
  const end = Math.min(text.length, Math.max(clause[1], figure[1]) + CONTEXT);
  return (
    <>
      {start > 0 && '…'}
      {text.slice(start, figure[0])}
      <mark>{text.slice(...figure)}</mark>
      {text.slice(figure[1], end)}
      {end < text.length && '…'}
    </>
  );
}
