import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { LibrarySchema } from '../../../lib/library/schema';
import { type Upgrade, upgrades } from '../../../lib/library/upgrades';
import v1 from './examples/v1.json';
import v2 from './examples/v2.json';
import v3 from './examples/v3.json';
import v4 from './examples/v4.json';
import v5 from './examples/v5.json';
import v6 from './examples/v6.json';
import v7 from './examples/v7.json';
import v8 from './examples/v8.json';
import v9 from './examples/v9.json';
import v10 from './examples/v10.json';

type Example = Record<string, unknown[]>;

/** One library of every version there has been, as it was stored then. Never rewritten. */
export const EXAMPLES: [version: number, example: Example][] = [
  [1, v1],
  [2, v2],
  [3, v3],
  [4, v4],
  [5, v5],
  [6, v6],
  [7, v7],
  [8, v8],
  [9, v9],
  [10, v10],
];

/** Store an example as its version did. */
export async function openExample(name: string, version: number, example: Example): Promise<void> {
  const db = await openDB<LibrarySchema>(name, version, {
    upgrade: async (database, _from, _to, tx) => {
      for (const upgrade of upgrades.slice(0, version) as Upgrade[]) await upgrade(database, tx, () => {});
    },
  });
  for (const [store, records] of Object.entries(example)) {
    for (const record of records) await db.put(store as 'texts', revive(record) as never);
  }
  db.close();
}

/** JSON has no typed arrays. */
function revive(record: unknown): unknown {
  const { terms, numbers } = record as { terms?: number[]; numbers?: number[] };
  if (terms) return { ...(record as object), terms: Uint32Array.from(terms) };
  return numbers ? { ...(record as object), numbers: Int32Array.from(numbers) } : record;
}
