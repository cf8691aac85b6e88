import { type PackedLists, packLists } from '../text/id-lists';
import { allDivisions } from './divisions';
import { namesOf } from './names-of';

/** Pairs of characters that names of divisions begin with. */
export interface NameHeads {
  /** All pairs in one string. */
  heads: string;
  /** For each pair the divisions with such a name, as places in the table of divisions, in order. */
  divisions: PackedLists;
}

/** The beginnings of all names. A build puts the finished list here (`scripts/rule-index-plugin.ts`). */
export function builtNameHeads(): NameHeads {
  const divisions = new Map<string, number[]>();
  allDivisions().forEach(({ name }, place) => {
    const { full, short } = namesOf(name);
    for (const head of new Set([...full, ...short].map(one => one.slice(0, 2))))
      divisions.set(head, [...(divisions.get(head) ?? []), place]);
  });
  return { heads: [...divisions.keys()].join(''), divisions: packLists([...divisions.values()]) };
}
