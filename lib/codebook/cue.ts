/** One way of saying what a number counts; the language is described in `docs/codebook-rules.md`. */
export interface Cue {
  /** As written in the rule. */
  source: string;
  terms: readonly Term[];
  reversed: readonly Term[];
  /** Those of the terms that must stand around the number. */
  near: readonly Term[];
  /** Some term is written `#词`: it may claim a number that merely enumerates. */
  touchesBehind: boolean;
  /** Written `@件|起`: the units this cue is for, null for all units of the rule. */
  units: readonly string[] | null;
  /** Ended in ` ?`: says enough to show the reading, too little to assert it. */
  isWeak: boolean;
}

export interface Term {
  /** Its place among all terms of the rulebook, each different one counted once. */
  id: number;
  options: Option[];
  /** The options by their first word, so that a look-up costs the words around, not the words of the rule. */
  byWord: ReadonlyMap<number, readonly Option[]>;
  /**
   * Where else it may stand: a topic in an earlier clause, the sentence before or the heading, an action in an earlier
   * clause, both unless another one stands in between; `context` (written `~词`) anywhere earlier in the sentence.
   */
  carry: 'none' | 'topic' | 'action' | 'context';
  /** Topics that its words belong to; another topic near the number keeps it from being carried. */
  topics: ReadonlySet<string>;
  /** Named by its class alone: its words come in longer and shorter forms. */
  isClass: boolean;
  /** Written `-词`: the words around the number must not hold it; `-~词`: nor the sentence to the left. */
  isVeto: boolean;
}

export interface Option {
  /** Ids of words that must follow each other, with any gap. */
  words: number[];
  /** Class of words it came from, null for a word written out. */
  wordClass: string | null;
  /** `词#` stands right before the number, `#词` right behind it. */
  touching: 'before' | 'behind' | null;
}

export interface WordClass {
  name: string;
  /**
   * topic: what is spoken of; action: the stage it is in; group: what a number merely enumerates (部门); scope: what a
   * part may be set apart by (市本级); never: right before a number it says that no indicator counts it; plain: none of these.
   */
  kind: 'topic' | 'action' | 'group' | 'scope' | 'never' | 'plain';
  words: string[];
}

/** Words as they stand in the normal text: half-width brackets, no blanks. */
export function normalWord(word: string): string {
  return /[（） ]/.test(word) ? word.replaceAll('（', '(').replaceAll('）', ')').replaceAll(' ', '') : word;
}

/**
 * Read one cue.
 * @param termOf - reads one term, the same for the same words
 * @throws {Error} on a cue without terms: a rule that can never match must not stay silent
 */
export function parseCue(source: string, termOf: (part: string) => Term): Cue {
  const parts = source.split(' ').filter(part => part !== '');
  const isWeak = parts.at(-1) === '?';
  if (isWeak) parts.pop();
  const units = parts[0]?.startsWith('@') ? (parts.shift() as string).slice(1).split('|') : null;
  if (parts.length === 0) throw new Error(`empty cue: ${source}`);
  const terms = parts.map(termOf);
  const near = terms.filter(({ isVeto, carry }) => !isVeto && carry === 'none');
  const touchesBehind = terms.some(({ options }) => options.some(({ touching }) => touching === 'behind'));
  return { source, units, isWeak, terms, reversed: [...terms].reverse(), near, touchesBehind };
}

/**
 * Read one term of a cue.
 * @param id - its place among the terms
 * @param idOf - gives a word its id in the vocabulary
 * @param topicsOf - the topics that words belong to
 * @throws {Error} on a class nobody declared or an empty alternative
 */
export function parseTerm(
  id: number,
  part: string,
  classes: ReadonlyMap<string, WordClass>,
  idOf: (word: string) => number,
  topicsOf: (words: readonly number[]) => Iterable<string>,
): Term {
  const isVeto = part.startsWith('-');
  const mustBeNear = part.startsWith('!');
  const mayBeFar = part.startsWith('^');
  const isContext = part.startsWith('~') || part.startsWith('-~');
  const body = part.replace(/^(?:-?~|[-!^])/, '');
  let carry: Term['carry'] = mayBeFar ? 'topic' : isContext ? 'context' : 'none';
  const options: Option[] = [];
  for (const alternative of body.split('|')) {
    if (alternative === '') throw new Error(`empty alternative in ${part}`);
    const name = alternative.includes('<') ? /<(.+)>/.exec(alternative)?.[1] : undefined;
    if (name === undefined) {
      options.push(parseOption(alternative, null, idOf));
      continue;
    }
    const wordClass = classes.get(name);
    if (!wordClass) throw new Error(`no class of words called ${name}`);
    if (carry === 'none' && !mustBeNear && !isVeto && (wordClass.kind === 'topic' || wordClass.kind === 'action'))
      carry = wordClass.kind;
    for (const word of wordClass.words) options.push(parseOption(alternative.replace(`<${name}>`, word), name, idOf));
  }
  const byWord = new Map<number, Option[]>();
  for (const option of options) {
    const first = option.words[0] as number;
    const list = byWord.get(first);
    if (list) list.push(option);
    else byWord.set(first, [option]);
  }
  return {
    id,
    options,
    byWord,
    carry,
    topics: new Set(topicsOf([...byWord.keys()])),
    isVeto,
    isClass: body.startsWith('<'),
  };
}

/** Read one word or chain of words: `词`, `词…词`, `词#`, `#词`. */
export function parseOption(text: string, wordClass: string | null, idOf: (word: string) => number): Option {
  // Nearly all are one word and nothing else.
  if (!/[#…]/.test(text)) return { words: [idOf(normalWord(text))], wordClass, touching: null };
  const touching = text.endsWith('#') ? 'before' : text.startsWith('#') ? 'behind' : null;
  const words = text
    .replace('#', '')
    .split('…')
    .map(word => idOf(normalWord(word)));
  return { words, wordClass, touching };
}
