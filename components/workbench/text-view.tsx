import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { alignTexts, type Pairing } from '../../lib/compare/align';
import { type Relative, relativesOf } from '../../lib/compare/relatives';
import { repeatedStatements } from '../../lib/compare/repeated';
import type { ReportRow } from '../../lib/library/records';
import type { View } from './address';
import { CopiedShares, useCopiedShares } from './copied-shares';
import type { LoadedReport, WorkbenchSource } from './source';
import type { ChangeView } from './use-view';
import { useWords } from './words';

export interface TextViewProps {
  source: WorkbenchSource;
  rows: readonly ReportRow[];
  /** Also those that the filter leaves out: what a text was copied from need not be compared. */
  allRows: readonly ReportRow[];
  /** For the problems repeated; empty while they are being read. */
  reports: readonly LoadedReport[];
  view: View;
  change: ChangeView;
}

interface Texts {
  earlier: string;
  later: string;
}

/** One report beside its own of an earlier year, its superior's or a neighbour's: which sentences stayed, changed a little, came and went. */
export function TextView({ source, rows, allRows, reports, view, change }: TextViewProps) {
  const words = useWords();
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const later = choices.find(row => row.reportId === view.text.reportId) ?? firstWithEarlier(choices) ?? choices[0];
  const relatives = useMemo(() => (later ? relativesOf(later, allRows) : []), [later?.snapshotId, allRows]);
  const beside = (relatives.find(({ report }) => report.reportId === view.text.beside) ?? relatives[0])?.report ?? null;
  const texts = useTexts(source, beside, later ?? null);
  const alignment = useMemo(() => texts && alignTexts(texts.earlier, texts.later), [texts]);
  const asked = useMemo(() => withoutOldYears(relatives), [relatives]);
  const shares = useCopiedShares(source, asked, texts?.later ?? null);
  const set = (part: Partial<View['text']>) => change({ text: { ...view.text, ...part } });
  if (!later) return <p class="say">{words.noPair}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="scroller text-view" tabIndex={0} aria-label={words.pages.text}>
      <div class="choices">
        <label class="choose">
          <span>{words.chooseBody}</span>
          <select
            value={later.reportId}
            onChange={event => set({ reportId: event.currentTarget.value, beside: null })}
            data-testid="text-report"
          >
            {choices.map(row => (
              <option key={row.reportId} value={row.reportId}>
                {nameOf(row)}
              </option>
            ))}
          </select>
        </label>
        {beside && (
          <label class="choose">
            <span>{words.beside}</span>
            <select
              value={beside.reportId}
              onChange={event => set({ beside: event.currentTarget.value })}
              data-testid="text-beside"
            >
              {relatives.map(({ relation, report }) => (
                <option key={report.reportId} value={report.reportId}>
                  {nameOf(report)}（{words.relations[relation]}）
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <input
            type="checkbox"
            checked={view.text.onlyChanges}
            onChange={event => set({ onlyChanges: event.currentTarget.checked })}
          />{' '}
          {words.onlyChanges}
        </label>
      </div>
      {!beside ? (
        <p class="say">{words.noPair}</p>
      ) : alignment && texts ? (
        <>
          <CopiedShares shares={shares} besideId={beside.reportId} onBeside={id => set({ beside: id })} />
          <Repeated reports={reports.filter(report => report.row.bodyName === later.bodyName)} />
          <table class="plain-table sentences" data-testid="sentences">
            <thead>
              <tr>
                <th scope="col">{nameOf(beside)}</th>
                <th scope="col" />
                <th scope="col">{nameOf(later)}</th>
              </tr>
            </thead>
            <tbody>
              {alignment.pairings.map((pairing, index) =>
                view.text.onlyChanges && stateOf(pairing, texts) === 'same' ? null : (
                  <SentenceLine key={index} pairing={pairing} texts={texts} />
                ),
              )}
            </tbody>
          </table>
        </>
      ) : (
        <p class="say">{words.loading(0, 2)}</p>
      )}
    </section>
  );
}

const nameOf = (row: ReportRow) => `${row.bodyName ?? row.title} ${row.year ?? ''}`;

const FIGURE = /\d[\d.,]*/g;
/** A report's own year is another one every year. */
const YEAR = /(?:19|20)\d{2}(?=年|\s)/g;

/** The same words with other figures are told apart from the same sentence: the share of copied text counts words alone. */
function stateOf(pairing: Pairing, texts: Texts): Pairing['state'] | 'figures' {
  if (pairing.state !== 'same') return pairing.state;
  const figures = (text: string) => (text.normalize('NFKC').replace(YEAR, '').match(FIGURE) ?? []).join(' ');
  const before = texts.earlier.slice(pairing.before.start, pairing.before.end);
  const after = texts.later.slice(pairing.after.start, pairing.after.end);
  return figures(before) === figures(after) ? 'same' : 'figures';
}

/** A sentence with its figures marked where they are what differs. */
function Figures({ text }: { text: string }) {
  const pieces: ComponentChildren[] = [];
  let from = 0;
  for (const { index, 0: figure } of text.matchAll(FIGURE)) {
    pieces.push(text.slice(from, index), <b key={index}>{figure}</b>);
    from = index + figure.length;
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}

function SentenceLine({ pairing, texts }: { pairing: Pairing; texts: Texts }) {
  const words = useWords();
  const state = stateOf(pairing, texts);
  const before = 'before' in pairing ? texts.earlier.slice(pairing.before.start, pairing.before.end).trim() : '';
  const after = 'after' in pairing ? texts.later.slice(pairing.after.start, pairing.after.end).trim() : '';
  return (
    <tr class={state}>
      <td>{state === 'figures' ? <Figures text={before} /> : before}</td>
      <td class="small soft">{words.sentenceStates[state]}</td>
      <td>{state === 'figures' ? <Figures text={after} /> : after}</td>
    </tr>
  );
}

function useTexts(source: WorkbenchSource, earlier: ReportRow | null, later: ReportRow | null): Texts | null {
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    setTexts(null);
    if (!earlier || !later) return;
    let isCurrent = true;
    Promise.all([source.loadText(earlier.snapshotId), source.loadText(later.snapshotId)]).then(([one, two]) => {
      if (isCurrent && one.ok && two.ok) setTexts({ earlier: one.value, later: two.value });
    });
    return () => {
      isCurrent = false;
    };
  }, [source, earlier?.snapshotId, later?.snapshotId]);
  return texts;
}

function Repeated({ reports }: { reports: readonly LoadedReport[] }) {
  const words = useWords();
  const repeated = useMemo(
    () =>
      repeatedStatements(
        [...reports]
          .sort((a, b) => (a.row.year ?? 0) - (b.row.year ?? 0))
          .map(({ id, report }) => ({ reportId: id, statements: report.problems })),
      ),
    [reports],
  );
  const yearOf = (id: string) => reports.find(report => report.id === id)?.row.year ?? '—';
  if (repeated.length === 0) return null;
  return (
    <section class="repeated">
      <h3>{words.repeatedProblems}</h3>
      <ul>
        {repeated.map(({ text, reportIds }) => (
          <li key={text}>
            {text} <span class="small soft num">{reportIds.map(yearOf).join('、')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Earlier years whose share is counted; older ones can still be set beside. */
const YEARS_BACK = 3;

const withoutOldYears = (relatives: readonly Relative<ReportRow>[]) =>
  relatives.filter(({ relation }, index) => relation !== 'earlier' || index < YEARS_BACK);

/** Each body together, its latest year first; a report without a year stands beside nothing. */
function choicesOf(rows: readonly ReportRow[]): ReportRow[] {
  const byBody = new Map<string, ReportRow[]>();
  for (const row of rows) {
    if (row.year === null) continue;
    const name = row.bodyName ?? row.title;
    const list = byBody.get(name);
    if (list) list.push(row);
    else byBody.set(name, [row]);
  }
  return [...byBody.values()].flatMap(list => list.sort((a, b) => b.year! - a.year!));
}

const firstWithEarlier = (choices: readonly ReportRow[]) =>
  choices.find((row, index) => choices[index + 1]?.bodyName === row.bodyName && choices[index + 1]?.year !== row.year);
