import type { Figure, ReadingText, TableRow } from '../reading';
import { cellAt } from '../tables';

const OF_YEAR = /^((?:19|20)\d{2})年?度?/;
const OF_PAST = /^(?:上一?年度?|去年|同期)(?:同期)?(?!结|留|转|遗)/;
/** Headings of columns that hold movements. */
const OF_MOVEMENT = /增长|增幅|增减|同比|环比|升降/;
/** Headings of columns that hold what was aimed at: 年度目标, 计划检查数. */
const OF_PLAN = /^(?:计划(?!生育)|(?:年度|全年|年初)?(?:工作)?(?:目标|计划|任务)(?:任务)?(?:数|值|量)?(?:\(|$))/;
const MINUS = /[-−–]/;

export const isOfMovement = (heading: string): boolean => OF_MOVEMENT.test(heading);

/** Whether a heading says when or how a row moved, not what is counted. */
export const isOfTime = (heading: string): boolean =>
  /^(?:(?:19|20)\d{2}年?度?|上一?年度?|去年|今年|本年度?|同期|上年同期|去年同期)$/.test(heading) ||
  OF_MOVEMENT.test(heading) ||
  /^(?:年度|全年|年初)?(?:目标|计划|任务)(?:数|值|量)?$/.test(heading);

/** Gives the figures of tables the year of their column or row, and those below 增长率 or 同比 their kind and sign. */
export function readTableFigures({ normal: { text }, rows, year }: ReadingText, figures: readonly Figure[]): void {
  if (!rows) return;
  const totals = new Map<string, number>();
  figures.forEach((figure, at) => {
    const [start] = figure.range;
    const cell = cellAt(rows, figure.sentence, start);
    if (!cell) return;
    const column = `${cell.row.table} ${cell.column}`;
    const name = partOfAbove(text, cell.row);
    const total = totals.get(column) ?? -1;
    if (name === null) totals.set(column, at);
    else if (isWhole(figures[total], figure)) {
      figure.partOf = total;
      figure.partLabel = name;
    }
    const heads = (cell.row.heads[cell.column] ?? []).map(head => text.slice(...head).trim());
    if (heads.some(isOfMovement)) {
      readMovement(text, figure, cell.row.cells[cell.column]?.[0] ?? start);
      figure.changeOf ??= levelInRow(figures, at);
    } else if (heads.some(head => OF_PLAN.test(head))) figure.status = 'planned';
    else readTime(year, figure, [...heads, yearOfRow(text, cell.row)]);
  });
}

/** 行政处罚 | 523 | -8.1%: the one figure of this year in front of a movement in its row; of two either may be meant. */
function levelInRow(figures: readonly Figure[], at: number): number | null {
  const { sentence } = figures[at] as Figure;
  let level: number | null = null;
  for (let back = at - 1; figures[back]?.sentence === sentence; back--) {
    const { kind, status } = figures[back] as Figure;
    if (kind === 'change' || kind === 'points') break;
    if (status !== 'reported') continue;
    if (level !== null) return null;
    level = back;
  }
  return level;
}

/** 其中:简易程序 below 行政处罚: the name of what the row is a part of the row above by; null for other rows. */
function partOfAbove(text: string, { cells }: TableRow): string | null {
  for (const cell of cells) {
    const word = text.slice(...cell).trim();
    if (word.startsWith('其中')) return word.replace(/^其中:?/, '') || null;
  }
  return null;
}

function isWhole(total: Figure | undefined, { unit, kind, value }: Figure): boolean {
  return total !== undefined && total.unit === unit && total.kind === kind && kind !== 'rate' && value <= total.value;
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
