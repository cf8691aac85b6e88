import type { Figure, ReadingText, TableRow } from '../reading';
import { cellAt } from '../tables';

const OF_YEAR = /^((?:19|20)\d{2})年?度?/;
const OF_PAST = /^(?:上一?年度?|去年|同期)(?:同期)?/;
/** Headings of columns that hold movements. */
const OF_MOVEMENT = /增长|增幅|增减|同比|环比|升降/;
const MINUS = /[-−–]/;

export const isOfMovement = (heading: string): boolean => OF_MOVEMENT.test(heading);

/** Whether a heading says when or how a row moved, not what is counted. */
export const isOfTime = (heading: string): boolean =>
  /^(?:(?:19|20)\d{2}年?度?|上一?年度?|去年|今年|本年度?|同期|上年同期|去年同期)$/.test(heading) ||
  OF_MOVEMENT.test(heading);

/** Gives the figures of tables the year of their column or row, and those below 增长率 or 同比 their kind and sign. */
export function readTableFigures({ normal: { text }, rows, year }: ReadingText, figures: readonly Figure[]): void {
  if (!rows) return;
  for (const figure of figures) {
    const [start] = figure.range;
    const cell = cellAt(rows, figure.sentence, start);
    if (!cell) continue;
    const heads = (cell.row.heads[cell.column] ?? []).map(head => text.slice(...head).trim());
    if (heads.some(isOfMovement)) readMovement(text, figure, cell.row.cells[cell.column]?.[0] ?? start);
    else readTime(year, figure, [...heads, yearOfRow(text, cell.row)]);
  }
}

/** The year that a row begins with; a bare number is one only below a heading that says so. */
function yearOfRow(text: string, { cells, heads }: TableRow): string {
  const first = text.slice(...(cells[0] ?? [0, 0])).trim();
  const isYear = /年/.test(first) || (heads[0] ?? []).some(head => /年/.test(text.slice(...head)));
  return isYear ? first : '';
}

function readMovement(text: string, figure: Figure, cellStart: number): void {
  const [start, end] = figure.range;
  if (figure.kind !== 'points') figure.kind = 'change';
  const isDown = MINUS.test(text.charAt(start - 1)) && start - 1 >= cellStart;
  if (!isDown || figure.value <= 0) return;
  figure.value = -figure.value;
  figure.range = [start - 1, end];
}

function readTime(reported: number | null, figure: Figure, said: readonly string[]): void {
  const year = said.map(words => OF_YEAR.exec(words)?.[1]).find(found => found !== undefined);
  if (year !== undefined) {
    if (Number(year) === reported) return;
    figure.period = `${year}年`;
    if (reported !== null) figure.status = Number(year) < reported ? 'previous' : 'planned';
  } else if (said.some(words => OF_PAST.test(words))) figure.status = 'previous';
}
