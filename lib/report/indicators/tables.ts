import type { Figure, ReadingText } from '../reading';
import type { Span } from '../report';
import { cellsOf, isRow } from '../table-rows';

const NAME = /[\u4e00-\u9fff]{2}/;
/** A comma inside a number is none. */
const PUNCTUATION = /[;；。、!?]|[,，](?!\d{3})/;

/**
 * For each figure of a table the name of its row, if that is one, and the heading of its column, as ranges of the normal text; null
 * outside tables. A table is a line of names without numbers, then lines of numbers, with tabs or bars between the cells.
 */
export function columnHeads(reading: ReadingText, figures: readonly Figure[]): (Span[] | null)[] {
  const { normal, sentences } = reading;
  const none = figures.map(() => null);
  if (!reading.mayHoldRows) return none;
  const hasFigure = new Set(figures.map(figure => figure.sentence));
  const rows: ({ head: Span[]; cells: Span[] } | null)[] = [];
  let head: Span[] | null = null;
  sentences.forEach(({ range }, index) => {
    let row: { head: Span[]; cells: Span[] } | null = null;
    if (!isRow(reading, range) || PUNCTUATION.test(normal.text.slice(...range))) head = null;
    else if (!hasFigure.has(index)) head = cellsOf(reading, range);
    else if (head) row = { head, cells: cellsOf(reading, range) };
    rows.push(row);
  });
  return figures.map(figure => {
    const row = rows[figure.sentence];
    if (!row) return null;
    const [start] = figure.range;
    const at = row.cells.findIndex(cell => start >= cell[0] && start < cell[1]);
    const column = row.head[at];
    if (!column) return null;
    const name = row.cells.findLast(cell => cell[1] <= start && NAME.test(normal.text.slice(...cell)));
    return name ? [name, column] : [column];
  });
}
