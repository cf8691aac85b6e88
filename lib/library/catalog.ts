import type { CatalogPage, StoredRow } from './own-records';
import type { MarkRecord, ReportRow, SnapshotRecord } from './records';
import { buildRow } from './row';
import { packPage, unpackPage } from './row-packing';
import type { StoreName } from './schema';
import { type LibraryTransaction, unawaited, type WriteTransaction } from './write';

/** Rows a page holds: a save rewrites one page, a list reads them all. */
export const PAGE_ROWS = 256;

/** Stores that a transaction needs to derive rows. */
export const ROW_STORES = ['reports', 'snapshots', 'marks', 'catalog'] as const satisfies StoreName[];

/** Reports looked at in one go: many requests under way at once, few enough to hold. */
const AT_ONCE = 200;

type Pages = Map<number, Map<string, ReportRow>>;

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

/** The page that new rows go to, if there is one; for `putRows`. */
export async function readLastPage(tx: LibraryTransaction): Promise<CatalogPage | undefined> {
  return (await tx.objectStore('catalog').openCursor(null, 'prev'))?.value;
}

/**
 * Derive the rows of these reports anew from what the transaction sees, with their packed copies; a report without a
 * version left loses its row. Each page is read and written once however many of its rows change.
 */
export async function refreshRows(change: WriteTransaction, reportIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(reportIds)];
  const pages: Pages = new Map();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = await Promise.all(ids.slice(at, at + AT_ONCE).map(id => rowSources(change.tx, id)));
    for (const sources of some) await putRow(change, pages, sources);
  }
  writePages(change, pages);
}

/** As `refreshRows` for one report whose sources, and perhaps the page, were read already. */
export async function refreshRow(change: WriteTransaction, sources: RowSources, page?: CatalogPage): Promise<void> {
  const pages: Pages = new Map();
  const rows = page && unpacked(page);
  if (rows) pages.set(page.id, byId(rows));
  await putRow(change, pages, sources);
  writePages(change, pages);
}

async function putRow(change: WriteTransaction, pages: Pages, sources: RowSources): Promise<void> {
  const { reportId, snapshots, marks, stored } = sources;
  const row = buildRow(snapshots, marks);
  if (!row && !stored) return;
  const page = stored?.page ?? (await pageWithRoom(change, pages));
  const rows = await openPage(change, pages, page);
  const reports = change.tx.objectStore('reports');
  if (row) {
    rows.set(reportId, row);
    unawaited(reports.put({ ...row, page }));
  } else {
    rows.delete(reportId);
    unawaited(reports.delete(reportId));
  }
}

/** A page that was only looked at is written as it is. */
function writePages({ tx }: WriteTransaction, pages: Pages): void {
  for (const [id, rows] of pages) unawaited(tx.objectStore('catalog').put(packPage(id, [...rows.values()])));
}

const byId = (rows: readonly ReportRow[]) => new Map(rows.map(row => [row.reportId, row]));

async function openPage({ tx }: WriteTransaction, pages: Pages, id: number): Promise<Map<string, ReportRow>> {
  const open = pages.get(id);
  if (open) return open;
  const page = await tx.objectStore('catalog').get(id);
  const packed = page ? (unpacked(page) ?? (await rowsOfPage(tx, id))) : [];
  const rows = byId(packed);
  pages.set(id, rows);
  return rows;
}

function unpacked(page: CatalogPage): ReportRow[] | null {
  try {
    return unpackPage(page);
  } catch {
    return null;
  }
}

/** A page that is spoilt is what its rows say. */
async function rowsOfPage(tx: WriteTransaction['tx'], id: number): Promise<ReportRow[]> {
  const rows = await tx.objectStore('reports').getAll();
  return rows.filter(row => row.page === id).map(({ page: _page, ...row }) => row);
}

/** New rows go to the last page; holes that the bin leaves are closed when the catalogue is rebuilt. */
async function pageWithRoom(change: WriteTransaction, pages: Pages): Promise<number> {
  const { state } = change;
  const last = await openPage(change, pages, state.lastPage);
  if (last.size >= PAGE_ROWS) state.lastPage += 1;
  return state.lastPage;
}
