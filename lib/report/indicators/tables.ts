import { isOfTime } from '../quantities/table-figures';
import type { Figure, ReadingText, TableRow } from '../reading';
import type { Span } from '../report';
import { cellAt } from '../tables';

/** 市场监管局, 城关镇: one of several that a table lists, and not 全市 or 合计. */
const ONE_BODY = /^(?!全|合计|总计|小计|本).{1,24}(?:[局委办厅署院市县区镇乡州旗盟]|中心|[大支总]队|街道|公司)$/;

/** What a table says of a figure in it. */
export interface InTable {
  /** The names of its row and the headings of its column, as ranges of the normal text. */
  words: Span[];
  /** What the table is about. */
  caption: Span;
  /** The body that its row is of, where the table lists several. */
  body: string | null;
}

/** For each figure of a table what stands around it there; null outside tables. */
export function figuresInTables({ normal, rows }: ReadingText, figures: readonly Figure[]): (InTable | null)[] {
  if (!rows) return figures.map(() => null);
  const said = (span: Span) => normal.text.slice(...span).trim();
  const bodyOf = ({ names }: TableRow, column: number): string | null =>
    (names[column] ?? []).map(said).find(name => ONE_BODY.test(name)) ?? null;
  const bodies = new Map<number, Set<string>>();
  const cells = figures.map(({ sentence, range: [start] }) => {
    const cell = cellAt(rows, sentence, start);
    const body = cell ? bodyOf(cell.row, cell.column) : null;
    if (cell && body) bodies.set(cell.row.table, (bodies.get(cell.row.table) ?? new Set()).add(body));
    return cell;
  });
  return cells.map(cell => {
    if (!cell) return null;
    const { row, column } = cell;
    const heads = row.heads[column] ?? [];
    const words = [...(row.names[column] ?? []), ...heads].filter(one => !isOfTime(said(one)));
    if (words.length === 0 || (heads.length === 0 && !row.isBordered)) return null;
    const isListed = (bodies.get(row.table)?.size ?? 0) > 1;
    return { words, caption: row.caption, body: isListed ? bodyOf(row, column) : null };
  });
}
