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

export interface SearchableRow {
  row: ReportRow;
  /** Lower case, all that the search looks at. */
  words: string;
  /** Codes of division sort a country as its yearbooks do; bodies without one go last, by name. */
  place: string;
}

/** Made once for all rows: searching and sorting as one types must build nothing anew. */
export function searchableRows(rows: readonly ReportRow[]): SearchableRow[] {
  return rows.map(row => ({
    row,
    words: [...FIELDS.map(field => row[field] ?? ''), ...row.tags].join(' ').toLowerCase(),
    place: `${row.regionCode ?? '~'}${row.bodyName ?? row.title}`,
  }));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byYear = (a: SearchableRow, b: SearchableRow) => (b.row.year ?? 0) - (a.row.year ?? 0);

const ORDER: Readonly<Record<SortBy, (a: SearchableRow, b: SearchableRow) => number>> = {
  time: (a, b) => compareText(b.row.savedAt, a.row.savedAt),
  year: (a, b) => byYear(a, b) || compareText(a.place, b.place),
  place: (a, b) => compareText(a.place, b.place) || byYear(a, b),
};

/** Rows that hold every word of the query, sorted. */
export function findRows(rows: readonly SearchableRow[], query: string, sort: SortBy): ReportRow[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter(({ words }) => wanted.every(word => words.includes(word)))
    .sort(ORDER[sort])
    .map(({ row }) => row);
}
