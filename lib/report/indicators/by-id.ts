/**
 * A set of ids from 0 to `size` that is emptied without touching its members: one for a whole reading, cleared for each number,
 * costs no new lists and no hashing.
 */
export class IdSet {
  /** In the order they came. */
  ids: number[] = [];
  readonly #stamps: Uint32Array;
  #now = 1;

  constructor(size: number) {
    this.#stamps = new Uint32Array(size);
  }

  clear(): void {
    this.ids = [];
    this.#now++;
  }

  has(id: number): boolean {
    return this.#stamps[id] === this.#now;
  }

  add(id: number): void {
    if (this.#stamps[id] === this.#now) return;
    this.#stamps[id] = this.#now;
    this.ids.push(id);
  }
}

/** The same with a value for each id. */
export class IdMap<T> {
  readonly #known: IdSet;
  readonly #values: T[];

  constructor(size: number) {
    this.#known = new IdSet(size);
    // All of it at once: an array that grows by leaps turns into a dictionary.
    this.#values = new Array(size);
  }

  get ids(): readonly number[] {
    return this.#known.ids;
  }

  clear(): void {
    this.#known.clear();
  }

  has(id: number): boolean {
    return this.#known.has(id);
  }

  get(id: number): T | undefined {
    return this.#known.has(id) ? this.#values[id] : undefined;
  }

  set(id: number, value: T): void {
    this.#known.add(id);
    this.#values[id] = value;
  }
}
