import type { CatalogPage } from './own-records';
import type { PeriodKind, ReportRow } from './records';
import { isTimely } from './row';

/**
 * Rows of a page as a few long strings and one array of numbers: the browser copies these many times faster than
 * objects. What other columns say already (whose version it is, whether the report was on time) is not kept.
 */

/** Between values. A row with this character in any text cannot be packed and is kept as it is. */
const CUT = '\u0001';
const NULL = '\u0002';

const TEXTS = ['title', 'bodyName', 'regionName', 'prefecture', 'county', 'tags'] as const;
/** Kept apart from the others because a string without Chinese takes half the room. */
const PLAIN = ['reportId', 'snapshotId', 'regionCode', 'published', 'savedAt', 'url', 'binnedAt'] as const;
/** Few values each: numbers into a list. */
const CODED = ['bodyKind', 'level', 'province', 'kind', 'verdict', 'parser', 'codebook', 'dimensions'] as const;
const NUMBERS = [
  'year',
  'versions',
  'quantities',
  'indicators',
  'problems',
  'plans',
  'warnings',
  'notes',
  'overruled',
  'hasHtml',
] as const;
const NO_NUMBER = -1;
/** The largest that fits into two bytes. */
const SHORT = 0x7fff;
const WIDTH = NUMBERS.length + CODED.length;

export function packPage(id: number, rows: readonly ReportRow[]): CatalogPage {
  const page: CatalogPage = {
    id,
    count: rows.length,
    texts: '',
    plain: '',
    coded: [],
    numbers: new Int16Array(0),
    odd: [],
  };
  const even = rows.filter(isEven);
  page.odd = rows.filter(row => !isEven(row));
  page.texts = even.flatMap(row => TEXTS.map(name => textOf(row, name))).join(CUT);
  page.plain = even.flatMap(row => PLAIN.map(name => plainOf(row, name))).join(CUT);
  const areShort = even.every(row => NUMBERS.every(name => Number(row[name]) <= SHORT));
  page.numbers = new (areShort ? Int16Array : Int32Array)(even.length * WIDTH);
  const codes = new Map<string, number>();
  even.forEach((row, at) => {
    NUMBERS.forEach((name, column) => {
      page.numbers[at * WIDTH + column] = row[name] === null ? NO_NUMBER : Number(row[name]);
    });
    CODED.forEach((name, column) => {
      const value = row[name];
      const word = Array.isArray(value) ? value.join(',') : (value ?? NULL);
      const code = codes.get(word) ?? codes.size;
      codes.set(word, code);
      page.numbers[at * WIDTH + NUMBERS.length + column] = code;
    });
  });
  page.coded = [...codes.keys()];
  return page;
}

function textOf(row: ReportRow, name: (typeof TEXTS)[number]): string {
  return name === 'tags' ? row.tags.join('\u0003') : (row[name] ?? NULL);
}

/** A version's id begins with that of its report. */
function plainOf(row: ReportRow, name: (typeof PLAIN)[number]): string {
  return name === 'snapshotId' ? row.snapshotId.slice(row.reportId.length + 1) : (row[name] ?? NULL);
}

/** In none of its texts may a row have what stands between values. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const RESERVED = /[\u0001-\u0003]/;

/** Whether packing and unpacking gives the row back; what no ordinary row has makes it odd. */
function isEven(row: ReportRow): boolean {
  let texts = '';
  for (const name of TEXTS) texts += row[name];
  for (const name of PLAIN) texts += row[name];
  for (const name of CODED) texts += row[name];
  return (
    !RESERVED.test(texts) &&
    row.tags.every(tag => tag !== '') &&
    row.dimensions.every(dimension => dimension !== '' && !dimension.includes(',')) &&
    row.snapshotId.startsWith(`${row.reportId}-`) &&
    row.timely === isTimely(row.year, row.published) &&
    NUMBERS.every(name => row[name] === null || isCount(Number(row[name])))
  );
}

const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= 0x7fffffff;

/** The rows of a page. Written out field by field: this runs for every row of every list. */
export function unpackPage(page: CatalogPage): ReportRow[] {
  const { numbers, coded } = page;
  const texts = page.texts.split(CUT);
  const plain = page.plain.split(CUT);
  // Few values for many rows: made once, and rows of one value share it.
  const dimensionsOf = coded.map(word => (word === '' ? [] : word.split(',')));
  const timelyOf = timeliness();
  const rows: ReportRow[] = [];
  for (let n = 0, t = 0, p = 0; n < numbers.length; n += WIDTH, t += TEXTS.length, p += PLAIN.length) {
    const word = (column: number) => coded[numbers[n + NUMBERS.length + column] as number] as string;
    const codedOrNull = (column: number) => orNull(word(column));
    const text = (column: number) => texts[t + column] as string;
    const year = numbers[n] === NO_NUMBER ? null : (numbers[n] as number);
    const reportId = plain[p] as string;
    const published = orNull(plain[p + 3] as string);
    const tags = text(5);
    rows.push({
      title: text(0),
      bodyName: orNull(text(1)),
      bodyKind: codedOrNull(0) as ReportRow['bodyKind'],
      level: codedOrNull(1) as ReportRow['level'],
      regionCode: orNull(plain[p + 2] as string),
      regionName: orNull(text(2)),
      province: codedOrNull(2),
      prefecture: orNull(text(3)),
      county: orNull(text(4)),
      year,
      kind: word(3) as PeriodKind,
      published,
      verdict: word(4) as ReportRow['verdict'],
      quantities: numbers[n + 2] as number,
      indicators: numbers[n + 3] as number,
      problems: numbers[n + 4] as number,
      plans: numbers[n + 5] as number,
      warnings: numbers[n + 6] as number,
      dimensions: dimensionsOf[numbers[n + NUMBERS.length + 7] as number] as string[],
      reportId,
      snapshotId: `${reportId}-${plain[p + 1] as string}`,
      timely: timelyOf(year, published),
      savedAt: plain[p + 4] as string,
      versions: numbers[n + 1] as number,
      url: plain[p + 5] as string,
      hasHtml: numbers[n + 9] === 1,
      tags: tags === '' ? [] : tags.split('\u0003'),
      notes: numbers[n + 7] as number,
      overruled: numbers[n + 8] as number,
      binnedAt: orNull(plain[p + 6] as string),
      parser: word(5),
      codebook: word(6),
    });
  }
  return rows.concat(page.odd);
}

/** As `isTimely`, with each year's limit written down once. */
function timeliness(): typeof isTimely {
  const limits = new Map<number, string>();
  return (year, published) => {
    if (year === null || published === null) return null;
    const limit = limits.get(year) ?? `${year + 1}-04-01`;
    limits.set(year, limit);
    return published < limit;
  };
}

/** Where rows wait beside a page: between it and the next. */
export const waitingBeside = (page: number): number => page + 0.5;

/** The rows of a whole catalogue, in the order of its records. A row that waits stands for the one in its page. */
export function unpackCatalog(records: readonly CatalogPage[]): ReportRow[] {
  const waits = (record: CatalogPage) => !Number.isInteger(record.id);
  const waiting = records.filter(waits).flatMap(unpackPage);
  const packed = records.filter(record => !waits(record)).flatMap(unpackPage);
  if (waiting.length === 0) return packed;
  const ids = new Set(waiting.map(row => row.reportId));
  return packed.filter(row => !ids.has(row.reportId)).concat(waiting);
}

const orNull = (value: string) => (value === NULL ? null : value);
