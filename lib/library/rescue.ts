import type { LibraryError, Result } from '../messages/contract';
import { PAGE_ROWS, ROW_STORES } from './catalog';
import { cancellable, must } from './failure';
import type { Library } from './open';
import type { DerivedRow } from './own-records';
import { type Tell, tellerOf, type Watched } from './progress';
import type { MarkRecord, SnapshotRecord } from './records';
import { buildRow, byReport, listedRow } from './row';
import { packPage } from './row-packing';
import { unawaited } from './transactions';
import { type WriteTransaction, write } from './write';

/**
 * Everything that can still be read, whatever its shape and the version of the library, as JSON lines: store, key, value.
 * For a library that no longer validates or of a newer build. Nothing in it is changed.
 */
export function rescueStream(library: Library, watched: Watched = {}): ReadableStream<Uint8Array> {
  const lines = rescueLines(library, tellerOf(watched));
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function* rescueLines(library: Library, tell: Tell): AsyncGenerator<string, undefined> {
  const stores = [...library.db.objectStoreNames];
  yield `${JSON.stringify({ format: 'fazhi-lens/rescue', version: library.db.version, stores })}\n`;
  // Derived, and made of numbers.
  const kept = stores.filter(store => store !== 'terms' && store !== 'segments' && store !== 'catalog');
  for (const [nth, store] of kept.entries()) {
    const keys = await library.db.getAllKeys(store);
    for (const [at, key] of keys.entries()) {
      tell((nth + at / keys.length) / kept.length);
      let line: Record<string, unknown>;
      try {
        line = { store, key, value: await library.db.get(store, key) };
      } catch (error) {
        line = { store, key, error: String(error) };
      }
      yield `${JSON.stringify(line)}\n`;
    }
  }
}

/**
 * Derive list and catalogue anew from snapshots and marks, in one transaction: after a build changed what rows hold, or
 * when `checkLibrary` found them wrong. A row that cannot be derived stays as it is. Stopped, all is as it was.
 */
export function rebuildRows(
  library: Library,
  watched: Watched = {},
): Promise<Result<number, LibraryError | 'cancelled'>> {
  const tell = tellerOf(watched);
  const rebuild = async ({ tx, state }: WriteTransaction) => {
    tell(0);
    const snapshots = byReport(await tx.objectStore('snapshots').getAll());
    const marks = byReport(await tx.objectStore('marks').getAll());
    const rows = new Map<string, DerivedRow>();
    for (const { page: _page, ...row } of await tx.objectStore('reports').getAll()) rows.set(row.reportId, row);
    for (const [reportId, versions] of snapshots) {
      const row = rowOf(versions, marks.get(reportId) ?? []);
      if (row) rows.set(reportId, row);
    }
    await tx.objectStore('catalog').clear();
    state.lastPage = 0;
    state.lastPageRows = 0;
    const all = [...rows.values()];
    for (let at = 0; at < all.length; at += PAGE_ROWS) {
      tell(0.3 + (0.7 * at) / all.length);
      const page = at / PAGE_ROWS;
      const some = all.slice(at, at + PAGE_ROWS);
      await tx.objectStore('catalog').put(packPage(page, some.map(listedRow)));
      for (const row of some) unawaited(tx.objectStore('reports').put({ ...row, page }));
      state.lastPage = page;
      state.lastPageRows = some.length;
    }
    return all.length;
  };
  return cancellable(watched.signal, () => must(write(library, ROW_STORES, rebuild)));
}

function rowOf(versions: readonly SnapshotRecord[], marks: readonly MarkRecord[]): DerivedRow | null {
  try {
    return buildRow(versions, marks);
  } catch {
    return null;
  }
}
