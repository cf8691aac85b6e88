import { hasOpenBase } from '../open-base';
import type { Figure, ReadingText } from '../reading';
import { isOfAllActs } from './acts-of-all-kinds';
import { isOfEach } from './each';
import { isNarrowed } from './narrowed';
import { isOfOnePlace } from './one-place';
import type { ReadIndicator } from './read-indicator';
import { isOfRespondent } from './respondent';
import { isOddlySpaced } from './spacing';
import { isThreshold } from './threshold';
import { isUnassigned } from './unassigned';

/** What a reading is worth whose words leave open what it says. */
export const ODD = 0.6;

/** 不含简易程序〔45件〕: what a count leaves out. */
const LEFT_OUT = /(?:不含|不包括|不包含|未含|不计入?|未计入|剔除|扣除)[^,。;()]{0,12}$/;
const REACH = 18;

function isLeftOut(text: string, { range: [start], clause }: Figure): boolean {
  return LEFT_OUT.test(text.slice(Math.max(clause[0], start - REACH), start));
}

/**
 * Whether blanks may have cut a number in two, it is said of each of several, or the text leaves open whose it is or what it is a
 * multiple of, however sure its words are.
 */
export function isOdd(reading: ReadingText, figures: readonly Figure[], { figure: at, id }: ReadIndicator): boolean {
  const { text } = reading.normal;
  const figure = figures[at] as Figure;
  return (
    isOddlySpaced(reading, figure) ||
    isOfEach(text, figure) ||
    isOfAllActs(text, id, figure) ||
    hasOpenBase(text, figures, at) ||
    isUnassigned(text, figures, at) ||
    isLeftOut(text, figure) ||
    isOfRespondent(reading, id, figure) ||
    isOfOnePlace(reading, figure) ||
    isNarrowed(text, figure) ||
    isThreshold(text, figure)
  );
}
