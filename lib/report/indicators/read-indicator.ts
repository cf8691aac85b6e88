import type { Bound, Span } from '../report';

/** An indicator found, with ranges of the normal text; `parse` maps them to printed spans. */
export interface ReadIndicator {
  id: string;
  /** Index of the figure. */
  figure: number;
  value: number;
  unit: string;
  bound: Bound;
  confidence: number;
  /** Indicator id and cue, or the number of the precedence or sharing rule that decided. */
  rule: string;
  cue: Span;
  clause: Span;
  part: string | null;
}
