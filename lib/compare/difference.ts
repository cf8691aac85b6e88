import type { Reach } from './reach';
import type { Reading } from './reading';

/** In what two readings of one indicator differ, so that their numbers do not stand side by side without a word. */
export type Aspect = 'unit' | 'kind' | 'bound' | 'period' | 'scope' | 'part' | 'status';

export interface Difference {
  aspect: Aspect;
  /** As the reading says it; null where it says nothing. */
  here: string | null;
  /** As the column's reference says it. */
  reference: string | null;
  /** The number does not count with the column. */
  isBreaking: boolean;
}

/** How most reports state the indicator: what each cell of the column is held against. */
export interface Reference {
  reading: Reading;
  /** Of those that say for whom, what most say; null when none does. */
  reach: Reach | null;
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

const ASPECTS = Object.keys(SAID) as Aspect[];

/** These make two numbers incomparable; a differing bound only marks. */
const BREAKING: ReadonlySet<Aspect> = new Set(['status', 'kind', 'unit', 'part', 'period']);

/** Two stated areas that differ break, and so does a superior's figure; one that is not stated is only marked (codebook §4.8). */
const isForOthers = (here: Reading, reference: Reference) =>
  here.reach !== null && (here.reach === 'superior' || (reference.reach !== null && here.reach !== reference.reach));

/** Units of one class are no difference unless the printed one must stay in sight. */
const sameUnit = (here: Reading, reference: Reading) =>
  here.value !== null && reference.value !== null && here.isRawUnit === reference.isRawUnit;

/** 全市 here and 全州 there are both the whole. */
const sameReach = (here: Reading, reference: Reading) => here.reach !== null && here.reach === reference.reach;

export function differencesFrom(here: Reading, reference: Reference): readonly Difference[] {
  const differences: Difference[] = [];
  for (const aspect of ASPECTS) {
    const said = SAID[aspect](here);
    const expected = SAID[aspect](reference.reading);
    const isBreaking = aspect === 'scope' ? isForOthers(here, reference) : BREAKING.has(aspect);
    if (aspect === 'unit' && sameUnit(here, reference.reading)) continue;
    const isSame = said === expected || (aspect === 'scope' && sameReach(here, reference.reading));
    if (aspect === 'scope' && isBreaking) {
      differences.push({ aspect, here: said, reference: said === expected ? null : expected, isBreaking });
    } else if (!isSame) differences.push({ aspect, here: said, reference: expected, isBreaking });
  }
  return differences;
}

/**
 * What the column is compared with: the way of stating it that most reports share; on a tie, the first.
 * Null when no report has a reading.
 */
export function referenceOf(shown: readonly (Reading | null)[]): Reference | null {
  const stated = shown.filter(reading => reading !== null);
  // What is in no unit of the indicator's class is nobody's reference while others are.
  const inUnit = stated.filter(({ value }) => value !== null);
  const best = mostCommon(inUnit.length ? inUnit : stated, ({ quantity, value, unit, isRawUnit, indicator }) =>
    [quantity.status, quantity.kind, value === null ? unit : isRawUnit, indicator.part, quantity.period].join('\n'),
  );
  if (!best) return null;
  // A superior's figure is nobody's reference.
  const own = stated.filter(({ reach }) => reach !== null && reach !== 'superior');
  return { reading: best, reach: mostCommon(own, ({ reach }) => reach ?? '')?.reach ?? null };
}

/** The first of the largest group. */
function mostCommon<T>(items: readonly T[], wayOf: (item: T) => string): T | null {
  const votes = new Map<string, { item: T; count: number }>();
  for (const item of items) {
    const way = wayOf(item);
    const vote = votes.get(way);
    if (vote) vote.count += 1;
    else votes.set(way, { item, count: 1 });
  }
  let best: { item: T; count: number } | null = null;
  for (const vote of votes.values()) if (!best || vote.count > best.count) best = vote;
  return best?.item ?? null;
}
