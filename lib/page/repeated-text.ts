import type { Line } from './lines';

/** Shorter lines repeat by chance: headings, units, names. */
const MIN_CHARS = 25;
/** So large a share of the running text printed again is a second copy, not a clause that an author repeats. */
const MIN_REPEATED_SHARE = 0.35;
/** So many lines that end in dots are looked for. */
const MAX_DOTTED = 40;

const isLong = ({ text }: Line): boolean => text.length >= MIN_CHARS;
const isLink = ({ text, linkChars }: Line): boolean => linkChars * 2 > text.length;

/**
 * Lines of a second copy of the text, as templates print one for the desk and one for the phone. A reader that takes
 * both doubles every figure.
 * @returns their indices: every line from the first repeated long line to the last that stood before it as well.
 */
export function findSecondCopy(lines: readonly Line[]): number[] {
  const seen = new Map<string, number>();
  const copy = findGists(lines);
  let first = -1;
  let last = -1;
  let repeated = 0;
  let total = 0;
  lines.forEach((line, index) => {
    if (!isLong(line) || line.hidden || isLink(line)) return;
    total += line.text.length;
    if (!seen.has(line.text)) seen.set(line.text, index);
    else {
      if (first < 0) first = index;
      last = index;
      repeated += line.text.length;
    }
  });
  if (repeated === 0 || repeated < total * MIN_REPEATED_SHARE) return copy;
  lines.forEach((line, index) => {
    if (!line.hidden && !isLink(line) && !seen.has(line.text)) seen.set(line.text, index);
  });
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

/** Beginnings of lines that stand elsewhere whole, with dots behind them. */
function findGists(lines: readonly Line[]): number[] {
  const dotted = [...lines.keys()].filter(index => /[.…]/.test(lines[index]?.text.at(-1) ?? ''));
  return dotted.slice(0, MAX_DOTTED).filter(index => {
    const stem = lines[index]?.text.replace(/[.…]+$/, '') ?? '';
    return stem.length >= MIN_CHARS && lines.some(({ text }) => text.length > stem.length + 6 && text.startsWith(stem));
  });
}

/** Hidden lines that are shown as well; short ones only beside a long one, for they repeat by chance. */
export function findHiddenCopies(lines: readonly Line[]): ReadonlySet<number> {
  const shown = new Set(lines.filter(line => !line.hidden).map(line => line.text));
  const isCopy = (line: Line | undefined): boolean => line?.hidden === true && shown.has(line.text);
  const copies = new Set<number>();
  const take = (index: number, step: 1 | -1): void => {
    for (let at = index; isCopy(lines[at]); at += step) copies.add(at);
  };
  lines.forEach((line, index) => {
    if (!isCopy(line) || !isLong(line) || copies.has(index)) return;
    take(index, -1);
    take(index, 1);
  });
  return copies;
}
