import type { LibraryError, Result } from '../messages/contract';
import { attempt } from './failure';
import { setMark } from './marks';
import type { Library } from './open';
import type { ChangeRecord } from './records';
import { standing } from './row';
import { write } from './write';

/** What re-readings changed: of one report, or everything the person has not yet looked at. Latest first. */
export function listChanges(
  library: Library,
  of: { reportId: string } | 'unseen',
): Promise<Result<ChangeRecord[], LibraryError>> {
  return attempt(async () => {
    const tx = library.db.transaction(['changes', 'marks']);
    const changes = tx.objectStore('changes');
    const found = of === 'unseen' ? await changes.getAll() : await changes.index('report').getAll(of.reportId);
    const seen = of === 'unseen' ? standing(await tx.objectStore('marks').index('kind').getAll('seen'), 'seen') : [];
    const known = new Set(seen);
    return found.filter(change => !known.has(change.id)).sort((a, b) => b.order - a.order);
  });
}

/** The person has looked at these changes. */
export function markSeen(library: Library, changeIds: readonly string[]): Promise<Result<null, LibraryError>> {
  return write(library, ['marks', 'changes'], async change => {
    for (const id of changeIds) {
      const record = await change.tx.objectStore('changes').get(id);
      if (record) await setMark(change, { id: `seen:${id}`, kind: 'seen', reportId: record.reportId, value: id });
    }
    return null;
  });
}
