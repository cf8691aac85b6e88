import { INDICATORS, type IndicatorEntry } from './codebook';
import {
  type Cue,
  type Lexicon,
  type NumberedClass,
  normalWord,
  type Option,
  parseCue,
  parseOption,
  Term,
  type WordClass,
} from './cue';
import DECISIONS from './decisions.json';
import FACETS from './facets.json';
import { IdLists } from './id-lists';
import decision from './rules/decision.json';
import digital from './rules/digital.json';
import disputes from './rules/disputes.json';
import emergency from './rules/emergency.json';
import enforcement from './rules/enforcement.json';
import functions from './rules/functions.json';
import leadership from './rules/leadership.json';
import legalServices from './rules/legal-services.json';
import oversight from './rules/oversight.json';
import rulemaking from './rules/rulemaking.json';
import SHARES from './shares.json';
import { Vocabulary } from './vocabulary';
import WORDS from './words.json';

/** How reports say an indicator, as written in `rules/`. */
export interface RuleSource {
  id: string;
  /** Printed units it is counted in; a change (%, 个百分点, 倍) goes with any. */
  units: string[];
  cues: string[];
  /** Words that veto the clause around the number. */
  unless: string[];
}

export interface Rule {
  entry: IndicatorEntry;
  units: ReadonlySet<string>;
  cues: Cue[];
  /** Most vetoes are a word that must not stand in the clause. */
  vetoWords: readonly number[];
  /** The others: words that must touch the number, or reach farther. */
  unless: readonly Veto[];
}

export interface RuleCue {
  rule: Rule;
  cue: Cue;
}

/** A word that vetoes the clause, or (written `~词`) the sentence up to the number, or (`^词`) all below a heading. */
export interface Veto {
  option: Option;
  reach: 'clause' | 'near' | 'sentence' | 'heading';
}

/** A precedence rule that words decide: of several candidates, the first whose words stand around the number wins. */
export interface Decision {
  id: string;
  choose: { words: number[]; pick: string; isFar: boolean }[];
}

export interface FacetValue {
  facet: string;
  value: string;
  words: number[];
}

export interface Rulebook {
  vocabulary: Vocabulary;
  rules: readonly Rule[];
  ruleOf: ReadonlyMap<string, Rule>;
  /** The rate that a count is the numerator of, by the id of the count: 终止162件, 占46%. */
  rateOf: ReadonlyMap<string, string>;
  /** All cues of all rules in order; `asks` and `needs` name them by their place here. */
  cues: readonly RuleCue[];
  /** For each word the terms that it may answer. */
  answers: IdLists;
  /** For each term the cues that are tried where one of its words stands around a number. */
  asks: IdLists;
  /** For each cue the terms that must all stand there. */
  needs: IdLists;
  /** Words that some cue asks for; the others only veto. */
  cueWords: ReadonlySet<number>;
  /** For each word the classes of topics it belongs to. */
  topics: readonly (readonly string[])[];
  /** For each word the classes of actions it belongs to. */
  actions: readonly (readonly string[])[];
  /** For each word 1 where it belongs to such a class. */
  isTopic: Uint8Array;
  isAction: Uint8Array;
  /** Words for what a number merely enumerates (部门, 领域 …). */
  groups: readonly string[];
  /** Words that, right before a number, say that no indicator counts it (作出批示12次). */
  nevers: ReadonlySet<number>;
  /** Words that set a part apart from its total by scope alone (市本级, 线上). */
  scopes: ReadonlySet<number>;
  decisions: readonly Decision[];
  facets: readonly FacetValue[];
}

const SOURCES: readonly RuleSource[] = [
  ...leadership,
  ...functions,
  ...rulemaking,
  ...decision,
  ...enforcement,
  ...emergency,
  ...disputes,
  ...oversight,
  ...digital,
  ...legalServices,
];

/** Most vetoes are a word and nothing else. */
const isPlainVeto = (word: string): boolean => !/[~^#…、]/.test(word);

function parseVeto(word: string, idOf: (word: string) => number): Veto {
  const isFar = word.startsWith('~');
  const isBelow = word.startsWith('^');
  // 取消、下放 can stand in no stretch that is cut at 、.
  const reach = isFar ? 'sentence' : isBelow ? 'heading' : word.includes('、') ? 'near' : 'clause';
  return { option: parseOption(isFar || isBelow ? word.slice(1) : word, null, idOf), reach };
}

/**
 * The terms of which one must stand around the number: that with the fewest words, where a term must be near; else all, since
 * any of its terms may be the one that is not carried on.
 */
function askedBy({ terms, near }: Cue): Iterable<Term> {
  const [fewest] = [...near].sort((a, b) => a.firstWords.length - b.firstWords.length);
  return fewest ? [fewest] : new Set(terms.filter(term => !term.isVeto));
}

let compiled: Rulebook | null = null;

/** The rules of the codebook, compiled on first use. */
export function rulebook(): Rulebook {
  compiled ??= compileRules(SOURCES, WORDS as WordClass[], INDICATORS);
  return compiled;
}

/**
 * Compile rules into one vocabulary.
 * @throws {Error} on a rule of an unknown indicator or a cue that cannot be read
 */
export function compileRules(
  sources: readonly RuleSource[],
  wordClasses: readonly WordClass[],
  entries: readonly IndicatorEntry[],
): Rulebook {
  const vocabulary = new Vocabulary();
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  const idsOf = (words: readonly string[]) => words.map(word => vocabulary.idOf(normalWord(word)));
  const topics: string[][] = [];
  const actions: string[][] = [];
  const groups: string[] = [];
  const scopes = new Set<number>();
  const nevers = new Set<number>();
  const classes = new Map<string, NumberedClass>();
  for (const wordClass of wordClasses) {
    const { name, kind, words } = wordClass;
    const ids = idsOf(words);
    classes.set(name, { ...wordClass, ids });
    if (kind === 'group') groups.push(...words.map(normalWord));
    for (const word of ids) {
      if (kind === 'group') continue;
      if (kind === 'scope') scopes.add(word);
      else if (kind === 'never') nevers.add(word);
      else if (kind !== 'plain') {
        const list = kind === 'topic' ? topics : actions;
        list[word] = [...(list[word] ?? []), name];
      }
    }
  }
  const lexicon: Lexicon = { classes, idOf: vocabulary.idOf, topics };
  // Many cues share a term; reading it once also lets a look-up around a number count for all of them.
  const terms = new Map<string, Term>();
  const termOf = (part: string): Term => {
    const known = terms.get(part);
    if (known) return known;
    const term = new Term(terms.size, part, lexicon);
    terms.set(part, term);
    return term;
  };
  const rules = sources.map((source): Rule => {
    const entry = byId.get(source.id);
    if (!entry) throw new Error(`a rule for an indicator that is none: ${source.id}`);
    const cues = source.cues.map(cue => parseCue(cue, termOf));
    const vetoWords = idsOf(source.unless.filter(isPlainVeto));
    const unless = source.unless.filter(word => !isPlainVeto(word)).map(word => parseVeto(word, vocabulary.idOf));
    return { entry, units: new Set(source.units), cues, vetoWords, unless };
  });
  const decisions = DECISIONS.map(({ id, choose }) => ({
    id,
    choose: choose.map(({ words, pick, reach }) => ({ words: idsOf(words), pick, isFar: reach === 'sentence' })),
  }));
  const facets = FACETS.map(({ facet, value, words }) => ({ facet, value, words: idsOf(words) }));
  const answers = vocabulary.words.map((): number[] => []);
  for (const { id, firstWords } of terms.values()) {
    for (const word of firstWords) if (answers[word]?.at(-1) !== id) answers[word]?.push(id);
  }
  const cues = rules.flatMap(rule => rule.cues.map(cue => ({ rule, cue })));
  const asks = Array.from(terms, (): number[] => []);
  cues.forEach(({ cue }, at) => {
    for (const { id } of askedBy(cue)) asks[id]?.push(at);
  });
  const needs = cues.map(({ cue }) => cue.near.map(({ id }) => id));
  const cueWords = new Set([...terms.values()].flatMap(term => term.words()));
  const none: readonly string[] = [];
  const full = (list: string[][]) => vocabulary.words.map((_, word) => list[word] ?? none);
  const flags = (list: string[][]) => Uint8Array.from(vocabulary.words, (_, word) => (list[word] ? 1 : 0));
  const ruleOf = new Map(rules.map(rule => [rule.entry.id, rule]));
  return {
    vocabulary,
    rules,
    ruleOf,
    rateOf: new Map(SHARES.map(({ count, rate }) => [count, rate])),
    cues,
    answers: new IdLists(answers),
    asks: new IdLists(asks),
    needs: new IdLists(needs),
    cueWords,
    topics: full(topics),
    actions: full(actions),
    isTopic: flags(topics),
    isAction: flags(actions),
    groups,
    scopes,
    nevers,
    decisions,
    facets,
  };
}
