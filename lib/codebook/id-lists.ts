/** Lists of small ids one behind another in one array: a reading jumps from list to list, and finds them close together. */
export class IdLists {
  readonly #items: Uint16Array;
  readonly #starts: Uint32Array;

  constructor(lists: readonly (readonly number[])[]) {
    this.#items = Uint16Array.from(lists.flat());
    this.#starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, at) => {
      this.#starts[at + 1] = (this.#starts[at] as number) + list.length;
    });
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  visit(at: number, call: (id: number) => void): void {
    const end = this.#starts[at + 1] as number;
    for (let i = this.#starts[at] as number; i < end; i++) call(this.#items[i] as number);
  }

  every(at: number, holds: (id: number) => boolean): boolean {
    const end = this.#starts[at + 1] as number;
    for (let i = this.#starts[at] as number; i < end; i++) if (!holds(this.#items[i] as number)) return false;
    return true;
  }
}
