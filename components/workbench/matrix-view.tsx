import Papa from 'papaparse';
import { useMemo } from 'preact/hooks';
import { INDICATORS, indicatorById } from '../../lib/codebook/codebook';
import { readDenominators } from '../../lib/compare/denominator';
import { DERIVED_FORMULAS, deriveRows } from '../../lib/compare/derived';
import { buildMatrix, choiceKey } from '../../lib/compare/matrix';
import type { View } from './address';
import { formatNumber } from './cell-text';
import { Evidence } from './evidence';
import { MatrixGrid } from './matrix-grid';
import { matrixModel } from './matrix-model';
import { PrintSheet, usePrintSheet } from './print-sheet';
import type { LoadedReport, WorkbenchSource } from './source';
import { TableFile } from './table-file';
import { TableNotKept } from './table-not-kept';
import { useTable } from './use-table';
import type { ChangeView } from './use-view';
import { nameIn, useWords } from './words';

export interface MatrixViewProps {
  source: WorkbenchSource;
  reports: readonly LoadedReport[];
  view: View;
  change: ChangeView;
  onOverruled: () => void;
}

/** Reports × indicators, and beside it why a cell says what it says. */
export function MatrixView({ source, reports, view, change, onOverruled }: MatrixViewProps) {
  const words = useWords();
  const { dimension } = view.filter;
  const { table: denominators, bad, error, keep } = useDenominators(source);
  const model = useMemo(
    () => matrixModel(reports, view, view.per && denominators ? { table: denominators, per: view.per } : null),
    [reports, dimension, view.hideEmpty, view.sort.by, view.sort.direction, view.choices, view.per, denominators],
  );
  usePrintSheet(() => <PrintSheet model={model} words={words} date={source.now().toISOString().slice(0, 10)} />);
  const column = view.cell && model.columns.find(each => each.entry.id === view.cell?.indicatorId);
  const line = view.cell ? model.reports.findIndex(report => report.id === view.cell?.reportId) : -1;
  const chosen = column && line >= 0 ? { column, report: model.reports[line]!, cell: column.cells[line]! } : null;
  const sortBy = (by: string) =>
    change({ sort: { by, direction: view.sort.by === by && view.sort.direction === 'down' ? 'up' : 'down' } });
  return (
    <div class={chosen ? 'matrix-view with-evidence' : 'matrix-view'}>
      <div class="matrix-side">
        <div class="choices">
          <label>
            <input
              type="checkbox"
              checked={view.hideEmpty}
              onChange={event => change({ hideEmpty: event.currentTarget.checked })}
            />{' '}
            {words.hideEmpty}
          </label>
          <label>
            {words.counts}{' '}
            <select
              value={denominators ? (view.per ?? '') : ''}
              disabled={!denominators}
              onChange={event => change({ per: PER_CHOICES[event.currentTarget.value] ?? null })}
              data-testid="per"
            >
              <option value="">{words.perStated}</option>
              <option value="10000">{words.perUnits(10_000)}</option>
              <option value="1">{words.perUnits(1)}</option>
            </select>
          </label>
          <TableFile label={words.importDenominators} testid="denominators-file" onText={keep} />
          {denominators && (
            <span class="soft small num" data-testid="denominators-read">
              {words.denominatorsRead(denominators.size)}
            </span>
          )}
          {bad && (
            <span class="say warn" role="alert">
              {words.badTable(bad)}
            </span>
          )}
          <span class="soft num">{words.columns(model.columns.length)}</span>
          {!chosen && (
            <span class="soft small">
              {words.chooseCell} {words.sheetNote}
            </span>
          )}
        </div>
        <TableNotKept error={error} />
        <MatrixGrid
          model={model}
          sort={view.sort}
          chosen={view.cell}
          onChoose={(reportId, indicatorId) => change({ cell: { reportId, indicatorId } })}
          onSort={sortBy}
          onColumn={id => change({ page: 'distribution', indicator: id })}
        />
        <DerivedTable reports={reports} />
      </div>
      {chosen ? (
        <Evidence
          source={source}
          report={chosen.report}
          column={chosen.column}
          cell={chosen.cell}
          onOverruled={onOverruled}
          onShow={place => {
            const key = choiceKey(chosen.report.id, chosen.column.entry.id);
            change({ choices: new Map([...view.choices, [key, place]]) });
          }}
          onClose={() => change({ cell: null })}
        />
      ) : null}
    </div>
  );
}

const PER_CHOICES: Readonly<Record<string, View['per']>> = { 1: 1, 10000: 10_000 };
const DENOMINATORS = 'denominators';

/** The table a person imported, kept for the next visit. */
function useDenominators(source: WorkbenchSource) {
  const { text, keep, error } = useTable(source, DENOMINATORS);
  const read = useMemo(() => {
    if (text === null) return null;
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    return readDenominators(data);
  }, [text]);
  return {
    table: read && read.table.size > 0 ? read.table : null,
    bad: read?.bad.length ? read.bad.slice(0, 20).join('、') : '',
    error,
    keep,
  };
}

/** The few indicators that formulas take in or stand beside. */
const DERIVED_FROM = INDICATORS.filter(({ id }) =>
  DERIVED_FORMULAS.some(formula => formula.id === id || formula.of.includes(id)),
);

/** What the codebook's formulas give, beside what the reports state. */
function DerivedTable({ reports }: { reports: readonly LoadedReport[] }) {
  const words = useWords();
  const rows = useMemo(() => deriveRows(buildMatrix(reports, DERIVED_FROM)), [reports]);
  if (rows.length === 0) return null;
  return (
    <details class="derived">
      <summary>{words.derived}</summary>
      <p class="small soft">{words.derivedNote}</p>
      <table class="plain-table num">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.derived}</th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ formula, cells }) =>
            cells.map((cell, index) => {
              const report = reports[index]!;
              const entry = indicatorById(formula.id);
              return cell && entry ? (
                <tr key={`${formula.id} ${report.id}`}>
                  <th scope="row">{nameIn(words, entry)}</th>
                  <td>
                    {report.row.bodyName ?? words.bodyUnknown} {report.row.year ?? ''}
                  </td>
                  <td>
                    {cell.isInexact && '≈ '}
                    {formatNumber(Number(cell.value.toFixed(2)))}
                    {formula.unit}
                  </td>
                  <td>{cell.difference === null ? '—' : formatNumber(Number(cell.difference.toFixed(2)))}</td>
                </tr>
              ) : null;
            }),
          )}
        </tbody>
      </table>
    </details>
  );
}
