import { CODEBOOK_VERSION, INDICATORS, type IndicatorEntry } from '../../lib/codebook/codebook';
import { buildMatrix, type Cell, comparableValue } from '../../lib/compare/matrix';
import type { LoadedReport, WorkbenchSource } from './source';
import type { WorkbenchWords } from './words-zh';

/** What each of the drawings needs beside its indicators. */
export interface DrawingProps {
  reports: readonly LoadedReport[];
  picked: readonly string[];
  isLog: boolean;
  /** Where the data come from, codebook version and day. */
  caption: string;
  onDownload: (name: string, content: Blob) => void;
}

/** One comparable value of one report, ready to be drawn. */
export interface Dot {
  reportId: string;
  body: string;
  year: number;
  value: number;
  isInexact: boolean;
  isPicked: boolean;
}

/** Two of one report. */
export interface Pair extends Omit<Dot, 'value' | 'year'> {
  year: number | null;
  x: number;
  y: number;
}

export const bodyOf = (report: LoadedReport): string => report.row.bodyName ?? report.row.title;

const isInexact = (cell: Cell) => 'reading' in cell && cell.reading.bound !== '=';

/** Reports without a comparable value or a year have no dot. */
export function dotsOf(reports: readonly LoadedReport[], entry: IndicatorEntry, picked: readonly string[]): Dot[] {
  const [row] = buildMatrix(reports, [entry]).rows;
  const isPicked = new Set(picked);
  return reports.flatMap((report, index) => {
    const cell = row?.cells[index];
    const value = cell ? comparableValue(cell) : null;
    const { year } = report.row;
    if (!cell || value === null || year === null) return [];
    const { id: reportId } = report;
    return [
      { reportId, body: bodyOf(report), year, value, isInexact: isInexact(cell), isPicked: isPicked.has(reportId) },
    ];
  });
}

/** Only reports that have comparable values of both. */
export function pairsOf(
  reports: readonly LoadedReport[],
  entries: readonly [IndicatorEntry, IndicatorEntry],
  picked: readonly string[],
): Pair[] {
  const { rows } = buildMatrix(reports, entries);
  const isPicked = new Set(picked);
  return reports.flatMap((report, index) => {
    const cells = rows.map(row => row.cells[index]!);
    const [x, y] = cells.map(comparableValue);
    if (x == null || y == null) return [];
    const { id: reportId, row } = report;
    const body = bodyOf(report);
    return [
      { reportId, body, year: row.year, x, y, isInexact: cells.some(isInexact), isPicked: isPicked.has(reportId) },
    ];
  });
}

export function countReadings(reports: readonly LoadedReport[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { report } of reports) {
    for (const id of new Set(report.indicators.map(indicator => indicator.id)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** What most reports state is what a person wants to see first. */
export function mostStated(counts: ReadonlyMap<string, number>, butNot: string | null): string | null {
  let best: string | null = null;
  for (const { id } of INDICATORS) {
    if (id !== butNot && (counts.get(id) ?? 0) > (best ? (counts.get(best) ?? 0) : 0)) best = id;
  }
  return best;
}

/**
 * An axis of values: linear, or by powers of ten with zero in its place, so that a stated 0 is not lost.
 * @param values - what is drawn
 */
export function valueAxis(values: readonly number[], isLog: boolean) {
  if (!isLog) return { grid: true, nice: true };
  const most = Math.max(1, ...values.map(Math.abs));
  const powers = Array.from({ length: Math.ceil(Math.log10(most)) + 1 }, (_, power) => 10 ** power);
  const ticks = [...(values.some(value => value < 0) ? powers.map(power => -power).reverse() : []), 0, ...powers];
  const low = Math.min(0, ...values);
  return {
    grid: true,
    type: 'symlog' as const,
    constant: 1,
    ticks,
    tickFormat: ',d',
    domain: [low, powers.at(-1) ?? 1],
  };
}

/** A place on a logarithmic axis that has a zero. */
export const bend = (value: number): number => Math.sign(value) * Math.log1p(Math.abs(value));
export const straighten = (place: number): number => Math.sign(place) * Math.expm1(Math.abs(place));

/** Where a drawing's data come from: codebook version and day. */
export const sourceLine = (words: WorkbenchWords, source: WorkbenchSource): string =>
  words.chartSource(CODEBOOK_VERSION, source.now().toISOString().slice(0, 10));

/** How much of what was chosen is drawn: n, bodies, years. */
export function drawnOf(
  words: WorkbenchWords,
  drawn: readonly { body: string; year: number | null }[],
  chosen: number,
): string {
  const years = [...new Set(drawn.flatMap(({ year }) => year ?? []))].sort();
  return words.drawn(drawn.length, chosen, new Set(drawn.map(({ body }) => body)).size, years);
}
