import { type PackedLists, packIds, packLists } from '../text/id-lists';
import { isPlainVeto, normalWord, type Option, parseVeto, type Veto, type WordClass } from './cue';
import DECISIONS from './decisions.json';
import FACETS from './facets.json';
import { readCue, readTerm, type WrittenTerm } from './read-cue';
import { packCue, packTerm, packTouching, packVeto } from './rule-facts';
import type { RuleSource } from './rule-sources';
import { type PackedTrie, packTrie } from './trie';

/** A rule as it is written, without its vetoes. */
export type RuleText = Omit<RuleSource, 'unless'>;

/** All that a reading needs of the rules, and which words lead to which cues. Made once, at build time. */
export interface RuleIndex {
  rules: readonly RuleText[];
  wordCount: number;
  trie: PackedTrie;
  /** For each term its facts, as `packTerm` writes them. */
  terms: string;
  /** For each term the topics its words belong to, as places among the classes. */
  termTopics: PackedLists;
  /** For each word the terms that an option beginning with it belongs to, once for each such option. */
  answers: PackedLists;
  /** For each of these options 0 where the word alone is meant, else one more than its place in `chains`. */
  options: string;
  /** Options that are more than a word: the words that must follow each other. */
  chains: PackedLists;
  /** For each of these where it must touch the number, as `packTouching` writes it. */
  touching: string;
  /** For each cue the terms it is made of, in order. */
  cueTerms: PackedLists;
  /** For each cue its facts, as `packCue` writes them. */
  cues: string;
  /** For each term the cues that are tried where one of its words stands around a number. */
  asks: PackedLists;
  /** For each cue the terms that must all stand there. */
  needs: PackedLists;
  /** For each word the topics and actions it belongs to, as places among the classes. */
  topics: PackedLists;
  actions: PackedLists;
  /** For each word 1 where some cue asks for it, 0 where it only vetoes. */
  cueWords: string;
  /** For each rule the words that veto it by themselves, in the order they are written. */
  vetoWords: PackedLists;
  /** For each rule its other vetoes, as places in `longVetoWords`; for each of these its words and, as `packVeto` writes them, its facts. */
  longVetoes: PackedLists;
  longVetoWords: PackedLists;
  vetoFacts: string;
  /** The kind of each class. */
  classKinds: readonly WordClass['kind'][];
  /** The words of all classes of the kind `group`, as in the normal text. */
  groups: readonly string[];
  /** For each class its words, for each choice of each decision and for each value of a facet those that speak for it. */
  classWords: PackedLists;
  choiceWords: PackedLists;
  facetWords: PackedLists;
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
  const terms = new Map<string, WrittenTerm>();
  const termOf = (part: string): WrittenTerm => {
    const term = terms.get(part) ?? readTerm(terms.size, part, lexicon);
    terms.set(part, term);
    return term;
  };
  const cues = sources.flatMap(source => source.cues.map(cue => readCue(cue, termOf)));
  const vetoWords = sources.map(({ unless }) => idsOf(unless.filter(isPlainVeto)));
  const longVetoes: Veto[] = [];
  const longOfRule = sources.map(({ unless }) =>
    unless.filter(word => !isPlainVeto(word)).map(word => longVetoes.push(parseVeto(word, idOf)) - 1),
  );
  const choiceWords = DECISIONS.flatMap(({ choose }) => choose).map(choice => idsOf(choice.words));
  const facetWords = FACETS.map(facet => idsOf(facet.words));

  const all = [...terms.values()];
  const cueWords = new Set(all.flatMap(({ options }) => options).flatMap(option => option.words));
  const answers = words.map((): { term: number; chain: number }[] => []);
  const chains: Option[] = [];
  for (const { id, options } of all)
    for (const option of options) {
      const isPlain = option.words.length === 1 && option.touching === null;
      answers[option.words[0] as number]?.push({ term: id, chain: isPlain ? 0 : chains.push(option) });
    }
  const asks = all.map((): number[] => []);
  const needs = cues.map(cue => cue.terms.filter(({ isVeto, carry }) => !isVeto && carry === 'none'));
  const firstWords = ({ options }: WrittenTerm) => new Set(options.map(option => option.words[0])).size;
  cues.forEach((cue, at) => {
    // The term with the fewest words, where one must be near; else all, since any may be the one that is not carried on.
    const [fewest] = [...(needs[at] ?? [])].sort((a, b) => firstWords(a) - firstWords(b));
    const asked = fewest ? [fewest] : new Set(cue.terms.filter(term => !term.isVeto));
    for (const { id } of asked) asks[id]?.push(at);
  });
  const idsIn = (list: readonly WrittenTerm[]) => list.map(({ id }) => id);
  const full = (list: number[][]) => packLists(words.map((_, word) => list[word] ?? []));
  return {
    rules: sources.map(({ unless: _vetoes, ...written }) => written),
    wordCount: words.length,
    trie: packTrie(words),
    terms: all.map(packTerm).join(''),
    termTopics: packLists(all.map(term => term.topics)),
    answers: packLists(answers.map(list => list.map(({ term }) => term))),
    options: packIds(answers.flatMap(list => list.map(({ chain }) => chain))),
    chains: packLists(chains.map(option => option.words)),
    touching: chains.map(packTouching).join(''),
    asks: packLists(asks),
    cueTerms: packLists(cues.map(cue => idsIn(cue.terms))),
    cues: cues.map(packCue).join(''),
    needs: packLists(needs.map(idsIn)),
    topics: full(topics),
    actions: full(actions),
    cueWords: words.map((_, word) => (cueWords.has(word) ? '1' : '0')).join(''),
    vetoWords: packLists(vetoWords),
    longVetoes: packLists(longOfRule),
    longVetoWords: packLists(longVetoes.map(({ option }) => option.words)),
    vetoFacts: longVetoes.map(packVeto).join(''),
    classKinds: wordClasses.map(({ kind }) => kind),
    groups: wordClasses.filter(({ kind }) => kind === 'group').flatMap(({ words: members }) => members.map(normalWord)),
    classWords: packLists(wordClasses.map(wordClass => idsOf(wordClass.words))),
    choiceWords: packLists(choiceWords),
    facetWords: packLists(facetWords),
  };
}
