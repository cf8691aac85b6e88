import type { LibraryError, Result } from '../messages/contract';
import { attempt } from './failure';
import type { Library } from './open';
import type { ReportRow } from './records';
import { listedRow } from './row';
import { unpackCatalog } from './row-packing';
import { upgrades } from './upgrades';

/** All rows, newest first, from the packed catalogue: ten thousand in one short read. `bin` lists the bin instead. */
export function listRows(library: Library, where: 'kept' | 'bin' = 'kept'): Promise<Result<ReportRow[], LibraryError>> {
  return attempt(async () => {
    const rows = (await loadRows(library)).filter(row => (row.binnedAt === null) === (where === 'kept'));
    return rows.sort(newestFirst);
  });
}

/** A page that cannot be unpacked, or that a build of another version packed in its way, is read from the rows it was packed from. */
async function loadRows(library: Library): Promise<ReportRow[]> {
  const packed = library.db.version === upgrades.length ? await packedRows(library) : null;
  return packed ?? (await library.db.getAll('reports')).map(listedRow);
}

async function packedRows(library: Library): Promise<ReportRow[] | null> {
  try {
    // Latest page last, so latest rows first: nearly in order before it is sorted.
    return unpackCatalog(await library.db.getAll('catalog')).reverse();
  } catch {
    return null;
  }
}

/** A fixed order among equals, so that a list never jumps. */
export function newestFirst(a: ReportRow, b: ReportRow): number {
  return a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.reportId < b.reportId ? -1 : 1;
}
