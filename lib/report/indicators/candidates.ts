import type { Cue, Option, Term } from '../../codebook/cue';
import type { Ask, Rule, Rulebook, Veto } from '../../codebook/rulebook';
import type { Figure } from '../reading';
import type { QuantityKind, Span } from '../report';
import type { Place } from './places';
import { type FarSource, type FarWords, isTouching, type Surroundings } from './surroundings';

/** A rule that claims the number, with its evidence. */
export interface Candidate {
  id: string;
  /** The cue as written in the rule. */
  cue: string;
  /** Characters of evidence: those around the number count in full, carried ones half. */
  score: number;
  /** 0 to 1, of this candidate alone. */
  confidence: number;
  /** Characters between the number and the nearest word of the cue. */
  distance: number;
  /** Where the words stand around the number. */
  span: Span;
  /** Leans on the sentence before or on the heading. */
  isRemote: boolean;
  /** Why it does not hold, null while it does. */
  lost: string | null;
}

/** What one term found, and how sure that makes the reading. */
interface Found {
  places: Place[];
  isFar: boolean;
  isContext: boolean;
  isRemote: boolean;
  cost: number;
  isClass: boolean;
}

const COST: Record<FarSource, number> = { sentence: 0.02, earlier: 0.09, heading: 0.1 };
const COST_BETWEEN = 0.06;
const COST_BETWEEN_RATE = 0.16;
const COST_ACTION = 0.04;
const COST_OPAQUE = 0.02;
const MOST_OPAQUE = 4;
/** A heading is a surer topic than the sentence before. */
const MOST_OPAQUE_BEYOND = { earlier: 2, heading: 5 };
const BASE = 0.97;
const WEAK = 0.6;
const LEAST = 0.5;
/** A noun follows its number at once, its verb may be farther. */
const MOST_BEHIND = 20;
const DISTANCE_WEIGHT = 50;

/**
 * All candidates for one number, best first; those that a veto or the unit ruled out come last, with the reason.
 * @param enumerates - the number counts places, offices or fields, which only cues that touch them (`#<组>`) may claim
 */
export function candidatesFor(book: Rulebook, around: Surroundings, figure: Figure, enumerates: boolean): Candidate[] {
  if (isNever(book, around)) return [];
  const best = new Map<string, Candidate>();
  for (const { rule, cue } of asksOf(book, around)) {
    const candidate = tryCue(rule, cue, around, figure, enumerates);
    if (!candidate) continue;
    const known = best.get(candidate.id);
    if (!known || compareCandidates(candidate, known) < 0) best.set(candidate.id, candidate);
  }
  return [...best.values()].sort(compareCandidates);
}

function isNever(book: Rulebook, around: Surroundings): boolean {
  for (const word of book.nevers) if (around.near.get(word)?.some(place => isTouching(place, 'before'))) return true;
  return false;
}

/** The cues whose near terms all have a word around the number, in the order of the rules: of equals the first written wins. */
function asksOf(book: Rulebook, { near }: Surroundings): Ask[] {
  const standing = new Map<Term, boolean>();
  const stands = (term: Term): boolean => {
    let known = standing.get(term);
    if (known === undefined) {
      known = false;
      for (const word of near.keys()) if (term.byWord.has(word)) known = true;
      standing.set(term, known);
    }
    return known;
  };
  const found = new Set<Ask>();
  for (const word of near.keys()) {
    for (const ask of book.asks[word] ?? []) if (ask.cue.near.every(stands)) found.add(ask);
  }
  return [...found].sort((a, b) => a.place - b.place);
}

/** Standing before fallen, more evidence before less, nearer before farther. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(a.lost !== null) - Number(b.lost !== null) ||
    Number(a.isRemote) - Number(b.isRemote) ||
    Number(a.confidence < WEAK + 0.01) - Number(b.confidence < WEAK + 0.01) ||
    b.score - a.score ||
    a.distance - b.distance ||
    b.confidence - a.confidence
  );
}

function tryCue(rule: Rule, cue: Cue, around: Surroundings, figure: Figure, enumerates: boolean): Candidate | null {
  if (cue.units && !cue.units.includes(figure.printedUnit)) return null;
  // Most cues share one common word (事项, 办理) with the sentence and nothing else.
  if (!cue.terms.every(term => term.isVeto || term.carry !== 'none' || mayStand(term, around))) return null;
  // A rate is said of the nearest noun; counts come in lists.
  const between = rule.entry.kind === 'rate' ? COST_BETWEEN_RATE : COST_BETWEEN;
  // Two terms may want the same word; the one with more to choose from has to give way.
  const found = findTerms(cue.terms, around, between) ?? findTerms([...cue.terms].reverse(), around, between);
  if (!found) return null;
  const near = found.filter(one => !one.isFar).flatMap(one => one.places);
  if (near.length === 0 || near.every(place => place.side === 'behind' && place.distance > MOST_BEHIND)) return null;
  // One of the two may be carried on, never both halves of a meaning from different places.
  if (found.filter(one => one.isFar && !one.isContext).length > 1) return null;
  const touchesGroup = cue.terms.some(term => term.options.some(option => option.touching === 'behind'));
  if (enumerates && !touchesGroup) return null;
  const far = found.filter(one => one.isFar && !one.isContext).flatMap(one => one.places);
  const context = found.filter(one => one.isContext).flatMap(one => one.places);
  const cost = found.reduce((sum, one) => sum + one.cost, 0);
  const confidence = cue.isWeak ? WEAK : BASE - cost;
  if (confidence < LEAST) return null;
  return {
    id: rule.entry.id,
    cue: cue.source,
    // Of two carried topics the nearer wins, however long its name.
    score:
      covered(near) +
      covered(far) / 2 +
      covered(context) / 10 -
      DISTANCE_WEIGHT * Math.max(0, cost - COST.sentence - COST_ACTION),
    confidence,
    distance: Math.min(...near.map(place => place.distance)),
    span: [Math.min(...near.map(place => place.start)), Math.max(...near.map(place => place.end))],
    isRemote: found.some(one => one.isRemote),
    lost: lossOf(
      rule,
      around,
      figure,
      near.some(place => place.side === 'behind'),
    ),
  };
}

function mayStand(term: Term, around: Surroundings): boolean {
  if (term.byWord.size < around.near.size) {
    for (const word of term.byWord.keys()) if (around.near.has(word) || around.ahead(word)) return true;
    return false;
  }
  for (const word of around.near.keys()) if (term.byWord.has(word)) return true;
  for (const word of term.byWord.keys()) if (around.ahead(word)) return true;
  return false;
}

function findTerms(terms: readonly Term[], around: Surroundings, between: number): Found[] | null {
  const found: Found[] = [];
  for (const term of terms) {
    if (term.isVeto) {
      if (findNear(term, around, [])) return null;
      continue;
    }
    const one = findNear(term, around, found) ?? findFar(term, around, between) ?? findAhead(term, around);
    if (!one) return null;
    found.push(one);
  }
  return found;
}

function lossOf(rule: Rule, around: Surroundings, figure: Figure, looksBehind: boolean): string | null {
  if (!fitsKind(rule.entry.kind, figure.kind)) return 'kind';
  const isZeroWord = figure.value === 0 && figure.printedUnit === '';
  if (!isMovement(figure.kind) && !isZeroWord && !rule.units.has(figure.printedUnit) && !rule.units.has(figure.unit))
    return 'unit';
  return rule.unless.some(veto => isVetoed(veto, around, looksBehind)) ? 'veto' : null;
}

/**
 * Words behind the number veto what rests on words behind it, or when they follow at once: 333项全部办理 is still the list
 * of 333项, 35件不予受理 is not 受理.
 */
function isVetoed({ option, reach }: Veto, around: Surroundings, looksBehind: boolean): boolean {
  const word = option.words[0] as number;
  const place = reach === 'sentence' ? around.far('sentence').nearest.get(word)?.place : undefined;
  if (place && place.start >= around.segment) return true;
  if (option.touching === null) {
    if (around.vetoes.before.has(word)) return true;
    if (!around.vetoes.behind.has(word)) return false;
    return looksBehind || (around.near.get(word)?.some(place => isTouching(place, 'behind')) ?? false);
  }
  return placesOf(option, around) !== null;
}

const LEVELS: Partial<Record<QuantityKind, QuantityKind[]>> = {
  count: ['count'],
  rate: ['rate', 'score'],
  amount: ['amount', 'count'],
  rank: ['rank'],
  duration: ['duration', 'count'],
  change: ['change', 'rate'],
};

/** A change is coded under the level it changes; only 压缩比例 is a change of its own. */
function fitsKind(indicator: QuantityKind, figure: QuantityKind): boolean {
  if (LEVELS[indicator]?.includes(figure)) return true;
  if (!isMovement(figure) || indicator === 'change') return false;
  return indicator !== 'rank' && indicator !== 'duration' ? true : figure !== 'points';
}

export function isMovement(kind: QuantityKind): boolean {
  return kind === 'change' || kind === 'points' || kind === 'multiple';
}

/** The option with most characters near the number; ties go to the nearer. */
function findNear(term: Term, around: Surroundings, taken: readonly Found[]): Found | null {
  let best: Place[] | null = null;
  for (const word of around.near.keys()) {
    for (const option of term.byWord.get(word) ?? []) {
      const places = placesOf(option, around);
      if (!places || (best && weightOf(places) <= weightOf(best))) continue;
      // 法律服务 is not yet 服务 done: one stretch of text cannot be two halves of a meaning.
      if (!term.isClass && taken.some(other => !other.isClass && isNested(places, other.places))) continue;
      best = places;
    }
  }
  return best && { places: best, isFar: false, isContext: false, isRemote: false, cost: 0, isClass: term.isClass };
}

function placesOf(option: Option, around: Surroundings): Place[] | null {
  const first = around.near.get(option.words[0] as number);
  if (!first) return null;
  if (option.words.length === 1) {
    const touching = option.touching;
    const place = touching ? first.find(one => isTouching(one, touching)) : first[0];
    return place ? [place] : null;
  }
  for (const start of first) {
    const chain = [start];
    for (const word of option.words.slice(1)) {
      const last = chain.at(-1) as Place;
      const following = around.near.get(word)?.filter(place => place.start >= last.end && place.side === last.side);
      const nearest = following?.sort((a, b) => a.start - b.start)[0];
      if (!nearest) break;
      chain.push(nearest);
    }
    const end = chain.at(-1) as Place;
    if (chain.length === option.words.length && (!option.touching || isTouching(end, option.touching))) return chain;
  }
  return null;
}

function weightOf(places: readonly Place[]): number {
  const length = places.reduce((sum, place) => sum + place.end - place.start, 0);
  return length - Math.min(...places.map(place => place.distance)) / 1000;
}

/** A topic or an action that an earlier clause, the sentence before or the heading carries on to this number. */
function findFar(term: Term, around: Surroundings, between: number): Found | null {
  if (term.carry === 'none') return null;
  if (term.carry === 'context') {
    const place = nearestOf(term, around.far('sentence'))?.place;
    return place
      ? { places: [place], isFar: true, isContext: true, isRemote: false, cost: COST.sentence, isClass: term.isClass }
      : null;
  }
  const isTopic = term.carry === 'topic';
  // A new noun ends the old topic, a new verb the old stage.
  if (isTopic ? isNewTopic(term, around) : around.nearActions.size > 0) return null;
  const sources: FarSource[] = isTopic ? ['sentence', 'earlier', 'heading'] : ['sentence'];
  for (const source of sources) {
    const words = around.far(source);
    const found = isTopic ? nearestOf(term, words) : actionOf(term, words, around.segment);
    if (!found) {
      if (isTopic ? words.topics.length > 0 : words.action) return null;
      continue;
    }
    // An unknown noun right before the number is most likely what it counts.
    if (source !== 'sentence' && around.opaque() > MOST_OPAQUE_BEYOND[source]) return null;
    if (isTopic && around.opaque() > MOST_OPAQUE + 2) return null;
    const unknown = Math.max(0, Math.min(around.opaque(), 10) - MOST_OPAQUE) * COST_OPAQUE;
    const cost =
      COST[source] + otherTopics(term, words, found.passed) * between + unknown + (isTopic ? 0 : COST_ACTION);
    return {
      places: [found.place],
      isFar: true,
      isContext: false,
      isRemote: source !== 'sentence',
      cost,
      isClass: term.isClass,
    };
  }
  return null;
}

/** The verb that several numbers share, behind the last of them: 8件重大行政决策、146份合同进行合法性审查. */
function findAhead(term: Term, around: Surroundings): Found | null {
  if (term.carry === 'topic' || term.carry === 'context' || around.nearActions.size > 0) return null;
  for (const word of term.byWord.keys()) {
    const place = around.ahead(word);
    if (place)
      return {
        places: [place],
        isFar: true,
        isContext: false,
        isRemote: false,
        cost: COST_ACTION,
        isClass: term.isClass,
      };
  }
  return null;
}

/** Whether the words around the number speak of something that the term does not belong to. */
function isNewTopic(term: Term, around: Surroundings): boolean {
  if (around.nearTopics.size === 0) return false;
  for (const topic of around.nearTopics) if (!term.topics.has(topic)) return true;
  return false;
}

function nearestOf(term: Term, words: FarWords): { place: Place; passed: number } | null {
  let best: { place: Place; passed: number } | null = null;
  const consider = (found: { place: Place; passed: number } | undefined) => {
    if (found && (!best || found.place.distance < best.place.distance)) best = found;
  };
  if (term.byWord.size < words.nearest.size) for (const word of term.byWord.keys()) consider(words.nearest.get(word));
  else for (const [word, found] of words.nearest) if (term.byWord.has(word)) consider(found);
  return best;
}

/** The nearest verb alone says which stage it is. */
function actionOf(term: Term, { action }: FarWords, from: number): { place: Place; passed: number } | null {
  return action && action.start >= from && term.byWord.has(action.word) ? { place: action, passed: 0 } : null;
}

/** How many topics other than the term's own stand between it and the number. */
function otherTopics(term: Term, { topics }: FarWords, passed: number): number {
  let count = 0;
  for (let at = 0; at < passed; at++) if (!term.topics.has(topics[at] as string)) count++;
  return count;
}

function isNested(one: readonly Place[], other: readonly Place[]): boolean {
  const inside = (a: Place, b: Place) => a.start >= b.start && a.end <= b.end;
  return one.every(a => other.some(b => inside(a, b))) || other.every(b => one.some(a => inside(b, a)));
}

/** Characters that the places cover, each counted once. */
function covered(places: readonly Place[]): number {
  let total = 0;
  let reached = -1;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total;
}
