import { CORE_GROUPS } from '../codebook/codebook';
import type { Report } from '../report/report';

/** `stated`: a result is there; `doubtful`: only below the threshold; `silent`: not found. */
export type Disclosure = 'stated' | 'doubtful' | 'silent';

export interface Coverage {
  reportId: string;
  /** One per core group, in the codebook's order. */
  groups: Disclosure[];
  /** Groups stated, out of all. */
  share: number;
}

/** Who discloses what of the core set (codebook §7): a result of the body's own, whatever its value. */
export function coverageOf(reportId: string, report: Report, doubtfulBelow: number): Coverage {
  const found = new Map<string, Disclosure>();
  for (const { id, quantity, confidence } of report.indicators) {
    if (report.quantities[quantity]?.status !== 'reported') continue;
    if (confidence >= doubtfulBelow) found.set(id, 'stated');
    else if (!found.has(id)) found.set(id, 'doubtful');
  }
  const groups = CORE_GROUPS.map((group): Disclosure => {
    const states = group.anyOf.map(id => found.get(id));
    return states.includes('stated') ? 'stated' : states.includes('doubtful') ? 'doubtful' : 'silent';
  });
  return { reportId, groups, share: groups.filter(state => state === 'stated').length / groups.length };
}
