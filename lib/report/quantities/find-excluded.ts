import { matchesOf } from '../../text/matches';
import type { Span } from '../report';
import { builtNeeds } from './built-needs';
import { EXCLUSIONS } from './exclusions';

export interface ExcludedRange {
  range: Span;
  id: string;
}

let tries: { id: string; pattern: RegExp; needs: string | null }[] | null = null;

function readTries() {
  const needs = builtNeeds();
  return EXCLUSIONS.flatMap(({ id, patterns }) => patterns.map(pattern => ({ id, pattern }))).map((one, at) => ({
    ...one,
    needs: needs[at] ?? null,
  }));
}

/** By code 1 for each character of the text at hand. */
const present = new Uint8Array(65_536);

function isPresent(signs: string): boolean {
  for (let at = 0; at < signs.length; at++) if (present[signs.charCodeAt(at)] === 1) return true;
  return false;
}

/**
 * Every excluded range of a normal text, in the order of the patterns; they may overlap. A pattern whose signs do not stand in the
 * text is not tried: a third of them in a usual report.
 */
export function findExcluded(text: string): ExcludedRange[] {
  tries ??= readTries();
  present.fill(0);
  for (let at = 0; at < text.length; at++) present[text.charCodeAt(at)] = 1;
  const found: ExcludedRange[] = [];
  for (const { id, pattern, needs } of tries) {
    if (needs !== null && !isPresent(needs)) continue;
    for (const { index, 0: words } of matchesOf(text, pattern))
      found.push({ range: [index, index + words.length], id });
  }
  return found;
}
