import type { AnchorText } from './anchor-text';

/** Sentences of a text by the groups of characters in them; numbers all count as one. */
export interface NearIndex {
  sentences: Map<string, number[]>;
  /** Number of different groups of each sentence. */
  sizes: Uint16Array;
}

const GROUP = 3;
/** A group that so many sentences have tells none of them from the others. */
const MOST_SENTENCES = 200;
const MOST_CANDIDATES = 8;

/** Numbers are masked: the same sentence with another number must still be recognised, in order to be compared. */
const mask = (sentence: string) => sentence.replace(/\d[\d.,]*/g, '#');

function groupsOf(sentence: string): Set<string> {
  const masked = mask(sentence);
  const groups = new Set<string>();
  for (let at = 0; at + GROUP <= masked.length; at++) groups.add(masked.slice(at, at + GROUP));
  if (groups.size === 0) groups.add(masked);
  return groups;
}

/** Build the index in steps, so that the caller can rest between them. Linear in the length of the text. */
export function* buildNearIndex({ key, sentences }: AnchorText): Generator<void, NearIndex> {
  const index: NearIndex = { sentences: new Map(), sizes: new Uint16Array(sentences.length) };
  for (const [nth, { start, end }] of sentences.entries()) {
    const groups = groupsOf(key.slice(start, end));
    index.sizes[nth] = groups.size;
    for (const group of groups) {
      const holders = index.sentences.get(group);
      if (!holders) index.sentences.set(group, [nth]);
      else if (holders.length < MOST_SENTENCES) holders.push(nth);
    }
    if (nth % 64 === 63) yield;
  }
  return index;
}

/** The sentences most like this one with their likeness from 0 to 1 (Dice of character groups), best first. */
export function nearestSentences(index: NearIndex, sentence: string): { nth: number; likeness: number }[] {
  const groups = groupsOf(sentence);
  const shared = new Map<number, number>();
  for (const group of groups) {
    for (const nth of index.sentences.get(group) ?? []) shared.set(nth, (shared.get(nth) ?? 0) + 1);
  }
  return Array.from(shared, ([nth, count]) => ({
    nth,
    likeness: (2 * count) / (groups.size + (index.sizes[nth] ?? 0)),
  }))
    .sort((a, b) => b.likeness - a.likeness || a.nth - b.nth)
    .slice(0, MOST_CANDIDATES);
}
