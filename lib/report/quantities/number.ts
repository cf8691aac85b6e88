import type { Bound, QuantityKind, Span } from '../report';

/** One number as it stands, before its clause is asked what it means. Ranges count in the normal text. */
export interface ReadNumber {
  /** Hedge, number, multiplier, unit and trailing hedge. */
  range: Span;
  /** The digits alone, where a reader looks first. */
  digits: Span;
  value: number;
  limits: [low: number, high: number] | null;
  unit: string;
  printedUnit: string;
  bound: Bound;
  kind: QuantityKind;
  /** The unit is the noun behind the digits, not a unit we know. */
  isGuessedUnit?: boolean;
  /** How it is written. */
  form: 'arabic' | 'chinese' | 'fraction' | 'rank' | 'zero';
}

/** A number that was seen and not taken, with the exclusion or the reason that took it. */
export interface LeftOut {
  range: Span;
  reason: string;
}
