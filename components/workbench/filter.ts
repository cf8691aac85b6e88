import { timelinessDays } from '../../lib/compare/timeliness';
import type { ReportRow } from '../../lib/library/records';
import type { Filter, Sort } from './address';

/** @param found - reports that the words of the filter were found in; null while there are none or they are being looked for */
export function filterRows(rows: readonly ReportRow[], filter: Filter, found: ReadonlySet<string> | null): ReportRow[] {
  return rows.filter(row => {
    if (filter.region && !row.regionCode?.startsWith(filter.region)) return false;
    if (filter.level && row.level !== filter.level) return false;
    if (filter.years.length && (row.year === null || !filter.years.includes(row.year))) return false;
    if (filter.dimension && !row.dimensions.includes(filter.dimension)) return false;
    if (row.dimensions.length < filter.covers) return false;
    if (filter.tag && !row.tags.includes(filter.tag)) return false;
    if (filter.timely && timelinessOf(row) !== filter.timely) return false;
    if (filter.problems && row.problems > 0 !== (filter.problems === 'yes')) return false;
    return !found || found.has(row.reportId);
  });
}

function timelinessOf(row: ReportRow): Filter['timely'] {
  const days = timelinessDays(row.year, row.published);
  if (days === null) return 'unknown';
  return days < 0 ? 'timely' : 'late';
}

const text = (value: string | null) => value ?? '\uffff';
const collator = new Intl.Collator('zh-CN', { numeric: true });
/** Codes and dates: as their digits stand, a hundred times faster than by the rules of a language. */
const byDigits = (a: string | null, b: string | null) => {
  const [one, two] = [text(a), text(b)];
  return one < two ? -1 : one > two ? 1 : 0;
};

/** By division code first, so that neighbours stand together; a row without one comes last. */
const ORDERS: Readonly<Record<string, (a: ReportRow, b: ReportRow) => number>> = {
  body: (a, b) =>
    byDigits(a.regionCode, b.regionCode) ||
    collator.compare(text(a.bodyName), text(b.bodyName)) ||
    (a.year ?? 9999) - (b.year ?? 9999),
  year: (a, b) => (a.year ?? 9999) - (b.year ?? 9999),
  saved: (a, b) => byDigits(a.savedAt, b.savedAt),
  published: (a, b) => byDigits(a.published, b.published),
};

export const isRowSort = (by: string): boolean => Object.hasOwn(ORDERS, by);

/** Rows by one of their own fields; sorting by an indicator is the matrix's work. */
export function sortRows(rows: readonly ReportRow[], sort: Sort): ReportRow[] {
  const compare = ORDERS[isRowSort(sort.by) ? sort.by : 'body']!;
  const sign = isRowSort(sort.by) && sort.direction === 'down' ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b) || (a.reportId < b.reportId ? -1 : 1));
}
