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

/** A row with what searching and sorting look at, made where they first ask for it: the list is shown without, and typing builds nothing twice. */
export class SearchableRow {
  #words: string | null = null;
  #place: string | null = null;

  constructor(readonly row: ReportRow) {}

  /** Lower case, all that the search looks at. */
  get words(): string {
    const { row } = this;
    this.#words ??= [...FIELDS.map(field => row[field] ?? ''), ...row.tags].join(' ').toLowerCase();
    return this.#words;
  }

  /** Codes of division sort a country as its yearbooks do; bodies without one go last, by name. */
  get place(): string {
    const { regionCode, bodyName, title } = this.row;
    this.#place ??= `${regionCode ?? '~'}${bodyName ?? title}`;
    return this.#place;
  }
}

export const searchableRows = (rows: readonly ReportRow[]): SearchableRow[] => rows.map(row => new SearchableRow(row));

/** Makes what the first search would have to wait for. */
export function prepareSearch(rows: readonly SearchableRow[]): void {
  for (const row of rows) void row.words;
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
    .filter(row => wanted.every(word => row.words.includes(word)))
    .sort(ORDER[sort])
    .map(({ row }) => row);
}
