import { comparableValue, type Row } from './matrix';
import type { SeriesReport } from './series';
import { rankWithTies, yearChange } from './statistics';

/** A report's place among those of its year, and what became of the body's figure since the year before. */
export interface RankedReport extends SeriesReport {
  year: number;
  value: number;
  /** The report gives a bound (1000余) rather than an exact figure. */
  isInexact: boolean;
  /** 1 is first; equal values share the place, and the next place is skipped. */
  rank: number;
  /** How many reports of that year have a comparable value. */
  of: number;
  isTied: boolean;
  /** Against the same body's figure of the year before; null where that year has no comparable value. */
  change: { difference: number; percent: number | null } | null;
}

/**
 * Ranks within each year, newest year first. The best is first where the codebook says what is better, else the highest.
 * Reports without a comparable value or a year have no place; nothing is filled in.
 * @param reports - of the row's cells, in their order
 */
export function rankReports(row: Row, reports: readonly SeriesReport[]): RankedReport[] {
  const direction = row.indicator.higherIs === 'worse' ? 'low-first' : 'high-first';
  const stated = reports.flatMap((report, index) => {
    const cell = row.cells[index];
    const value = cell ? comparableValue(cell) : null;
    if (!cell || value === null || report.year === null) return [];
    const isInexact = 'reading' in cell && cell.reading.bound !== '=';
    return [{ ...report, year: report.year, value, isInexact }];
  });
  const statedIn = new Map(stated.map(({ body, year, value }) => [`${body}\n${year}`, value]));
  const years = [...new Set(stated.map(({ year }) => year))].sort((a, b) => b - a);
  return years.flatMap(year => {
    const peers = stated.filter(each => each.year === year);
    const ranks = rankWithTies(
      peers.map(({ value }) => value),
      direction,
    );
    return peers
      .map((each, index): RankedReport => {
        const rank = ranks[index]!;
        const before = statedIn.get(`${each.body}\n${year - 1}`);
        return {
          ...each,
          rank,
          of: peers.length,
          isTied: ranks.filter(other => other === rank).length > 1,
          change: before === undefined ? null : yearChange(before, each.value),
        };
      })
      .sort((a, b) => a.rank - b.rank);
  });
}
