import type { QuantityKind } from '../report/report';
import CORE from './core-groups.json';
import DIMENSION_LIST from './dimensions.json';
import decision from './indicators/decision.json';
import digital from './indicators/digital.json';
import disputes from './indicators/disputes.json';
import emergency from './indicators/emergency.json';
import enforcement from './indicators/enforcement.json';
import functions from './indicators/functions.json';
import leadership from './indicators/leadership.json';
import legalServices from './indicators/legal-services.json';
import oversight from './indicators/oversight.json';
import rulemaking from './indicators/rulemaking.json';
import OUTLINE from './outline-2015.json';
import UNITS from './units.json';

/**
 * What is cited: changes with every change of a definition (major), an indicator (minor) or a rule that reads them
 * (patch). Snapshots keep it beside their readings.
 */
export const CODEBOOK_VERSION = '1.6.0';

export interface Dimension {
  id: string;
  zh: string;
  en: string;
  /** The part of 法治政府建设实施纲要（2021—2025年）that it answers to. */
  outline2021: string;
  /** Words of a heading that put a section into this dimension, longest match first. */
  headingWords: string[];
}

export interface IndicatorEntry {
  /** Stable for ever: snapshots store it. Retire an id, never reuse it. */
  id: string;
  dimension: string;
  zh: string;
  en: string;
  /** The unit that comparison folds to; see `UNIT_CLASSES`. */
  unit: string;
  kind: QuantityKind;
  /** Whether a higher value is better; null where the codebook takes no side. */
  higherIs: 'better' | 'worse' | null;
  /** Belongs to the core disclosure. */
  core: boolean;
  /** Names of the facets that `part` may carry. */
  facets: string[];
}

export interface CoreGroup {
  id: string;
  zh: string;
  en: string;
  /** A report discloses the group when it states any of these. */
  anyOf: string[];
}

export interface UnitClass {
  canonical: string;
  kind: string;
  /** Printed units with the factor to the canonical one. */
  raw: { unit: string; factor: number }[];
  note: string;
}

export const DIMENSIONS: readonly Dimension[] = DIMENSION_LIST;
export const CORE_GROUPS: readonly CoreGroup[] = CORE;
export const UNIT_CLASSES: readonly UnitClass[] = UNITS;
/** Parts of the outline of 2015—2020 and the dimensions they fall into. */
export const OUTLINE_2015: readonly { part: string; dimensions: string[]; note: string }[] = OUTLINE;

/** All indicators, dimension by dimension in the order of the codebook. */
export const INDICATORS = [
  ...leadership,
  ...functions,
  ...rulemaking,
  ...decision,
  ...enforcement,
  ...emergency,
  ...disputes,
  ...oversight,
  ...digital,
  ...legalServices,
] as readonly IndicatorEntry[];

const BY_ID: ReadonlyMap<string, IndicatorEntry> = new Map(INDICATORS.map(entry => [entry.id, entry]));

/** The entry of an id, or null for an id this version does not know (an older or newer snapshot). */
export function indicatorById(id: string): IndicatorEntry | null {
  return BY_ID.get(id) ?? null;
}

/** The indicators of one dimension, in order; empty for an unknown dimension. */
export function indicatorsOf(dimension: string): IndicatorEntry[] {
  return INDICATORS.filter(entry => entry.dimension === dimension);
}
