import { matchesOf } from '../../text/matches';
import { pairOf } from '../../text/pairs';
import type { Span } from '../report';
import { builtNeeds } from './built-needs';
import { EXCLUSIONS } from './exclusions';

export interface ExcludedRange {
  range: Span;
  id: string;
}

interface Try {
  id: string;
  pattern: RegExp;
  /** Codes of signs, and of pairs by `pairOf`, of which the text must hold one; null where nothing is known. */
  needs: { signs: number[]; pairs: number[] } | null;
}

let tries: Try[] | null = null;

function readTries(): Try[] {
  const built = builtNeeds();
  return EXCLUSIONS.flatMap(({ id, patterns }) => patterns.map(pattern => ({ id, pattern }))).map((one, at) => {
    const needs = built[at];
    if (!needs) return { ...one, needs: null };
    const signs = needs.filter(({ length }) => length === 1).map(sign => sign.charCodeAt(0));
    const pairs = needs.filter(({ length }) => length > 1).map(pair => pairOf(pair.charCodeAt(0), pair.charCodeAt(1)));
    return { ...one, needs: { signs, pairs } };
  });
}

/** 1 for the code of each character of the text at hand, and for each pair of neighbours. */
const signsThere = new Uint8Array(65_536);
const pairsThere = new Uint8Array(65_536);

function lookOver(text: string): void {
  signsThere.fill(0);
  pairsThere.fill(0);
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    signsThere[code] = 1;
    pairsThere[pairOf(before, code)] = 1;
    before = code;
  }
}

/**
 * Every excluded range of a normal text, in the order of the patterns; they may overlap. A pattern whose signs do not stand in the
 * text is not tried: four in ten of them in a usual report.
 */
export function findExcluded(text: string): ExcludedRange[] {
  tries ??= readTries();
  lookOver(text);
  const found: ExcludedRange[] = [];
  for (const { id, pattern, needs } of tries) {
    const mayMatch =
      !needs || needs.signs.some(code => signsThere[code] === 1) || needs.pairs.some(pair => pairsThere[pair] === 1);
    if (!mayMatch) continue;
    for (const { index, 0: words } of matchesOf(text, pattern))
      found.push({ range: [index, index + words.length], id });
  }
  return found;
}
