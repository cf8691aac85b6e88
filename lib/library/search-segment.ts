import { termOf } from './search-fold';

/** Texts in one segment: a posting is one byte, a set of texts is 256 bits. */
export const SEGMENT_TEXTS = 256;
const WORDS = SEGMENT_TEXTS / 32;

/** Which of up to 256 texts hold which pairs of characters. */
export interface Segment {
  /** Snapshot ids; a posting is an index into it. */
  texts: string[];
  /** Distinct pairs, ascending. */
  terms: Uint32Array;
  /** `terms[i]` has `postings[offsets[i] … offsets[i + 1]]`: a list of texts, or 32 bytes that are a bit set. */
  offsets: Uint32Array;
  postings: Uint8Array;
}

/** A set of texts of one segment. */
export type TextSet = Uint32Array;

export const hasText = (set: TextSet, text: number): boolean => (((set[text >>> 5] ?? 0) >>> (text & 31)) & 1) === 1;

/** Build a segment of up to `SEGMENT_TEXTS` texts from their sorted terms. */
export function buildSegment(texts: readonly { id: string; terms: Uint32Array }[]): Segment {
  const pairs = new Float64Array(texts.reduce((sum, text) => sum + text.terms.length, 0));
  let filled = 0;
  texts.forEach(({ terms }, index) => {
    for (const term of terms) {
      pairs[filled] = term * SEGMENT_TEXTS + index;
      filled += 1;
    }
  });
  pairs.sort();
  const terms: number[] = [];
  const offsets: number[] = [0];
  const postings = new Uint8Array(filled);
  let size = 0;
  for (let at = 0; at < filled; ) {
    const term = Math.floor((pairs[at] as number) / SEGMENT_TEXTS);
    const start = at;
    while (at < filled && Math.floor((pairs[at] as number) / SEGMENT_TEXTS) === term) at += 1;
    const isDense = at - start >= SEGMENT_TEXTS / 8;
    for (let from = start; from < at; from += 1) {
      const text = (pairs[from] as number) % SEGMENT_TEXTS;
      if (isDense) postings[size + (text >>> 3)] = (postings[size + (text >>> 3)] ?? 0) | (1 << (text & 7));
      else postings[size + from - start] = text;
    }
    size += isDense ? SEGMENT_TEXTS / 8 : at - start;
    terms.push(term);
    offsets.push(size);
  }
  return {
    texts: texts.map(text => text.id),
    terms: Uint32Array.from(terms),
    offsets: Uint32Array.from(offsets),
    postings: postings.slice(0, size),
  };
}

/** The texts that hold every pair of a folded word; for one character, all that hold it. */
export function textsWith(segment: Segment, word: string): TextSet {
  const all = new Uint32Array(WORDS);
  if (word.length === 1) {
    const unit = word.charCodeAt(0);
    const end = lowerBound(segment.terms, termOf(unit, 0xffff));
    for (let at = lowerBound(segment.terms, termOf(unit, 0)); at < end; at += 1) addPostings(segment, at, all);
    return all;
  }
  all.fill(0xffffffff);
  const one = new Uint32Array(WORDS);
  for (let at = 0; at + 1 < word.length; at += 1) {
    const term = termOf(word.charCodeAt(at), word.charCodeAt(at + 1));
    const place = lowerBound(segment.terms, term);
    one.fill(0);
    if (segment.terms[place] === term) addPostings(segment, place, one);
    for (let part = 0; part < WORDS; part += 1) all[part] = (all[part] as number) & (one[part] as number);
  }
  return all;
}

function addPostings(segment: Segment, place: number, set: TextSet): void {
  const start = segment.offsets[place] as number;
  const end = segment.offsets[place + 1] as number;
  if (end - start === SEGMENT_TEXTS / 8) {
    for (let part = 0; part < SEGMENT_TEXTS / 8; part += 1) {
      set[part >>> 2] = (set[part >>> 2] as number) | ((segment.postings[start + part] as number) << ((part & 3) * 8));
    }
    return;
  }
  for (let at = start; at < end; at += 1) {
    const text = segment.postings[at] as number;
    set[text >>> 5] = (set[text >>> 5] as number) | (1 << (text & 31));
  }
}

function lowerBound(terms: Uint32Array, wanted: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
