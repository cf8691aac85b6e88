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
  const units: string[] = [];
  const starts: number[] = [];
  const put = (piece: string, at: number) => {
    for (const unit of piece.split('')) {
      units.push(unit);
      starts.push(at);
    }
  };
  const end = Math.min(text.length, MOST_TEXT);
  for (let at = 0; at < end; ) {
    const code = text.codePointAt(at) ?? 0;
    const char = String.fromCodePoint(code);
    const isPlain = code >= 0x4e00 && code <= 0x9fff;
    const folded = isPlain ? char : char.normalize('NFKC').toLowerCase();
    if (isPlain) put(char, at);
    else if (/^\s*$/.test(folded)) void 0;
    else if (folded === ',' && isDigit(text[at - 1]) && isDigit(text[at + char.length])) void 0;
    else if (/^[\p{L}\p{N}%.+-]+$/u.test(folded)) put(folded, at);
    else if (units.at(-1) !== ' ') put(' ', at);
    at += char.length;
  }
  return { text: units.join(''), starts: Uint32Array.from(starts) };
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
