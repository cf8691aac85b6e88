import type { ReadingText } from '../reading';
import type { Span } from '../report';

/** As far as words are carried; keeps hostile text from costing more than its length. */
export const MOST_CARRIED = 400;
const MOST_PARTS = 12;

/** Sentences are cut at ；too: the first stretch of the one that ends in 。 */
export function firstPart({ sentences, normal }: ReadingText, index: number): number {
  let first = index;
  while (first > 0 && index - first < MOST_PARTS) {
    const [here, before] = [sentences[first], sentences[first - 1]];
    if (!here || !before || before.paragraph !== here.paragraph) break;
    if (!/[;；]/.test(normal.text.charAt(before.range[1] - 1))) break;
    first--;
  }
  return first;
}

/** Figures run on over a sentence of figures; 三是完善监管机制。begins something new. */
export function sentenceStillBefore(reading: ReadingText, first: number): Span {
  const [from, to] = sentenceBefore(reading, first);
  const between = reading.normal.text.slice(from, to);
  if (!/\d/.test(between) || /^[一二三四五六七八九十]是/.test(between)) return [0, 0];
  // Of several parts each may have spoken of something else.
  return firstPart(reading, first - 1) === first - 1 ? sentenceBefore(reading, first - 1) : [0, 0];
}

export function sentenceBefore(reading: ReadingText, index: number): Span {
  const here = reading.sentences[index];
  const before = reading.sentences[index - 1];
  if (!here || !before || before.paragraph !== here.paragraph) return [0, 0];
  return [Math.max(before.range[0], before.range[1] - MOST_CARRIED), before.range[1]];
}
