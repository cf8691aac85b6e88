import type { PreparedLines, TableRow } from './reading';
import type { Span } from './report';
import { cellsOf, isRow } from './table-rows';

/** A number and hardly more; a year is a name. */
const VALUE = /^[-−–+]?\d[\d,]{0,15}(?:\.\d{1,6})?[^\d]{0,6}$/;
const YEAR = /^(?:19|20)\d{2}(?:年度?)?$/;
const NAME = /[\u4e00-\u9fff]{2}/;
const SENTENCE = /[;。!?]/;
const PAUSE = /[;。、!?]|,(?!\d{3})/;
const BORDERS = /[\t|]/;
/** A table has no more lines of headings. */
const MOST_HEADS = 3;
/** A row has no more names: a group, its member, what is counted. */
const MOST_NAMES = 4;
const LONGEST_CAPTION = 60;
const LONGEST_NAME = 30;

/** By sentence: the rows of tables, null for any other. A table is lines of names, then lines with values, cells parted by tabs, bars or wide blanks. */
export function tableRows(reading: PreparedLines): (TableRow | null)[] {
  const { normal, printed, sentences } = reading;
  const { text } = normal;
  let lines: Span[][] = [];
  let heads: Span[][] | null = null;
  let above: Span[] | null = null;
  let caption: Span = [0, 0];
  let table = 0;
  return sentences.map(({ range }) => {
    const [from, to] = range;
    const isLine = isRow(reading, range);
    const isBordered = isLine && BORDERS.test(printed.slice(normal.starts[from], normal.ends[to - 1]));
    if (!isLine || (isBordered ? SENTENCE : PAUSE).test(text.slice(from, to))) {
      [lines, heads, above] = [[], null, null];
      caption = to - from <= LONGEST_CAPTION && text.charAt(to - 1) !== '。' ? range : [to, to];
      table++;
      return null;
    }
    const own = cellsOf(reading, range).flatMap(cell => nameAndValue(text, cell));
    const words = own.map(cell => text.slice(...cell).trim());
    if (words.some(isValue)) {
      const cells = above ? withSpanned(text, own, above) : own;
      above = cells;
      heads ??= headsOver(text, lines);
      return { cells, heads, names: namesIn(text, cells), isBordered, caption, table };
    }
    // One word across a table names a part of it.
    if (above && words.filter(word => word !== '').length < 2) return null;
    if (above) {
      [lines, above] = [[], null];
      table++;
    }
    lines = [...lines, own].slice(-MOST_HEADS);
    heads = null;
    return null;
  });
}

/** 行政处罚:523件 in one cell is a name and its value. */
function nameAndValue(text: string, [from, to]: Span): Span[] {
  const colon = text.slice(from, Math.min(to, from + LONGEST_NAME)).indexOf(':');
  if (colon < 2 || !isValue(text.slice(from + colon + 1, to).trim())) return [[from, to]];
  return [
    [from, from + colon],
    [from + colon + 1, to],
  ];
}

const isValue = (word: string): boolean => VALUE.test(word) && !YEAR.test(word);
const isFilled = (text: string, cell: Span | undefined): cell is Span =>
  cell !== undefined && text.slice(...cell).trim() !== '';

/** A name over several rows stands in the first of them, and the others begin with an empty cell. */
function withSpanned(text: string, cells: readonly Span[], above: readonly Span[]): Span[] {
  let column = 0;
  const spanned = [...cells];
  while (column < cells.length && !isFilled(text, cells[column])) {
    const upper = above[column];
    if (upper && NAME.test(text.slice(...upper))) spanned[column] = upper;
    column++;
  }
  return column < cells.length ? spanned : [...cells];
}

/** By column. A heading over several columns stands above the first of them, and the others are left empty. */
function headsOver(text: string, lines: readonly Span[][]): Span[][] {
  const heads = Array.from({ length: Math.max(0, ...lines.map(line => line.length)) }, (): Span[] => []);
  lines.forEach((line, nth) => {
    const below = lines.slice(nth + 1);
    let over: Span | null = null;
    heads.forEach((found, column) => {
      const isSplit = below.some(other => isFilled(text, other[column]));
      const cell = line[column];
      if (isFilled(text, cell)) found.push(cell);
      else if (over && isSplit) found.push(over);
      if (isFilled(text, cell)) over = isSplit ? cell : null;
    });
  });
  return heads;
}

/** For each cell the last names in front of it: 市场监管局 | 321 | 186.5, and 行政许可 | 123 | 行政处罚 | 45. */
function namesIn(text: string, cells: readonly Span[]): Span[][] {
  let names: Span[] = [];
  let goesOn = false;
  return cells.map(cell => {
    const before = names;
    const word = text.slice(...cell).trim();
    const isName = NAME.test(word) && !isValue(word);
    if (isName) names = goesOn ? [...names, cell].slice(-MOST_NAMES) : [cell];
    goesOn = isName;
    return before;
  });
}

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
