import RULES from './precedence.json';

/** Which of several neighbouring indicators a wording belongs to; `decisions.json` holds what words alone can decide. */
export interface PrecedenceRule {
  /** P01 to P54; a reading that it decided names it in `why.rule`. */
  id: string;
  among: string[];
  rule: string;
}

export const PRECEDENCE: readonly PrecedenceRule[] = RULES;
