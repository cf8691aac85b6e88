import type { ReadingText } from './reading';
import type { Span } from './report';
import { cellsOf, isRow } from './table-rows';

/** A line of a table that holds values. */
export interface TableRow {
  cells: Span[];
  /** For each cell the headings above it, the topmost first; empty ranges never. */
  heads: Span[][];
  /** The rows of one table share it. */
  table: number;
}

/** A number and hardly more; a year is a name. */
const VALUE = /^[-−–+]?\d[\d,]{0,15}(?:\.\d{1,6})?[^\d]{0,6}$/;
const YEAR = /^(?:19|20)\d{2}(?:年度?)?$/;
const SENTENCE = /[;。!?]/;
/** Wide blanks stand in running text as well. */
const PAUSE = /[;。、!?]|,(?!\d{3})/;
const BORDERS = /[\t|]/;
/** A table has no more lines of headings. */
const MOST_HEADS = 3;

/** By sentence: the rows of tables, null for any other. A table is lines of names, then lines with values, cells parted by tabs, bars or wide blanks. */
export function tableRows(reading: ReadingText): (TableRow | null)[] {
  const { normal, printed, sentences } = reading;
  if (!reading.mayHoldRows) return sentences.map(() => null);
  let heads: Span[][] = [];
  let hasValues = false;
  let table = 0;
  return sentences.map(({ range }) => {
    const [from, to] = range;
    const isBordered = BORDERS.test(printed.slice(normal.starts[from], normal.ends[to - 1]));
    if (!isRow(reading, range) || (isBordered ? SENTENCE : PAUSE).test(normal.text.slice(from, to))) {
      [heads, hasValues] = [[], false];
      table++;
      return null;
    }
    const cells = cellsOf(reading, range);
    const words = cells.map(cell => normal.text.slice(...cell).trim());
    if (words.some(word => VALUE.test(word) && !YEAR.test(word))) {
      hasValues = true;
      return { cells, heads: cells.map((_, column) => headsOver(normal.text, heads, column)), table };
    }
    // One word across a table names a part of it.
    if (hasValues && words.filter(word => word !== '').length < 2) return null;
    if (hasValues) {
      [heads, hasValues] = [[], false];
      table++;
    }
    heads = [...heads, cells].slice(-MOST_HEADS);
    return null;
  });
}

/** A heading over several columns stands above the first of them, and the others are left empty. */
function headsOver(text: string, heads: readonly Span[][], column: number): Span[] {
  const found: Span[] = [];
  heads.forEach((row, nth) => {
    const below = heads.slice(nth + 1);
    const isSplit = (at: number) => below.some(other => isFilled(text, other[at]));
    let at = column;
    if (!isFilled(text, row[at]) && isSplit(column)) while (at > 0 && !isFilled(text, row[at])) at--;
    const cell = row[at];
    if (cell && isFilled(text, cell) && (at === column || isSplit(at))) found.push(cell);
  });
  return found;
}

const isFilled = (text: string, cell: Span | undefined): boolean =>
  cell !== undefined && text.slice(...cell).trim() !== '';

/** The row and the column of a place in a table, null outside. */
export function cellAt(
  rows: readonly (TableRow | null)[],
  sentence: number,
  start: number,
): { row: TableRow; column: number } | null {
  const row = rows[sentence];
  const column = row ? row.cells.findIndex(cell => start >= cell[0] && start < cell[1]) : -1;
  return row && column >= 0 ? { row, column } : null;
}
