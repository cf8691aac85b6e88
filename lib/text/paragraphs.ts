import type { Edit } from './draft';
import { matchesOf } from './matches';

/** A line this long holds more than one paragraph. */
const LONG = 300;
/** An indent: two wide blanks, or four narrow ones. */
const INDENT = /\u3000{2,}[ \u00a0\u3000]*|[ \u00a0]{4,}[ \u00a0\u3000]*/g;
const FEWEST = 3;
const ENDS = /[。;；!！?？:：”》)）\u4e00-\u9fff\d]/;
const BEGINS = /[\u4e00-\u9fff(（“《\d]/;
/** Two signs of a name or a heading may stand apart: 主　　任. */
const SHORTEST = 4;

/**
 * Copies that lost their line ends and kept their indents: in a long line each indent between words opens a paragraph. A line
 * with one or two of them proves nothing.
 */
export function lostBreaks(text: string): Edit[] {
  if (!text.includes('\u3000\u3000') && !text.includes('    ') && !text.includes('\u00a0\u00a0')) return [];
  const edits: Edit[] = [];
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start >= LONG) edits.push(...indentsIn(text, start, end));
    start = end + 1;
  }
  return edits;
}

function indentsIn(text: string, start: number, end: number): Edit[] {
  const found: Edit[] = [];
  let last = start;
  for (const match of matchesOf(text.slice(start, end), INDENT)) {
    const from = start + match.index;
    const to = from + match[0].length;
    const isBetween = from > start && ENDS.test(text.charAt(from - 1)) && BEGINS.test(text.charAt(to));
    if (isBetween && from - last >= SHORTEST) found.push({ start: from, end: to, insert: '\n' });
    last = to;
  }
  return found.length >= FEWEST ? found : [];
}
