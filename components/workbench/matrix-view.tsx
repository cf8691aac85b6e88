import Papa from 'papaparse';
import { useMemo } from 'preact/hooks';
import { readDenominators } from '../../lib/compare/denominator';
import { choiceKey } from '../../lib/compare/matrix';
import type { View } from './address';
import { DerivedTable } from './derived-table';
import { Evidence } from './evidence';
import { MatrixGrid } from './matrix-grid';
import { matrixModel } from './matrix-model';
import { PrintSheet, usePrintSheet } from './print-sheet';
import type { LoadedReport, WorkbenchSource } from './source';
import { TableFile } from './table-file';
import { TableNotKept } from './table-not-kept';
import { useTable } from './use-table';
import type { ChangeView } from './use-view';
import { useWords } from './words';

export interface MatrixViewProps {
  source: WorkbenchSource;
  reports: readonly LoadedReport[];
  view: View;
  change: ChangeView;
  /** The snapshot of which a reading was judged. */
  onJudged: (snapshotId: string) => void;
}

/** Reports × indicators, and beside it why a cell says what it says. */
export function MatrixView({ source, reports, view, change, onJudged }: MatrixViewProps) {
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
  // Numbers begin with the highest, names and years with the first.
  const sortBy = (by: string) => {
    const first = by === 'body' || by === 'year' ? 'up' : 'down';
    const other = first === 'up' ? 'down' : 'up';
    change({ sort: { by, direction: view.sort.by === by && view.sort.direction === first ? other : first } });
  };
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
          onJudged={() => onJudged(chosen.report.row.snapshotId)}
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
