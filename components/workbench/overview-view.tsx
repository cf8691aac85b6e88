import Papa from 'papaparse';
import { useMemo, useState } from 'preact/hooks';
import { CORE_GROUPS } from '../../lib/codebook/codebook';
import { coverageOf } from '../../lib/compare/coverage';
import { buildGrid, type ExpectedBody } from '../../lib/compare/grid';
import { timelinessDays } from '../../lib/compare/timeliness';
import type { ReportRow } from '../../lib/library/records';
import { DOUBTFUL_BELOW } from '../../lib/report/doubtful';
import type { LoadedReport, WorkbenchSource } from './source';
import { TableNotKept } from './table-not-kept';
import { useTable } from './use-table';
import { nameIn, useWords } from './words';

/** Who discloses what of the core set. */
export function CoverageView({ reports }: { reports: readonly LoadedReport[] }) {
  const words = useWords();
  const lines = useMemo(
    () => reports.map(report => ({ report, coverage: coverageOf(report.id, report.report, DOUBTFUL_BELOW) })),
    [reports],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="scroller" tabIndex={0} aria-label={words.coreGroups}>
      <table class="plain-table coverage" data-testid="coverage">
        <caption>{words.coreGroups}</caption>
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.share}</th>
            {CORE_GROUPS.map(group => (
              <th key={group.id} scope="col" class="upright">
                <span>{nameIn(words, group)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ report, coverage }) => (
            <tr key={report.id}>
              <th scope="row">
                {report.row.bodyName ?? words.bodyUnknown} <span class="num soft">{report.row.year ?? ''}</span>
              </th>
              <td class="num">{Math.round(coverage.share * 100)}%</td>
              {coverage.groups.map((state, index) => (
                <td key={CORE_GROUPS[index]!.id} class={`dot ${state}`} title={words.disclosure[state]}>
                  <span aria-hidden="true">{{ stated: '●', doubtful: '◐', silent: '·' }[state]}</span>
                  <span class="hidden">{words.disclosure[state]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Bars longer than this are cut, with their number beside them. */
const WIDEST_DAYS = 180;

/** Days before and after 1 April, by body and year. */
export function TimelinessView({ rows }: { rows: readonly ReportRow[] }) {
  const words = useWords();
  const lines = useMemo(
    () =>
      rows
        .map(row => ({ row, days: timelinessDays(row.year, row.published) }))
        .sort((a, b) => (b.days ?? -9999) - (a.days ?? -9999)),
    [rows],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="scroller" tabIndex={0} aria-label={words.pages.timeliness}>
      <table class="plain-table timeliness" data-testid="timeliness">
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.published}</th>
            <th scope="col">{words.timelyDays}</th>
            <th scope="col" class="wide">
              {words.daysAround}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, days }) => (
            <tr key={row.reportId}>
              <th scope="row">{row.bodyName ?? words.bodyUnknown}</th>
              <td class="num">{row.year ?? '—'}</td>
              <td class="num">{row.published ?? '—'}</td>
              <td class="num">{days === null ? words.timelyStates.unknown : words.daysLate(days)}</td>
              <td class="wide">{days !== null && <Bar days={days} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ days }: { days: number }) {
  const share = (Math.min(Math.abs(days), WIDEST_DAYS) / WIDEST_DAYS) * 50;
  return (
    <div class="bar" aria-hidden="true">
      <span
        class={days < 0 ? 'early' : 'late'}
        style={days < 0 ? { right: '50%', width: `${share}%` } : { left: '50%', width: `${Math.max(share, 0.6)}%` }}
      />
    </div>
  );
}

const BODIES = 'expected-bodies';

/** Body × year of what is there, against an imported list. */
export function GridView({ source, rows }: { source: WorkbenchSource; rows: readonly ReportRow[] }) {
  const words = useWords();
  const { text: list, keep, error } = useTable(source, BODIES);
  const [bad, setBad] = useState('');
  const expected = useMemo(() => (list === null ? bodiesOf(rows) : readBodies(list).bodies), [list, rows]);
  const years = useMemo(() => {
    const known = rows.flatMap(row => (row.year === null ? [] : [row.year]));
    const from = Math.min(...known);
    return known.length ? Array.from({ length: Math.max(...known) - from + 1 }, (_, index) => from + index) : [];
  }, [rows]);
  const grid = useMemo(() => buildGrid(expected, years, rows), [expected, years, rows]);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    const { bad: lines } = readBodies(text);
    setBad(lines.slice(0, 20).join('、'));
    await keep(text);
  };
  return (
    <div class="scroller">
      <div class="choices">
        <label class="plain file">
          {words.importBodies}
          <input type="file" accept=".csv,text/csv" onChange={event => take(event.currentTarget.files?.[0])} />
        </label>
        {list === null && <span class="soft small">{words.noBodies}</span>}
        {bad && (
          <span class="say warn" role="alert">
            {words.badTable(bad)}
          </span>
        )}
      </div>
      <TableNotKept error={error} />
      <table class="plain-table grid" data-testid="grid">
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            {years.map(year => (
              <th key={year} scope="col" class="num">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.map(({ body, cells }) => (
            <tr key={`${body.code} ${body.name}`}>
              <th scope="row">{body.name}</th>
              {cells.map((cell, index) => (
                <td key={years[index]} class={`state ${cell.state}`}>
                  {words.gridStates[cell.state]}
                  {cell.state === 'late' && <span class="small num"> +{cell.days}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function bodiesOf(rows: readonly ReportRow[]): ExpectedBody[] {
  const bodies = new Map<string, ExpectedBody>();
  for (const { bodyName, regionCode, bodyKind } of rows) {
    if (bodyName && !bodies.has(bodyName)) {
      bodies.set(bodyName, { code: bodyKind === 'government' ? regionCode : null, name: bodyName });
    }
  }
  return [...bodies.values()];
}

/** Lines `code,name` or `name`; a heading line is passed over. */
export function readBodies(text: string): { bodies: ExpectedBody[]; bad: number[] } {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const bodies: ExpectedBody[] = [];
  const bad: number[] = [];
  data.forEach((line, index) => {
    const cells = line.map(cell => cell.trim()).filter(Boolean);
    const code = cells.find(cell => /^\d{6}$/.test(cell)) ?? null;
    const name = cells.find(cell => /\p{Script=Han}/u.test(cell)) ?? null;
    if (name && (code || cells.length === 1)) bodies.push({ code, name });
    else if (index > 0) bad.push(index + 1);
  });
  return { bodies, bad };
}
