import { IdLists } from '../text/id-lists';
import { pairOf } from '../text/pairs';
import { builtNameHeads } from './built-names';
import { type Division, divisionAt } from './divisions';
import { namesOf } from './names-of';

export interface NameEntry {
  division: Division;
  /** 大连 for 大连市: counts only where the context supports it. */
  short: boolean;
}

/** A name and all divisions that are called so. */
export interface Named {
  name: string;
  entries: NameEntry[];
}

/**
 * Which divisions have names that begin with a pair of characters. The names are made where a text first asks for the pair: a
 * report names a few of three thousand divisions.
 */
interface NameIndex {
  /** 1 for the code of every character that a name begins with. */
  begins: Uint8Array;
  /** By `pairAt` one of the heads there, counted from 1; 0 for none. For each head the one before it in the same place. */
  headAt: Uint16Array;
  before: Uint16Array;
  heads: string;
  /** For each head the divisions with such a name, as places in the table of divisions. */
  placesOf: IdLists;
  /** Names by their first two characters (see `headOf`), longest first. */
  known: Map<number, Named[]>;
}

/** Two characters as one number, so that a scan of a text allocates nothing. */
const headOf = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

const pairAt = (text: string, at: number): number => pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));

const MOST_KNOWN = 20_000;

let cache: NameIndex | null = null;

function open(): NameIndex {
  const { heads, divisions } = builtNameHeads();
  const begins = new Uint8Array(65_536);
  const headAt = new Uint16Array(65_536);
  const before = new Uint16Array(heads.length / 2);
  for (let head = 0; head < before.length; head++) {
    const pair = pairAt(heads, head * 2);
    begins[heads.charCodeAt(head * 2)] = 1;
    before[head] = headAt[pair] as number;
    headAt[pair] = head + 1;
  }
  return {
    begins,
    headAt,
    before,
    heads,
    placesOf: new IdLists(divisions),
    known: new Map(),
  };
}

const index = (): NameIndex => {
  cache ??= open();
  return cache;
};

/** All names that begin with the two characters at `at`, longest first. */
function namesLike(text: string, at: number): readonly Named[] {
  const { headAt, before, heads, placesOf, known } = index();
  const head = headOf(text, at);
  const found = known.get(head);
  if (found) return found;
  const names: Named[] = [];
  const add = (name: string, entry: NameEntry) => {
    if (headOf(name, 0) !== head) return;
    const same = names.find(one => one.name === name);
    if (same) same.entries.push(entry);
    else names.push({ name, entries: [entry] });
  };
  let here = headAt[pairAt(text, at)] as number;
  while (here > 0 && headOf(heads, here * 2 - 2) !== head) here = before[here - 1] as number;
  const addNames = (place: number) => {
    const division = divisionAt(place);
    const { full, short } = namesOf(division.name);
    for (const name of full) add(name, { division, short: false });
    for (const name of short) add(name, { division, short: true });
  };
  if (here > 0) placesOf.visit(here - 1, addNames);
  names.sort((a, b) => b.name.length - a.name.length);
  // A text may hold any number of pairs that are none.
  if (known.size < MOST_KNOWN) known.set(head, names);
  return names;
}

/** The first place from `at` on where a name may begin, the length of the text when there is none. */
export const nextBeginning = (text: string, at: number): number => {
  const { begins, headAt } = index();
  for (let here = at; here < text.length; here++) {
    if (begins[text.charCodeAt(here)] === 1 && headAt[pairAt(text, here)] !== 0) return here;
  }
  return text.length;
};

/** Every division that is called so, by full or short name. */
export const divisionsNamed = (name: string): readonly NameEntry[] =>
  namesLike(name, 0).find(named => named.name === name)?.entries ?? [];

/** All names of divisions that begin at `at`, longest first. */
export function namesAt(text: string, at: number): readonly Named[] {
  const like = namesLike(text, at);
  return like.length === 0 ? like : like.filter(({ name }) => text.startsWith(name, at));
}
