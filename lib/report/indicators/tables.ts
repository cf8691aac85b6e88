import { isOfTime } from '../quantities/table-figures';
import type { Figure, ReadingText, TableRow } from '../reading';
import type { Span } from '../report';
import { cellAt } from '../tables';
import { ODD } from './doubts';
import type { ReadIndicator } from './read-indicator';

/** 市场监管局, 城关镇: one of several that a table lists, and not 全市 or 合计. */
const ONE_BODY =
  /^(?!全|合计|总计|小计|本).{1,24}(?:[局委办厅署院市县区镇乡州旗盟]|(?:委员|管委)会|政府|办事处|中心|[大支总]队|街道|公司)$/;

/** The name of an office says nothing of what its cells count: 市场监督管理局 is no supervision. */
const AN_OFFICE = /(?:[局委厅署县市区镇乡州旗盟]|(?:委员|管委)会|政府|办事处|街道)$/;
const IS_TOTAL = /^(?:合计|总计|小计|共计|总数|总量|全[省市州县区镇乡](?:合计)?)(?:\(|数|$)/;
const ASIDE = /\([^()]{0,40}\)|^其中:?/g;

/** What a table says of a figure in it. */
export interface InTable {
  /** The names of its row and the headings of its column, as ranges of the normal text. */
  words: Span[];
  /** Of a row or a column beside a total: the name that sets it apart, unless that very name says what is counted. */
  parts: Span[];
  /** What the table is about. */
  caption: Span;
  /** The body that its row is of, where the table lists several. */
  body: string | null;
  row: TableRow;
  column: number;
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
  const totalRows = new Set<number>();
  for (const row of rows) if (row && IS_TOTAL.test(said(row.cells[0] ?? [0, 0]))) totalRows.add(row.table);
  const besideTotal = new Map<TableRow['heads'], boolean[]>();
  return cells.map(cell => {
    if (!cell) return null;
    const { row, column } = cell;
    const beside = besideTotal.get(row.heads) ?? columnsBesideTotal(said, row);
    besideTotal.set(row.heads, beside);
    const heads = row.heads[column] ?? [];
    const names = row.names[column] ?? [];
    const isListed = (bodies.get(row.table)?.size ?? 0) > 1;
    const body = isListed ? bodyOf(row, column) : null;
    const words = [...names, ...heads].filter(
      one => !isOfTime(said(one)) && !(body !== null && heads.length > 0 && AN_OFFICE.test(said(one))),
    );
    if (words.length === 0 || (heads.length === 0 && !row.isBordered)) return null;
    const parts: Span[] = [];
    const name = names.at(-1);
    if (name && body === null && totalRows.has(row.table) && !IS_TOTAL.test(said(name))) parts.push(name);
    const head = heads.at(-1);
    if (head && beside[column]) parts.push(head);
    return { words, parts, caption: row.caption, body, row, column };
  });
}

/** What rows and columns say beside each other of the readings in them; others stay as they are. */
export function settleTables(
  text: string,
  tables: readonly (InTable | null)[],
  figures: readonly Figure[],
  indicators: readonly ReadIndicator[],
): ReadIndicator[] {
  const settled = indicators.filter(one => {
    const cell = tables[one.figure];
    return !cell || !isOutcome(text, cell, one.cue);
  });
  for (const one of settled) {
    const cell = tables[one.figure];
    if (!cell) continue;
    if (isOfOneRow(text, cell, one.cue)) one.confidence = Math.min(one.confidence, ODD);
    const part = partInTable(text, cell, one.cue);
    if (part !== null && !one.part?.includes(part)) one.part = one.part === null ? part : `${part}·${one.part}`;
  }
  partSiblings(text, tables, figures, settled);
  partMovements(tables, figures, settled);
  return settled;
}

/**
 * Two rows of one column that count the same thing are kinds of it, each named after its row (宪法宣传周 36 above 民法典宣传月 28), and
 * so are two columns of one row: neither is the whole.
 */
function partSiblings(
  text: string,
  tables: readonly (InTable | null)[],
  figures: readonly Figure[],
  indicators: readonly ReadIndicator[],
): void {
  for (const side of ['row', 'column'] as const) {
    const groups = new Map<string, ReadIndicator[]>();
    for (const one of indicators) {
      const cell = tables[one.figure];
      const figure = figures[one.figure];
      if (!cell || !figure || figure.changeOf !== null) continue;
      const { unit, kind, status, period, sentence } = figure;
      const place = side === 'column' ? `${cell.row.table}|${cell.column}` : `${sentence}`;
      const key = [place, one.id, one.part, unit, kind, status, period].join('|');
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      group.forEach((one, nth) => {
        const { row, column } = tables[one.figure] as InTable;
        const names = (side === 'column' ? row.names : row.heads)[column] ?? [];
        const name = names.at(-1);
        const label = name ? labelOf(text, name) : '';
        const isOwn = names.some(span => touches(one.cue, span));
        // 增量政策措施 | 审查数 86 | 不予出台 1: what the row is called is said of its first count.
        if (side === 'row' && !isOwn) one.confidence = nth === 0 ? one.confidence : Math.min(one.confidence, ODD);
        else if (label !== '' && !IS_TOTAL.test(label)) one.part = one.part === null ? label : `${one.part}·${label}`;
      });
    }
  }
}

/** A movement is one of the part that its level counts. */
function partMovements(
  tables: readonly (InTable | null)[],
  figures: readonly Figure[],
  indicators: readonly ReadIndicator[],
): void {
  const parts = new Map(indicators.map(({ figure, id, part }) => [`${figure}|${id}`, part]));
  for (const one of indicators) {
    const level = tables[one.figure] ? (figures[one.figure]?.changeOf ?? null) : null;
    const part = level === null ? undefined : parts.get(`${level}|${one.id}`);
    if (part !== undefined) one.part = part;
  }
}

/** By column: 警告 | 罚款 | 合计 below one heading, 县本级 | 乡镇 | 合计; not the total itself. */
function columnsBesideTotal(said: (span: Span) => string, { heads }: TableRow): boolean[] {
  const words = heads.map(own => own.map(said));
  const groupOf = (own: readonly string[]) => [own.length, ...own.slice(0, -1)].join('\n');
  const isTotal = (own: readonly string[]) => IS_TOTAL.test(own.at(-1) ?? '');
  const withTotal = new Set(words.filter(isTotal).map(groupOf));
  return words.map(own => !isTotal(own) && withTotal.has(groupOf(own)));
}

const labelOf = (text: string, span: Span): string =>
  text
    .slice(...span)
    .replace(ASIDE, '')
    .trim();

const touches = (cue: Span, [from, to]: Span): boolean => cue[0] < to && cue[1] > from;

const OUTCOME = /维持|驳回|终止|撤销|撤回|撤诉|调解|和解|变更|确认违法|责令履行|不予|未|不符|废止|失效|败诉|胜诉/;

/** 审结 over 维持 | 驳回: what became of the cases is no count of those concluded. */
function isOutcome(text: string, { row, column }: InTable, cue: Span): boolean {
  const head = row.heads[column]?.at(-1);
  return head !== undefined && !touches(cue, head) && OUTCOME.test(text.slice(...head));
}

const A_DAY = /^(?:(?:19|20)\d{2}[-./年])?\d{1,2}[-./月]\d{1,2}日?$/;

/** Whether a row tells of one day, or sorts cases by what they are about (行政处罚类): what it says is no count of its own. */
function isOfOneRow(text: string, { row, column }: InTable, cue: Span): boolean {
  const kind = (row.names[column] ?? []).find(name => touches(cue, name));
  return (
    A_DAY.test(text.slice(...(row.cells[0] ?? [0, 0])).trim()) ||
    (kind ? /类$/.test(text.slice(...kind).trim()) : false)
  );
}

/** What a cell is part of: its body, then what sets its row or column apart from the total, unless that says what is counted. */
function partInTable(text: string, { body, parts }: InTable, cue: Span): string | null {
  const labels = parts.filter(span => !touches(cue, span)).map(span => labelOf(text, span));
  const all = [...(body === null ? [] : [body]), ...labels].filter(label => label !== '');
  return all.length > 0 ? all.join('·') : null;
}
