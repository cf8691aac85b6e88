import type { ReadingText } from '../reading';
import type { Span } from '../report';
import { isRow } from '../table-rows';
import { tableRows } from '../tables';
import { readArabic } from './arabic';
import type { ReadNumber } from './number';
import { readUnit } from './units';

const BARE = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?$|^\d{1,12}(?:\.\d{1,4})?$/;
const IN_BRACKETS = /\((?:单位:)?([^()]{1,6})\)/;
const CAPTION = /单位:([\u4e00-\u9fff%]{1,4})/;
const IS_UNIT_COLUMN = /^(?:计量)?单位$/;
const IS_LIST_COLUMN = /^(?:序号|编号|年份|年度)$/;
/** How many lines below a caption its unit still holds. */
const MOST_ROWS = 60;

/**
 * Bare numbers in the cells of a table, with the unit that the head of the column, the name of the row, a column of units or the
 * caption gives. A number whose unit nothing says is left alone.
 */
function readTableCells(reading: ReadingText): ReadNumber[] {
  const { text } = reading.normal;
  const found: ReadNumber[] = [];
  const rows = tableRows(reading);
  let caption: { unit: string; until: number } | null = null;
  reading.sentences.forEach(({ range }, nth) => {
    const line = text.slice(...range);
    if (line.length < 400) {
      const said = CAPTION.exec(line)?.[1];
      if (said && asUnit(said)) caption = { unit: said, until: nth + MOST_ROWS };
    }
    const row = rows[nth];
    if (!row) return;
    const { cells } = row;
    const words = cells.map(cell => text.slice(...cell).trim());
    const heads = row.heads.map(over => over.map(head => text.slice(...head).trim()));
    const unitColumn = heads.findIndex(over => over.some(word => IS_UNIT_COLUMN.test(word)));
    const rowUnit = words.map(word => (BARE.test(word) ? null : unitIn(word))).find(unit => unit) ?? null;
    cells.forEach((cell, column) => {
      const word = words[column] ?? '';
      const over = heads[column] ?? [];
      if (!BARE.test(word) || over.some(head => IS_LIST_COLUMN.test(head))) return;
      const beside = unitColumn >= 0 ? asUnit(words[unitColumn] ?? '') : null;
      const fromCaption = caption && nth <= caption.until ? caption.unit : null;
      const said = over.map(unitIn).findLast(one => one !== null);
      const unit = beside ?? said ?? rowUnit ?? over.map(countedIn).findLast(one => one !== null) ?? fromCaption;
      // The first cell numbers the row.
      if (unit && column > 0) found.push(...numberIn(text, cell, word, unit));
    });
  });
  return found;
}

function unitIn(word: string): string | null {
  const said = IN_BRACKETS.exec(word)?.[1];
  return said ? asUnit(said) : null;
}

/** 处罚件数, 参加人数: the heading names the unit of what it counts. */
function countedIn(heading: string): string | null {
  return /([人户件批家台车]次|[件人次户家起宗条份项个场期])数$/.exec(heading)?.[1] ?? null;
}

/** 件, 万元, %: nothing but a unit. */
function asUnit(word: string): string | null {
  const scale = /^[万亿](?=.)/.exec(word)?.[0].length ?? 0;
  return readUnit(word, scale)?.length === word.length - scale ? word : null;
}

function numberIn(text: string, [from, to]: Span, digits: string, unit: string): ReadNumber[] {
  const read = readArabic(digits + unit, 0);
  if ('reason' in read) return [];
  const start = from + text.slice(from, to).indexOf(digits);
  const range: Span = [start, start + digits.length];
  return [{ ...read, range, digits: range }];
}

/** The numbers of the cells in place of what running text would make of them: 1 制定 is no count of anything. */
export function withTableCells(reading: ReadingText, scanned: readonly ReadNumber[]): ReadNumber[] {
  if (!reading.mayHoldRows) return [...scanned];
  const cells = readTableCells(reading);
  const all: ReadNumber[] = [];
  let next = 0;
  for (const number of scanned) {
    while (next < cells.length && (cells[next]?.range[1] ?? 0) <= number.range[0])
      all.push(cells[next++] as ReadNumber);
    const cell = cells[next];
    const isAcross = number.isGuessedUnit && isRow(reading, number.range);
    if (!isAcross && (!cell || cell.range[0] >= number.range[1])) all.push(number);
  }
  all.push(...cells.slice(next));
  return all;
}
