import type { Body } from '../report/report';

/** Bodies that cannot have an indicator at all: an empty cell there is no silence. */
interface Limit {
  indicators: readonly string[];
  /** Who can have it. */
  levels: readonly Body['level'][];
  /** Where that is fixed. */
  basis: string;
}

const LIMITS: readonly Limit[] = [
  {
    // Counties and townships make no government rules and submit no local regulations.
    indicators: [
      'rulemaking.local_regulations_submitted',
      'rulemaking.local_regulations_passed',
      'rulemaking.rules_made',
      'rulemaking.rules_repealed',
    ],
    levels: ['state', 'province', 'prefecture'],
    basis: '立法法第八十一条、第九十三条',
  },
];

const LIMITED: ReadonlySet<string> = new Set(LIMITS.flatMap(limit => limit.indicators));

/** Whether there are bodies that cannot have the indicator. */
export const isLimited = (indicatorId: string): boolean => LIMITED.has(indicatorId);

/** False only where the law leaves no room for it; a body that is unknown can have everything. */
export function isApplicable(indicatorId: string, body: Body | null): boolean {
  if (!body) return true;
  return LIMITS.every(limit => !limit.indicators.includes(indicatorId) || limit.levels.includes(body.level));
}
