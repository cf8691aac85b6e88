import type { Difference } from '../../lib/compare/difference';
import type { Cell } from '../../lib/compare/matrix';
import type { WorkbenchWords } from './words-zh';

const SIGN: Readonly<Record<string, string>> = { '=': '', '>': '>', '>=': '≥', '<': '<', '<=': '≤', '~': '≈' };

export const formatNumber = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 6 }).replace('-', '−');

export const boundSign = (bound: string): string => SIGN[bound] ?? '';

/** What stands in the cell: a number with its sign, or the word for why there is none. */
export function cellText(cell: Cell, words: WorkbenchWords): string {
  if (cell.state === 'missing') return words.missing;
  if (cell.state === 'not-applicable') return words.notApplicable;
  const { reading } = cell;
  const value = reading.value ?? reading.indicator.value;
  const isOwnUnit = reading.value !== null && !reading.isRawUnit && reading.quantity.kind !== 'change';
  return `${boundSign(reading.bound)}${formatNumber(value)}${isOwnUnit ? '' : reading.unit}`;
}

/** The cell of a column that is told per denominator: the number with its sign, a dash where there is none to divide by. */
export function perText(cell: Cell, perUnit: number | null, words: WorkbenchWords): string {
  if (!('reading' in cell)) return cellText(cell, words);
  return perUnit === null ? '—' : boundSign(cell.reading.bound) + formatNumber(Number(perUnit.toPrecision(4)));
}

/** What the number is to be taken with: ≠ does not count with the column, ※ counts but is stated otherwise, ? doubtful. */
export function marksOf(cell: Cell): string[] {
  if (!('reading' in cell)) return [];
  const isBreaking = cell.differences.some(difference => difference.isBreaking) || cell.reading.value === null;
  return [...(isBreaking ? ['≠'] : cell.differences.length ? ['※'] : []), ...(cell.state === 'doubtful' ? ['?'] : [])];
}

/** Everything a person or a screen reader must know of the cell, in sentences. */
export function cellTitle(cell: Cell, words: WorkbenchWords): string {
  if (cell.state === 'missing') return words.missingLong;
  if (cell.state === 'not-applicable') return words.notApplicableLong;
  const { reading, differences } = cell;
  return [
    `${reading.quantity.quote}`,
    cell.state === 'doubtful' ? words.doubtful : '',
    cell.mark ? words[cell.mark] : '',
    ...differences.map(difference => differenceText(difference, words)),
  ]
    .filter(Boolean)
    .join('\n');
}

export function differenceText(difference: Difference, words: WorkbenchWords): string {
  const said = (value: string | null) => {
    if (value === null) return words.unstated;
    if (difference.aspect === 'status') return words.statuses[value as keyof WorkbenchWords['statuses']] ?? value;
    if (difference.aspect === 'kind') return words.kinds[value as keyof WorkbenchWords['kinds']] ?? value;
    return value;
  };
  const name = words.aspects[difference.aspect];
  return `${name}：${words.versus(said(difference.here), said(difference.reference))}`;
}
