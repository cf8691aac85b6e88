import { type Cue, type Option, parseOption, type Term, unitsOf, type WordClass } from './cue';

/** A term with its words. */
export interface WrittenTerm extends Term {
  /** In the order they are written. */
  options: readonly Option[];
  /** Topics that its words belong to; another topic near the number keeps it from being carried. */
  topics: readonly number[];
}

export interface WrittenCue extends Cue {
  terms: readonly WrittenTerm[];
}

/** What the terms of a rulebook are read with. */
export interface Lexicon {
  classes: ReadonlyMap<string, WordClass>;
  idOf: (word: string) => number;
  /** The topics a word belongs to, by id. */
  topicsOf: (word: number) => readonly number[];
}

/**
 * Read one cue.
 * @param termOf - reads one term, the same for the same words
 * @throws {Error} on a cue without terms: a rule that can never match must not stay silent
 */
export function readCue(source: string, termOf: (part: string) => WrittenTerm): WrittenCue {
  const parts = source.split(' ').filter(part => part !== '' && part !== '?' && !part.startsWith('@'));
  if (parts.length === 0) throw new Error(`empty cue: ${source}`);
  const terms = parts.map(termOf);
  const touchesBehind = terms.some(({ options }) => options.some(({ touching }) => touching === 'behind'));
  return { source, units: unitsOf(source), isWeak: source.endsWith(' ?'), terms, touchesBehind };
}

const CARRIES: Readonly<Record<string, Term['carry']>> = {
  '^': 'topic',
  '~': 'context',
  '-~': 'context',
  '>': 'next',
  '->': 'next',
};

/** @throws {Error} on a class nobody declared or an empty alternative */
export function readTerm(id: number, part: string, lexicon: Lexicon): WrittenTerm {
  const [sign = ''] = /^(?:-[~>]|[-!^~>])?/.exec(part) ?? [];
  const body = part.slice(sign.length);
  const isVeto = sign.startsWith('-');
  const options: Option[] = [];
  let carry: Term['carry'] = CARRIES[sign] ?? 'none';
  for (const alternative of body.split('|')) {
    if (alternative === '') throw new Error(`empty alternative in ${part}`);
    const wordClass = classOf(alternative, lexicon);
    const kind = wordClass?.kind;
    if (carry === 'none' && sign !== '!' && !isVeto && (kind === 'topic' || kind === 'action')) carry = kind;
    const written = wordClass
      ? wordClass.words.map(word => alternative.replace(`<${wordClass.name}>`, word))
      : [alternative];
    for (const text of written) options.push(parseOption(text, lexicon.idOf));
  }
  const topics = [...new Set(options.flatMap(({ words }) => lexicon.topicsOf(words[0] as number)))];
  return { id, carry, isClass: body.startsWith('<'), isVeto, options, topics };
}

/** The class that an alternative names (`<类>`, `#<类>`), null for one of words. */
function classOf(alternative: string, { classes }: Lexicon): WordClass | null {
  const name = /<([^<>]{1,20})>/.exec(alternative)?.[1];
  if (name === undefined) return null;
  const wordClass = classes.get(name);
  if (!wordClass) throw new Error(`no class of words called ${name}`);
  return wordClass;
}
