import type { Figure, ReadingText } from '../reading';
import type { Span } from '../report';
import { cellsOf, LONGEST_ROW } from '../table-rows';

const CELL_BORDER = /[\t|]/;
const NAME = /[\u4e00-\u9fff]{2}/;
/** A comma inside a number is none. */
const PUNCTUATION = /[;；。、!?]|[,，](?!\d{3})/;

/**
 * For each figure of a table the name of its row, if that is one, and the heading of its column, as ranges of the normal text; null
 * outside tables. A table is a line of names without numbers, then lines of numbers, with tabs or bars between the cells.
 */
export function columnHeads(reading: ReadingText, figures: readonly Figure[]): (Span[] | null)[] {
  const { printed, normal, sentences } = reading;
  const printedStart = (at: number) => normal.starts[at] ?? printed.length;
  const lineOf = ([from, to]: Span) => printed.slice(printedStart(from), normal.ends[to - 1] ?? printedStart(from));
  const hasFigure = new Set(figures.map(figure => figure.sentence));
  const heads: (Span[] | null)[] = [];
  let head: Span[] | null = null;
  sentences.forEach(({ range }, index) => {
    const line = range[1] - range[0] > LONGEST_ROW ? '' : lineOf(range);
    if (!CELL_BORDER.test(line) || PUNCTUATION.test(normal.text.slice(...range))) head = null;
    else if (!hasFigure.has(index)) head = cellsOf(reading, range);
    heads.push(hasFigure.has(index) ? head : null);
  });
  return figures.map(figure => {
    const cells = heads[figure.sentence];
    const sentence = sentences[figure.sentence];
    if (!cells || !sentence) return null;
    const before = printed.slice(printedStart(sentence.range[0]), printedStart(figure.range[0]));
    const column = cells[before.split(CELL_BORDER).length - 1];
    if (!column) return null;
    const name = cellsOf(reading, sentence.range).findLast(
      cell => cell[1] <= figure.range[0] && NAME.test(normal.text.slice(...cell)),
    );
    return name ? [name, column] : [column];
  });
}
