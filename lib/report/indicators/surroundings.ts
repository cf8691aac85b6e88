import type { Rulebook } from '../../codebook/rulebook';
import type { Span } from '../report';
import { opaqueLength } from './glue';
import { hitsWithin, type Place, type WordMap } from './places';
import type { Near, Standing } from './standing';
import type { Windows } from './windows';

/** All that the words around one number offer to the rules, until the next number is asked for. */
export interface Surroundings {
  near: Near;
  /** The same by the terms of the cues. */
  standing: Standing;
  /** Topics and actions that stand right around the number; with one of them there, nothing else is carried on. */
  nearTopics: ReadonlySet<string>;
  nearActions: ReadonlySet<string>;
  /** Words behind further numbers of the clause, nearest first: a verb for all of them. */
  ahead: (word: number) => Place | null;
  /** Words of earlier clauses, of the sentence before and of the heading. */
  far: (source: FarSource) => FarWords;
  /** Where the stretch of the sentence between two ； begins. */
  segment: number;
  /** Characters before the number that no rule and no connecting word accounts for: an unknown noun. */
  opaque: () => number;
}

export type FarSource = 'sentence' | 'earlier' | 'heading';

/** What one stretch of text to the left can carry on to a number. */
export interface FarWords {
  /** The nearest place of each word, and how many of `topics` stand between it and the number. */
  nearest: ReadonlyMap<number, { place: Place; passed: number }>;
  /** The topics met on the way from the number to the left, each once. */
  topics: readonly string[];
  /** The nearest word that says a stage; it alone holds. */
  action: Place | null;
}

const NOTHING: readonly string[] = [];
const MOST_NOUN = 14;

/**
 * @param skipped - ranges of earlier parts (其中…): their words belong to them alone
 */
export function surroundingsOf(
  text: string,
  words: WordMap,
  book: Rulebook,
  standing: Standing,
  windows: Windows,
  number: Span,
  skipped: readonly Span[],
): Surroundings {
  const { near, vetoes } = standing;
  standing.clear();
  const nearTopics = new Set<string>();
  const nearActions = new Set<string>();
  const take = (range: Span, side: Place['side']) => {
    for (const i of hitsWithin(words, range)) {
      const place = placeOf(words, i, number, side);
      standing.addNear(place);
      if (words.swallowed[i]) continue;
      for (const name of book.topics[place.word] ?? NOTHING) nearTopics.add(name);
      for (const name of book.actions[place.word] ?? NOTHING) nearActions.add(name);
    }
  };
  for (const range of windows.before) take(range, 'before');
  take(windows.after, 'behind');
  for (const word of near.ids) {
    const list = near.get(word) as Place[];
    if (list.length > 1) list.sort((a, b) => a.distance - b.distance);
  }
  for (const range of windows.veto) for (const i of hitsWithin(words, range)) vetoes.before.add(wordAt(words, i));
  for (const i of hitsWithin(words, windows.vetoBehind)) vetoes.behind.add(wordAt(words, i));

  let opaque: number | null = null;
  const opaqueOnce = () => {
    opaque ??= windows.before.reduce((sum, range) => sum + opaqueIn(text, words, book, lastOf(range)), 0);
    return opaque;
  };
  // Most numbers never look beyond their own words.
  const ranges = { sentence: windows.carried, earlier: windows.earlier, heading: windows.heading };
  const known: Partial<Record<FarSource, FarWords>> = {};
  const far = (source: FarSource) => {
    known[source] ??= farWords(words, book, ranges[source], number, skipped);
    return known[source];
  };
  let ahead: Map<number, Place> | null = null;
  const aheadOf = (word: number) => {
    ahead ??= new Map(
      hitsWithin(words, windows.ahead)
        .reverse()
        .map(i => placeOf(words, i, number, 'behind'))
        .map(place => [place.word, place]),
    );
    return ahead.get(word) ?? null;
  };
  return {
    near,
    standing,
    nearTopics,
    nearActions,
    segment: windows.segment,
    ahead: aheadOf,
    far,
    opaque: opaqueOnce,
  };
}

function farWords(words: WordMap, book: Rulebook, range: Span, number: Span, skipped: readonly Span[]): FarWords {
  const nearest = new Map<number, { place: Place; passed: number }>();
  const topics: string[] = [];
  let action: Place | null = null;
  const found = hitsWithin(words, range);
  for (let at = found.length - 1; at >= 0; at--) {
    const i = found[at] as number;
    const word = words.hits.word[i] as number;
    if (words.swallowed[i] || nearest.has(word) || skipped.some(part => isInside(words, i, part))) continue;
    const place = placeOf(words, i, number, 'before');
    nearest.set(word, { place, passed: topics.length });
    if (!action && book.actions[word]?.length) action = place;
    for (const name of book.topics[word] ?? NOTHING) if (!topics.includes(name)) topics.push(name);
  }
  return { nearest, topics, action };
}

function placeOf(words: WordMap, i: number, [from, to]: Span, side: Place['side']): Place {
  const [start, end] = [words.hits.start[i] as number, words.hits.end[i] as number];
  const distance = Math.max(0, side === 'before' ? from - end : start - to);
  return { word: words.hits.word[i] as number, start, end, distance, side };
}

function isInside(words: WordMap, i: number, [from, to]: Span): boolean {
  return (words.hits.start[i] as number) >= from && (words.hits.end[i] as number) <= to;
}

function wordAt({ hits }: WordMap, i: number): number {
  return hits.word[i] as number;
}

/** The noun that a number counts stands right before it. */
function lastOf([from, to]: Span): Span {
  return [Math.max(from, to - MOST_NOUN), to];
}

function opaqueIn(text: string, words: WordMap, book: Rulebook, [from, to]: Span): number {
  let total = 0;
  let reached = from;
  for (const i of hitsWithin(words, [from, to])) {
    const start = words.hits.start[i] as number;
    // A word that only vetoes is no known noun.
    if (!book.cueWords.has(words.hits.word[i] as number)) continue;
    if (start > reached) total += opaqueLength(text.slice(reached, start));
    reached = Math.max(reached, words.hits.end[i] as number);
  }
  return total + opaqueLength(text.slice(reached, to));
}
