import type { IndicatorEntry } from '../codebook/codebook';
import { isApplicable, isLimited } from './applicable';
import { orderReadings } from './choose';
import { type Difference, differencesFrom, referenceOf } from './difference';
import { type ComparedReport, type Reading, readingsOf, statedIn } from './reading';

/** What a comparison needs of a codebook entry. */
export type ComparedIndicator = Pick<IndicatorEntry, 'id' | 'unit' | 'higherIs'>;

/** Missing is not zero, and neither is doubtful or out of place. */
export type Cell =
  | { state: 'missing' }
  | { state: 'not-applicable' }
  | {
      state: 'zero' | 'value' | 'doubtful';
      reading: Reading;
      /** Further readings of the same indicator in the same report: parts, scopes, last year, changes. */
      others: readonly Reading[];
      differences: readonly Difference[];
      /** The value may be ranked and averaged with the column. */
      isComparable: boolean;
      /** Only where the codebook says which way is better and at least two exact values differ. */
      mark: 'best' | 'worst' | null;
    };

export interface Row {
  indicator: ComparedIndicator;
  /** One per report, in their order. */
  cells: readonly Cell[];
  /** How many reports have a reading. */
  found: number;
}

export interface Matrix {
  reportIds: string[];
  rows: Row[];
}

/** Which reading a person wants shown, by report and indicator: index into the ordered readings. */
export type Choices = ReadonlyMap<string, number>;

export const choiceKey = (reportId: string, indicatorId: string): string => `${reportId}\n${indicatorId}`;

/** Indicators × reports, every cell with what makes it comparable or not. */
export function buildMatrix(
  reports: readonly ComparedReport[],
  indicators: readonly ComparedIndicator[],
  choices: Choices = new Map(),
): Matrix {
  const stated = reports.map(({ report }) => statedIn(report));
  const statedAnywhere = new Set(stated.flatMap(byId => [...byId.keys()]));
  const allMissing = reports.map(() => MISSING);
  return {
    reportIds: reports.map(report => report.id),
    rows: indicators.map(each => {
      // Five cells of six are empty: nothing is made for them, nor for a line that nobody states.
      if (!statedAnywhere.has(each.id) && !isLimited(each.id)) return { indicator: each, cells: allMissing, found: 0 };
      const ordered = reports.map((report, index) => {
        const said = stated[index]!.get(each.id);
        return said ? orderReadings(readingsOf(report, said, each.unit)) : NONE;
      });
      return buildRow(reports, each, ordered, choices);
    }),
  };
}

/** Without the indicators that no report has a reading of. */
export const statedRows = (matrix: Matrix): Matrix => ({ ...matrix, rows: matrix.rows.filter(row => row.found > 0) });

const MISSING: Cell = { state: 'missing' };
const NOT_APPLICABLE: Cell = { state: 'not-applicable' };
const NONE: readonly Reading[] = [];

/** @param ordered - the readings of each report, the most fitting first */
function buildRow(
  reports: readonly ComparedReport[],
  indicator: ComparedIndicator,
  ordered: readonly (readonly Reading[])[],
  choices: Choices,
): Row {
  const shown = ordered.map((readings, index) => {
    if (readings.length <= 1 || choices.size === 0) return readings[0] ?? null;
    const chosen = choices.get(choiceKey(reports[index]!.id, indicator.id)) ?? 0;
    return readings[chosen] ?? readings[0] ?? null;
  });
  const reference = referenceOf(shown);
  const limited = isLimited(indicator.id);
  const cells = shown.map((reading, index): Cell => {
    if (!reading || !reference) {
      return !limited || isApplicable(indicator.id, reports[index]!.report.body) ? MISSING : NOT_APPLICABLE;
    }
    const differences = differencesFrom(reading, reference);
    return {
      state: reading.isDoubtful ? 'doubtful' : reading.value === 0 ? 'zero' : 'value',
      reading,
      others: ordered[index]!.length === 1 ? NONE : ordered[index]!.filter(other => other !== reading),
      differences,
      isComparable:
        reading.value !== null && !reading.isDoubtful && !differences.some(difference => difference.isBreaking),
      mark: null,
    };
  });
  markBestAndWorst(cells, indicator.higherIs);
  return { indicator, cells, found: shown.filter(reading => reading !== null).length };
}

/** The value of a cell that may be ranked, averaged and drawn; null otherwise. */
export function comparableValue(cell: Cell): number | null {
  return 'reading' in cell && cell.isComparable ? cell.reading.value : null;
}

function markBestAndWorst(cells: Cell[], higherIs: ComparedIndicator['higherIs']): void {
  if (!higherIs) return;
  // A bound that is not exact leaves the order open.
  const ranked = cells.filter(cell => 'reading' in cell && cell.isComparable && cell.reading.bound === '=');
  const values = ranked.map(cell => comparableValue(cell)!);
  const high = Math.max(...values);
  const low = Math.min(...values);
  if (ranked.length < 2 || high === low) return;
  for (const cell of ranked) {
    if (!('reading' in cell)) continue;
    if (cell.reading.value === high) cell.mark = higherIs === 'better' ? 'best' : 'worst';
    else if (cell.reading.value === low) cell.mark = higherIs === 'better' ? 'worst' : 'best';
  }
}
