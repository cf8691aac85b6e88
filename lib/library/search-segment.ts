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

/** Build a segment of up to `SEGMENT_TEXTS` texts from their terms. Linear in their number. */
export function buildSegment(texts: readonly { id: string; terms: Uint32Array }[]): Segment {
  const size = texts.reduce((sum, text) => sum + text.terms.length, 0);
  const { keys, owners } = sortByTerm(texts, size);
  const terms = new Uint32Array(size);
  const offsets = new Uint32Array(size + 1);
  const postings = new Uint8Array(size);
  let [count, filled] = [0, 0];
  for (let at = 0; at < size; ) {
    const term = keys[at] as number;
    const start = at;
    while (at < size && keys[at] === term) at += 1;
    const isDense = at - start >= SEGMENT_TEXTS / 8;
    for (let from = start; from < at; from += 1) {
      const text = owners[from] as number;
      if (!isDense) postings[filled + from - start] = text;
      else postings[filled + (text >>> 3)] = (postings[filled + (text >>> 3)] as number) | (1 << (text & 7));
    }
    filled += isDense ? SEGMENT_TEXTS / 8 : at - start;
    terms[count] = term;
    count += 1;
    offsets[count] = filled;
  }
  return {
    texts: texts.map(text => text.id),
    terms: terms.slice(0, count),
    offsets: offsets.slice(0, count + 1),
    postings: postings.slice(0, filled),
  };
}

/** All terms ascending, each with its text, texts in order within a term: two rounds of counting, half a term each. */
function sortByTerm(texts: readonly { terms: Uint32Array }[], size: number) {
  let keys = new Uint32Array(size);
  let owners = new Uint8Array(size);
  let filled = 0;
  texts.forEach((text, index) => {
    keys.set(text.terms, filled);
    owners.fill(index, filled, filled + text.terms.length);
    filled += text.terms.length;
  });
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(0x10001);
    for (const key of keys)
      starts[((key >>> shift) & 0xffff) + 1] = (starts[((key >>> shift) & 0xffff) + 1] as number) + 1;
    for (let digit = 0; digit < 0x10000; digit += 1) {
      starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number);
    }
    const nextKeys = new Uint32Array(size);
    const nextOwners = new Uint8Array(size);
    for (let at = 0; at < size; at += 1) {
      const digit = ((keys[at] as number) >>> shift) & 0xffff;
      const place = starts[digit] as number;
      starts[digit] = place + 1;
      nextKeys[place] = keys[at] as number;
      nextOwners[place] = owners[at] as number;
    }
    [keys, owners] = [nextKeys, nextOwners];
  }
  return { keys, owners };
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
