import { IdLists, unpackIds } from '../text/id-lists';
import { builtIndex } from './built-index';
import { type IndicatorEntry, indicatorById } from './codebook';
import { type Cue, type Option, type Term, unitsOf, type Veto, type WordClass } from './cue';
import DECISIONS from './decisions.json';
import FACETS from './facets.json';
import { unpackCue, unpackTerm, unpackTouching, unpackVeto } from './rule-facts';
import type { RuleIndex, RuleText } from './rule-index';
import SHARES from './shares.json';
import { Trie } from './trie';

export interface Rule {
  entry: IndicatorEntry;
  units: readonly string[];
  /** Its place in the lists of `vetoWords`. */
  place: number;
  /** Vetoes that are more than a word of the clause: words that must touch the number, or reach farther. */
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
  /** For each word the terms that an option beginning with it belongs to, once for each such option. */
  readonly answers: IdLists;
  /** For each term the cues that are tried where one of its words stands around a number. */
  readonly asks: IdLists;
  /** For each cue the terms that must all stand there. */
  readonly needs: IdLists;
  /** For each word the topics and the actions it belongs to. */
  readonly topics: IdLists;
  readonly actions: IdLists;
  /** For each rule the words that must not stand in the clause: most vetoes are no more. */
  readonly vetoWords: IdLists;
  /** The rate that a count is the numerator of, by the id of the count: 终止162件, 占46%. */
  readonly rateOf: ReadonlyMap<string, string> = new Map(SHARES.map(({ count, rate }) => [count, rate]));
  /** Words for what a number merely enumerates (部门, 领域 …). */
  readonly groups: readonly string[];
  /** Words that, right before a number, say that no indicator counts it (作出批示12次). */
  readonly nevers: readonly number[];
  /** Words of averages and rules (日均, 每季度): counts behind them are no counts of the year. */
  readonly eaches: readonly number[];
  /** Nouns that, right before a count, are what is counted. */
  readonly heads: ReadonlySet<number>;
  readonly decisions: readonly Decision[];
  readonly facets: readonly FacetValue[];
  readonly #termTopics: IdLists;
  readonly #cueTerms: IdLists;
  readonly #options: Uint16Array;
  readonly #chains: IdLists;
  readonly #terms: Term[] = [];
  readonly #long: Option[] = [];
  readonly #rules: Rule[] = [];
  readonly #cues: RuleCue[] = [];
  /** For each cue the place of its rule, and for each rule that of its first cue. */
  readonly #ruleOfCue: Uint16Array;
  readonly #firstCue: readonly number[];
  readonly #longVetoes: IdLists;
  readonly #longVetoWords: IdLists;
  readonly #places: ReadonlyMap<string, number>;

  constructor(private readonly index: RuleIndex) {
    this.trie = new Trie(index.trie);
    this.wordCount = index.wordCount;
    this.answers = new IdLists(index.answers);
    this.asks = new IdLists(index.asks);
    this.needs = new IdLists(index.needs);
    this.topics = new IdLists(index.topics);
    this.actions = new IdLists(index.actions);
    this.#termTopics = new IdLists(index.termTopics);
    this.#cueTerms = new IdLists(index.cueTerms);
    this.#options = unpackIds(index.options);
    this.#chains = new IdLists(index.chains);
    this.#ruleOfCue = new Uint16Array(index.cues.length);
    let firstCue = 0;
    this.#firstCue = index.rules.map(({ cues }, rule) => {
      const first = firstCue;
      firstCue += cues.length;
      this.#ruleOfCue.fill(rule, first, firstCue);
      return first;
    });
    this.vetoWords = new IdLists(index.vetoWords);
    this.#longVetoes = new IdLists(index.longVetoes);
    this.#longVetoWords = new IdLists(index.longVetoWords);
    this.#places = new Map(index.rules.map(({ id }, at) => [id, at]));
    const classWords = new IdLists(index.classWords);
    const idsOf = (kind: WordClass['kind']) =>
      index.classKinds.flatMap((its, at) => (its === kind ? classWords.listAt(at) : []));
    this.groups = index.groups;
    this.nevers = idsOf('never');
    this.eaches = idsOf('each');
    this.heads = new Set(idsOf('head'));
    const choiceWords = new IdLists(index.choiceWords);
    let choice = 0;
    this.decisions = DECISIONS.map(({ id, choose }) => ({
      id,
      choose: choose.map(({ pick, reach }) => ({
        words: choiceWords.listAt(choice++),
        pick,
        reach: reach as DecisionReach,
      })),
    }));
    const facetWords = new IdLists(index.facetWords);
    this.facets = FACETS.map(({ facet, value }, at) => ({ facet, value, words: facetWords.listAt(at) }));
  }

  /** Whether some cue asks for the word; the others only veto. */
  isCueWord(word: number): boolean {
    return this.index.cueWords.charAt(word) === '1';
  }

  /** @param at - as `asks` and `needs` number the cues: in the order of the rules */
  cueAt(at: number): RuleCue {
    const known = this.#cues[at];
    if (known) return known;
    const rule = this.#ruleOfCue[at] as number;
    const source = this.index.rules[rule]?.cues[at - (this.#firstCue[rule] as number)] as string;
    const terms: Term[] = [];
    this.#cueTerms.visit(at, id => terms.push(this.#termAt(id)));
    const cue = { source, units: unitsOf(source), terms, ...unpackCue(this.index.cues, at) };
    const read = { rule: this.#ruleAt(rule), cue };
    this.#cues[at] = read;
    return read;
  }

  /** Whether one of the options of a term begins with the word. */
  isAnsweredBy(term: Term, word: number): boolean {
    return this.answers.includes(word, term.id);
  }

  /** Whether words of the term belong to the topic; another topic near the number keeps it from being carried. */
  isOfTopic(term: Term, topic: number): boolean {
    return this.#termTopics.includes(term.id, topic);
  }

  /** @param at - a place in the lists of `answers`; null where the option there is the word alone */
  longOptionAt(at: number): Option | null {
    const chain = (this.#options[at] as number) - 1;
    if (chain < 0) return null;
    const known = this.#long[chain];
    if (known) return known;
    const words: number[] = [];
    this.#chains.visit(chain, word => words.push(word));
    const option = { words, touching: unpackTouching(this.index.touching, chain) };
    this.#long[chain] = option;
    return option;
  }

  /** The rule of an indicator, null for an id without one. */
  ruleOf(id: string): Rule | null {
    const place = this.#places.get(id);
    return place === undefined ? null : this.#ruleAt(place);
  }

  #ruleAt(at: number): Rule {
    const known = this.#rules[at];
    if (known) return known;
    const source = this.index.rules[at] as RuleText;
    const entry = indicatorById(source.id);
    if (!entry) throw new Error(`a rule for an indicator that is none: ${source.id}`);
    const unless = this.#longVetoes
      .listAt(at)
      .map(veto => unpackVeto(this.index.vetoFacts, veto, this.#longVetoWords.listAt(veto)));
    const rule: Rule = { entry, units: source.units, place: at, unless, lists: source.lists === true };
    this.#rules[at] = rule;
    return rule;
  }

  #termAt(id: number): Term {
    const known = this.#terms[id] ?? unpackTerm(this.index.terms, id);
    this.#terms[id] = known;
    return known;
  }
}

let opened: Rulebook | null = null;

/** The rules of the codebook, opened on first use. */
export function rulebook(): Rulebook {
  opened ??= new Rulebook(builtIndex());
  return opened;
}
