import type { Difference } from '../../lib/compare/difference';
import type { Cell } from '../../lib/compare/matrix';
import { isInOwnUnit } from '../../lib/compare/reading';
import type { Bound } from '../../lib/report/report';
import { BOUND_SIGN } from '../parts/format';
import type { WorkbenchWords } from './words-zh';

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

export const formatNumber = (value: number): string => NUMBER.format(value).replace('-', '−');

export const boundSign = (bound: Bound): string => BOUND_SIGN[bound];

/** What stands in the cell: a number with its sign, or the word for why there is none. */
export function cellText(cell: Cell, words: WorkbenchWords): string {
  if (cell.state === 'missing') return words.missing;
  if (cell.state === 'not-applicable') return words.notApplicable;
  const { reading } = cell;
  const isOwn = isInOwnUnit(reading);
  const number = formatNumber(isOwn ? (reading.value ?? reading.stated) : reading.stated);
  return `${boundSign(reading.bound)}${number}${isOwn ? '' : reading.unit}`;
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

/** Signs of the words that stand in the cell itself. */
const WORD_SIGNS = 8;

/** In a word, why the number does not count with its column; empty where the sign or the unit in sight says enough. */
export function breakingWord(cell: Cell, words: WorkbenchWords): string {
  if (!('reading' in cell)) return '';
  const isUnitInSight = !isInOwnUnit(cell.reading);
  const breaking = cell.differences.find(
    ({ isBreaking, aspect }) => isBreaking && !(aspect === 'unit' && isUnitInSight),
  );
  if (!breaking) return '';
  const word = said(breaking.aspect, breaking.here, words);
  return word.length > WORD_SIGNS ? `${word.slice(0, WORD_SIGNS - 1)}…` : word;
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
  const { aspect, here, reference } = difference;
  return `${words.aspects[aspect]}：${words.versus(said(aspect, here, words), said(aspect, reference, words))}`;
}

function said(aspect: Difference['aspect'], value: string | null, words: WorkbenchWords): string {
  if (value === null) return words.unstated;
  if (aspect === 'status') return words.statuses[value as keyof WorkbenchWords['statuses']] ?? value;
  if (aspect === 'kind') return words.kinds[value as keyof WorkbenchWords['kinds']] ?? value;
  return value;
}
