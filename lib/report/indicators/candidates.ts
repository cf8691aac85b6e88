import type { Cue, Veto } from '../../codebook/cue';
import type { Rule, Rulebook } from '../../codebook/rulebook';
import type { Figure } from '../reading';
import type { QuantityKind, Span } from '../report';
import { placeIn } from './far-words';
import type { Place } from './places';
import { isTouching, placesOf } from './standing';
import type { Surroundings } from './surroundings';
import { covered, findTerms } from './terms';
import { titlesBefore } from './titles';

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

const COST_BETWEEN = 0.06;
const COST_BETWEEN_RATE = 0.16;
const BASE = 0.97;
const WEAK = 0.6;
const LEAST = 0.5;
/** A noun follows its number at once, its verb may be farther. */
const MOST_BEHIND = 20;
const DISTANCE_WEIGHT = 50;

/**
 * All candidates for one number, best first; those that a veto or the unit ruled out come last, with the reason.
 * @param explains - also those whose kind or unit does not fit, which nothing but an explanation asks for
 * @param enumerates - the number counts places, offices or fields, which only cues that touch them (`#<组>`) may claim
 */
export function candidatesFor(
  book: Rulebook,
  around: Surroundings,
  figure: Figure,
  enumerates: boolean,
  explains: boolean,
): Candidate[] {
  if (isNever(book, around) || isPerPeriod(book, around, figure)) return [];
  const best = new Map<string, Candidate>();
  let last = -1;
  let ruleBefore: Rule | null = null;
  let misfit: 'kind' | 'unit' | null = null;
  for (const ask of asksOf(book, around)) {
    // Asked by several of its terms.
    if (ask === last) continue;
    last = ask;
    const { rule, cue } = book.cueAt(ask);
    // The cues of a rule follow each other.
    if (rule !== ruleBefore) misfit = misfitOf(rule, figure);
    ruleBefore = rule;
    if (misfit && !explains) continue;
    const candidate = tryCue(rule, cue, around, figure, enumerates, misfit);
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

/** 日均检查38次, 每季度演练1次: an average or a rule is no count of the year. */
export function isPerPeriod({ eaches }: Rulebook, { standing: { vetoes } }: Surroundings, { kind }: Figure): boolean {
  return (kind === 'count' || kind === 'amount') && eaches.some(word => vetoes.before.has(word));
}

/** The cues whose near terms all have a word around the number, in the order of the rules: of equals the first written wins. */
function asksOf({ asks, needs }: Rulebook, { standing: { terms } }: Surroundings): number[] {
  const found: number[] = [];
  for (const term of terms.ids) {
    const end = asks.startOf(term + 1);
    for (let i = asks.startOf(term); i < end; i++) if (needs.isWithin(terms, asks.idAt(i))) found.push(asks.idAt(i));
  }
  return found.sort((a, b) => a - b);
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

function tryCue(
  rule: Rule,
  cue: Cue,
  around: Surroundings,
  figure: Figure,
  enumerates: boolean,
  misfit: 'kind' | 'unit' | null,
): Candidate | null {
  if (cue.units && !cue.units.includes(figure.printedUnit) && !cue.units.includes(figure.unit)) return null;
  // A rate is said of the nearest noun; counts come in lists.
  const between = rule.entry.kind === 'rate' ? COST_BETWEEN_RATE : COST_BETWEEN;
  if (enumerates && !cue.touchesBehind) return null;
  // Two terms may want the same word; the one with more to choose from has to give way.
  let found = findTerms(cue.terms, around, between);
  if (found === 'taken') found = findTerms([...cue.terms].reverse(), around, between);
  if (found === 'taken' || found === 'missing') return null;
  const near: Place[] = [];
  const far: Place[] = [];
  const context: Place[] = [];
  let carried = 0;
  let cost = 0;
  let extra = 0;
  let isRemote = false;
  for (const one of found) {
    cost += one.cost;
    extra += one.extra;
    isRemote ||= one.isRemote;
    if (one.isFar && !one.isContext) carried++;
    const kind = one.isContext ? context : one.isFar ? far : near;
    for (const place of one.places) kind.push(place);
  }
  const { distance, span, isBehind, isNearEnough } = extentOf(near);
  if (!isNearEnough) return null;
  const titles = titlesBefore(around.text, figure);
  if (titles && near.every(({ start, end }) => start >= titles[0] && end <= titles[1])) return null;
  if (far.some(({ start }) => start < around.segment) && around.staysInSegment()) return null;
  // One of the two may be carried on, never both halves of a meaning from different places.
  if (carried > 1) return null;
  const confidence = cue.isWeak ? WEAK : BASE - cost;
  if (confidence < LEAST) return null;
  return {
    id: rule.entry.id,
    cue: cue.source,
    // Of two carried topics the nearer wins, however long its name.
    score: covered(near) + covered(far) / 2 + covered(context) / 10 - DISTANCE_WEIGHT * extra,
    confidence,
    distance,
    span,
    isRemote,
    lost:
      misfit ??
      (isVetoedBy(rule, around, isBehind) || countsElse(figure, around, near) || (!isBehind && around.namesBehind())
        ? 'veto'
        : null),
  };
}

/** 应用场景问题12个 counts problems: words in front of such a noun say nothing of the number, unless the cue asks for the noun. */
function countsElse({ kind }: Figure, around: Surroundings, near: readonly Place[]): boolean {
  if (kind !== 'count') return false;
  const head = around.head();
  return head !== null && !near.some(({ start, end }) => start < head[1] && end > head[0]);
}

interface Extent {
  /** From the number to the nearest place. */
  distance: number;
  span: Span;
  /** Some place stands behind the number. */
  isBehind: boolean;
  /** Some place stands in front of it, or not far behind. */
  isNearEnough: boolean;
}

function extentOf(places: readonly Place[]): Extent {
  let distance = Number.POSITIVE_INFINITY;
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  let isBehind = false;
  let isNearEnough = false;
  for (const place of places) {
    distance = Math.min(distance, place.distance);
    start = Math.min(start, place.start);
    end = Math.max(end, place.end);
    isBehind ||= place.side === 'behind';
    isNearEnough ||= place.side === 'before' || place.distance <= MOST_BEHIND;
  }
  return { distance, span: [start, end], isBehind, isNearEnough };
}

/** @param looksBehind - whether the cue rests on words behind the number */
function isVetoedBy({ place, unless }: Rule, around: Surroundings, looksBehind: boolean): boolean {
  return (
    around.book.vetoWords.some(place, word => isVetoWord(word, around, looksBehind)) ||
    unless.some(veto => isVetoed(veto, around, looksBehind))
  );
}

/** What the number itself has against a rule, whatever words stand around it. */
function misfitOf(rule: Rule, figure: Figure): 'kind' | 'unit' | null {
  if (!fitsKind(rule.entry.kind, figure.kind)) return 'kind';
  // 分值权重提升1倍: a place moves by places.
  if (rule.entry.kind === 'rank' && isRelative(figure)) return 'kind';
  const isZeroWord = figure.value === 0 && figure.printedUnit === '';
  if (
    !isRelative(figure) &&
    !isZeroWord &&
    !rule.units.includes(figure.printedUnit) &&
    !rule.units.includes(figure.unit)
  )
    return 'unit';
  return null;
}

/**
 * Words behind the number veto what rests on words behind it, or when they follow at once: 333项全部办理 is still the list
 * of 333项, 35件不予受理 is not 受理.
 */
function isVetoWord(word: number, { near, standing: { vetoes } }: Surroundings, looksBehind: boolean): boolean {
  if (vetoes.before.has(word)) return true;
  if (!vetoes.behind.has(word)) return false;
  return looksBehind || (near.get(word)?.some(place => isTouching(place, 'behind')) ?? false);
}

function isVetoed({ option, reach }: Veto, around: Surroundings, looksBehind: boolean): boolean {
  const word = option.words[0] as number;
  if (reach === 'sentence') {
    const place = placeIn(around.far('sentence'), word);
    if (place && place.start >= around.segment) return true;
    if (around.near.get(word)?.some(({ side }) => side === 'before')) return true;
  }
  if (reach === 'heading') return placeIn(around.far('heading'), word) !== null;
  if (reach === 'near') return around.near.get(word)?.some(({ side }) => side === 'before' || looksBehind) ?? false;
  if (option.touching === null) return isVetoWord(word, around, looksBehind);
  return placesOf(option, around.near) !== null;
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

/** 同比增长12% goes with a count of anything; 较上年增加20件 with what is counted in 件. */
export function isRelative({ kind, unit }: Figure): boolean {
  return isMovement(kind) && (kind !== 'change' || unit === '%');
}

export function isMovement(kind: QuantityKind): boolean {
  return kind === 'change' || kind === 'points' || kind === 'multiple';
}

/** A fall by 8 % and a share of 8 % are not of one unit. */
export function isSameUnit(one: Figure, other: Figure): boolean {
  return one.unit === other.unit && isMovement(one.kind) === isMovement(other.kind);
}
