import type { DecisionReach, Rulebook } from '../../codebook/rulebook';
import type { Candidate } from './candidates';
import { placeIn } from './far-words';
import type { Surroundings } from './surroundings';

export interface Choice {
  winner: Candidate;
  confidence: number;
  /** Number of the precedence rule that decided, null where the evidence itself did. */
  decidedBy: string | null;
}

const COST_CLOSE = 0.1;
const COST_TIE = 0.25;

/**
 * The candidate that holds, or null when none stands. Precedence rules speak before the weight of evidence; rivals as
 * strong as the winner make it doubtful. Every other candidate gets its reason in `lost`.
 */
export function chooseCandidate(book: Rulebook, candidates: Candidate[], around: Surroundings): Choice | null {
  const standing = candidates.filter(candidate => candidate.lost === null);
  const first = standing[0];
  if (!first) return null;
  const decided = decide(book, standing, around);
  const winner = decided?.winner ?? first;
  let confidence = winner.confidence;
  for (const rival of standing) {
    if (rival === winner) continue;
    rival.lost = decided?.among.has(rival.id) ? decided.id : 'evidence';
    if (rival.lost !== 'evidence' || rival.confidence < winner.confidence - 0.2) continue;
    if (rival.score >= winner.score) confidence = Math.min(confidence, winner.confidence - COST_TIE);
    else if (rival.score > winner.score * 0.9) confidence = Math.min(confidence, winner.confidence - COST_CLOSE);
  }
  return { winner, confidence, decidedBy: decided?.id ?? null };
}

function decide(
  book: Rulebook,
  standing: readonly Candidate[],
  around: Surroundings,
): { winner: Candidate; id: string; among: Set<string> } | null {
  if (standing.length < 2) return null;
  const byId = new Map(standing.map(candidate => [candidate.id, candidate]));
  for (const { id, choose } of book.decisions) {
    const among = new Set(choose.map(({ pick }) => pick).filter(pick => byId.has(pick)));
    if (among.size < 2 || !among.has((standing[0] as Candidate).id)) continue;
    for (const { words, pick, reach } of choose) {
      const winner = byId.get(pick);
      const stands = (word: number) => around.near.has(word) || isFar(word, reach, around);
      if (winner && words.some(stands)) return { winner, id, among };
    }
  }
  return null;
}

function isFar(word: number, reach: DecisionReach, around: Surroundings): boolean {
  if (reach === 'clause') return false;
  const place = placeIn(around.far('sentence'), word);
  return place !== null && (reach === 'sentence' || place.start >= around.segment);
}
