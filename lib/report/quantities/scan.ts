import type { Span } from '../report';
import { readArabic } from './arabic';
import { readChinese } from './chinese';
import { readDoubling } from './doublings';
import { type ExcludedRange, findExcluded } from './find-excluded';
import { readFraction, readHalf } from './fractions';
import type { LeftOut, ReadNumber } from './number';
import { readRank } from './ranks';
import { shareUnits } from './share-units';
import { readZero } from './zeros';

/** Signs that a number, rank or stated zero can begin with; those of `WORDS` only in front of certain others. */
const NUMERALS = '0123456789零半一二两三四五六七八九十百千万亿';
const WORDS = '第前首未没从无翻';
const WORD =
  /第[一二三四五六七八九十\d]|前[一二三四五六七八九十\d]|首位|未(?:再)?(?:发生|出现|收到|接到)|没有(?:发生|出现|收到|[一1][起例件次宗])|未有[一1][起例件次宗]|从未|无[一1]|无(?:行政)?(?:复议|诉讼|应诉|败诉)|翻[了上]?(?:近|约|不止|超过?)?(?:[一两二三123]?番|倍)/y;
const BEGINS = new Uint8Array(65_536);
for (const sign of NUMERALS) BEGINS[sign.charCodeAt(0)] = 1;
for (const sign of WORDS) BEGINS[sign.charCodeAt(0)] = 2;

export interface Scan {
  numbers: ReadNumber[];
  leftOut: LeftOut[];
}

/**
 * Every number of a normal text that measures something, in order, and those left out with the exclusion that took each.
 * @param headings - ranges of the numbers of headings
 */
export function scanNumbers(text: string, headings: readonly Span[]): Scan {
  const excluded = merge(findExcluded(text), headings);
  const numbers: ReadNumber[] = [];
  const leftOut: LeftOut[] = [];
  let pointer = 0;
  let reach = 0;
  for (let at = 0; at < text.length; at = Math.max(at + 1, reach)) {
    const begins = BEGINS[text.charCodeAt(at)];
    if (!begins) continue;
    const word = begins === 2 ? wordAt(text, at) : null;
    if (begins === 2 && !word) continue;
    while (pointer < excluded.length && (excluded[pointer]?.range[1] ?? 0) <= at) pointer++;
    const cover = excluded[pointer];
    if (cover && cover.range[0] <= at) {
      leftOut.push({ range: cover.range, reason: cover.id });
      reach = cover.range[1];
      continue;
    }
    const read = word ? readWord(text, at, word) : readNumeral(text, at);
    if ('reason' in read) {
      leftOut.push({ range: [at, read.end], reason: read.reason });
      reach = read.end;
      continue;
    }
    const next = excluded[pointer];
    // A set phrase that begins inside (一户一策) takes the number with it.
    if (next && next.range[0] < read.digits[1] && read.form !== 'zero') {
      leftOut.push({ range: next.range, reason: next.id });
      reach = Math.max(next.range[1], read.digits[1]);
      continue;
    }
    const year = bareYear(text, read);
    if (year) {
      leftOut.push({ range: read.digits, reason: year });
      reach = read.digits[1];
      continue;
    }
    // Two numbers written into each other: a hedge that the first took for its noun stays with the first.
    numbers.push(read.range[0] < reach ? { ...read, range: [reach, read.range[1]] } : read);
    reach = read.range[1];
  }
  return { numbers: shareUnits(text, numbers), leftOut };
}

function wordAt(text: string, at: number): string | null {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? null;
}

type Read = ReadNumber | { end: number; reason: string };

function readWord(text: string, at: number, found: string): Read {
  const first = found.charAt(0);
  if (first === '第') return readRank(text, at) ?? { end: ordinalEnd(text, at), reason: 'NI06' };
  if (first === '前') return readRank(text, at) ?? { end: at + 1, reason: 'NI12' };
  if (first === '翻') return readDoubling(text, at) ?? { end: at + 1, reason: 'NI12' };
  const special = first === '首' ? readRank(text, at) : readZero(text, at);
  return special ?? { end: at + found.length, reason: 'NI12' };
}

function readNumeral(text: string, at: number): Read {
  const first = text.charAt(at);
  if (first >= '0' && first <= '9') return readFraction(text, at) ?? readArabic(text, at);
  const special = first === '零' ? readZero(text, at) : first === '半' ? readHalf(text, at) : readFraction(text, at);
  return special ?? readChinese(text, at);
}

function ordinalEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end - at < 8 && /[一二三四五六七八九十百\d]/.test(text.charAt(end))) end++;
  return end;
}

/** 2025工作开展情况 lost its 年; a bare number without unit also measures nothing when text runs straight on. */
function bareYear(text: string, read: ReadNumber): string | null {
  if (read.form !== 'arabic' || (read.unit !== '' && !read.isGuessedUnit)) return null;
  if (/^(?:19[5-9]\d|20[0-4]\d)$/.test(text.slice(...read.digits))) return 'NI01';
  if (read.isGuessedUnit) return null;
  const [start, end] = read.range;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const stands = /[\u4e00-\u9fff:(、]/.test(before) && (after === '' || /[,。;、)\n(和及与]/.test(after));
  if (read.digits[1] - read.digits[0] >= 9) return 'NI13';
  return stands ? null : 'no-unit';
}

function merge(excluded: ExcludedRange[], headings: readonly Span[]): ExcludedRange[] {
  const all = [...excluded, ...headings.map(range => ({ range, id: 'NI07' }))];
  all.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const merged: ExcludedRange[] = [];
  for (const one of all) {
    const last = merged.at(-1);
    if (last && one.range[1] <= last.range[1]) continue;
    if (last && one.range[0] < last.range[1]) {
      merged.push({ range: [last.range[1], one.range[1]], id: one.id });
      continue;
    }
    merged.push(one);
  }
  return merged;
}
