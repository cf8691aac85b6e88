import type { Bound, Span } from './report';

/** What a person decided about one automatic reading. Kept beside it, never in its place; both are exported. */
export interface Overrule {
  indicatorId: string;
  /** Printed span of the quantity, in the snapshot's text. */
  span: Span;
  verdict: 'confirmed' | 'corrected' | 'rejected';
  /** Only with `corrected`. */
  corrected: { value: number; unit: string; bound: Bound } | null;
  note: string | null;
  /** ISO time. */
  at: string;
}

/** One reading of a report has one key: its indicator and where its figure starts. */
export function readingKey(indicatorId: string, span: Span): string {
  return `${indicatorId}@${span[0]}`;
}
