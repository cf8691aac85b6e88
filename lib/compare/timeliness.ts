const DAY_MS = 86_400_000;

/**
 * Days from 1 April of the year after the covered one to the day of publication; negative is on time, 0 is the border
 * day itself (codebook §6.2, timeliness_days).
 * @param published - ISO date as the page states it, a day in China
 * @returns null where either is unknown or no date.
 */
export function timelinessDays(year: number | null, published: string | null): number | null {
  if (year === null || published === null) return null;
  const day = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day) ? null : Math.round((day - Date.UTC(year + 1, 3, 1)) / DAY_MS);
}
