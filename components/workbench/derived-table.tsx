import { useMemo, useState } from 'preact/hooks';
import { INDICATORS, indicatorById } from '../../lib/codebook/codebook';
import { DERIVED_FORMULAS, deriveRows } from '../../lib/compare/derived';
import { buildMatrix } from '../../lib/compare/matrix';
import { formatNumber } from './cell-text';
import type { LoadedReport } from './source';
import { useGrowing } from './use-growing';
import { nameIn, useWords } from './words';

/** The few indicators that formulas take in or stand beside. */
const DERIVED_FROM = INDICATORS.filter(({ id }) =>
  DERIVED_FORMULAS.some(formula => formula.id === id || formula.of.includes(id)),
);

/** One line for each formula and report that it can be worked out for. */
const linesOf = (reports: readonly LoadedReport[]) =>
  deriveRows(buildMatrix(reports, DERIVED_FROM)).flatMap(({ formula, cells }) =>
    cells.flatMap((cell, index) => (cell ? [{ formula, cell, report: reports[index]! }] : [])),
  );

const rounded = (value: number) => formatNumber(Number(value.toFixed(2)));

/** What the codebook's formulas give, beside what the reports state; worked out when it is opened. */
export function DerivedTable({ reports }: { reports: readonly LoadedReport[] }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const lines = useMemo(() => (isOpen ? linesOf(reports) : []), [reports, isOpen]);
  const [most, onScroll] = useGrowing(lines.length);
  return (
    <details
      class="derived"
      onToggle={event => setIsOpen(event.currentTarget.open)}
      onScroll={onScroll}
      data-testid="derived"
    >
      <summary>{words.derived}</summary>
      <p class="small soft">{words.derivedNote}</p>
      <table class="plain-table num">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.derived}</th>
            <th scope="col">{words.statedValue}</th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map(({ formula, cell, report }) => {
            const entry = indicatorById(formula.id);
            return (
              <tr key={`${formula.id} ${report.id}`}>
                <th scope="row">{entry ? nameIn(words, entry) : formula.id}</th>
                <td>
                  {report.row.bodyName ?? words.bodyUnknown} {report.row.year ?? ''}
                </td>
                <td>
                  {cell.isInexact && '≈ '}
                  {rounded(cell.value)}
                  {formula.unit}
                </td>
                <td>{cell.difference === null ? '—' : `${rounded(cell.value - cell.difference)}${formula.unit}`}</td>
                <td>{cell.difference === null ? '—' : rounded(cell.difference)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
