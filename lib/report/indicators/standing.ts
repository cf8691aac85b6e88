import type { Option, Term } from '../../codebook/cue';
import type { Rulebook } from '../../codebook/rulebook';
import { IdMap, IdSet } from './by-id';
import type { Place } from './places';

/** One option of a term where it stands: a place for each of its words. */
export interface Chain {
  places: readonly Place[];
  /** Characters, of equals the nearer more. */
  weight: number;
}

/** An option that a word around the number begins, as a place in `answers`. */
interface Offer {
  at: number;
  word: number;
  /** The next one of the same term. */
  next: Offer | null;
}

interface Offers {
  first: Offer;
  last: Offer;
}

/** What a number is touched by: up to two characters in front (共, 达到了 …), none behind. */
const MOST_GLUE = 2;
const NO_CHAINS: readonly Chain[] = [];

/** Words right around the number, by word, nearest first. */
export interface Near {
  has(word: number): boolean;
  get(word: number): readonly Place[] | undefined;
}

/**
 * The words around one number and what they offer to the terms of all cues, gathered once for the number. One for all
 * readings: it speaks of the number it was last cleared for.
 */
export class Standing {
  readonly near: IdMap<Place[]>;
  /** Words that may veto: those before the number, and those behind it. */
  readonly vetoes: Record<Place['side'], IdSet>;
  /** The terms of which a word stands there, each with the options that such words begin. */
  readonly terms: IdMap<Offers>;
  readonly #chains: IdMap<readonly Chain[]>;
  readonly #alone: IdMap<Chain>;

  constructor(readonly book: Rulebook) {
    const words = book.wordCount;
    this.near = new IdMap(words);
    this.vetoes = { before: new IdSet(words), behind: new IdSet(words) };
    this.terms = new IdMap(book.asks.size);
    this.#chains = new IdMap(book.asks.size);
    this.#alone = new IdMap(words);
  }

  clear(): void {
    const { near, vetoes, terms } = this;
    for (const one of [near, vetoes.before, vetoes.behind, terms, this.#chains, this.#alone]) one.clear();
  }

  addNear(place: Place): void {
    const list = this.near.get(place.word);
    if (list) {
      list.push(place);
      return;
    }
    this.near.set(place.word, [place]);
    const { answers } = this.book;
    const end = answers.startOf(place.word + 1);
    for (let at = answers.startOf(place.word); at < end; at++) {
      const term = answers.idAt(at);
      const offer: Offer = { at, word: place.word, next: null };
      const offers = this.terms.get(term);
      if (!offers) this.terms.set(term, { first: offer, last: offer });
      else {
        offers.last.next = offer;
        offers.last = offer;
      }
    }
  }

  /** Where the options of a term stand, in the order of their first words. */
  chainsOf({ id }: Term): readonly Chain[] {
    const offers = this.terms.get(id);
    if (!offers) return NO_CHAINS;
    const known = this.#chains.get(id);
    if (known) return known;
    const chains: Chain[] = [];
    for (let offer: Offer | null = offers.first; offer; offer = offer.next) {
      const option = this.book.longOptionAt(offer.at);
      if (!option) chains.push(this.#chainOf(offer.word));
      else {
        const places = placesOf(option, this.near);
        if (places) chains.push({ places, weight: weightOf(places) });
      }
    }
    this.#chains.set(id, chains);
    return chains;
  }

  /** A word by itself, where it stands nearest: the same for all terms that it answers. */
  #chainOf(word: number): Chain {
    const known = this.#alone.get(word);
    if (known) return known;
    const places = (this.near.get(word) as Place[]).slice(0, 1);
    const chain = { places, weight: weightOf(places) };
    this.#alone.set(word, chain);
    return chain;
  }
}

let kept: Standing | null = null;

/** The one of a rulebook; its tables are as long as the list of all words, and are not made again for each text. */
export function standingIn(book: Rulebook): Standing {
  if (kept?.book !== book) kept = new Standing(book);
  return kept;
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
