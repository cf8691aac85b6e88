/** Ids are written as characters from here on: one unit each, and safe in any file. */
const BASE = 0x4e00;
const MOST = 0x9fff - BASE;

/** @throws {RangeError} on an id that has no such character */
export function packIds(ids: readonly number[]): string {
  if (ids.some(id => id > MOST)) throw new RangeError('more ids than characters to write them');
  return ids.map(id => String.fromCharCode(BASE + id)).join('');
}

export function unpackIds(packed: string): Uint16Array {
  const ids = new Uint16Array(packed.length);
  for (let at = 0; at < packed.length; at++) ids[at] = packed.charCodeAt(at) - BASE;
  return ids;
}

/** Lists of small ids one behind another in one string, to be written into a bundle and used as it is read. */
export interface PackedLists {
  ids: string;
  /** Where each list begins, and where the last one ends. */
  starts: string;
}

export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  let end = 0;
  const starts = [0, ...lists.map(list => (end += list.length))];
  return { ids: packIds(lists.flat()), starts: packIds(starts) };
}

/** A reading jumps from list to list, and finds them close together. */
export class IdLists {
  readonly #ids: Uint16Array;
  readonly #starts: Uint16Array;

  constructor({ ids, starts }: PackedLists) {
    this.#ids = unpackIds(ids);
    this.#starts = unpackIds(starts);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  isEmpty(at: number): boolean {
    return this.#starts[at] === this.#starts[at + 1];
  }

  /** Where a list begins among the ids of all lists; it ends where the next begins. */
  startOf(at: number): number {
    return this.#starts[at] as number;
  }

  /** @param i - a place among the ids of all lists */
  idAt(i: number): number {
    return this.#ids[i] as number;
  }

  listAt(at: number): number[] {
    return [...this.#ids.subarray(this.startOf(at), this.startOf(at + 1))];
  }

  includes(at: number, id: number): boolean {
    const end = this.#starts[at + 1] as number;
    for (let i = this.#starts[at] as number; i < end; i++) if (this.#ids[i] === id) return true;
    return false;
  }

  visit(at: number, call: (id: number) => void): void {
    const end = this.#starts[at + 1] as number;
    for (let i = this.#starts[at] as number; i < end; i++) call(this.#ids[i] as number);
  }

  /** Adds the ids of a list to others, each once. */
  addTo(others: number[], at: number): void {
    const end = this.#starts[at + 1] as number;
    for (let i = this.#starts[at] as number; i < end; i++) {
      const id = this.#ids[i] as number;
      if (!others.includes(id)) others.push(id);
    }
  }

  /** Whether a set holds every id of a list. */
  isWithin(set: { has(id: number): boolean }, at: number): boolean {
    const end = this.#starts[at + 1] as number;
    for (let i = this.#starts[at] as number; i < end; i++) if (!set.has(this.#ids[i] as number)) return false;
    return true;
  }

  some(at: number, holds: (id: number) => boolean): boolean {
    const end = this.#starts[at + 1] as number;
    for (let i = this.#starts[at] as number; i < end; i++) if (holds(this.#ids[i] as number)) return true;
    return false;
  }
}
