import { normalizeText } from '../text/normalize';
import type { Simplify } from '../text/simplify';
import { readyPatterns } from '../text/tried-often';
import { coveredYear, namedYear } from './covered-year';
import { LONGEST_TEXT } from './longest-text';
import { readOpening } from './opening';
import { readOutline } from './outline';
import { findPassages } from './passages';
import type { ReadingText } from './reading';
import { cutSentences } from './sentences';
import { mayHoldRows } from './table-rows';
import { tableRows } from './tables';

/**
 * Everything that later steps of a reading share: the normal text, its sections, sentences and passages.
 * @param simplify - see `normalizeText`; null leaves traditional text unconverted
 */
export function prepareReading(whole: string, simplify: Simplify | null = null): ReadingText {
  readyPatterns();
  const printed = whole.length > LONGEST_TEXT ? whole.slice(0, LONGEST_TEXT) : whole;
  const normal = normalizeText(printed, simplify);
  const named = namedYear(normal.text);
  const sections = readOutline(normal.text, named);
  const opening = readOpening(printed, normal, sections);
  const sentences = cutSentences(normal.text, sections);
  const year = named ?? coveredYear(normal.text, sections);
  const passages = findPassages(normal.text, sentences, sections, year);
  const rows = mayHoldRows(printed, normal) ? tableRows({ printed, normal, sentences }) : null;
  return { printed, normal, rows, sections, opening, sentences, passages, year };
}
