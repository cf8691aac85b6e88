import { indicatorById } from '../codebook/codebook';
import type { Cell, Matrix } from '../compare/matrix';
import { isInOwnUnit, isLevel } from '../compare/reading';
import { KIND_WORDS } from '../report/kind-words';
import type { Quantity } from '../report/report';
import { type CsvCell, toCsv } from './csv';

/** Words for what a cell is when it is not a plain number. */
export interface WideWords {
  indicator: string;
  unit: string;
  /** Not found in the report. */
  missing: string;
  notApplicable: string;
  doubtful: string;
  statuses: Readonly<Record<Quantity['status'], string>>;
  kinds: Readonly<Record<Quantity['kind'], string>>;
}

export const WIDE_WORDS_ZH: WideWords = {
  indicator: '指标',
  unit: '单位',
  missing: '未见',
  notApplicable: '不适用',
  doubtful: '存疑',
  statuses: { reported: '实绩', planned: '计划', previous: '上期' },
  kinds: KIND_WORDS.zh,
};

/**
 * The comparison as a table: one line an indicator, one column a report. A plain, certain, comparable value is a
 * number; anything else is text that says why it must not be calculated with.
 */
export function wideRows(matrix: Matrix, reportNames: readonly string[], words: WideWords): CsvCell[][] {
  const head: CsvCell[] = [`${words.indicator} ID`, words.indicator, words.unit, ...reportNames];
  const rows = matrix.rows.map((row): CsvCell[] => [
    row.indicator.id,
    indicatorById(row.indicator.id)?.zh ?? row.indicator.id,
    row.indicator.unit,
    ...row.cells.map(cell => wideCell(cell, words)),
  ]);
  return [head, ...rows];
}

export function wideCell(cell: Cell, words: WideWords): string | number {
  if (cell.state === 'missing') return words.missing;
  if (cell.state === 'not-applicable') return words.notApplicable;
  const { reading, differences } = cell;
  const isPlain = cell.isComparable && reading.bound === '=' && isInOwnUnit(reading);
  if (isPlain && reading.value !== null) return reading.value;
  const { status, kind } = reading.quantity;
  const qualifiers = [
    status !== 'reported' ? words.statuses[status] : null,
    !isLevel(kind) || differences.some(each => each.aspect === 'kind') ? words.kinds[kind] : null,
    reading.indicator.part,
    reading.quantity.period,
    differences.some(each => each.aspect === 'scope') ? reading.quantity.scope : null,
    cell.state === 'doubtful' ? words.doubtful : null,
  ].filter(word => word !== null);
  const bound = reading.bound === '=' ? '' : reading.bound;
  const number = reading.by === 'person' ? `${bound}${reading.stated}${reading.unit}` : reading.quantity.quote;
  return qualifiers.length ? `${number}（${qualifiers.join('，')}）` : number;
}

export function wideCsv(matrix: Matrix, reportNames: readonly string[], words: WideWords = WIDE_WORDS_ZH): string {
  return toCsv(wideRows(matrix, reportNames, words));
}
