import type { LibraryError, Result } from '../messages/contract';
import { isDone } from './import-undo';
import type { Library } from './open';
import type { SnapshotRecord } from './records';
import type { StoreName } from './schema';
import { type WriteTransaction, write } from './write';

/** An import that has been staging for longer has died. */
const STAGING_MS = 6 * 3_600_000;
/** How long a retry may take to come. */
const REQUEST_MS = 30 * 86_400_000;
/** Imports that can be undone. */
const KEPT_IMPORTS = 3;

const HEAVY = ['texts', 'captures', 'readings', 'terms'] as const satisfies StoreName[];

/** Clear away, in idle time, what nothing names any more: left by a cancelled, dead or undone import. */
export function sweep(library: Library): Promise<Result<null, LibraryError>> {
  return write(library, ['snapshots', 'imports', 'requests', ...HEAVY], async change => {
    await dropOldRequests(change);
    if (!change.state.sweepDue) return null;
    const imports = await change.tx.objectStore('imports').getAll();
    const now = Date.parse(change.at);
    // Either way round, should the clock have been set back.
    if (imports.some(one => one.state === 'staging' && Math.abs(now - Date.parse(one.at)) < STAGING_MS)) return null;
    const done = imports.filter(isDone).sort((a, b) => b.order - a.order);
    const undoable = done.slice(0, KEPT_IMPORTS);
    for (const one of imports)
      if (!isDone(one) || !undoable.includes(one)) await change.tx.objectStore('imports').delete(one.id);
    const before = undoable.flatMap(one => one.snapshots.flatMap(({ before, after }) => [before, after]));
    await dropUnnamed(
      change,
      before.filter(one => one !== null),
    );
    change.state.sweepDue = false;
    return null;
  });
}

async function dropUnnamed({ tx, state }: WriteTransaction, alsoNamed: readonly SnapshotRecord[]): Promise<void> {
  const named = new Set<string>();
  for (const snapshot of [...(await tx.objectStore('snapshots').getAll()), ...alsoNamed]) {
    named.add(snapshot.id).add(snapshot.reading.id);
    for (const capture of snapshot.captures) named.add(capture.id);
  }
  for (const name of HEAVY) {
    const store = tx.objectStore(name);
    for (const id of await store.getAllKeys()) if (!named.has(id)) await store.delete(id);
  }
  state.deletions += 1;
}

async function dropOldRequests({ tx, order }: WriteTransaction): Promise<void> {
  const requests = tx.objectStore('requests');
  const old = await requests.index('time').getAllKeys(IDBKeyRange.upperBound(order - REQUEST_MS));
  for (const id of old) await requests.delete(id);
}
