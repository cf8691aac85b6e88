import type { Cue, Option, Term, Veto } from './cue';

/** What is known of a term, a cue, an option or a veto beside its words, as one digit or letter of the index. */
const CARRIES: readonly Term['carry'][] = ['none', 'topic', 'action', 'context', 'next'];
const TOUCHES: readonly Option['touching'][] = [null, 'before', 'behind'];
const REACHES: readonly Veto['reach'][] = ['clause', 'near', 'sentence', 'heading'];
const ZERO = 48;

export const packTerm = ({ carry, isClass, isVeto }: Omit<Term, 'id'>): string =>
  String.fromCharCode(ZERO + CARRIES.indexOf(carry) + (isClass ? 8 : 0) + (isVeto ? 16 : 0));

export function unpackTerm(terms: string, id: number): Term {
  const facts = terms.charCodeAt(id) - ZERO;
  return { id, carry: CARRIES[facts & 7] ?? 'none', isClass: (facts & 8) > 0, isVeto: (facts & 16) > 0 };
}

type CueFacts = Pick<Cue, 'isWeak' | 'touchesBehind'>;

export const packCue = ({ isWeak, touchesBehind }: CueFacts): string =>
  String.fromCharCode(ZERO + (isWeak ? 1 : 0) + (touchesBehind ? 2 : 0));

export function unpackCue(cues: string, at: number): CueFacts {
  const facts = cues.charCodeAt(at) - ZERO;
  return { isWeak: (facts & 1) > 0, touchesBehind: (facts & 2) > 0 };
}

export const packTouching = ({ touching }: Option): string => String.fromCharCode(ZERO + TOUCHES.indexOf(touching));

export const unpackTouching = (signs: string, at: number): Option['touching'] =>
  TOUCHES[signs.charCodeAt(at) - ZERO] ?? null;

export const packVeto = ({ option, reach }: Veto): string =>
  String.fromCharCode(ZERO + TOUCHES.indexOf(option.touching) * 4 + REACHES.indexOf(reach));

export function unpackVeto(vetoes: string, at: number, words: readonly number[]): Veto {
  const facts = vetoes.charCodeAt(at) - ZERO;
  return { option: { words, touching: TOUCHES[facts >> 2] ?? null }, reach: REACHES[facts & 3] ?? 'clause' };
}
