import { IdLists } from '../text/id-lists';
import { builtIndex } from './built-index';
import { type IndicatorEntry, indicatorById } from './codebook';
import {
  type Cue,
  isPlainVeto,
  type Lexicon,
  normalWord,
  parseCue,
  parseVeto,
  Term,
  type Veto,
  type WordClass,
} from './cue';
import DECISIONS from './decisions.json';
import FACETS from './facets.json';
import type { RuleIndex } from './rule-index';
import { RULE_SOURCES, type RuleSource, WORD_CLASSES } from './rule-sources';
import SHARES from './shares.json';
import { Trie } from './trie';

export interface Rule {
  entry: IndicatorEntry;
  units: ReadonlySet<string>;
  /** Most vetoes are a word that must not stand in the clause. */
  vetoWords: readonly number[];
  /** The others: words that must touch the number, or reach farther. */
  unless: readonly Veto[];
  /** The objects of its verb may follow each other in a list. */
  lists: boolean;
}

export interface RuleCue {
  rule: Rule;
  cue: Cue;
}

/** Where the words of a decision count: near the number, from the ； before it on, or in the whole sentence to the left. */
export type DecisionReach = 'clause' | 'stretch' | 'sentence';

/** A precedence rule that words decide: of several candidates, the first whose words stand around the number wins. */
export interface Decision {
  id: string;
  choose: { words: number[]; pick: string; reach: DecisionReach }[];
}

export interface FacetValue {
  facet: string;
  value: string;
  words: number[];
}

/** The rules of the codebook: what finds them is ready at once, each rule and cue is read where a report first asks for it. */
export class Rulebook {
  readonly trie: Trie;
  readonly wordCount: number;
  /** For each word the terms that it may answer. */
  readonly answers: IdLists;
  /** For each term the cues that are tried where one of its words stands around a number. */
  readonly asks: IdLists;
  /** For each cue the terms that must all stand there. */
  readonly needs: IdLists;
  /** For each word the topics and the actions it belongs to. */
  readonly topics: IdLists;
  readonly actions: IdLists;
  /** The rate that a count is the numerator of, by the id of the count: 终止162件, 占46%. */
  readonly rateOf: ReadonlyMap<string, string> = new Map(SHARES.map(({ count, rate }) => [count, rate]));
  /** Words for what a number merely enumerates (部门, 领域 …). */
  readonly groups: readonly string[];
  /** Words that, right before a number, say that no indicator counts it (作出批示12次). */
  readonly nevers: readonly number[];
  readonly decisions: readonly Decision[];
  readonly facets: readonly FacetValue[];
  readonly #cueWords: string;
  readonly #termIds: ReadonlyMap<string, number>;
  readonly #terms: Term[] = [];
  readonly #rules: Rule[] = [];
  readonly #cues: RuleCue[] = [];
  /** For each cue the place of its rule, and the cue as written. */
  readonly #written: { rule: number; cue: string }[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #lexicon: Lexicon;

  constructor(
    private readonly sources: readonly RuleSource[],
    wordClasses: readonly WordClass[],
    index: RuleIndex,
  ) {
    this.trie = new Trie(index.trie);
    this.wordCount = index.wordCount;
    this.answers = new IdLists(index.answers);
    this.asks = new IdLists(index.asks);
    this.needs = new IdLists(index.needs);
    this.topics = new IdLists(index.topics);
    this.actions = new IdLists(index.actions);
    this.#cueWords = index.cueWords;
    this.#termIds = new Map(index.terms.map((part, id) => [part, id]));
    this.#written = sources.flatMap(({ cues }, rule) => cues.map(cue => ({ rule, cue })));
    this.#places = new Map(sources.map(({ id }, at) => [id, at]));
    this.#lexicon = {
      classes: new Map(wordClasses.map(wordClass => [wordClass.name, wordClass])),
      idOf: word => this.trie.find(word),
      topicsOf: word => {
        const found: number[] = [];
        this.topics.visit(word, topic => found.push(topic));
        return found;
      },
    };
    const wordsOf = (kind: WordClass['kind']) =>
      wordClasses.filter(wordClass => wordClass.kind === kind).flatMap(({ words }) => words.map(normalWord));
    this.groups = wordsOf('group');
    this.nevers = this.#idsOf(wordsOf('never'));
    this.decisions = DECISIONS.map(({ id, choose }) => ({
      id,
      choose: choose.map(({ words, pick, reach }) => ({
        words: this.#idsOf(words),
        pick,
        reach: reach as DecisionReach,
      })),
    }));
    this.facets = FACETS.map(({ facet, value, words }) => ({ facet, value, words: this.#idsOf(words) }));
  }

  /** Whether some cue asks for the word; the others only veto. */
  isCueWord(word: number): boolean {
    return this.#cueWords.charAt(word) === '1';
  }

  /** @param at - as `asks` and `needs` number the cues: in the order of the rules */
  cueAt(at: number): RuleCue {
    const known = this.#cues[at];
    if (known) return known;
    const { rule, cue } = this.#written[at] as { rule: number; cue: string };
    const read = { rule: this.#ruleAt(rule), cue: parseCue(cue, part => this.#termOf(part)) };
    this.#cues[at] = read;
    return read;
  }

  /** The rule of an indicator, null for an id without one. */
  ruleOf(id: string): Rule | null {
    const place = this.#places.get(id);
    return place === undefined ? null : this.#ruleAt(place);
  }

  #ruleAt(at: number): Rule {
    const known = this.#rules[at];
    if (known) return known;
    const source = this.sources[at] as RuleSource;
    const entry = indicatorById(source.id);
    if (!entry) throw new Error(`a rule for an indicator that is none: ${source.id}`);
    const rule: Rule = {
      entry,
      units: new Set(source.units),
      vetoWords: this.#idsOf(source.unless.filter(isPlainVeto)),
      unless: source.unless.filter(word => !isPlainVeto(word)).map(word => parseVeto(word, this.#lexicon.idOf)),
      lists: source.lists === true,
    };
    this.#rules[at] = rule;
    return rule;
  }

  #termOf(part: string): Term {
    const id = this.#termIds.get(part);
    if (id === undefined) throw new Error(`a term that the index does not hold: ${part}`);
    const known = this.#terms[id] ?? new Term(id, part, this.#lexicon);
    this.#terms[id] = known;
    return known;
  }

  #idsOf(words: readonly string[]): number[] {
    return words.map(word => this.trie.find(normalWord(word)));
  }
}

let opened: Rulebook | null = null;

/** The rules of the codebook, opened on first use. */
export function rulebook(): Rulebook {
  opened ??= new Rulebook(RULE_SOURCES, WORD_CLASSES, builtIndex());
  return opened;
}
