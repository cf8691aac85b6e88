import type { Rulebook } from '../../codebook/rulebook';
import type { Span } from '../report';
import { type FarWords, readFarWords } from './far-words';
import { isGlue, opaqueLength } from './glue';
import { hitsIn, type Place, type WordMap } from './places';
import type { Near, Standing } from './standing';
import type { Windows } from './windows';

/** What all numbers of one reading share. */
export interface Ground {
  text: string;
  words: WordMap;
  book: Rulebook;
  standing: Standing;
  /** What stretches of text carry on, by start and end: neighbours share heading and sentence before. */
  farWords: Map<number, FarWords>;
}

export type FarSource = 'sentence' | 'earlier' | 'heading';

const MOST_NOUN = 14;
const BARE_VERB = /^(?:共|累计|全年|已|年内)?(?:办理|处理|完成|办件)了?$/;
const LONGEST_BARE = 8;
/** 指导性案例4批〔8件〕: what is counted stands in front of both measures. */
const FIRST_MEASURE = /^\d{1,5}(?:批次?|期|场次?|次)[,、]?$/;

/** All that the words around one number offer to the rules, until the next number is asked for. */
export class Surroundings {
  readonly near: Near;
  /** The same by the terms of the cues. */
  readonly standing: Standing;
  /** Topics and actions that stand right around the number, each once; with one of them there, nothing else is carried on. */
  readonly nearTopics: number[] = [];
  readonly nearActions: number[] = [];
  /** Where the stretch of the sentence between two ； begins. */
  readonly segment: number;
  #opaque: number | null = null;
  #head: Span | null | undefined;
  #ahead: Place[] | null = null;
  #next: Place[] | null = null;
  readonly #far: Partial<Record<FarSource, FarWords>> = {};

  /** @param skipped - ranges of earlier parts (其中…): their words belong to them alone */
  constructor(
    private readonly ground: Ground,
    private readonly windows: Windows,
    readonly number: Span,
    private readonly skipped: readonly Span[],
  ) {
    const { words, standing } = ground;
    standing.clear();
    this.near = standing.near;
    this.standing = standing;
    this.segment = windows.segment;
    for (const range of windows.before) this.#take(range, 'before');
    this.#take(windows.after, 'behind');
    for (const word of standing.near.ids) {
      const places = standing.near.get(word) as Place[];
      if (places.length > 1) places.sort((a, b) => a.distance - b.distance);
    }
    const { before, behind } = standing.vetoes;
    for (const range of windows.veto) for (const i of hitsIn(words, range)) before.add(words.hits.word[i] as number);
    for (const i of hitsIn(words, windows.vetoBehind)) behind.add(words.hits.word[i] as number);
  }

  /** Characters before the number that no rule and no connecting word accounts for: an unknown noun. */
  opaque(): number {
    this.#opaque ??= [...this.windows.before, this.windows.shared].reduce(
      (sum, range) => sum + opaqueIn(this.ground, lastOf(range)),
      0,
    );
    return this.#opaque;
  }

  /**
   * 受理援助案件537件;推出便民措施103项,办理〔5万件〕: a bare verb goes with what was counted last, and where that is no topic
   * nothing from beyond ；is meant.
   */
  staysInSegment(): boolean {
    const [from, to] = this.windows.before.at(-1) ?? this.number;
    const { text, words, book } = this.ground;
    if (to - from > LONGEST_BARE || !BARE_VERB.test(text.slice(from, to))) return false;
    if (!/\d/.test(text.slice(this.segment, from))) return false;
    return readFarWords(text, words, book, [this.segment, from], this.skipped).topics.length === 0;
  }

  /** 解决项目推进、重大纠纷等〔4个〕实际难题, 法官、法律顾问等〔12人〕组成的小组: what is counted, or made up, stands behind. */
  namesBehind(): boolean {
    const [from] = this.number;
    const [start, end] = this.windows.after;
    return (
      this.ground.text.charAt(from - 1) === '等' &&
      /^(?:共同)?(?:组成|参加|参与|为成员)|^(?:实际|突出|具体|重点|热点)?(?:难题|问题|困难|案例|举措|措施|制度|机制|平台|课题|成果|做法|经验|荣誉|文件)/.test(
        this.ground.text.slice(start, end),
      )
    );
  }

  /** The noun right before the number that names what is counted, whatever stands in front of it; null for any other. */
  head(): Span | null {
    if (this.#head !== undefined) return this.#head;
    let head: Span | null = null;
    const [to] = this.number;
    for (const word of this.standing.near.ids) {
      if (!this.book.heads.has(word)) continue;
      for (const { side, start, end } of this.near.get(word) ?? []) {
        const between = this.ground.text.slice(end, to);
        // 存在问题的13件 counts what has the problems.
        if (side !== 'before' || between.includes('的') || !(isGlue(between) || FIRST_MEASURE.test(between))) continue;
        head = head ? [Math.min(head[0], start), Math.max(head[1], end)] : [start, end];
      }
    }
    this.#head = head;
    return head;
  }

  /** Words of earlier clauses, of the sentence before and of the heading; most numbers never look beyond their own words. */
  far(source: FarSource): FarWords {
    this.#far[source] ??= this.#readFar(source);
    return this.#far[source];
  }

  /** The first word behind further numbers of the clause that is one of those asked for: a verb for all of them. */
  ahead(isAsked: (word: number) => boolean): Place | null {
    this.#ahead ??= this.#placesIn(this.windows.ahead);
    return this.#ahead.find(({ word }) => isAsked(word)) ?? null;
  }

  /** The same in the clause behind that of the number. */
  next(isAsked: (word: number) => boolean): Place | null {
    this.#next ??= this.#placesIn(this.windows.next);
    return this.#next.find(({ word }) => isAsked(word)) ?? null;
  }

  #placesIn(range: Span): Place[] {
    return hitsIn(this.ground.words, range).map(i => this.#placeOf(i, 'behind'));
  }

  get text(): string {
    return this.ground.text;
  }

  get book(): Rulebook {
    return this.ground.book;
  }

  #take(range: Span, side: Place['side']): void {
    const { words, book, standing } = this.ground;
    for (const i of hitsIn(words, range)) {
      const place = this.#placeOf(i, side);
      standing.addNear(place);
      if (words.swallowed[i]) continue;
      book.topics.addTo(this.nearTopics, place.word);
      book.actions.addTo(this.nearActions, place.word);
    }
  }

  #placeOf(i: number, side: Place['side']): Place {
    const { hits } = this.ground.words;
    const start = hits.start[i] as number;
    const end = hits.end[i] as number;
    const distance = Math.max(0, side === 'before' ? this.number[0] - end : start - this.number[1]);
    return { word: hits.word[i] as number, start, end, distance, side };
  }

  #readFar(source: FarSource): FarWords {
    const found = this.#readRange(this.windows[source === 'sentence' ? 'carried' : source]);
    if (source !== 'earlier' || found.topics.length > 0) return found;
    return this.#readRange(this.windows.earlierStill);
  }

  #readRange(range: Span): FarWords {
    const { text, words, book, farWords } = this.ground;
    if (this.skipped.length > 0) return readFarWords(text, words, book, range, this.skipped);
    const key = range[0] * 2 ** 26 + range[1];
    const known = farWords.get(key) ?? readFarWords(text, words, book, range, this.skipped);
    farWords.set(key, known);
    return known;
  }
}

/** The noun that a number counts stands right before it. */
function lastOf([from, to]: Span): Span {
  return [Math.max(from, to - MOST_NOUN), to];
}

function opaqueIn({ text, words, book }: Ground, [from, to]: Span): number {
  let total = 0;
  let reached = from;
  for (const i of hitsIn(words, [from, to])) {
    // A word that only vetoes is no known noun.
    if (!book.isCueWord(words.hits.word[i] as number)) continue;
    total += opaqueLength(text, reached, words.hits.start[i] as number);
    reached = Math.max(reached, words.hits.end[i] as number);
  }
  return total + opaqueLength(text, reached, to);
}
