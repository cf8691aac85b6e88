import { packIds, unpackIds } from '../text/id-lists';
import { pairOf } from '../text/pairs';

type Span = readonly [start: number, end: number];

/**
 * A trie as three strings, so that it can be written into a bundle and used as it is read. Nodes are numbered level by level:
 * the children of a node stand side by side, by their characters.
 */
export interface PackedTrie {
  /** For each node the character that leads to it; the root is 0. */
  codes: string;
  /** For each node its first child; its last stands before the first of the next node. */
  starts: string;
  /** For each node the id of the word that ends there, counted from 1; 0 for none. */
  ends: string;
}

export function packTrie(words: readonly string[]): PackedTrie {
  const ids = new Map(words.map((word, id) => [word, id]));
  let codes = ' ';
  const starts: number[] = [];
  const ends: number[] = [];
  const prefixes = [''];
  const below = new Map<string, Set<string>>();
  for (const word of words) {
    for (let length = 0; length < word.length; length++) {
      const prefix = word.slice(0, length);
      const next = below.get(prefix) ?? new Set();
      below.set(prefix, next.add(word.charAt(length)));
    }
  }
  for (let node = 0; node < prefixes.length; node++) {
    const prefix = prefixes[node] as string;
    starts.push(prefixes.length);
    ends.push((ids.get(prefix) ?? -1) + 1);
    for (const char of [...(below.get(prefix) ?? [])].sort()) {
      codes += char;
      prefixes.push(prefix + char);
    }
  }
  starts.push(prefixes.length);
  return { codes, starts: packIds(starts), ends: packIds(ends) };
}

const SHARED = 0xffff;

/** All words that any rule asks for, found in one pass over a text. */
export class Trie {
  /** By character code the node that a word beginning with it goes to. */
  readonly #first = new Uint16Array(65_536);
  /** By `pairOf` the node that two characters lead to, `SHARED` where several pairs meet; 0 where no word begins so. */
  readonly #second = new Uint16Array(65_536);
  readonly #codes: Uint16Array;
  readonly #starts: Uint16Array;
  readonly #ends: Uint16Array;

  constructor({ codes, starts, ends }: PackedTrie) {
    this.#codes = new Uint16Array(codes.length);
    for (let at = 0; at < codes.length; at++) this.#codes[at] = codes.charCodeAt(at);
    this.#starts = unpackIds(starts);
    this.#ends = unpackIds(ends);
    for (let node = 1; node < this.#startOf(1); node++) {
      const first = this.#codes[node] as number;
      this.#first[first] = node;
      for (let child = this.#startOf(node); child < this.#startOf(node + 1); child++) {
        const pair = pairOf(first, this.#codes[child] as number);
        this.#second[pair] = this.#second[pair] === 0 ? child : SHARED;
      }
    }
  }

  #startOf(node: number): number {
    return this.#starts[node] as number;
  }

  /** The id of a word that some rule uses, or -1. */
  find(word: string): number {
    let node = this.#first[word.charCodeAt(0)] as number;
    for (let at = 1; node !== 0 && at < word.length; at++) node = this.#step(node, word.charCodeAt(at));
    return node === 0 || word === '' ? -1 : (this.#ends[node] as number) - 1;
  }

  /**
   * Every occurrence of every word in some stretches of a text, by start, then by length. Linear: no word is longer than a clause's noun.
   * @param stretches - in order and apart from each other; a word may reach over the end of one
   */
  findAll(text: string, stretches: readonly Span[] = [[0, text.length]]): Hits {
    const hits = new HitList(text.length);
    for (const [start, end] of stretches) this.#findIn(text, start, end, hits);
    return hits.all();
  }

  #findIn(text: string, start: number, end: number, hits: HitList): void {
    for (let from = start; from < end; from++) {
      const first = this.#first[text.charCodeAt(from)] as number;
      if (first === 0) continue;
      let node = first;
      for (let at = from + 1; node !== 0; at++) {
        const found = this.#ends[node] as number;
        if (found > 0) hits.add(found - 1, from, at);
        if (at >= text.length) break;
        const code = text.charCodeAt(at);
        node = node === first ? this.#stepFirst(first, code) : this.#step(node, code);
      }
    }
  }

  /** The same as `#step` for the first character of a word, where most of a text ends and the children are many. */
  #stepFirst(node: number, code: number): number {
    const child = this.#second[pairOf(this.#codes[node] as number, code)] as number;
    if (child === 0) return 0;
    if (child === SHARED) return this.#step(node, code);
    const isOwn = child >= this.#startOf(node) && child < this.#startOf(node + 1) && this.#codes[child] === code;
    return isOwn ? child : 0;
  }

  /** The child of a node that a character leads to, 0 for none; found by halving. */
  #step(node: number, code: number): number {
    let low = this.#startOf(node);
    let high = this.#startOf(node + 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      const here = this.#codes[middle] as number;
      if (here === code) return middle;
      if (here < code) low = middle + 1;
      else high = middle;
    }
    return 0;
  }
}

/** Occurrences as parallel lists, in order of `start`. */
export interface Hits {
  word: Uint16Array;
  start: Uint32Array;
  end: Uint32Array;
}

/** Hits as they are found: a text has about one for every two characters, hostile ones more. */
class HitList {
  #size = 0;
  #word: Uint16Array;
  #start: Uint32Array;
  #end: Uint32Array;

  constructor(chars: number) {
    const room = chars + 1;
    this.#word = new Uint16Array(room);
    this.#start = new Uint32Array(room);
    this.#end = new Uint32Array(room);
  }

  add(word: number, start: number, end: number): void {
    const at = this.#size++;
    if (at === this.#word.length) this.#grow();
    this.#word[at] = word;
    this.#start[at] = start;
    this.#end[at] = end;
  }

  all(): Hits {
    const size = this.#size;
    return {
      word: this.#word.subarray(0, size),
      start: this.#start.subarray(0, size),
      end: this.#end.subarray(0, size),
    };
  }

  #grow(): void {
    const room = this.#word.length * 2;
    const { word, start, end } = this.all();
    this.#word = new Uint16Array(room);
    this.#start = new Uint32Array(room);
    this.#end = new Uint32Array(room);
    this.#word.set(word.subarray(0, room / 2));
    this.#start.set(start.subarray(0, room / 2));
    this.#end.set(end.subarray(0, room / 2));
  }
}
