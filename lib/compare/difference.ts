import type { Reading } from './reading';

/** In what two readings of one indicator differ, so that their numbers do not stand side by side without a word. */
export type Aspect = 'unit' | 'kind' | 'bound' | 'period' | 'scope' | 'part' | 'status';

export interface Difference {
  aspect: Aspect;
  /** As the reading says it; null where it says nothing. */
  here: string | null;
  /** As the column's reference says it. */
  reference: string | null;
}

const SAID: Readonly<Record<Aspect, (reading: Reading) => string | null>> = {
  status: reading => reading.quantity.status,
  kind: reading => reading.quantity.kind,
  unit: reading => reading.unit,
  part: reading => reading.indicator.part,
  period: reading => reading.quantity.period,
  scope: reading => reading.quantity.scope,
  bound: reading => reading.bound,
};

/** These make two numbers incomparable; a differing bound or scope is marked, and the number still counts. */
const BREAKING: ReadonlySet<Aspect> = new Set(['status', 'kind', 'unit', 'part', 'period']);

export function isBreaking(difference: Difference): boolean {
  return BREAKING.has(difference.aspect);
}

/** Units of one class are no difference unless the printed one must stay in sight. */
const sameUnit = (here: Reading, reference: Reading) =>
  here.value !== null && reference.value !== null && here.isRawUnit === reference.isRawUnit;

export function differencesFrom(here: Reading, reference: Reading): Difference[] {
  return (Object.keys(SAID) as Aspect[]).flatMap(aspect => {
    const said = SAID[aspect](here);
    const expected = SAID[aspect](reference);
    if (said === expected || (aspect === 'unit' && sameUnit(here, reference))) return [];
    return [{ aspect, here: said, reference: expected }];
  });
}

/**
 * The reading the column is compared with: the way of stating it that most reports share; on a tie, the first.
 * Null when no report has a reading.
 */
export function referenceOf(shown: readonly (Reading | null)[]): Reading | null {
  const votes = new Map<string, { reading: Reading; count: number }>();
  for (const reading of shown) {
    if (!reading) continue;
    const way = JSON.stringify([
      reading.quantity.status,
      reading.quantity.kind,
      reading.value === null ? reading.unit : reading.isRawUnit,
      reading.indicator.part,
      reading.quantity.period,
    ]);
    const vote = votes.get(way);
    if (vote) vote.count += 1;
    else votes.set(way, { reading, count: 1 });
  }
  let best: { reading: Reading; count: number } | null = null;
  for (const vote of votes.values()) if (!best || vote.count > best.count) best = vote;
  return best?.reading ?? null;
}
