import type { Option, Term } from '../../codebook/cue';
import type { Answer, Rulebook } from '../../codebook/rulebook';
import type { Place } from './places';

/** One option of a term where it stands: a place for each of its words. */
export interface Chain {
  places: readonly Place[];
  /** Characters, of equals the nearer more. */
  weight: number;
}

type Near = ReadonlyMap<number, readonly Place[]>;

/** What a number is touched by: up to two characters in front (共, 达到了 …), none behind. */
const MOST_GLUE = 2;
const NO_CHAINS: readonly Chain[] = [];
const NO_ANSWERS: readonly Answer[] = [];

/**
 * What the words around a number offer to the terms of all cues, gathered once for the number. One for a whole reading, so that
 * the next number costs no new lists: it speaks of the number last asked for.
 */
export class Standing {
  /** Those of which a word stands there, in the order of the words. */
  terms: Term[] = [];
  #near: Near = new Map();
  #now = 0;
  /** By the id of the term: the number it was last seen at, its options there, and where they stand. */
  readonly #seen: Uint32Array;
  readonly #options: (readonly Option[])[] = [];
  readonly #chains: (readonly Chain[] | null)[] = [];

  constructor(private readonly book: Rulebook) {
    this.#seen = new Uint32Array(book.asks.length);
  }

  turnTo(near: Near): this {
    this.#near = near;
    this.#now++;
    this.terms = [];
    for (const word of near.keys()) {
      for (const { term, options } of this.book.answers[word] ?? NO_ANSWERS) {
        const { id } = term;
        const isNew = this.#seen[id] !== this.#now;
        if (isNew) this.terms.push(term);
        this.#seen[id] = this.#now;
        this.#options[id] = isNew ? options : [...(this.#options[id] as Option[]), ...options];
        this.#chains[id] = null;
      }
    }
    return this;
  }

  has({ id }: Term): boolean {
    return this.#seen[id] === this.#now;
  }

  /** Where the options of a term stand, in the order of their first words. */
  chainsOf(term: Term): readonly Chain[] {
    if (!this.has(term)) return NO_CHAINS;
    const known = this.#chains[term.id];
    if (known) return known;
    const chains: Chain[] = [];
    for (const option of this.#options[term.id] as readonly Option[]) {
      const places = placesOf(option, this.#near);
      if (places) chains.push({ places, weight: weightOf(places) });
    }
    this.#chains[term.id] = chains;
    return chains;
  }
}

/** Where one option stands near the number, a place for each of its words; null when it does not. */
export function placesOf({ words, touching }: Option, near: Near): Place[] | null {
  const first = near.get(words[0] as number);
  if (!first) return null;
  if (words.length === 1) {
    const place = touching ? first.find(one => isTouching(one, touching)) : first[0];
    return place ? [place] : null;
  }
  for (const start of first) {
    const chain = [start];
    for (const word of words.slice(1)) {
      const last = chain.at(-1) as Place;
      const following = near.get(word)?.filter(place => place.start >= last.end && place.side === last.side);
      const nearest = following?.sort((a, b) => a.start - b.start)[0];
      if (!nearest) break;
      chain.push(nearest);
    }
    const end = chain.at(-1) as Place;
    if (chain.length === words.length && (!touching || isTouching(end, touching))) return chain;
  }
  return null;
}

/** Whether a place touches the number on the side that a rule asks for. */
export function isTouching(place: Place, side: 'before' | 'behind'): boolean {
  return place.side === side && place.distance <= (side === 'behind' ? 0 : MOST_GLUE);
}

function weightOf(places: readonly Place[]): number {
  let length = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { start, end, distance } of places) {
    length += end - start;
    if (distance < nearest) nearest = distance;
  }
  return length - nearest / 1000;
}
