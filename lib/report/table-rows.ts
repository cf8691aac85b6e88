import type { NormalText } from '../text/normal-text';
import { BLANK, isSign } from '../text/signs';
import type { PreparedLines } from './reading';
import type { Span } from './report';

/** Tabs and bars; columns of plain text are set apart by wide blanks. */
const CELL_BORDER = /[\t|\u3000]| {3}/;
const MOST_CELLS = 200;
const LINE_END = 10;
/** A longer line is no row of a table; keeps hostile text from costing more than its length. */
const LONGEST_ROW = 2000;

/** Whether some line of a text was printed with such a border inside: the indent of a paragraph is none. */
export function mayHoldRows(printed: string, { text, starts, ends }: NormalText): boolean {
  if (!CELL_BORDER.test(printed)) return false;
  for (let at = 0; at < text.length; at++) {
    const start = starts[at] as number;
    const end = ends[at] as number;
    const from = at > 0 && text.charCodeAt(at - 1) !== LINE_END ? (ends[at - 1] as number) : start;
    const isPlain = from === start && end === start + 1 && !isSign(printed, start, BLANK) && printed[start] !== '|';
    if (!isPlain && text.charCodeAt(at) !== LINE_END && CELL_BORDER.test(printed.slice(from, end))) return true;
  }
  return false;
}

/** Whether a stretch of the normal text was printed with tabs, bars or wide blanks between its words. */
export function isRow({ printed, normal }: PreparedLines, [from, to]: Span): boolean {
  if (to - from > LONGEST_ROW) return false;
  const start = normal.starts[from] ?? printed.length;
  return CELL_BORDER.test(printed.slice(start, normal.ends[to - 1] ?? start));
}

/** The cells of one line as ranges of the normal text, in order; an empty cell is an empty range, also where the line begins with one. */
export function cellsOf({ printed, normal }: PreparedLines, [from, to]: Span): Span[] {
  const first = normal.starts[from] ?? 0;
  const cells: Span[] = emptyCells(tabsIn(printed.slice(printed.lastIndexOf('\n', first - 1) + 1, first)), from);
  let start = from;
  for (let at = from; at < to && cells.length < MOST_CELLS; at++) {
    const gap = printed.slice(at > from ? (normal.ends[at - 1] ?? 0) : (normal.starts[at] ?? 0), normal.starts[at]);
    const sign = normal.text.charAt(at);
    // Between two numbers a tab has become a blank.
    const own = sign === ' ' || sign === '\t' ? printed.slice(normal.starts[at], normal.ends[at]) : '';
    const isBorder = sign === '|' || CELL_BORDER.test(own);
    if (isBorder || CELL_BORDER.test(gap)) {
      cells.push([start, at]);
      start = isBorder ? at + 1 : at;
      // Two tabs have an empty cell between them.
      cells.push(...emptyCells(tabsIn(gap + own) - 1, start));
    }
  }
  cells.push([start, to]);
  return cells;
}

const tabsIn = (printed: string): number => printed.split('\t').length - 1;

const emptyCells = (count: number, at: number): Span[] =>
  Array.from({ length: Math.max(0, Math.min(count, MOST_CELLS)) }, (): Span => [at, at]);
