import type { Span } from '../report/report';
import { type AnchorText, keyRange, sentenceAt, spanOfKey } from './anchor-text';

/** W3C Web Annotation: the quote with what stands before and behind it. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation: half-open, in UTF-16 units. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/**
 * A figure's place, kept so that it can be found again in a page that was laid out anew, moved or rewritten.
 * All texts and positions are of the anchor text: normalised, without blanks.
 */
export interface Anchor {
  /** The figure. */
  selector: [TextQuoteSelector, TextPositionSelector];
  /** The sentence it stands in, `at` is where the figure starts in it. */
  sentence: { exact: string; prefix: string; suffix: string; at: number };
  /** How many such sentences the text had: one that stands twice is told apart by its neighbours alone. */
  copies: number;
}

/** Characters of context to either side of figure and sentence. */
export const CONTEXT = 64;

/** @returns null for a span that holds no character of the anchor text, or one that runs over the end of a sentence */
export function makeAnchor(text: AnchorText, span: Span): Anchor | null {
  const range = keyRange(text, span);
  if (!range) return null;
  const { key, sentences } = text;
  const sentence = sentences[sentenceAt(text, range[0])];
  if (!sentence || range[1] > sentence.end) return null;
  const exact = key.slice(sentence.start, sentence.end);
  return {
    selector: [
      { type: 'TextQuoteSelector', exact: key.slice(...range), ...contextOf(key, range) },
      { type: 'TextPositionSelector', start: range[0], end: range[1] },
    ],
    sentence: { exact, ...contextOf(key, [sentence.start, sentence.end]), at: range[0] - sentence.start },
    copies: occurrences(key, exact, MOST_COPIES).length,
  };
}

const contextOf = (key: string, [start, end]: Span) => ({
  prefix: key.slice(Math.max(0, start - CONTEXT), start),
  suffix: key.slice(end, end + CONTEXT),
});

/** Beyond this many copies of a sentence nobody can tell which one was meant. */
export const MOST_COPIES = 50;

/** Where `part` starts in `key`, at most `most` times. */
export function occurrences(key: string, part: string, most: number): number[] {
  const found: number[] = [];
  for (let at = key.indexOf(part); at >= 0 && found.length < most; at = key.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** The printed span of an anchored figure whose sentence starts at `start` of the key. */
export function figureSpan(text: AnchorText, anchor: Anchor, start: number): Span {
  const from = start + anchor.sentence.at;
  return spanOfKey(text, [from, from + anchor.selector[0].exact.length]);
}
