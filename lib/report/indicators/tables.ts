import { isOfTime } from '../quantities/table-figures';
import type { Figure, ReadingText } from '../reading';
import type { Span } from '../report';
import { cellAt, type TableRow, tableRows } from '../tables';

const NAME = /[\u4e00-\u9fff]{2}/;
/** 市场监管局, 城关镇: one of several that a table lists, and not 全市 or 合计. */
const ONE_BODY = /^(?!全|合计|总计|小计|本).{1,24}(?:[局委办厅署院市县区镇乡州旗盟]|中心|[大支总]队|街道|公司)$/;

/** What a table says of a figure in it. */
export interface InTable {
  /** The name of its row, if that is one, and the headings of its column, as ranges of the normal text. */
  words: Span[];
  /** The body that its row is of, where the table lists several. */
  body: string | null;
}

/** For each figure of a table what stands around it there; null outside tables and below no heading. */
export function figuresInTables(reading: ReadingText, figures: readonly Figure[]): (InTable | null)[] {
  if (!reading.mayHoldRows) return figures.map(() => null);
  const { text } = reading.normal;
  const rows = tableRows(reading);
  const nameBefore = ({ cells }: TableRow, start: number) =>
    cells.findLast(cell => cell[1] <= start && NAME.test(text.slice(...cell)));
  const bodies = new Map<number, Set<string>>();
  const bodyOf = (row: TableRow, start: number): string | null => {
    const name = nameBefore(row, start);
    const said = name ? text.slice(...name).trim() : '';
    return ONE_BODY.test(said) ? said : null;
  };
  const cells = figures.map(({ sentence, range: [start] }) => {
    const cell = cellAt(rows, sentence, start);
    const body = cell ? bodyOf(cell.row, start) : null;
    if (cell && body) bodies.set(cell.row.table, (bodies.get(cell.row.table) ?? new Set()).add(body));
    return cell;
  });
  return figures.map(({ range: [start] }, at) => {
    const cell = cells[at];
    const heads = cell?.row.heads[cell.column] ?? [];
    if (!cell || heads.length === 0) return null;
    const name = nameBefore(cell.row, start);
    const words = [...(name ? [name] : []), ...heads.filter(head => !isOfTime(text.slice(...head).trim()))];
    if (words.length === 0) return null;
    const isListed = (bodies.get(cell.row.table)?.size ?? 0) > 1;
    return { words, body: isListed ? bodyOf(cell.row, start) : null };
  });
}
