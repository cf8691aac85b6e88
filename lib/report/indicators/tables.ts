import type { Figure, ReadingText } from '../reading';
import type { Span } from '../report';

const CELL_BORDER = /[\t|]/;
/** A comma inside a number is none. */
const PUNCTUATION = /[;；。、!?]|[,，](?!\d{3})/;
const MOST_CELLS = 200;

/**
 * The heading of the column that each figure of a table stands in, as a range of the normal text; null outside tables. A
 * table is a line of names without numbers, then lines of numbers, with tabs or bars between the cells.
 */
export function columnHeads(reading: ReadingText, figures: readonly Figure[]): (Span | null)[] {
  const { printed, normal, sentences } = reading;
  const printedStart = (at: number) => normal.starts[at] ?? printed.length;
  const lineOf = ([from, to]: Span) => printed.slice(printedStart(from), normal.ends[to - 1] ?? printedStart(from));
  const hasFigure = new Set(figures.map(figure => figure.sentence));
  const heads: (Span[] | null)[] = [];
  let head: Span[] | null = null;
  sentences.forEach(({ range }, index) => {
    const line = lineOf(range);
    if (!CELL_BORDER.test(line) || PUNCTUATION.test(normal.text.slice(...range))) head = null;
    else if (!hasFigure.has(index)) head = cellsOf(reading, range);
    heads.push(hasFigure.has(index) ? head : null);
  });
  return figures.map(figure => {
    const cells = heads[figure.sentence];
    const sentence = sentences[figure.sentence];
    if (!cells || !sentence) return null;
    const before = printed.slice(printedStart(sentence.range[0]), printedStart(figure.range[0]));
    return cells[before.split(CELL_BORDER).length - 1] ?? null;
  });
}

/** The cells of one line as ranges of the normal text, in order; an empty cell is an empty range. */
function cellsOf({ printed, normal }: ReadingText, [from, to]: Span): Span[] {
  const cells: Span[] = [];
  let start = from;
  for (let at = from; at < to && cells.length < MOST_CELLS; at++) {
    const gap = printed.slice(at > from ? (normal.ends[at - 1] ?? 0) : (normal.starts[at] ?? 0), normal.starts[at]);
    const isBar = normal.text[at] === '|';
    if (isBar || CELL_BORDER.test(gap)) {
      cells.push([start, at]);
      start = isBar ? at + 1 : at;
    }
  }
  cells.push([start, to]);
  return cells;
}
