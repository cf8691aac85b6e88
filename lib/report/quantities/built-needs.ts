import { EXCLUSIONS } from './exclusions';
import { neededSigns } from './needed-signs';

/** For each pattern of the exclusions, in order, the signs and pairs of signs it needs. A build puts the finished list here (`scripts/rule-index-plugin.ts`). */
export const builtNeeds = (): (string[] | null)[] =>
  EXCLUSIONS.flatMap(({ patterns }) => patterns.map(pattern => neededSigns(pattern.source)));
