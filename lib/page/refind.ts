import type { Span } from '../report/report';
import { type Anchor, CONTEXT, figureSpan, MOST_COPIES, occurrences } from './anchor';
import { alignRange } from './anchor-align';
import { type FactDifference, factDifferences } from './anchor-facts';
import { type AnchorSentence, type AnchorText, sentenceAt, spanOfKey } from './anchor-text';
import { sharedBefore, sharedBehind } from './refind-context';
import { type NearIndex, nearestSentences } from './refind-near';

/**
 * Where a kept figure stands now. Spans are printed spans of the text searched.
 * `found`: the same sentence at its place. `moved`: the same statement, elsewhere or with harmless words changed behind it.
 * `changed`: the sentence is there, but does not say the same; never to be shown as the kept figure.
 */
export type Refound = Found | Moved | Changed | { is: 'ambiguous'; spans: Span[] } | { is: 'lost' };

interface Found {
  is: 'found';
  span: Span;
}

interface Moved {
  is: 'moved';
  span: Span;
}

interface Changed {
  is: 'changed';
  span: Span;
  was: Wording;
  now: Wording;
  /** The facts that differ; empty when only words do. */
  differences: FactDifference[];
}

export interface Wording {
  figure: string;
  sentence: string;
}

/** This much of a neighbour must agree for a sentence to count as standing where it stood. */
const NEIGHBOUR = 8;
/** A sentence shorter than this is a phrase that may stand anywhere: its neighbours must agree too. */
const PHRASE = 12;

/**
 * Find an anchor again. The same characters first; then the sentence by likeness, in which nothing may differ from its
 * start to the end of the figure's clause, and no fact behind that.
 * @param near - index of the same text for likeness, see `buildNearIndex`
 */
export function refind(anchor: Anchor, text: AnchorText, near: NearIndex): Refound {
  const exact = refindExact(anchor, text);
  if (exact && exact.is !== 'moved') return exact;
  const rewritten = refindNear(anchor, text, near, exact ? 2 : 0);
  // The same words elsewhere may be a copy: when the old place holds a rewritten sentence, that is what became of it.
  if (exact) return rewritten?.is === 'changed' ? rewritten : exact;
  return rewritten ?? { is: 'lost' };
}

function refindExact(anchor: Anchor, text: AnchorText): Refound | null {
  const { exact } = anchor.sentence;
  const starts = occurrences(text.key, exact, MOST_COPIES).filter(start => isWhole(text, start, start + exact.length));
  if (starts.length === 0) return null;
  const [best, next] = starts
    .map(start => ({ start, ...contextAt(anchor, text.key, start, start + exact.length) }))
    .sort((a, b) => b.before + b.behind - a.before - a.behind);
  if (!best) return null;
  const isAtItsPlace = Math.max(best.before, best.behind) >= NEIGHBOUR;
  const span = figureSpan(text, anchor, best.start);
  if (starts.length === 1 && anchor.copies === 1) {
    if (isAtItsPlace) return { is: 'found', span };
    return exact.length >= PHRASE ? { is: 'moved', span } : { is: 'ambiguous', spans: [span] };
  }
  // Several alike: only a neighbourhood that agrees on both sides, and far better than the next, tells which is meant.
  const isTold = best.before >= NEIGHBOUR && best.behind >= NEIGHBOUR;
  const isNextWorse = !next || next.before < NEIGHBOUR || next.behind < NEIGHBOUR;
  if (isTold && isNextWorse) return { is: 'found', span };
  return { is: 'ambiguous', spans: starts.map(start => figureSpan(text, anchor, start)) };
}

/** A sentence inside a longer one is another sentence: 发生事故 in 未发生事故. */
function isWhole(text: AnchorText, start: number, end: number): boolean {
  const first = text.sentences[sentenceAt(text, start)];
  const last = text.sentences[sentenceAt(text, end - 1)];
  return first?.start === start && last?.end === end;
}

const contextAt = ({ sentence }: Anchor, key: string, start: number, end: number) => ({
  before: sharedBefore(sentence.prefix, key.slice(Math.max(0, start - CONTEXT), start)),
  behind: sharedBehind(sentence.suffix, key.slice(end, end + CONTEXT)),
});

/** @param fewestSides - how many of its two neighbours a sentence must have kept to be considered */
function refindNear(anchor: Anchor, text: AnchorText, near: NearIndex, fewestSides: 0 | 2): Refound | null {
  const { sentence } = anchor;
  const candidates = nearestSentences(near, sentence.exact).flatMap(({ nth, likeness }) => {
    const at = text.sentences[nth];
    if (!at || isNeighbour(anchor, text.key, at)) return [];
    const { before, behind } = contextAt(anchor, text.key, at.start, at.end);
    const sides = Number(before >= NEIGHBOUR) + Number(behind >= NEIGHBOUR);
    return sides >= fewestSides && isLikely(likeness, sides) ? [{ at, score: likeness + sides * 0.25 }] : [];
  });
  candidates.sort((a, b) => b.score - a.score);
  const [best, next] = candidates;
  if (!best) return null;
  const outcomes = (next && best.score - next.score < 0.1 ? candidates.slice(0, 5) : [best]).flatMap(({ at }) => {
    const compared = compareWithin(anchor, text, at);
    return compared ? [compared] : [];
  });
  if (outcomes.length > 1) return { is: 'ambiguous', spans: outcomes.map(({ span }) => span) };
  return outcomes[0] ?? null;
}

/** The more neighbours agree, the more of the sentence itself may have been rewritten. */
const isLikely = (likeness: number, sides: number) => likeness >= ([0.8, 0.5, 0.3][sides] ?? 1);

/** The sentence that stood before or behind the kept one is not the kept one, however alike they are. */
function isNeighbour({ sentence }: Anchor, key: string, { start, end }: AnchorSentence): boolean {
  const own = key.slice(start, end);
  const enough = (shared: number) => shared >= Math.min(own.length, 24);
  return enough(sharedBehind(sentence.suffix, own)) || enough(sharedBefore(sentence.prefix, own));
}

function compareWithin(anchor: Anchor, text: AnchorText, at: AnchorSentence): Moved | Changed | null {
  const was = anchor.sentence.exact;
  const now = text.key.slice(at.start, at.end);
  const figure: Span = [anchor.sentence.at, anchor.sentence.at + anchor.selector[0].exact.length];
  const clauseEnd = endOfClause(was, figure[1]);
  const differences = factDifferences(was, now);
  const isSameSoFar = now.startsWith(was.slice(0, clauseEnd)) && endOfClause(now, figure[1]) === clauseEnd;
  if (isSameSoFar && differences.length === 0) {
    return { is: 'moved', span: spanOfKey(text, [at.start + figure[0], at.start + figure[1]]) };
  }
  const place = alignRange(was, now, figure);
  if (!place) return null;
  return {
    is: 'changed',
    span: spanOfKey(text, [at.start + place[0], at.start + place[1]]),
    was: { figure: was.slice(...figure), sentence: was },
    now: { figure: now.slice(...place), sentence: now },
    differences,
  };
}

/** Where the clause around a place ends: the next ， ； 。 or the end; 、 and brackets belong to it. */
function endOfClause(sentence: string, from: number): number {
  for (let at = from; at < sentence.length; at++) if (',;。!?'.includes(sentence.charAt(at))) return at;
  return sentence.length;
}
