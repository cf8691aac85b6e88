import type { CatalogPage, StoredRow } from './own-records';
import { type Tell, untold } from './progress';
import type { MarkRecord, ReportRow, SnapshotRecord } from './records';
import { buildRow, listedRow } from './row';
import { packPage, unpackPage, waitingBeside } from './row-packing';
import type { StoreName } from './schema';
import { unawaited } from './transactions';
import type { LibraryTransaction, WriteTransaction } from './write';

/** Rows a page holds: a list reads all pages, and Chromium hands out a few large records faster than many of middling size. */
export const PAGE_ROWS = 512;

/** Rows that wait beside a page until they are packed into it: a save writes these few, not the whole page. */
const WAITING_ROWS = 16;

/** Stores that a transaction needs to derive rows. */
export const ROW_STORES = ['reports', 'snapshots', 'marks', 'catalog'] as const satisfies StoreName[];

/** Reports looked at in one go: many requests under way at once, few enough to hold. */
const AT_ONCE = 200;

/** A page as a transaction changes it. */
interface OpenPage {
  /** Rows that stand for those of the same report in the page. */
  waiting: Map<string, ReportRow>;
  gone: Set<string>;
}
type Pages = Map<number, OpenPage>;

/** All that the row of one report is derived from, and where it stands. */
export interface RowSources {
  reportId: string;
  snapshots: readonly SnapshotRecord[];
  marks: readonly MarkRecord[];
  stored: StoredRow | undefined;
}

/** What a transaction sees of a report. */
export async function rowSources(tx: LibraryTransaction, reportId: string): Promise<RowSources> {
  const [snapshots, marks, stored] = await Promise.all([
    tx.objectStore('snapshots').index('report').getAll(reportId),
    tx.objectStore('marks').index('report').getAll(reportId),
    tx.objectStore('reports').get(reportId),
  ]);
  return { reportId, snapshots, marks, stored };
}

/** The last record of the catalogue, which a new row goes to as a rule; for `refreshRow`. */
export async function readLast(tx: LibraryTransaction): Promise<CatalogPage | undefined> {
  return (await tx.objectStore('catalog').openCursor(null, 'prev'))?.value;
}

/**
 * Derive the rows of these reports anew from what the transaction sees, with their packed copies; a report without a
 * version left loses its row. Each page is read and written once however many of its rows change.
 */
export async function refreshRows(
  change: WriteTransaction,
  reportIds: Iterable<string>,
  tell: Tell = untold,
): Promise<void> {
  const ids = [...new Set(reportIds)];
  const pages: Pages = new Map();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    tell(at / ids.length);
    const some = await Promise.all(ids.slice(at, at + AT_ONCE).map(id => rowSources(change.tx, id)));
    for (const sources of some) await putRow(change, pages, sources);
  }
  await writePages(change, pages);
}

/** As `refreshRows` for one report whose sources, and the last of the catalogue, were read already. */
export async function refreshRow(change: WriteTransaction, sources: RowSources, last?: CatalogPage): Promise<void> {
  const pages: Pages = new Map();
  if (last) {
    const page = Math.floor(last.id);
    // Nothing waits beside a page that is itself the last record.
    const rows = last.id === page ? [] : unpacked(last);
    if (rows) pages.set(page, { waiting: byId(rows), gone: new Set() });
  }
  await putRow(change, pages, sources);
  await writePages(change, pages);
}

async function putRow(change: WriteTransaction, pages: Pages, sources: RowSources): Promise<void> {
  const { reportId, snapshots, marks, stored } = sources;
  const row = buildRow(snapshots, marks);
  if (!row && !stored) return;
  const page = stored?.page ?? pageWithRoom(change);
  const { waiting, gone } = await openPage(change, pages, page);
  const reports = change.tx.objectStore('reports');
  if (row) {
    waiting.set(reportId, listedRow(row));
    unawaited(reports.put({ ...row, page }));
  } else {
    waiting.delete(reportId);
    gone.add(reportId);
    unawaited(reports.delete(reportId));
  }
}

/** New rows go to the last page; holes that the bin leaves are closed when the catalogue is rebuilt. */
function pageWithRoom({ state }: WriteTransaction): number {
  if (state.lastPageRows >= PAGE_ROWS) {
    state.lastPage += 1;
    state.lastPageRows = 0;
  }
  state.lastPageRows += 1;
  return state.lastPage;
}

async function openPage({ tx }: WriteTransaction, pages: Pages, id: number): Promise<OpenPage> {
  const open = pages.get(id);
  if (open) return open;
  const kept = await tx.objectStore('catalog').get(waitingBeside(id));
  const page = { waiting: byId(kept ? (unpacked(kept) ?? (await rowsOfPage(tx, id))) : []), gone: new Set<string>() };
  pages.set(id, page);
  return page;
}

async function writePages({ tx }: WriteTransaction, pages: Pages): Promise<void> {
  const catalog = tx.objectStore('catalog');
  for (const [id, { waiting, gone }] of pages) {
    if (gone.size === 0 && waiting.size <= WAITING_ROWS) {
      if (waiting.size > 0) unawaited(catalog.put(packPage(waitingBeside(id), [...waiting.values()])));
      continue;
    }
    const kept = await catalog.get(id);
    const rows = byId(kept ? (unpacked(kept) ?? (await rowsOfPage(tx, id))) : []);
    for (const reportId of gone) rows.delete(reportId);
    for (const [reportId, row] of waiting) rows.set(reportId, row);
    unawaited(catalog.put(packPage(id, [...rows.values()])));
    unawaited(catalog.delete(waitingBeside(id)));
  }
}

const byId = (rows: readonly ReportRow[]) => new Map(rows.map(row => [row.reportId, row]));

function unpacked(page: CatalogPage): ReportRow[] | null {
  try {
    return unpackPage(page);
  } catch {
    return null;
  }
}

/** A page that is spoilt is what its rows say. */
async function rowsOfPage(tx: LibraryTransaction, id: number): Promise<ReportRow[]> {
  const rows = await tx.objectStore('reports').getAll();
  return rows.filter(row => row.page === id).map(listedRow);
}
