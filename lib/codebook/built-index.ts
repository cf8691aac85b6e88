import { indexRules, type RuleIndex } from './rule-index';
import { RULE_SOURCES, WORD_CLASSES } from './rule-sources';

/** The index of the codebook's rules. A build puts the finished index here (`scripts/rule-index-plugin.ts`). */
export const builtIndex = (): RuleIndex => indexRules(RULE_SOURCES, WORD_CLASSES);
