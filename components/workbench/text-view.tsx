import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Alignment, alignTexts, type Pairing } from '../../lib/compare/align';
import { repeatedStatements } from '../../lib/compare/repeated';
import type { ReportRow } from '../../lib/library/records';
import type { LoadedReport, WorkbenchSource } from './source';
import { useWords } from './words';

export interface TextViewProps {
  source: WorkbenchSource;
  rows: readonly ReportRow[];
  allRows: readonly ReportRow[];
  /** For the problems repeated; empty while they are being read. */
  reports: readonly LoadedReport[];
}

interface Texts {
  earlier: string;
  later: string;
}

/** Year on year: which sentences stayed, changed a little, came and went. */
export function TextView({ source, rows, allRows, reports }: TextViewProps) {
  const words = useWords();
  const bodies = useMemo(() => bodiesWithYears(rows), [rows]);
  const [chosen, setChosen] = useState(0);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const pair = bodies[Math.min(chosen, bodies.length - 1)];
  const texts = useTexts(source, pair?.earlier ?? null, pair?.later ?? null);
  const alignment = useMemo(() => texts && alignTexts(texts.earlier, texts.later), [texts]);
  const later = pair?.later ?? null;
  const superiors = useMemo(() => oneOf(later && superiorOf(later, allRows)), [later?.snapshotId, allRows]);
  const neighbours = useMemo(() => (later ? neighboursOf(later, allRows) : []), [later?.snapshotId, allRows]);
  const superior = useMostAlike(source, superiors, texts?.later ?? null);
  const neighbour = useMostAlike(source, neighbours, texts?.later ?? null);
  if (!pair) return <p class="say">{words.noPair}</p>;
  return (
    <div class="scroller text-view">
      <div class="choices">
        <label class="choose">
          <span>{words.chooseBody}</span>
          <select value={chosen} onChange={event => setChosen(Number(event.currentTarget.value))}>
            {bodies.map(({ earlier, later }, index) => (
              <option key={later.reportId} value={index}>
                {later.bodyName ?? later.title} {earlier.year} → {later.year}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={onlyChanges}
            onChange={event => setOnlyChanges(event.currentTarget.checked)}
          />{' '}
          {words.onlyChanges}
        </label>
      </div>
      {alignment && texts ? (
        <>
          <Shares alignment={alignment} superior={superior} neighbour={neighbour} />
          <Repeated reports={reports.filter(report => report.row.bodyName === pair.later.bodyName)} />
          <table class="plain-table sentences" data-testid="sentences">
            <thead>
              <tr>
                <th scope="col">{pair.earlier.year}</th>
                <th scope="col" />
                <th scope="col">{pair.later.year}</th>
              </tr>
            </thead>
            <tbody>
              {alignment.pairings.map((pairing, index) =>
                onlyChanges && stateOf(pairing, texts) === 'same' ? null : (
                  <SentenceLine key={index} pairing={pairing} texts={texts} />
                ),
              )}
            </tbody>
          </table>
        </>
      ) : (
        <p class="say">{words.loading(0, 2)}</p>
      )}
    </div>
  );
}

function Shares({
  alignment,
  superior,
  neighbour,
}: {
  alignment: Alignment;
  superior: Alike | null;
  neighbour: Alike | null;
}) {
  const words = useWords();
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
  return (
    <dl class="shares num" data-testid="shares">
      <div>
        <dt>{words.exactShare}</dt>
        <dd>{percent(alignment.exactShare)}</dd>
      </div>
      <div>
        <dt>{words.nearShare}</dt>
        <dd>{percent(alignment.nearShare)}</dd>
      </div>
      {superior && (
        <div>
          <dt>{words.superiorShare(superior.name)}</dt>
          <dd>{percent(superior.share)}</dd>
        </div>
      )}
      {neighbour && (
        <div>
          <dt>{words.neighbourShare(neighbour.name)}</dt>
          <dd>{percent(neighbour.share)}</dd>
        </div>
      )}
    </dl>
  );
}

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

interface Alike {
  name: string;
  share: number;
}

const oneOf = <T,>(value: T | null): T[] => (value === null ? [] : [value]);

/** Of the given reports the one that most of the text stands in. */
function useMostAlike(source: WorkbenchSource, rows: readonly ReportRow[], text: string | null): Alike | null {
  const [alike, setAlike] = useState<Alike | null>(null);
  useEffect(() => {
    setAlike(null);
    if (text === null || rows.length === 0) return;
    let isCurrent = true;
    (async () => {
      let most: Alike | null = null;
      for (const row of rows) {
        const loaded = await source.loadText(row.snapshotId);
        if (!isCurrent) return;
        if (!loaded.ok) continue;
        const share = alignTexts(loaded.value, text).nearShare;
        if (share > (most?.share ?? -1)) most = { name: row.bodyName ?? row.title, share };
      }
      setAlike(most);
    })();
    return () => {
      isCurrent = false;
    };
  }, [source, rows, text]);
  return alike;
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

/** Neighbours looked at: enough to see a common model, few enough to stay quick. */
const NEIGHBOURS = 8;

/** Reports of the same year and level under the same superior. */
export function neighboursOf(row: ReportRow, rows: readonly ReportRow[]): ReportRow[] {
  const code = row.regionCode;
  if (!code) return [];
  const above = row.level === 'county' ? code.slice(0, 4) : code.slice(0, 2);
  return rows
    .filter(
      other =>
        other.reportId !== row.reportId &&
        other.year === row.year &&
        other.level === row.level &&
        other.bodyKind === row.bodyKind &&
        other.regionCode !== code &&
        other.regionCode?.startsWith(above),
    )
    .slice(0, NEIGHBOURS);
}

/** 210211 → 210200 → 210000: the nearest one that is kept, of the same year. */
export function superiorOf(row: ReportRow, rows: readonly ReportRow[]): ReportRow | null {
  const code = row.regionCode;
  if (!code) return null;
  const codes = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter(above => above !== code);
  for (const above of codes) {
    const found = rows.find(
      other => other.regionCode === above && other.year === row.year && other.bodyKind === 'government',
    );
    if (found) return found;
  }
  return null;
}

/** Each body's neighbouring years, latest first. */
export function bodiesWithYears(rows: readonly ReportRow[]): { earlier: ReportRow; later: ReportRow }[] {
  const byBody = new Map<string, ReportRow[]>();
  for (const row of rows) {
    if (row.year === null || !row.bodyName) continue;
    const list = byBody.get(row.bodyName);
    if (list) list.push(row);
    else byBody.set(row.bodyName, [row]);
  }
  return [...byBody.values()].flatMap(list => {
    const sorted = list.sort((a, b) => b.year! - a.year!);
    return sorted.flatMap((later, index) => {
      const earlier = sorted.slice(index + 1).find(other => other.year !== later.year);
      return earlier ? [{ earlier, later }] : [];
    });
  });
}
