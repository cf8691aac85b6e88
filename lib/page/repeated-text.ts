import type { Line } from './lines';

/** Shorter lines repeat by chance: headings, units, names. */
const MIN_CHARS = 40;
/** So many long lines printed again are a second copy, not a coincidence. */
const MIN_REPEATS = 3;

/**
 * Lines of a second copy of the text, as templates print one for the desk and one for the phone. A reader that takes
 * both doubles every figure.
 * @returns their indices: every line from the first repeated long line to the last that stood before it as well.
 */
export function findSecondCopy(lines: readonly Line[]): number[] {
  const seen = new Map<string, number>();
  let first = -1;
  let last = -1;
  let repeats = 0;
  lines.forEach(({ text, hidden }, index) => {
    if (hidden) return;
    const isAgain = seen.has(text);
    if (!isAgain) seen.set(text, index);
    if (text.length < MIN_CHARS || !isAgain) return;
    if (first < 0) first = index;
    last = index;
    repeats++;
  });
  if (repeats < MIN_REPEATS) return [];
  const copy: number[] = [];
  // Headings and signature around the long lines belong to the copy, as far as they run on without a new line.
  const isOld = (index: number): boolean => {
    const line = lines[index];
    return line !== undefined && (seen.get(line.text) ?? index) < index;
  };
  while (isOld(first - 1)) first--;
  while (isOld(last + 1)) last++;
  for (let index = first; index <= last; index++) if (isOld(index)) copy.push(index);
  return copy;
}
