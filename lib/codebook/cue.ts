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

/** One part of a cue: words of which one must stand there. They are read where a report first asks: most terms are never asked. */
export class Term {
  /**
   * Where else it may stand: a topic in an earlier clause, the sentence before or the heading, an action in an earlier
   * clause, both unless another one stands in between; `context` (written `~词`) anywhere earlier in the sentence.
   */
  readonly carry: 'none' | 'topic' | 'action' | 'context';
  /** Named by its class alone: its words come in longer and shorter forms. */
  readonly isClass: boolean;
  /** Written `-词`: the words around the number must not hold it; `-~词`: nor the sentence to the left. */
  readonly isVeto: boolean;
  readonly #alternatives: readonly string[];
  #byWord: ReadonlyMap<number, readonly Option[]> | null = null;
  #topics: ReadonlySet<number> | null = null;

  /**
   * @param id - its place among all terms of the rulebook, each different one counted once
   * @throws {Error} on a class nobody declared or an empty alternative
   */
  constructor(
    readonly id: number,
    part: string,
    private readonly lexicon: Lexicon,
  ) {
    const [sign = ''] = /^(?:-?~|[-!^])?/.exec(part) ?? [];
    const body = part.slice(sign.length);
    this.isVeto = sign.startsWith('-');
    this.isClass = body.startsWith('<');
    this.#alternatives = body.split('|');
    let carry: Term['carry'] = sign === '^' ? 'topic' : sign.endsWith('~') ? 'context' : 'none';
    for (const alternative of this.#alternatives) {
      if (alternative === '') throw new Error(`empty alternative in ${part}`);
      const kind = classOf(alternative, lexicon)?.kind;
      if (carry === 'none' && sign !== '!' && !this.isVeto && (kind === 'topic' || kind === 'action')) carry = kind;
    }
    this.carry = carry;
  }

  /** Some option is written `#词`. */
  get touchesBehind(): boolean {
    return this.#alternatives.some(alternative => alternative.startsWith('#') && !alternative.endsWith('#'));
  }

  /** The options by their first word, so that a look-up costs the words around, not the words of the rule. */
  get byWord(): ReadonlyMap<number, readonly Option[]> {
    this.#byWord ??= this.#group();
    return this.#byWord;
  }

  /** Topics that its words belong to; another topic near the number keeps it from being carried. */
  get topics(): ReadonlySet<number> {
    this.#topics ??= new Set([...this.byWord.keys()].flatMap(word => this.lexicon.topicsOf(word)));
    return this.#topics;
  }

  #group(): Map<number, Option[]> {
    const byWord = new Map<number, Option[]>();
    for (const alternative of this.#alternatives) {
      for (const option of optionsOf(alternative, classOf(alternative, this.lexicon), this.lexicon)) {
        const first = option.words[0] as number;
        const list = byWord.get(first);
        if (list) list.push(option);
        else byWord.set(first, [option]);
      }
    }
    return byWord;
  }
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

/** What the terms of a rulebook are read with. */
export interface Lexicon {
  classes: ReadonlyMap<string, WordClass>;
  idOf: (word: string) => number;
  /** The topics a word belongs to, by id. */
  topicsOf: (word: number) => readonly number[];
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
  const touchesBehind = terms.some(term => term.touchesBehind);
  return { source, units, isWeak, terms, reversed: [...terms].reverse(), near, touchesBehind };
}

/** The class that an alternative names (`<类>`, `#<类>`), null for one of words. */
function classOf(alternative: string, { classes }: Lexicon): WordClass | null {
  const name = alternative.includes('<') ? /<(.+)>/.exec(alternative)?.[1] : undefined;
  if (name === undefined) return null;
  const wordClass = classes.get(name);
  if (!wordClass) throw new Error(`no class of words called ${name}`);
  return wordClass;
}

function optionsOf(alternative: string, wordClass: WordClass | null, { idOf }: Lexicon): Option[] {
  if (!wordClass) return [parseOption(alternative, null, idOf)];
  const { name, words } = wordClass;
  return words.map(word => parseOption(alternative.replace(`<${name}>`, word), name, idOf));
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
  return { option: parseOption(isFar || isBelow ? word.slice(1) : word, null, idOf), reach };
}
