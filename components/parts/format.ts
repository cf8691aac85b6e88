import type { Bound } from '../../lib/report/report';
import type { Words } from './language';

export const BOUND_SIGN: Readonly<Record<Bound, string>> = {
  '=': '',
  '>': '>',
  '>=': '≥',
  '<': '<',
  '<=': '≤',
  '~': '≈',
};

export interface Measured {
  value: number;
  unit: string;
  bound: Bound;
  range?: readonly [low: number, high: number] | null;
}

/** Digits grouped in threes in both languages; never rounded, so that what stands here is what was read. */
export function formatNumber(value: number): string {
  const text = value.toLocaleString('en-US', { maximumFractionDigits: 12 });
  return text.replace('-', '−');
}

/** Parts of a figure for the eye: 949900 元, > → sign ">", number "949,900", unit "元". */
export function formatMeasured({ value, unit, bound, range }: Measured): {
  sign: string;
  number: string;
  unit: string;
} {
  if (range) return { sign: '', number: `${formatNumber(range[0])}–${formatNumber(range[1])}`, unit };
  return { sign: BOUND_SIGN[bound], number: formatNumber(value), unit };
}

/** The same for the ear: 多于949,900元. The sign alone is not read out by every screen reader. */
export function speakMeasured({ value, unit, bound, range }: Measured, words: Words): string {
  const blank = words.locale === 'en' ? ' ' : '';
  if (range) return `${words.range(formatNumber(range[0]), formatNumber(range[1]))}${blank}${unit}`;
  const hedge = words.bound[bound];
  return `${hedge}${hedge && blank}${formatNumber(value)}${blank}${unit}`;
}

/** An ISO date or moment as a date; what is no date is shown as it stands. */
export function formatDate(iso: string, words: Words): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  if (words.locale === 'en') return `${year}-${month}-${day}`;
  return `${year}年${Number(month)}月${Number(day)}日`;
}

export function formatSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
