/** All words that any rule asks for, found in one pass over a text. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();
  /** A trie: the node of each first character, all other steps in one table, for each node the word that ends there or -1. */
  readonly #first = new Uint16Array(65_536);
  readonly #steps = new Steps();
  readonly #wordAt: number[] = [-1];

  /** The id of a word, given to it on first sight. */
  idOf = (word: string): number => {
    if (word === '') throw new Error('an empty word');
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    this.#ids.set(word, id);
    let node = this.#first[word.charCodeAt(0)] || this.#newNode();
    this.#first[word.charCodeAt(0)] = node;
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = this.#steps.from(node, code);
      if (next === 0) {
        next = this.#newNode();
        this.#steps.add(node, code, next);
      }
      node = next;
    }
    this.#wordAt[node] = id;
    return id;
  };

  /** The id of a word that some rule uses, or -1. */
  find(word: string): number {
    return this.#ids.get(word) ?? -1;
  }

  #newNode(): number {
    return this.#wordAt.push(-1) - 1;
  }

  /** Every occurrence of every word, by start, then by length. Linear: no word is longer than a clause's noun. */
  findAll(text: string): Hits {
    const word: number[] = [];
    const start: number[] = [];
    const end: number[] = [];
    for (let from = 0; from < text.length; from++) {
      let node = this.#first[text.charCodeAt(from)] as number;
      for (let at = from + 1; node !== 0; at++) {
        const found = this.#wordAt[node] as number;
        if (found >= 0) {
          word.push(found);
          start.push(from);
          end.push(at);
        }
        if (at >= text.length) break;
        node = this.#steps.from(node, text.charCodeAt(at));
      }
    }
    return { word, start, end };
  }
}

/** Steps of a trie from a node over a character to a node, hashed by hand: a Map costs a reading more than all else here. */
class Steps {
  #keys = new Int32Array(1 << 14);
  #nodes = new Uint16Array(1 << 14);
  #size = 0;

  /** The node that a step leads to, 0 for none. */
  from(node: number, code: number): number {
    const key = (node << 16) | code;
    const last = this.#keys.length - 1;
    for (let at = slotOf(key, last); this.#keys[at] !== 0; at = (at + 1) & last) {
      if (this.#keys[at] === key) return this.#nodes[at] as number;
    }
    return 0;
  }

  add(node: number, code: number, to: number): void {
    // Half empty, so that a search ends soon.
    if (++this.#size * 2 > this.#keys.length) this.#grow();
    this.#put((node << 16) | code, to);
  }

  #put(key: number, to: number): void {
    const last = this.#keys.length - 1;
    let at = slotOf(key, last);
    while (this.#keys[at] !== 0) at = (at + 1) & last;
    this.#keys[at] = key;
    this.#nodes[at] = to;
  }

  #grow(): void {
    const [keys, nodes] = [this.#keys, this.#nodes];
    if (keys.length >= 1 << 17) throw new RangeError('more words than a trie of 65,535 nodes holds');
    this.#keys = new Int32Array(keys.length * 2);
    this.#nodes = new Uint16Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key !== 0) this.#put(key, nodes[at] as number);
    });
  }
}

const slotOf = (key: number, last: number): number => (Math.imul(key, 0x9e3779b1) >>> 12) & last;

/** Occurrences as parallel lists, in order of `start`. */
export interface Hits {
  word: number[];
  start: number[];
  end: number[];
}
