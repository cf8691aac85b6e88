export type Timeliness = { is: 'timely' | 'boundary' | 'unknown' } | { is: 'late'; days: number };

const DAY = 86_400_000;

/**
 * Was the report on `year` published before 1 April of the next year?
 * @param published - ISO date, null when the page states none
 */
export function timelinessOf(year: number | null, published: string | null): Timeliness {
  const at = published === null ? Number.NaN : Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (year === null || Number.isNaN(at)) return { is: 'unknown' };
  const days = Math.round((at - Date.UTC(year + 1, 3, 1)) / DAY);
  if (days < 0) return { is: 'timely' };
  return days === 0 ? { is: 'boundary' } : { is: 'late', days };
}
