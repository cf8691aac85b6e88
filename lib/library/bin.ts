import type { LibraryError, Result } from '../messages/contract';
import { ROW_STORES, refreshRows } from './catalog';
import { setMark } from './marks';
import type { Library } from './open';
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
 * longer than `olderThanDays`. Returns how many reports went.
 */
export function emptyBin(library: Library, { olderThanDays = 0 } = {}): Promise<Result<number, LibraryError>> {
  return write(library, [...ROW_STORES, 'texts', 'captures', 'readings', 'changes', 'terms'], async change => {
    const latest = new Date(Date.parse(change.at) - olderThanDays * 86_400_000).toISOString();
    const range = olderThanDays > 0 ? IDBKeyRange.upperBound(latest) : null;
    const reportIds = await change.tx.objectStore('reports').index('bin').getAllKeys(range);
    for (const reportId of reportIds) await purge(change, reportId);
    if (reportIds.length === 0) return 0;
    change.state.deletions += 1;
    change.state.sweepDue = true;
    await refreshRows(change, reportIds);
    note(change, 'bin-emptied', reportIds);
    return reportIds.length;
  });
}

async function purge({ tx }: WriteTransaction, reportId: string): Promise<void> {
  for (const { id, captures, reading } of await tx.objectStore('snapshots').index('report').getAll(reportId)) {
    await tx.objectStore('texts').delete(id);
    await tx.objectStore('terms').delete(id);
    await tx.objectStore('readings').delete(reading.id);
    for (const capture of captures) await tx.objectStore('captures').delete(capture.id);
    await tx.objectStore('snapshots').delete(id);
  }
  for (const id of await tx.objectStore('marks').index('report').getAllKeys(reportId)) {
    await tx.objectStore('marks').delete(id);
  }
  for (const id of await tx.objectStore('changes').index('report').getAllKeys(reportId)) {
    await tx.objectStore('changes').delete(id);
  }
}
