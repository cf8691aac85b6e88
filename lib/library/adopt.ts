import type { LibraryError, Result } from '../messages/contract';
import { attempt, must } from './failure';
import type { Library } from './open';
import { putTable, tableId } from './tables';
import { putView, type SavedView } from './views';

/** What earlier builds kept outside the library, where no backup reached it. */
export interface OldThings {
  views: readonly SavedView[];
  tables: readonly { name: string; text: string }[];
}

/** Bring them in. Whatever stops it half way, it can be done again: nothing comes in twice, nothing that the
 * person has changed or removed since is touched. */
export function adoptOldThings(library: Library, { views, tables }: OldThings): Promise<Result<null, LibraryError>> {
  return attempt(async () => {
    const isUnknown = async (id: string) => (await library.db.getKey('marks', id)) === undefined;
    for (const { id, name, query } of views) {
      if (await isUnknown(`view:${id}`)) await must(putView(library, `view:${id}`, { name, query }));
    }
    for (const { name, text } of tables) {
      if (await isUnknown(tableId(name))) await must(putTable(library, name, text));
    }
    return null;
  });
}
