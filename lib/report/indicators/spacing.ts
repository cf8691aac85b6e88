import type { Figure, ReadingText } from '../reading';

const GROUPED = /^\d{1,3}(?: \d{3})+$/;
const ONE_BY_ONE = /^\d(?: \d)+$/;
const DIGITS = /\d[\d ]*\d/;

/**
 * Whether blanks inside a printed number cut it where no one writes them: 45 6 件 may be 456 or two numbers. 3 256 件 is
 * grouped by thousands, 1 3 7 件 is set apart sign by sign.
 */
export function isOddlySpaced({ printed, normal }: ReadingText, { range }: Figure): boolean {
  const from = normal.starts[range[0]] ?? 0;
  const digits = DIGITS.exec(printed.slice(from, normal.ends[range[1] - 1] ?? from))?.[0];
  if (!digits?.includes(' ')) return false;
  const words = digits.replace(/ +/g, ' ');
  return !GROUPED.test(words) && !ONE_BY_ONE.test(words);
}
