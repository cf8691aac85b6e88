import { newestFirst } from './list';
import type { ReportRow } from './records';
import type { SearchQuery, SortKey } from './search-query';

/** Whether a row is one of those asked for, its words aside. What is unknown is not what was asked for. */
export function passesFilters(row: ReportRow, query: SearchQuery): boolean {
  const { region, levels, years, tags, dimensions, timely, hasProblems, hasWarnings } = query;
  if (region && !row.regionCode?.startsWith(region)) return false;
  if (levels?.length && !(row.level && levels.includes(row.level))) return false;
  if (years && (row.year === null || row.year < years[0] || row.year > years[1])) return false;
  if (tags && !tags.every(tag => row.tags.includes(tag))) return false;
  if (dimensions && !dimensions.every(dimension => row.dimensions.includes(dimension))) return false;
  if (timely !== undefined && row.timely !== timely) return false;
  if (hasProblems !== undefined && row.problems > 0 !== hasProblems) return false;
  return hasWarnings === undefined || row.warnings > 0 === hasWarnings;
}

const SORT_VALUE: Readonly<Record<SortKey, (row: ReportRow) => string | number | null>> = {
  saved: row => row.savedAt,
  year: row => row.year,
  published: row => row.published,
  place: row => row.regionCode,
  title: row => row.title,
  indicators: row => row.indicators,
};

const BY_PINYIN = new Intl.Collator('zh-CN', { numeric: true });

/** Rows in order; what has no value comes last either way, the newest first among equals. */
export function sortRows(rows: readonly ReportRow[], by: SortKey, descending: boolean): ReportRow[] {
  const keyOf = SORT_VALUE[by];
  const sign = descending ? -1 : 1;
  const keyed = rows.map(row => ({ row, value: keyOf(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) {
      if (a.value !== b.value) return a.value === null ? 1 : -1;
    } else if (a.value !== b.value) {
      const inPinyin = by === 'title' ? BY_PINYIN.compare(String(a.value), String(b.value)) : 0;
      const difference = inPinyin || (a.value < b.value ? -1 : 1);
      return sign * difference;
    }
    return newestFirst(a.row, b.row);
  });
  return keyed.map(({ row }) => row);
}
