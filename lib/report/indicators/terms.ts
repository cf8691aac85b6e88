import type { Term } from '../../codebook/cue';
import type { FarPlace, FarWords } from './far-words';
import type { Place } from './places';
import type { Chain } from './standing';
import type { FarSource, Surroundings } from './surroundings';

/** What one term found, and how sure that makes the reading. */
export interface Found {
  places: readonly Place[];
  isFar: boolean;
  isContext: boolean;
  isRemote: boolean;
  cost: number;
  /** The part of the cost that weighs against others: topics in between, unknown nouns. */
  extra: number;
  isClass: boolean;
}

const FOR_TOPICS: readonly FarSource[] = ['sentence', 'earlier', 'heading'];
const FOR_ACTIONS: readonly FarSource[] = ['sentence'];
const NOTHING_TAKEN: readonly Found[] = [];
/** What a word costs that does not stand near the number. */
const COST: Record<FarSource, number> = { sentence: 0.02, earlier: 0.09, heading: 0.1 };
const COST_ACTION = 0.04;
const COST_OPAQUE = 0.02;
const MOST_OPAQUE = 4;
/** A heading is a surer topic than the sentence before. */
const MOST_OPAQUE_BEYOND = { earlier: 2, heading: 5 };
/**
 * The places of all terms of a cue; `missing` when one stands nowhere, `taken` when another order of the terms might place it.
 * @param between - what each topic between a carried one and the number costs
 */
export function findTerms(
  terms: readonly Term[],
  around: Surroundings,
  between: number,
): Found[] | 'missing' | 'taken' {
  const found: Found[] = [];
  for (const term of terms) {
    if (term.isVeto) {
      if (isVetoed(term, around)) return 'missing';
      continue;
    }
    const one = findNear(term, around, found) ?? findFar(term, around, between) ?? findAhead(term, around);
    if (!one) return around.standing.chainsOf(term).length > 0 ? 'taken' : 'missing';
    found.push(one);
  }
  return found;
}

/** `->词` looks at the clause behind alone: what names the total may well hold the word of the part. */
function isVetoed(term: Term, around: Surroundings): boolean {
  if (term.carry === 'next') return findNext(term, around) !== null;
  if (findNear(term, around, NOTHING_TAKEN)) return true;
  return term.carry === 'context' && nearestOf(term, around.far('sentence'), around) !== null;
}

/** The option with most characters near the number; ties go to the nearer. */
function findNear(term: Term, { standing }: Surroundings, taken: readonly Found[]): Found | null {
  let best: Chain | null = null;
  for (const chain of standing.chainsOf(term)) {
    if (best && chain.weight <= best.weight) continue;
    // 法律服务 is not yet 服务 done: one stretch of text cannot be two halves of a meaning.
    if (!term.isClass && taken.some(other => !other.isClass && isNested(chain.places, other.places))) continue;
    best = chain;
  }
  if (!best) return null;
  const { places } = best;
  return { places, isFar: false, isContext: false, isRemote: false, cost: 0, extra: 0, isClass: term.isClass };
}

/** A topic or an action that an earlier clause, the sentence before or the heading carries on to this number. */
function findFar(term: Term, around: Surroundings, between: number): Found | null {
  if (term.carry === 'none') return null;
  if (term.carry === 'next') return findNext(term, around);
  if (term.carry === 'context') {
    const found = nearestOf(term, around.far('sentence'), around);
    return found
      ? {
          places: [placeOf(found, around)],
          isFar: true,
          isContext: true,
          isRemote: false,
          cost: COST.sentence,
          extra: 0,
          isClass: term.isClass,
        }
      : null;
  }
  const isTopic = term.carry === 'topic';
  // A new noun ends the old topic, a new verb the old stage.
  if (isTopic ? isNewTopic(term, around) : around.nearActions.length > 0) return null;
  for (const source of isTopic ? FOR_TOPICS : FOR_ACTIONS) {
    const words = around.far(source);
    const found = isTopic ? nearestOf(term, words, around) : actionOf(term, words, around);
    if (!found) {
      if (isTopic ? words.topics.length > 0 : words.action) return null;
      continue;
    }
    // An unknown noun right before the number is most likely what it counts.
    if (source !== 'sentence' && around.opaque() > MOST_OPAQUE_BEYOND[source]) return null;
    if (isTopic && around.opaque() > MOST_OPAQUE + 2) return null;
    const unknown = Math.max(0, Math.min(around.opaque(), 10) - MOST_OPAQUE) * COST_OPAQUE;
    const extra = (isTopic ? otherTopics(term, words, found.passed, around) * between : 0) + unknown;
    const cost = COST[source] + extra + (isTopic ? 0 : COST_ACTION);
    return {
      places: [placeOf(found, around)],
      isFar: true,
      isContext: false,
      isRemote: source !== 'sentence',
      cost,
      extra,
      isClass: term.isClass,
    };
  }
  return null;
}

/** In the clause behind that of the number: 召开会议8次,专题研究法治建设. */
function findNext(term: Term, around: Surroundings): Found | null {
  const place = around.next(word => around.book.isAnsweredBy(term, word));
  return place && behind(place, term, true);
}

/** The verb that several numbers share, behind the last of them: 8件重大行政决策、146份合同进行合法性审查. */
function findAhead(term: Term, around: Surroundings): Found | null {
  if (term.carry !== 'action' || around.nearActions.length > 0) return null;
  const place = around.ahead(word => around.book.isAnsweredBy(term, word));
  return place && behind(place, term, false);
}

const behind = (place: Place, { isClass }: Term, isContext: boolean): Found => ({
  places: [place],
  isFar: true,
  isContext,
  isRemote: false,
  cost: COST_ACTION,
  extra: 0,
  isClass,
});

/** Whether the words around the number speak of something that the term does not belong to. */
function isNewTopic(term: Term, around: Surroundings): boolean {
  for (const topic of around.nearTopics) if (!around.book.isOfTopic(term, topic)) return true;
  return false;
}

/** The nearest of the words of a term; of two that end together the longer. */
function nearestOf(term: Term, { places }: FarWords, { book, number }: Surroundings): FarPlace | null {
  let best: FarPlace | null = null;
  let distance = number[0] + 1;
  for (const found of places) {
    const here = Math.max(0, number[0] - found.end);
    const isNearer = here < distance || (here === distance && best !== null && found.start < best.start);
    if (!isNearer || !book.isAnsweredBy(term, found.word)) continue;
    best = found;
    distance = here;
  }
  return best;
}

/** The nearest verb alone says which stage it is. */
function actionOf(term: Term, { action }: FarWords, { book, segment }: Surroundings): FarPlace | null {
  return action && action.start >= segment && book.isAnsweredBy(term, action.word) ? action : null;
}

function placeOf({ word, start, end }: FarPlace, { number }: Surroundings): Place {
  return { word, start, end, distance: Math.max(0, number[0] - end), side: 'before' };
}

/** How many topics other than the term's own stand between it and the number. */
function otherTopics(term: Term, { topics }: FarWords, passed: number, { book }: Surroundings): number {
  let count = 0;
  for (let at = 0; at < passed; at++) if (!book.isOfTopic(term, topics[at] as number)) count++;
  return count;
}

function isNested(one: readonly Place[], other: readonly Place[]): boolean {
  const inside = (a: Place, b: Place) => a.start >= b.start && a.end <= b.end;
  return one.every(a => other.some(b => inside(a, b))) || other.every(b => one.some(a => inside(b, a)));
}

/** Characters that the places cover, each counted once. */
export function covered(places: readonly Place[]): number {
  const [first] = places;
  if (!first) return 0;
  if (places.length === 1) return first.end - first.start;
  let total = 0;
  let reached = -1;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}
