/** All words that any rule asks for, found in one pass over a text. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #root: Node = { next: new Map(), word: -1 };

  /** The id of a word, given to it on first sight. */
  idOf = (word: string): number => {
    if (word === '') throw new Error('an empty word');
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    this.#ids.set(word, id);
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), word: -1 };
        node.next.set(code, next);
      }
      node = next;
    }
    node.word = id;
    return id;
  };

  /** The id of a word that some rule uses, or -1. */
  find(word: string): number {
    return this.#ids.get(word) ?? -1;
  }

  /** Every occurrence of every word, by start, then by length. Linear: no word is longer than a clause's noun. */
  findAll(text: string): Hits {
    const word: number[] = [];
    const start: number[] = [];
    const end: number[] = [];
    for (let from = 0; from < text.length; from++) {
      let node = this.#root.next.get(text.charCodeAt(from));
      for (let at = from + 1; node; at++) {
        if (node.word >= 0) {
          word.push(node.word);
          start.push(from);
          end.push(at);
        }
        if (at >= text.length) break;
        node = node.next.get(text.charCodeAt(at));
      }
    }
    return { word, start, end };
  }
}

interface Node {
  next: Map<number, Node>;
  /** Id of the word that ends here, or -1. */
  word: number;
}

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
