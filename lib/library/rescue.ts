import type { LibraryError, Result } from '../messages/contract';
import { PAGE_ROWS, ROW_STORES } from './catalog';
import type { Library } from './open';
import type { DerivedRow } from './own-records';
import type { MarkRecord, SnapshotRecord } from './records';
import { buildRow, byReport, listedRow } from './row';
import { packPage } from './row-packing';
import { write } from './write';

/**
 * Everything that can still be read, whatever its shape and the version of the library, as JSON lines: store, key, value.
 * For a library that no longer validates or of a newer build. Nothing in it is changed.
 */
export function rescueStream(library: Library): ReadableStream<Uint8Array> {
  const lines = rescueLines(library);
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

async function* rescueLines(library: Library): AsyncGenerator<string, undefined> {
  const stores = [...library.db.objectStoreNames];
  yield `${JSON.stringify({ format: 'fazhi-lens/rescue', version: library.db.version, stores })}\n`;
  for (const store of stores) {
    // Derived, and made of numbers.
    if (store === 'terms' || store === 'segments' || store === 'catalog') continue;
    for (const key of await library.db.getAllKeys(store)) {
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
 * when `checkLibrary` found them wrong. A row that cannot be derived stays as it is.
 */
export function rebuildRows(library: Library): Promise<Result<number, LibraryError>> {
  return write(library, ROW_STORES, async ({ tx, state }) => {
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
      const page = at / PAGE_ROWS;
      const some = all.slice(at, at + PAGE_ROWS);
      await tx.objectStore('catalog').put(packPage(page, some.map(listedRow)));
      for (const row of some) await tx.objectStore('reports').put({ ...row, page });
      state.lastPage = page;
      state.lastPageRows = some.length;
    }
    return all.length;
  });
}

function rowOf(versions: readonly SnapshotRecord[], marks: readonly MarkRecord[]): DerivedRow | null {
  try {
    return buildRow(versions, marks);
  } catch {
    return null;
  }
}
