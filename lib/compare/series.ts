import { comparableValue, type Matrix } from './matrix';

export interface SeriesPoint {
  year: number;
  value: number;
  reportId: string;
  /** Not exact (1000余), to be drawn as such. */
  isInexact: boolean;
}

/** One body's line over the years. A year without a comparable value is a gap, never a zero. */
export interface Series {
  body: string;
  points: SeriesPoint[];
}

export interface SeriesReport {
  reportId: string;
  body: string;
  year: number | null;
}

/** @param row - index into the matrix's rows; columns are the reports, in order */
export function seriesOf(matrix: Matrix, row: number, reports: readonly SeriesReport[]): Series[] {
  const cells = matrix.rows[row]?.cells ?? [];
  const lines = new Map<string, SeriesPoint[]>();
  reports.forEach(({ body, year, reportId }, column) => {
    const cell = cells[column];
    const value = cell ? comparableValue(cell) : null;
    if (!cell || value === null || year === null) return;
    const points = lines.get(body) ?? [];
    points.push({ year, value, reportId, isInexact: 'reading' in cell && cell.reading.bound !== '=' });
    lines.set(body, points);
  });
  return [...lines].map(([body, points]) => ({ body, points: points.sort((a, b) => a.year - b.year) }));
}
