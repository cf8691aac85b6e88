/** All words that any rule asks for, found in one pass over a text. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();
  /** A trie: the node of each first character, all other steps in one map, for each node the word that ends there or -1. */
  readonly #first = new Uint32Array(65_536);
  readonly #steps = new Map<number, number>();
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
      const step = stepFrom(node, word.charCodeAt(i));
      node = this.#steps.get(step) ?? this.#newNode();
      this.#steps.set(step, node);
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
      let node = this.#first[text.charCodeAt(from)] || undefined;
      for (let at = from + 1; node !== undefined; at++) {
        const found = this.#wordAt[node] as number;
        if (found >= 0) {
          word.push(found);
          start.push(from);
          end.push(at);
        }
        if (at >= text.length) break;
        node = this.#steps.get(stepFrom(node, text.charCodeAt(at)));
      }
    }
    return { word, start, end };
  }
}

/** A node and a character as one number, so that a pass over a text allocates nothing. */
const stepFrom = (node: number, code: number): number => node * 65_536 + code;

/** Occurrences as parallel lists, in order of `start`. */
export interface Hits {
  word: number[];
  start: number[];
  end: number[];
}

/** Index of the first hit that starts at `position` or later. */
export function firstHitFrom(hits: Hits, position: number): number {
  let low = 0;
  let high = hits.start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits.start[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
