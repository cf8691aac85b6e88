import Papa from 'papaparse';
import { useMemo, useState } from 'preact/hooks';
import { buildGrid, type ExpectedBody } from '../../lib/compare/grid';
import type { ReportRow } from '../../lib/library/records';
import type { WorkbenchSource } from './source';
import { TableFile } from './table-file';
import { TableNotKept } from './table-not-kept';
import { useGrowing } from './use-growing';
import { useTable } from './use-table';
import { useWords } from './words';

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
  const [most, onScroll] = useGrowing(grid.length);
  const take = async (text: string) => {
    const { bad: lines } = readBodies(text);
    setBad(lines.slice(0, 20).join('、'));
    await keep(text);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="scroller" tabIndex={0} aria-label={words.pages.grid} onScroll={onScroll}>
      <div class="choices">
        <TableFile label={words.importBodies} testid="bodies-file" onText={take} />
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
          <tr class="sum">
            <th scope="row">{words.collected(grid.length)}</th>
            {years.map((year, index) => (
              <td key={year} class="num small">
                {grid.filter(({ cells }) => cells[index]?.state !== 'missing').length}
              </td>
            ))}
          </tr>
          {grid.slice(0, most).map(({ body, cells }) => (
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
    </section>
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
