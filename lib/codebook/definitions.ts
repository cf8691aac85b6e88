import decision from './definitions/decision.json';
import digital from './definitions/digital.json';
import disputes from './definitions/disputes.json';
import emergency from './definitions/emergency.json';
import enforcement from './definitions/enforcement.json';
import functions from './definitions/functions.json';
import leadership from './definitions/leadership.json';
import legalServices from './definitions/legal-services.json';
import oversight from './definitions/oversight.json';
import rulemaking from './definitions/rulemaking.json';

/** What an indicator means, in full; apart from `codebook.ts` so that a page that only needs names stays small. */
export interface IndicatorDefinition {
  id: string;
  /** What it counts and what it does not. */
  definition: string;
  /** What to beware of, empty where nothing is said. */
  note: string;
  /** Formula over other ids, null where it is only ever stated. */
  derived: string | null;
  /** Numbers of the precedence rules that decide between it and its neighbours. */
  precedence: string[];
  /** seed: seen in the five seed reports; survey: seen in other public reports. */
  basis: 'seed' | 'survey';
}

export const DEFINITIONS = [
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
] as readonly IndicatorDefinition[];

const BY_ID: ReadonlyMap<string, IndicatorDefinition> = new Map(DEFINITIONS.map(entry => [entry.id, entry]));

/** The definition of an id, or null for an id this version does not know. */
export function definitionOf(id: string): IndicatorDefinition | null {
  return BY_ID.get(id) ?? null;
}
