import { type PackedLists, packLists } from '../text/id-lists';
import { normalWord, type Option, parseCue, parseVeto, Term, type WordClass } from './cue';
import DECISIONS from './decisions.json';
import FACETS from './facets.json';
import type { RuleSource } from './rule-sources';
import { type PackedTrie, packTrie } from './trie';

/** Which words lead to which cues: all that a reading needs of the rules before it tries one. Made once, at build time. */
export interface RuleIndex {
  wordCount: number;
  trie: PackedTrie;
  /** The different terms of all cues as written, by id. */
  terms: readonly string[];
  /** For each word the terms that it may answer. */
  answers: PackedLists;
  /** For each term the cues that are tried where one of its words stands around a number. */
  asks: PackedLists;
  /** For each cue the terms that must all stand there. */
  needs: PackedLists;
  /** For each word the topics and actions it belongs to, as places among the classes. */
  topics: PackedLists;
  actions: PackedLists;
  /** For each word 1 where some cue asks for it, 0 where it only vetoes. */
  cueWords: string;
}

/** @throws {Error} on a cue that cannot be read */
export function indexRules(sources: readonly RuleSource[], wordClasses: readonly WordClass[]): RuleIndex {
  const words: string[] = [];
  const ids = new Map<string, number>();
  const idOf = (word: string): number => {
    if (word === '') throw new Error('an empty word');
    const id = ids.get(word) ?? words.push(word) - 1;
    ids.set(word, id);
    return id;
  };
  const idsOf = (list: readonly string[]) => list.map(word => idOf(normalWord(word)));
  const topics: number[][] = [];
  const actions: number[][] = [];
  wordClasses.forEach(({ kind, words: members }, at) => {
    for (const id of idsOf(members)) {
      const list = kind === 'topic' ? topics : kind === 'action' ? actions : null;
      if (list) list[id] = [...(list[id] ?? []), at];
    }
  });
  const classes = new Map(wordClasses.map(wordClass => [wordClass.name, wordClass]));
  const lexicon = { classes, idOf, topicsOf: (word: number) => topics[word] ?? [] };
  // Many cues share a term; reading it once also lets a look-up around a number count for all of them.
  const terms = new Map<string, Term>();
  const termOf = (part: string): Term => {
    const term = terms.get(part) ?? new Term(terms.size, part, lexicon);
    terms.set(part, term);
    return term;
  };
  const cues = sources.flatMap(source => source.cues.map(cue => parseCue(cue, termOf)));
  for (const { unless } of sources) for (const veto of unless) parseVeto(veto, idOf);
  for (const { choose } of DECISIONS) for (const { words: list } of choose) idsOf(list);
  for (const { words: list } of FACETS) idsOf(list);

  const optionsOf = ({ byWord }: Term): Option[] => [...byWord.values()].flat();
  const all = [...terms.values()];
  const cueWords = new Set(all.flatMap(optionsOf).flatMap(option => option.words));
  const answers = words.map((): number[] => []);
  for (const { id, byWord } of all) for (const word of byWord.keys()) answers[word]?.push(id);
  const asks = all.map((): number[] => []);
  cues.forEach(({ terms: own, near }, at) => {
    // The term with the fewest words, where one must be near; else all, since any may be the one that is not carried on.
    const [fewest] = [...near].sort((a, b) => a.byWord.size - b.byWord.size);
    const asked = fewest ? [fewest] : new Set(own.filter(term => !term.isVeto));
    for (const { id } of asked) asks[id]?.push(at);
  });
  const full = (list: number[][]) => packLists(words.map((_, word) => list[word] ?? []));
  return {
    wordCount: words.length,
    trie: packTrie(words),
    terms: [...terms.keys()],
    answers: packLists(answers),
    asks: packLists(asks),
    needs: packLists(cues.map(({ near }) => near.map(({ id }) => id))),
    topics: full(topics),
    actions: full(actions),
    cueWords: words.map((_, word) => (cueWords.has(word) ? '1' : '0')).join(''),
  };
}
