import { indicatorById } from '../codebook/codebook';
import { printedSpan } from '../text/normalize';
import type { Simplify } from '../text/simplify';
import { readNumbers } from './figures';
import { readIndicators } from './indicators';
import type { Candidate } from './indicators/candidates';
import { prepareReading } from './prepare';
import { LOST, NOT_CODED, NOT_COUNTED, type Said } from './reason-words';
import type { Span } from './report';

/** Why the numbers of a text were read as they were. Plain JSON, both languages. */
export interface Reasons {
  /** In the order of the report's quantities. */
  figures: FigureReasons[];
  /** Numbers that measure nothing, in the order of the text. */
  leftOut: LeftOutNumber[];
}

export interface FigureReasons {
  /** Null for a figure that carries an indicator. */
  notCoded: Said | null;
  /** Indicators that were near, best first, at most `SHOWN`. */
  runnersUp: { name: Said; lost: Said }[];
}

export interface LeftOutNumber {
  span: Span;
  quote: string;
  why: Said;
}

/** Runners-up told of each number. */
const SHOWN = 4;

/** Reads the text once more, keeping what the report itself has no room for. Linear in its length; never throws. */
export function readReasons(printed: string, simplify: Simplify | null = null): Reasons {
  const reading = prepareReading(printed, simplify);
  const { figures, leftOut } = readNumbers(reading);
  const { indicators, explanations } = readIndicators(reading, figures);
  const carried = figures.map(() => new Set<string>());
  for (const { figure, id } of indicators) carried[figure]?.add(id);
  return {
    figures: explanations.map(({ figure, candidates, uncoded }) => {
      const own = carried[figure] ?? new Set();
      return {
        notCoded: own.size > 0 ? null : NOT_CODED[uncoded ?? 'no-indicator'],
        runnersUp: runnersUp(candidates, own).map(({ id, lost }) => ({ name: nameOf(id), lost: whyLost(lost) })),
      };
    }),
    leftOut: leftOut.map(({ range, reason }) => {
      const span = printedSpan(reading.normal, ...range);
      return { span, quote: reading.printed.slice(...span), why: whyLeftOut(reason) };
    }),
  };
}

/** The best of those that did not win. */
export const runnersUp = (candidates: readonly Candidate[], own: ReadonlySet<string>): Candidate[] =>
  candidates.filter(({ id }) => !own.has(id)).slice(0, SHOWN);

/** @param lost - a word of `LOST`, or the number of the precedence rule that decided; null when the evidence was weaker */
export function whyLost(lost: string | null): Said {
  const reason = lost ?? 'evidence';
  return LOST[reason] ?? { zh: `优先规则 ${reason}`, en: `precedence rule ${reason}` };
}

export const whyLeftOut = (reason: string): Said => NOT_COUNTED[reason] ?? { zh: reason, en: reason };

function nameOf(id: string): Said {
  const entry = indicatorById(id);
  return entry ? { zh: entry.zh, en: entry.en } : { zh: id, en: id };
}
