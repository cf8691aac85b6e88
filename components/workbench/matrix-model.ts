import { INDICATORS, type IndicatorEntry } from '../../lib/codebook/codebook';
import { buildMatrix, comparableValue, type Matrix } from '../../lib/compare/matrix';
import { type Description, describeColumn } from '../../lib/compare/statistics';
import type { Sort, View } from './address';
import { isRowSort } from './filter';
import type { LoadedReport } from './source';

/** One indicator across the reports, with what a column needs. */
export interface MatrixColumn {
  entry: IndicatorEntry;
  cells: Matrix['rows'][number]['cells'];
  statistics: Description;
  /** Heat of each cell, 0 to 1 by rank among comparable values; null where nothing compares. */
  heat: (number | null)[];
}

export interface MatrixModel {
  reports: LoadedReport[];
  columns: MatrixColumn[];
}

/** Reports × indicators as the view wants them: dimension, empty columns, order of lines. */
export function matrixModel(
  loaded: readonly LoadedReport[],
  view: Pick<View, 'filter' | 'hideEmpty' | 'sort'>,
): MatrixModel {
  const entries = INDICATORS.filter(entry => !view.filter.dimension || entry.dimension === view.filter.dimension);
  const matrix = buildMatrix(loaded, entries);
  const order = lineOrder(matrix, entries, view.sort);
  const reports = order.map(index => loaded[index]!);
  const columns = matrix.rows.flatMap((row, index): MatrixColumn[] => {
    if (view.hideEmpty && row.found === 0) return [];
    const cells = order.map(at => row.cells[at]!);
    const values = cells.map(comparableValue);
    return [{ entry: entries[index]!, cells, statistics: describeColumn(values), heat: heatOf(values) }];
  });
  return { reports, columns };
}

/** By an indicator: comparable values first, the rest keeps its place at the end. */
function lineOrder(matrix: Matrix, entries: readonly IndicatorEntry[], sort: Sort): number[] {
  const order = matrix.reportIds.map((_, index) => index);
  if (isRowSort(sort.by)) return order;
  const row = matrix.rows[entries.findIndex(entry => entry.id === sort.by)];
  if (!row) return order;
  const values = row.cells.map(comparableValue);
  const sign = sort.direction === 'down' ? -1 : 1;
  return order.sort((a, b) => {
    const [left, right] = [values[a] ?? null, values[b] ?? null];
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0) || a - b;
    return sign * (left - right) || a - b;
  });
}

/** Ranks, not values: one metropolis would turn every other city pale. Equal values share a shade. */
function heatOf(values: readonly (number | null)[]): (number | null)[] {
  const distinct = [...new Set(values.filter(value => value !== null))].sort((a, b) => a - b);
  if (distinct.length < 2) return values.map(() => null);
  const shade = new Map(distinct.map((value, index) => [value, index / (distinct.length - 1)]));
  return values.map(value => (value === null ? null : shade.get(value)!));
}
