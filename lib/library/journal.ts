import type { LibraryError, Result } from '../messages/contract';
import { attempt } from './failure';
import type { Library } from './open';
import type { JournalEntry } from './records';

/** What was done, latest first. `before`: the `order` of the last entry already seen. */
export function listJournal(
  library: Library,
  { limit = 100, before = Number.MAX_SAFE_INTEGER }: { limit?: number; before?: number } = {},
): Promise<Result<JournalEntry[], LibraryError>> {
  return attempt(async () => {
    const entries: JournalEntry[] = [];
    const tx = library.db.transaction('journal');
    let cursor = await tx.store.index('time').openCursor(IDBKeyRange.upperBound(before, true), 'prev');
    while (cursor && entries.length < limit) {
      entries.push(cursor.value);
      cursor = await cursor.continue();
    }
    return entries;
  });
}
