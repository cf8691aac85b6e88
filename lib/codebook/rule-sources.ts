import type { WordClass } from './cue';
import decision from './rules/decision.json';
import digital from './rules/digital.json';
import disputes from './rules/disputes.json';
import emergency from './rules/emergency.json';
import enforcement from './rules/enforcement.json';
import functions from './rules/functions.json';
import leadership from './rules/leadership.json';
import legalServices from './rules/legal-services.json';
import oversight from './rules/oversight.json';
import rulemaking from './rules/rulemaking.json';
import WORDS from './words.json';

/** How reports say an indicator, as written in `rules/`. */
export interface RuleSource {
  id: string;
  /** Printed units it is counted in; a change (%, 个百分点, 倍) goes with any. */
  units: string[];
  cues: string[];
  /** Words that veto the clause around the number. */
  unless: string[];
  /** What its verb does may be listed, name after name: 查处酒驾1208起、超限超载3342起. */
  lists?: boolean;
}

export const RULE_SOURCES: readonly RuleSource[] = [
  ...leadership,
  ...functions,
  ...rulemaking,
  ...decision,
  ...enforcement,
  ...emergency,
  ...disputes,
  ...oversight,
  ...digital,
  ...legalServices,
];

export const WORD_CLASSES = WORDS as readonly WordClass[];
