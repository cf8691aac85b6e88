import type { LibraryError, Result, SavedState } from '../messages/contract';
import { attempt } from './failure';
import type { Library } from './open';

/**
 * What the library knows of a text: by the report's key (`reportKeyOf`) and the hash of the text. Binned reports count as
 * unsaved.
 */
export function stateOf(
  library: Library,
  reportKey: string,
  sha256: string,
): Promise<Result<SavedState, LibraryError>> {
  return attempt(async (): Promise<SavedState> => {
    const tx = library.db.transaction(['reports', 'snapshots']);
    const rows = (await tx.objectStore('reports').index('key').getAll(reportKey)).filter(row => row.binnedAt === null);
    for (const { reportId } of rows) {
      const snapshot = await tx.objectStore('snapshots').get(`${reportId}-${sha256.slice(0, 20)}`);
      const savedAt = snapshot?.captures[0]?.savedAt;
      if (snapshot && savedAt) return { state: 'saved', reportId, snapshotId: snapshot.id, savedAt };
    }
    const [row] = rows;
    if (!row) return { state: 'unsaved' };
    const { reportId, snapshotId, savedAt } = row;
    return { state: 'changed', reportId, snapshotId, savedAt };
  });
}
