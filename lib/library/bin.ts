import type { LibraryError, Result } from '../messages/contract';
import { ROW_STORES, refreshRows } from './catalog';
import { setMark } from './marks';
import type { Library } from './open';
import { note, write } from './write';

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
    if (moved.length > 0) await note(change, binned ? 'to-bin' : 'restored', moved);
    return null;
  });
}
