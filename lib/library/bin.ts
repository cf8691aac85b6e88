import type { LibraryError, Result } from '../messages/contract';
import { ROW_STORES, refreshRows } from './catalog';
import { cancellable, must } from './failure';
import { setMark } from './marks';
import type { Library } from './open';
import { tellerOf, type Watched, within } from './progress';
import type { StoreName } from './schema';
import { unawaited } from './transactions';
import { note, type WriteTransaction, write } from './write';

/** Put reports into the bin, from where `restore` brings them back. Unknown ids and those already there are left alone. */
export function moveToBin(library: Library, reportIds: readonly string[]): Promise<Result<null, LibraryError>> {
  return setBinned(library, reportIds, true);
}

/** Bring reports back from the bin. */
export function restore(library: Library, reportIds: readonly string[]): Promise<Result<null, LibraryError>> {
  return setBinned(library, reportIds, false);
}

function setBinned(library: Library, reportIds: readonly string[], binned: boolean) {
  return write(library, ROW_STORES, async change => {
    const moved: string[] = [];
    for (const reportId of new Set(reportIds)) {
      const row = await change.tx.objectStore('reports').get(reportId);
      if (!row || (row.binnedAt !== null) === binned) continue;
      await setMark(change, { id: `bin:${reportId}`, kind: 'bin', reportId, value: binned ? change.at : null });
      moved.push(reportId);
    }
    await refreshRows(change, moved);
    if (moved.length > 0) note(change, binned ? 'to-bin' : 'restored', moved);
    return null;
  });
}

/** Days that a report stays in the bin. */
export const BIN_DAYS = 30;

/**
 * Throw away for good what is in the bin: all of it after the person was asked, or, in idle time, what has been there
 * longer than `olderThanDays`. Returns how many reports went; stopped, none has.
 */
export function emptyBin(
  library: Library,
  { olderThanDays = 0, ...watched }: { olderThanDays?: number } & Watched = {},
): Promise<Result<number, LibraryError | 'cancelled'>> {
  const tell = tellerOf(watched);
  const stores = [...ROW_STORES, 'texts', 'captures', 'readings', 'changes', 'terms'] as const;
  const empty = async (change: WriteTransaction) => {
    const latest = new Date(Date.parse(change.at) - olderThanDays * 86_400_000).toISOString();
    const range = olderThanDays > 0 ? IDBKeyRange.upperBound(latest) : null;
    const reportIds = await change.tx.objectStore('reports').index('bin').getAllKeys(range);
    for (const [at, reportId] of reportIds.entries()) {
      tell((at / reportIds.length) * 0.8);
      await purge(change, reportId);
    }
    if (reportIds.length === 0) return 0;
    change.state.deletions += 1;
    change.state.sweepDue = true;
    await refreshRows(change, reportIds, within(tell, 0.8, 1));
    note(change, 'bin-emptied', reportIds);
    return reportIds.length;
  };
  return cancellable(watched.signal, () => must(write(library, stores, empty)));
}

async function purge({ tx }: WriteTransaction, reportId: string): Promise<void> {
  const [snapshots, marks, changes] = await Promise.all([
    tx.objectStore('snapshots').index('report').getAll(reportId),
    tx.objectStore('marks').index('report').getAllKeys(reportId),
    tx.objectStore('changes').index('report').getAllKeys(reportId),
  ]);
  const drop = (store: StoreName, id: string) => unawaited(tx.objectStore(store).delete(id));
  for (const { id, captures, reading } of snapshots) {
    drop('texts', id);
    drop('terms', id);
    drop('readings', reading.id);
    for (const capture of captures) drop('captures', capture.id);
    drop('snapshots', id);
  }
  for (const id of marks) drop('marks', id);
  for (const id of changes) drop('changes', id);
}
