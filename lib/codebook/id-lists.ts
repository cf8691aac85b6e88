import { idAt, packIds } from './trie';

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
  constructor(private readonly packed: PackedLists) {}

  get size(): number {
    return this.packed.starts.length - 1;
  }

  isEmpty(at: number): boolean {
    return this.packed.starts.charCodeAt(at) === this.packed.starts.charCodeAt(at + 1);
  }

  visit(at: number, call: (id: number) => void): void {
    const { ids, starts } = this.packed;
    const end = idAt(starts, at + 1);
    for (let i = idAt(starts, at); i < end; i++) call(idAt(ids, i));
  }

  every(at: number, holds: (id: number) => boolean): boolean {
    const { ids, starts } = this.packed;
    const end = idAt(starts, at + 1);
    for (let i = idAt(starts, at); i < end; i++) if (!holds(idAt(ids, i))) return false;
    return true;
  }
}
