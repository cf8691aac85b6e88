import type { Span } from '../../../lib/report/report';
import type { Subject } from './subject';

/**
 * Other ways of finding a quote again, written anew after what is published of them. Each is given the sentence as its
 * quote and answers with a range of the new text, or null. None of them can say that a quote has changed.
 */
export interface Peer {
  name: string;
  find(subject: Subject, later: string): Span | null;
}

/** W3C TextPositionSelector alone. */
const positionOnly: Peer = {
  name: 'position only',
  find: ({ sentence }, later) => (sentence[1] <= later.length ? sentence : null),
};

/** W3C TextQuoteSelector: exact, told apart by prefix and suffix, then by nearness. */
const exactQuote: Peer = {
  name: 'exact quote',
  find({ text, sentence }, later) {
    const quote = text.slice(...sentence);
    const { prefix, suffix } = contextOf(text, sentence);
    let best: { start: number; score: number } | null = null;
    for (let at = later.indexOf(quote); at >= 0; at = later.indexOf(quote, at + 1)) {
      const isBefore = later.slice(0, at).endsWith(prefix);
      const isBehind = later.startsWith(suffix, at + quote.length);
      const score = Number(isBefore) + Number(isBehind) - Math.abs(at - sentence[0]) / later.length;
      if (!best || score > best.score) best = { start: at, score };
    }
    return best && [best.start, best.start + quote.length];
  },
};

const contextOf = (text: string, [start, end]: Span) => ({
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32),
});

/**
 * The position if its text is still exact, else the quote with up to half of its characters wrong, the candidates
 * weighed by quote (50), prefix (20), suffix (20) and position (2): the algorithm published with the best-known
 * annotator for the web.
 */
const fuzzyQuote: Peer = {
  name: 'fuzzy quote',
  find({ text, sentence }, later) {
    const quote = text.slice(...sentence);
    if (later.slice(...sentence) === quote) return sentence;
    const { prefix, suffix } = contextOf(text, sentence);
    const scored = search(later, quote, Math.min(256, Math.floor(quote.length / 2))).map(match => {
      const score =
        50 * (1 - match.errors / quote.length) +
        20 * likeness(later.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
        20 * likeness(later.slice(match.end, match.end + suffix.length), suffix) +
        2 * (1 - Math.abs(match.start - sentence[0]) / later.length);
      return { ...match, score };
    });
    scored.sort((a, b) => b.score - a.score);
    const best = scored[0];
    return best ? [best.start, best.end] : null;
  },
};

interface Match {
  start: number;
  end: number;
  errors: number;
}

const likeness = (text: string, pattern: string): number => {
  if (pattern.length === 0) return 1;
  if (text.length === 0) return 0;
  const errors = search(text, pattern, pattern.length)[0]?.errors ?? pattern.length;
  return 1 - errors / pattern.length;
};

/** The closest approximate occurrences, all with the fewest errors (Sellers 1980). */
function search(text: string, pattern: string, maxErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  if (exact.length > 0) return exact;
  const { ends, errors } = closestEnds(text, pattern);
  if (errors > maxErrors) return [];
  return ends.map(end => {
    // Backwards from the end, the same search gives the start.
    const from = Math.max(0, end - pattern.length - errors);
    const head = [...text.slice(from, end)].reverse().join('');
    const back = bestPrefix(head, [...pattern].reverse().join(''));
    return { start: end - back, end, errors };
  });
}

function closestEnds(text: string, pattern: string): { ends: number[]; errors: number } {
  let column = Uint16Array.from({ length: pattern.length + 1 }, (_, at) => at);
  let errors = pattern.length;
  let ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const next = new Uint16Array(pattern.length + 1);
    for (let i = 1; i <= pattern.length; i++) {
      const same = pattern.charCodeAt(i - 1) === text.charCodeAt(at) ? 0 : 1;
      next[i] = Math.min((column[i - 1] ?? 0) + same, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1);
    }
    column = next;
    const here = column[pattern.length] ?? 0;
    if (here < errors) {
      errors = here;
      ends = [];
    }
    if (here === errors) ends.push(at + 1);
  }
  return { ends: ends.slice(0, 20), errors };
}

/** Length of the prefix of `text` that is closest to the whole pattern. */
function bestPrefix(text: string, pattern: string): number {
  let column = Uint16Array.from({ length: pattern.length + 1 }, (_, at) => at);
  let best = { length: 0, errors: pattern.length };
  for (let at = 0; at < text.length; at++) {
    const next = new Uint16Array(pattern.length + 1);
    next[0] = at + 1;
    for (let i = 1; i <= pattern.length; i++) {
      const same = pattern.charCodeAt(i - 1) === text.charCodeAt(at) ? 0 : 1;
      next[i] = Math.min((column[i - 1] ?? 0) + same, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1);
    }
    column = next;
    const here = column[pattern.length] ?? 0;
    if (here <= best.errors) best = { length: at + 1, errors: here };
  }
  return best.length;
}

export const peers: readonly Peer[] = [positionOnly, exactQuote, fuzzyQuote];
