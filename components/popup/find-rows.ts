import type { ReportRow } from '../../lib/library/records';

export type SortBy = 'time' | 'year' | 'place';

const FIELDS = [
  'title',
  'bodyName',
  'regionName',
  'province',
  'prefecture',
  'county',
  'regionCode',
  'year',
  'url',
] as const;

/** What the search looks at, once for each row: searching as one types must not build it anew. */
export function searchableRows(rows: readonly ReportRow[]): { row: ReportRow; words: string }[] {
  return rows.map(row => ({
    row,
    words: [...FIELDS.map(field => row[field] ?? ''), ...row.tags].join(' ').toLowerCase(),
  }));
}

const byTime = (a: ReportRow, b: ReportRow) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0);
/** Codes of division sort a country as its yearbooks do; bodies without one go last, by name. */
const place = (row: ReportRow) => `${row.regionCode ?? '~'}${row.bodyName ?? row.title}`;
const comparePlace = (a: ReportRow, b: ReportRow) => {
  const one = place(a);
  const other = place(b);
  return one < other ? -1 : one > other ? 1 : 0;
};

const ORDER: Readonly<Record<SortBy, (a: ReportRow, b: ReportRow) => number>> = {
  time: byTime,
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0) || comparePlace(a, b),
  place: (a, b) => comparePlace(a, b) || (b.year ?? 0) - (a.year ?? 0),
};

/** Rows that hold every word of the query, sorted. */
export function findRows(rows: readonly { row: ReportRow; words: string }[], query: string, sort: SortBy): ReportRow[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter(({ words }) => wanted.every(word => words.includes(word)))
    .map(({ row }) => row)
    .sort(ORDER[sort]);
}
