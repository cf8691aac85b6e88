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
/** 来源:… | 浏览次数:312 above a title is set like a row. */
const COUNTS_PAGES = /^(?:浏览|阅读|点击|访问)(?:次数|量|人次|数)?:?$/;
const IN_BRACKETS = /\((?:单位:)?([^()]{1,6})\)/;
/** 单位:件、万元; 案件分类表(件). */
const CAPTION = /(?<![报制办任成送位])单位:([\u4e00-\u9fff%、,/]{1,16})|[表况果计]\(([\u4e00-\u9fff%、,/]{1,8})\)$/;
const IS_UNIT_COLUMN = /^(?:计量)?单位$/;
const IS_LIST_COLUMN = /^(?:序号|编号|年份|年度)$/;
/** 处罚件数, 参加人数: the heading names the unit of what it counts. */
const COUNTED = /([人户件批家台车]次|[件人次户家起宗条份项个场期])数$/;
/** 场次, 参与人次: the heading is a unit of visits. */
const OF_VISITS = /^[\u4e00-\u9fff]{0,4}([场人件户家批车]次)$/;
const OF_PEOPLE = /(?:人员|律师|干部|顾问)(?:总)?数$/;
const OF_SCORES = /(?:得分|分数|评分)$/;
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
  let above: UnitsAbove | null = null;
  reading.sentences.forEach(({ range }, nth) => {
    const line = text.slice(...range);
    const told = line.length < 400 ? CAPTION.exec(line) : null;
    const said = told?.[1] ?? told?.[2];
    if (said) caption = { units: said.split(/[、,/]/).filter(asUnit), until: nth + MOST_ROWS };
    const row = rows[nth];
    if (!row) {
      above = null;
      return;
    }
    const wordsOf = (spans: readonly Span[] | undefined) => (spans ?? []).map(span => text.slice(...span).trim());
    const units = caption && nth <= caption.until ? caption.units : [];
    const unitColumn = row.heads.findIndex(over => wordsOf(over).some(word => IS_UNIT_COLUMN.test(word)));
    const words = wordsOf(row.cells);
    const below = above;
    above = { words, units: [...(isPartOfAbove(words) ? (below?.units ?? []) : [])] };
    const printed = above.units;
    const hasNames = row.names.some(names => names.length > 0);
    row.cells.forEach((cell, column) => {
      const over = wordsOf(row.heads[column]);
      const word = words[column] ?? '';
      const digits = over.some(isOfMovement) ? word.replace(MINUS, '') : word;
      if (!BARE.test(digits)) {
        printed[column] ??= unitPrinted(word);
        return;
      }
      if (over.some(head => IS_LIST_COLUMN.test(head))) return;
      const beside = unitColumn >= 0 ? asUnit(words[unitColumn] ?? '') : unitBeside(words, column);
      const names = wordsOf(row.names[column]);
      if (names.some(name => COUNTS_PAGES.test(name))) return;
      const inHead = lastOf(over, unitIn);
      const inName = lastOf(names, unitIn);
      const own =
        (isGeneral(over) ? (inName ?? inHead) : (inHead ?? inName)) ??
        lastOf(over, countedIn) ??
        lastOf(names, countedIn);
      // A first cell without a heading numbers the row.
      if (column === 0 && !inHead && (hasNames || over.length === 0)) return;
      const unit =
        beside ??
        own ??
        lastOf(over, unitOfWord) ??
        unitOfCaption(units, [...over, ...names]) ??
        (isPartOfAbove(words) ? (below?.units[column] ?? null) : null);
      printed[column] ??= unit;
      if (unit) found.push(...numberIn(text, cell, digits, unit));
    });
  });
  return found;
}

/** The words of a row, and by column the units that it or the rows above it gave. */
interface UnitsAbove {
  words: string[];
  units: (string | null)[];
}

/** 其中:简易程序 | 210 below 行政处罚 | 523件. */
const isPartOfAbove = (words: readonly string[]): boolean => words.some(word => word.startsWith('其中'));

/** 523件, 602.3万元: the unit printed in a cell. */
function unitPrinted(word: string): string | null {
  const printed = /^[\d,.]{1,16}([^\d,.]{1,6})$/.exec(word)?.[1];
  return printed ? asUnit(printed) : null;
}

/** 受理行政复议案件 | 件 | 120 without a heading that says which column holds the units. */
function unitBeside(words: readonly string[], column: number): string | null {
  return asUnit(words[column - 1] ?? '') ?? asUnit(words[column + 1] ?? '');
}

function unitOfWord(head: string): string | null {
  const visits = OF_VISITS.exec(head)?.[1];
  if (visits) return visits;
  if (OF_PEOPLE.test(head)) return '人';
  return OF_SCORES.test(head) ? '分' : null;
}

/** 数量(件) above 行政检查(次): the row knows better. */
const isGeneral = (over: readonly string[]): boolean =>
  /^(?:数量|数值|总数|总量|合计|完成情况)\(/.test(over.at(-1) ?? '');

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
