import { isTone, type Tone } from '../../lib/page/paint-palette';
import type { Language } from './language';

/** What the codebook calls its indicators; by indicator id. */
export type IndicatorNames = Readonly<Record<string, { zh: string; en: string; dimension: string }>>;

/** The indicator's name, its id when the codebook does not know it (a report read by another version). */
export const nameOf = (names: IndicatorNames, id: string, language: Language): string => names[id]?.[language] ?? id;

export function toneOf(names: IndicatorNames, id: string): Tone {
  const dimension = names[id]?.dimension ?? '';
  return isTone(dimension) ? dimension : 'uncoded';
}
