import type { ReadingText, TableRow } from '../reading';
import type { Span } from '../report';
import { isRow } from '../table-rows';
import { cellAt } from '../tables';
import { readArabic } from './arabic';
import type { ReadNumber } from './number';
import { isOfMovement } from './table-figures';
import { readUnit } from './units';

const BARE = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?$|^\d{1,12}(?:\.\d{1,4})?$/;
const MINUS = /^[-−–]/;
const IN_BRACKETS = /\((?:单位:)?([^()]{1,6})\)/;
const CAPTION = /单位:([\u4e00-\u9fff%、,/]{1,16})/;
const IS_UNIT_COLUMN = /^(?:计量)?单位$/;
const IS_LIST_COLUMN = /^(?:序号|编号|年份|年度)$/;
/** 处罚件数, 参加人数: the heading names the unit of what it counts. */
const COUNTED = /([人户件批家台车]次|[件人次户家起宗条份项个场期])数$/;
const OF_MONEY = /金额|款额?|经费|资金|损失|费用?$/;
/** How many lines below a caption its units still hold. */
const MOST_ROWS = 60;

/**
 * Bare numbers in the cells of a table, with the unit that the head of the column, the name of the row, a column of units or the
 * caption gives. A number whose unit nothing says is left alone.
 */
function readTableCells(reading: ReadingText, rows: readonly (TableRow | null)[]): ReadNumber[] {
  const { text } = reading.normal;
  const found: ReadNumber[] = [];
  let caption: { units: string[]; until: number } | null = null;
  reading.sentences.forEach(({ range }, nth) => {
    const line = text.slice(...range);
    const said = line.length < 400 ? CAPTION.exec(line)?.[1] : undefined;
    if (said) caption = { units: said.split(/[、,/]/).filter(asUnit), until: nth + MOST_ROWS };
    const row = rows[nth];
    if (!row) return;
    const wordsOf = (spans: readonly Span[] | undefined) => (spans ?? []).map(span => text.slice(...span).trim());
    const units = caption && nth <= caption.until ? caption.units : [];
    const unitColumn = row.heads.findIndex(over => wordsOf(over).some(word => IS_UNIT_COLUMN.test(word)));
    const beside = asUnit(wordsOf([row.cells[unitColumn] ?? [0, 0]])[0] ?? '');
    row.cells.forEach((cell, column) => {
      const over = wordsOf(row.heads[column]);
      const word = text.slice(...cell).trim();
      const digits = over.some(isOfMovement) ? word.replace(MINUS, '') : word;
      if (!BARE.test(digits) || over.some(head => IS_LIST_COLUMN.test(head))) return;
      const names = wordsOf(row.names[column]);
      const inHead = lastOf(over, unitIn);
      const own = inHead ?? lastOf(names, unitIn) ?? lastOf(over, countedIn) ?? lastOf(names, countedIn);
      // A first cell without a heading numbers the row.
      if (column === 0 && !inHead) return;
      const unit = beside ?? own ?? unitOfCaption(units, [...over, ...names]);
      if (unit) found.push(...numberIn(text, cell, digits, unit));
    });
  });
  return found;
}

const lastOf = (words: readonly string[], read: (word: string) => string | null): string | null =>
  words.map(read).findLast(one => one !== null) ?? null;

/** Of 件、万元 the one that fits what is counted; one that does not is none. */
function unitOfCaption(units: readonly string[], words: readonly string[]): string | null {
  const isMoney = words.some(word => OF_MONEY.test(word));
  return units.find(unit => unit.endsWith('元') === isMoney) ?? null;
}

function unitIn(word: string): string | null {
  const said = IN_BRACKETS.exec(word)?.[1];
  return said ? asUnit(said) : null;
}

function countedIn(word: string): string | null {
  return COUNTED.exec(word)?.[1] ?? null;
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
  const { rows } = reading;
  if (!rows) return [...scanned];
  const cells = readTableCells(reading, rows);
  const all: ReadNumber[] = [];
  let next = 0;
  let sentence = 0;
  for (const number of scanned) {
    const [start, end] = number.range;
    while (next < cells.length && (cells[next]?.range[1] ?? 0) <= start) all.push(cells[next++] as ReadNumber);
    const cell = cells[next];
    while ((reading.sentences[sentence + 1]?.range[0] ?? end) <= start) sentence++;
    const place = cellAt(rows, sentence, start);
    const isAcross =
      (number.isGuessedUnit && isRow(reading, number.range)) ||
      (place !== null && end > (place.row.cells[place.column]?.[1] ?? end));
    if (!isAcross && (!cell || cell.range[0] >= end)) all.push(number);
  }
  all.push(...cells.slice(next));
  return all;
}
