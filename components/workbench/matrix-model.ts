import { INDICATORS, type IndicatorEntry } from '../../lib/codebook/codebook';
import { type Denominators, perDenominator } from '../../lib/compare/denominator';
import { buildMatrix, type Cell, comparableValue, type Matrix } from '../../lib/compare/matrix';
import { type Description, describeColumn } from '../../lib/compare/statistics';
import type { Sort, View } from './address';
import { isRowSort } from './filter';
import type { LoadedReport } from './source';

/** One indicator across the reports, with what a column needs. */
export interface MatrixColumn {
  entry: IndicatorEntry;
  cells: readonly Cell[];
  /** Comparable values, per denominator where one is chosen; what is ranked, shaded and described. */
  values: readonly (number | null)[];
  /** Divided by so many units of the denominator; null as stated. */
  per: number | null;
  statistics: Description;
  /** Heat of each cell, 0 to 1 by rank among comparable values; null where nothing compares. */
  heat: readonly (number | null)[];
}

export interface MatrixModel {
  reports: readonly LoadedReport[];
  columns: MatrixColumn[];
}

/** Reports × indicators as the view wants them: dimension, empty columns, order of lines. */
export function matrixModel(
  loaded: readonly LoadedReport[],
  view: Pick<View, 'filter' | 'hideEmpty' | 'sort' | 'choices'>,
  denominators: { table: Denominators; per: number } | null,
): MatrixModel {
  const entries = INDICATORS.filter(entry => !view.filter.dimension || entry.dimension === view.filter.dimension);
  const matrix = buildMatrix(loaded, entries, view.choices);
  const valuesOf = (row: Matrix['rows'][number], entry: IndicatorEntry) => {
    const values = row.cells.map(comparableValue);
    if (!denominators || !isCounted(entry)) return values;
    return values.map((value, index) => {
      const { regionCode, year } = loaded[index]!.row;
      return perDenominator(value, regionCode, year, denominators.table, denominators.per);
    });
  };
  const noValues = loaded.map(() => null);
  const all = matrix.rows.map((row, index) => (row.found === 0 ? noValues : valuesOf(row, entries[index]!)));
  const sorted = entries.findIndex(entry => entry.id === view.sort.by);
  const order = all[sorted] && !isRowSort(view.sort.by) ? lineOrder(all[sorted], view.sort) : null;
  const ordered = <T>(items: readonly T[]): readonly T[] => order?.map(index => items[index]!) ?? items;
  const columns = matrix.rows.flatMap((row, index): MatrixColumn[] => {
    if (view.hideEmpty && row.found === 0) return [];
    const entry = entries[index]!;
    const values = ordered(all[index]!);
    const per = denominators && isCounted(entry) ? denominators.per : null;
    const cells = ordered(row.cells);
    return [
      {
        entry,
        cells,
        values,
        per,
        statistics: describeColumn(values),
        heat: row.found === 0 ? noValues : heatOf(values),
      },
    ];
  });
  return { reports: ordered(loaded), columns };
}

/** Only what counts cases, people or money grows with a place. */
const isCounted = (entry: IndicatorEntry) => entry.kind === 'count' || entry.kind === 'amount';

/** By an indicator: comparable values first, the rest keeps its place at the end. */
function lineOrder(values: readonly (number | null)[], sort: Sort): number[] {
  const sign = sort.direction === 'down' ? -1 : 1;
  return values
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [values[a] ?? null, values[b] ?? null];
      if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0) || a - b;
      return sign * (left - right) || a - b;
    });
}

/** Ranks, not values: one metropolis would turn every other city pale. Equal values share a shade. */
function heatOf(values: readonly (number | null)[]): readonly (number | null)[] {
  const distinct = [...new Set(values.filter(value => value !== null))].sort((a, b) => a - b);
  if (distinct.length < 2) return values.map(() => null);
  const shade = new Map(distinct.map((value, index) => [value, index / (distinct.length - 1)]));
  return values.map(value => (value === null ? null : shade.get(value)!));
}
