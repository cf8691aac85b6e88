import type { Figure, ReadingText } from '../reading';
import { isSameUnit } from './candidates';

const MOST_BACK = 24;

/** A sentence that begins with 其中 lists parts of the first fitting number of the sentence before. */
export function wholeBefore(
  { normal, sentences }: ReadingText,
  figures: readonly Figure[],
  index: number,
  isCoded: (at: number) => boolean,
): number | null {
  const figure = figures[index] as Figure;
  const start = sentences[figure.sentence]?.range[0] ?? 0;
  if (!normal.text.startsWith('其中', start)) return null;
  // Sentences are cut at ；too, and the total may stand before one.
  let earliest = figure.sentence - 1;
  const endsInSemicolon = (at: number) => /[;；]/.test(normal.text.charAt((sentences[at]?.range[1] ?? 0) - 1));
  if (!endsInSemicolon(earliest)) while (earliest > 0 && endsInSemicolon(earliest - 1)) earliest--;
  let whole: number | null = null;
  for (let at = index - 1; at >= 0 && index - at < MOST_BACK; at--) {
    const other = figures[at] as Figure;
    if (other.sentence < earliest) break;
    if (other.sentence === figure.sentence || !isSameUnit(other, figure)) continue;
    if (other.value >= figure.value && isCoded(at)) whole = at;
  }
  return whole;
}
