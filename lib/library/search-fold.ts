import type { Span } from '../report/report';

/** Raised with every change of `foldForSearch` or `termsOf`: what was indexed before is indexed anew. */
export const FOLD_VERSION = 1;

/** Longest text that is indexed and longest query that is looked at, in UTF-16 code units. */
const MOST_TEXT = 2_000_000;
const MOST_QUERY = 200;

/** A text as search sees it, with the way back: `starts[i]` is where folded unit i stands in the text. */
export interface FoldedText {
  text: string;
  starts: Uint32Array;
}

/**
 * Fold what a person does not type: width, case, blanks, commas inside numbers. Everything that separates words becomes
 * one space. Linear in length.
 */
export function foldForSearch(text: string): FoldedText {
  const end = Math.min(text.length, MOST_TEXT);
  let units = new Uint16Array(end + 64);
  let starts = new Uint32Array(end + 64);
  let count = 0;
  const put = (unit: number, at: number) => {
    if (count === units.length) [units, starts] = [grown(units), grown(starts)];
    units[count] = unit;
    starts[count] = at;
    count += 1;
  };
  for (let at = 0; at < end; ) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      put(unit, at);
      at += 1;
      continue;
    }
    const char =
      unit >= 0xd800 && unit <= 0xdbff ? String.fromCodePoint(text.codePointAt(at) as number) : text.charAt(at);
    const folded = foldCharacter(char);
    if (folded === ',' && isDigit(text[at - 1]) && isDigit(text[at + 1])) void 0;
    else if (folded === ' ' || folded === ',') {
      if (count > 0 && units[count - 1] !== SPACE) put(SPACE, at);
    } else for (let part = 0; part < folded.length; part += 1) put(folded.charCodeAt(part), at);
    at += char.length;
  }
  return { text: decode(units.subarray(0, count)), starts: starts.slice(0, count) };
}

const SPACE = 32;
/** One character folded: nothing for a blank, one space for what separates words, the comma as it is. */
const known = new Map<string, string>();

function foldCharacter(char: string): string {
  const before = known.get(char);
  if (before !== undefined) return before;
  const folded = char.normalize('NFKC').toLowerCase();
  const kept = folded.trim() === '' ? '' : folded === ',' || /^[\p{L}\p{N}%.+-]+$/u.test(folded) ? folded : ' ';
  // The characters of any text we meet; a hostile one cannot make it grow for ever.
  if (known.size < 5_000) known.set(char, kept);
  return kept;
}

function decode(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 8_192) pieces.push(String.fromCharCode(...units.subarray(at, at + 8_192)));
  return pieces.join('');
}

function grown<A extends Uint16Array | Uint32Array>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(array.length * 2);
  larger.set(array);
  return larger;
}

const isDigit = (char: string | undefined) => char !== undefined && /^[0-9０-９]$/.test(char);

/** The words of a query: cut at blanks and punctuation, folded, each once. */
export function wordsOf(query: string): string[] {
  const words = query.slice(0, MOST_QUERY).split(/\s+/);
  return [...new Set(words.flatMap(word => foldForSearch(word).text.split(' ')).filter(word => word !== ''))];
}

/** A pair of neighbouring units as one number; the last unit of a run stands with 0. */
export const termOf = (first: number, second: number): number => ((first << 16) | second) >>> 0;

/** The distinct pairs of neighbouring units of a folded text, ascending. */
export function termsOf(folded: string): Uint32Array {
  const terms = new Uint32Array(folded.length);
  let count = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    if (unit === 32) continue;
    const next = at + 1 < folded.length ? folded.charCodeAt(at + 1) : 32;
    terms[count] = termOf(unit, next === 32 ? 0 : next);
    count += 1;
  }
  const sorted = terms.subarray(0, count).sort();
  let distinct = 0;
  for (let at = 0; at < count; at += 1) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) {
      sorted[distinct] = sorted[at] as number;
      distinct += 1;
    }
  }
  return sorted.slice(0, distinct);
}

/** Where the words stand in a printed text, first places first, at most `limit`; empty where a word is missing. */
export function findWords(text: string, words: readonly string[], limit = 20): Span[] {
  const folded = foldForSearch(text);
  const spans: Span[] = [];
  for (const word of words) {
    let at = folded.text.indexOf(word);
    if (at < 0) return [];
    for (let found = 0; at >= 0 && found < limit; found += 1) {
      const start = folded.starts[at] as number;
      const last = folded.starts[at + word.length - 1] as number;
      spans.push([start, last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1)]);
      at = folded.text.indexOf(word, at + word.length);
    }
  }
  return spans.sort((a, b) => a[0] - b[0]).slice(0, limit);
}
