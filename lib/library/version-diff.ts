import { diffArrays } from 'diff';
import type { Quantity, Report, Span } from '../report/report';

export interface Passage {
  text: string;
  /** In its own version's text. */
  span: Span;
}

export interface VersionDiff {
  /** Sentences taken out, put in or changed, in the order of the newer text. */
  sentences: { was: Passage | null; now: Passage | null }[];
  /** Numbers that were taken out, put in or changed. */
  numbers: { was: Quantity | null; now: Quantity | null }[];
  /** True when the texts differ too much to be compared sentence by sentence: everything counts as replaced. */
  isRewritten: boolean;
}

interface Version {
  text: string;
  report: Report;
}

/** Beyond this many edits a comparison by sentence says nothing to a reader, and costs seconds. */
const MOST_EDITS = 2_000;
const MOST_SENTENCE = 2_000;

/** What changed between two versions of a report. Blanks and line ends do not count. */
export function diffVersions(older: Version, newer: Version): VersionDiff {
  const [was, now] = [sentencesOf(older.text), sentencesOf(newer.text)];
  const parts = diffArrays(was.map(bare), now.map(bare), { maxEditLength: MOST_EDITS });
  const pairs: VersionDiff['sentences'] = [];
  let [atWas, atNow] = [0, 0];
  let removed: Passage[] = [];
  const flush = (added: Passage[]) => {
    pairs.push(...pairUp(removed, added, (a, b) => likeness(bare(a), bare(b)) >= 0.5));
    removed = [];
  };
  for (const part of parts ?? [
    { removed: true, added: false, count: was.length },
    { removed: false, added: true, count: now.length },
  ]) {
    if (part.removed) {
      flush([]);
      removed = was.slice(atWas, atWas + part.count);
      atWas += part.count;
    } else if (part.added) {
      flush(now.slice(atNow, atNow + part.count));
      atNow += part.count;
    } else {
      flush([]);
      atWas += part.count;
      atNow += part.count;
    }
  }
  flush([]);
  return { sentences: pairs, numbers: pairs.flatMap(pair => numbersOf(pair, older, newer)), isRewritten: !parts };
}

function numbersOf(pair: VersionDiff['sentences'][number], older: Version, newer: Version): VersionDiff['numbers'] {
  const was = within(older.report.quantities, pair.was);
  const now = within(newer.report.quantities, pair.now);
  const isOne = (a: Quantity, b: Quantity) => a.subject === b.subject && a.unit === b.unit && a.kind === b.kind;
  const close = pairUp(was, now, isOne);
  // What is left over in both is most likely the same number said in other words, as long as the unit is the same.
  const rest = pairUp(
    close.flatMap(({ was, now }) => (was && !now ? [was] : [])),
    close.flatMap(({ was, now }) => (now && !was ? [now] : [])),
    (a, b) => a.unit === b.unit,
  );
  return [...close.filter(({ was, now }) => was && now), ...rest].filter(
    ({ was, now }) => !was || !now || was.value !== now.value || was.bound !== now.bound || was.unit !== now.unit,
  );
}

const within = (quantities: readonly Quantity[], passage: Passage | null) =>
  passage ? quantities.filter(({ span }) => span[0] >= passage.span[0] && span[1] <= passage.span[1]) : [];

/** Pair each of `was` with the first free one of `now` it belongs to; order is kept, what finds no partner stands alone. */
function pairUp<T>(
  was: readonly T[],
  now: readonly T[],
  belong: (a: T, b: T) => boolean,
): { was: T | null; now: T | null }[] {
  const pairs: { was: T | null; now: T | null }[] = [];
  let next = 0;
  for (const one of was) {
    const found = now.findIndex((two, index) => index >= next && index < next + 50 && belong(one, two));
    if (found < 0) {
      pairs.push({ was: one, now: null });
      continue;
    }
    for (; next < found; next += 1) pairs.push({ was: null, now: now[next] as T });
    pairs.push({ was: one, now: now[found] as T });
    next = found + 1;
  }
  for (; next < now.length; next += 1) pairs.push({ was: null, now: now[next] as T });
  return pairs;
}

function sentencesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  for (const match of text.matchAll(/[^。！？；\n]+[。！？；]?/g)) {
    if (match[0].trim() !== '') passages.push({ text: match[0], span: [match.index, match.index + match[0].length] });
  }
  return passages;
}

const bare = (passage: Passage) => passage.text.replace(/\s+/g, '');

/** Share of character pairs in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const pairsOf = (text: string) =>
    new Set(Array.from({ length: Math.min(text.length, MOST_SENTENCE) - 1 }, (_, at) => text.slice(at, at + 2)));
  const [one, two] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of one) if (two.has(pair)) shared += 1;
  return one.size + two.size === 0 ? 0 : (2 * shared) / (one.size + two.size);
}
