import { hasOpenBase } from '../open-base';
import type { Figure, ReadingText } from '../reading';
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
    hasOpenBase(text, figures, at) ||
    isUnassigned(text, figures, at) ||
    isOfRespondent(reading, id, figure) ||
    isOfOnePlace(reading, figure) ||
    isNarrowed(text, figure) ||
    isThreshold(text, figure)
  );
}
