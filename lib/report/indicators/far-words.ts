import type { Rulebook } from '../../codebook/rulebook';
import type { Span } from '../report';
import { hitsIn, type WordMap } from './places';

/** A word that one stretch of text to the left can carry on to a number. */
export interface FarPlace {
  word: number;
  start: number;
  end: number;
  /** How many of the topics stand between it and the number. */
  passed: number;
}

/** What one stretch of text to the left can carry on to a number. */
export interface FarWords {
  /** The nearest place of each word, from the number to the left. */
  places: readonly FarPlace[];
  /** The topics met on the way from the number to the left, each once. */
  topics: readonly number[];
  /** The nearest word that says a stage; it alone holds. */
  action: FarPlace | null;
}

/**
 * 审查以县政府名义出台的规范性文件12件、部门规范性文件9件: what is told of a noun (出台的) says no stage while another verb does.
 * @param skipped - ranges whose words belong to other numbers alone
 */
export function readFarWords(
  text: string,
  words: WordMap,
  book: Rulebook,
  range: Span,
  skipped: readonly Span[],
): FarWords {
  const { hits, swallowed } = words;
  const places: FarPlace[] = [];
  const { seen } = words;
  seen.clear();
  const topics: number[] = [];
  let action: FarPlace | null = null;
  let toldOfNoun: FarPlace | null = null;
  const found = hitsIn(words, range);
  for (let at = found.length - 1; at >= 0; at--) {
    const i = found[at] as number;
    const word = hits.word[i] as number;
    if (swallowed[i] || seen.has(word)) continue;
    const place = { word, start: hits.start[i] as number, end: hits.end[i] as number, passed: topics.length };
    if (skipped.length > 0 && skipped.some(([from, to]) => place.start >= from && place.end <= to)) continue;
    seen.add(word);
    places.push(place);
    if (!action && !book.actions.isEmpty(word)) {
      if (text[place.end] === '的') toldOfNoun ??= place;
      else action = place;
    }
    book.topics.addTo(topics, word);
  }
  return { places, topics, action: action ?? toldOfNoun };
}

/** Where a word stands nearest, null where it does not. */
export function placeIn({ places }: FarWords, word: number): FarPlace | null {
  for (const place of places) if (place.word === word) return place;
  return null;
}
