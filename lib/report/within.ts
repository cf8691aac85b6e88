import type { Span } from './report';

/** The members of an ordered list that begin in `[start, end)`, found by halving: lists of a long text are long. */
export function beginningIn<T extends { range: Span }>(ordered: readonly T[], start: number, end: number): T[] {
  return ordered.slice(firstFrom(ordered, start), firstFrom(ordered, end));
}

/** The last member that begins at or before `at`, null when none does. */
export function lastBefore<T extends { range: Span }>(ordered: readonly T[], at: number): T | null {
  return ordered[firstFrom(ordered, at + 1) - 1] ?? null;
}

function firstFrom<T extends { range: Span }>(ordered: readonly T[], at: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.range[0] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
