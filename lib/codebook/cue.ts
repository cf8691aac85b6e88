/** One way of saying what a number counts; the language is described in `docs/codebook-rules.md`. */
export interface Cue {
  /** As written in the rule. */
  source: string;
  terms: readonly Term[];
  /** Some term is written `#词`: it may claim a number that merely enumerates. */
  touchesBehind: boolean;
  /** Written `@件|起`: the units this cue is for, null for all units of the rule. */
  units: readonly string[] | null;
  /** Ended in ` ?`: says enough to show the reading, too little to assert it. */
  isWeak: boolean;
}

/** One part of a cue: words of which one must stand there. Which words those are, the index of the rules knows. */
export interface Term {
  /** Its place among all terms of the rulebook, each different one counted once. */
  id: number;
  /**
   * Where else it may stand: a topic in an earlier clause, the sentence before or the heading, an action in an earlier
   * clause, both unless another one stands in between; `context` (written `~词`) anywhere earlier in the sentence; `next`
   * (written `>词`) in the clause behind the number's.
   */
  carry: 'none' | 'topic' | 'action' | 'context' | 'next';
  /** Named by its class alone: its words come in longer and shorter forms. */
  isClass: boolean;
  /** Written `-词`: the words around the number must not hold it; `-~词`: nor the sentence to the left; `->词`: the clause behind must not. */
  isVeto: boolean;
}

export interface Option {
  /** Ids of words that must follow each other, with any gap. */
  words: readonly number[];
  /** `词#` stands right before the number, `#词` right behind it. */
  touching: 'before' | 'behind' | null;
}

export interface WordClass {
  name: string;
  /**
   * topic: what is spoken of; action: the stage it is in; group: what a number merely enumerates (部门); scope: what a
   * part may be set apart by (市本级); never: right before a number it says that no indicator counts it; each: a
   * number behind it is an average or a rule, not what was done in the year (日均, 每季度); head: right before a count it names what is counted,
   * so that only cues that ask for it may claim the number (应用场景问题12个); plain: none of these.
   */
  kind: 'topic' | 'action' | 'group' | 'scope' | 'never' | 'each' | 'head' | 'plain';
  words: string[];
}

/** Words as they stand in the normal text: half-width brackets, no blanks. */
export function normalWord(word: string): string {
  return /[（） ]/.test(word) ? word.replaceAll('（', '(').replaceAll('）', ')').replaceAll(' ', '') : word;
}

/** The units of a cue written `@件|起 …`, null for one without. */
export function unitsOf(source: string): string[] | null {
  return source.startsWith('@') ? source.slice(1, source.indexOf(' ')).split('|') : null;
}

/** Read one word or chain of words: `词`, `词…词`, `词#`, `#词`. */
export function parseOption(text: string, idOf: (word: string) => number): Option {
  // Nearly all are one word and nothing else.
  if (!/[#…]/.test(text)) return { words: [idOf(normalWord(text))], touching: null };
  const touching = text.endsWith('#') ? 'before' : text.startsWith('#') ? 'behind' : null;
  const words = text
    .replace('#', '')
    .split('…')
    .map(word => idOf(normalWord(word)));
  return { words, touching };
}

/** A word that vetoes the clause, or (written `~词`) the sentence up to the number, or (`^词`) all below a heading. */
export interface Veto {
  option: Option;
  reach: 'clause' | 'near' | 'sentence' | 'heading';
}

/** Most vetoes are a word and nothing else. */
export const isPlainVeto = (word: string): boolean => !/[~^#…、]/.test(word);

export function parseVeto(word: string, idOf: (word: string) => number): Veto {
  const isFar = word.startsWith('~');
  const isBelow = word.startsWith('^');
  // 取消、下放 can stand in no stretch that is cut at 、.
  const reach = isFar ? 'sentence' : isBelow ? 'heading' : word.includes('、') ? 'near' : 'clause';
  return { option: parseOption(isFar || isBelow ? word.slice(1) : word, idOf), reach };
}
