/** What a methods section reports of one column. Missing values are counted, never filled in. */
export interface Description {
  n: number;
  missing: number;
  min: number | null;
  lowerQuartile: number | null;
  median: number | null;
  upperQuartile: number | null;
  max: number | null;
  mean: number | null;
  /** Of a sample (n − 1); null below two values. */
  standardDeviation: number | null;
}

/**
 * Quantile by linear interpolation between order statistics (type 7, the default of R and of spreadsheets).
 * @param sorted - ascending, not empty
 * @param p - 0 to 1
 */
export function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const rest = at - low;
  const from = sorted[low]!;
  return rest === 0 ? from : from + rest * (sorted[low + 1]! - from);
}

/** @param values - null for a cell without a comparable value. */
export function describeColumn(values: readonly (number | null)[]): Description {
  const sorted = values.filter(value => value !== null).sort((a, b) => a - b);
  const n = sorted.length;
  const at = (p: number) => (n === 0 ? null : quantile(sorted, p));
  const mean = n === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / n;
  const squares = mean === null ? 0 : sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    n,
    missing: values.length - n,
    min: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    max: at(1),
    mean,
    standardDeviation: n > 1 ? Math.sqrt(squares / (n - 1)) : null,
  };
}

/**
 * Competition ranks: equal values share the best place and the next place is skipped (1, 2, 2, 4).
 * @returns null where the value is null.
 */
export function rankWithTies(
  values: readonly (number | null)[],
  direction: 'high-first' | 'low-first',
): (number | null)[] {
  const sign = direction === 'high-first' ? -1 : 1;
  const sorted = values.filter(value => value !== null).sort((a, b) => sign * (a - b));
  const placeOf = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!placeOf.has(value)) placeOf.set(value, index + 1);
  });
  return values.map(value => (value === null ? null : placeOf.get(value)!));
}

/** Change from one year to the next. `percent` is null from zero, where no ratio exists. */
export function yearChange(before: number, after: number): { difference: number; percent: number | null } {
  return { difference: after - before, percent: before === 0 ? null : ((after - before) / Math.abs(before)) * 100 };
}
