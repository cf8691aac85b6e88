import type { CatalogPage } from './own-records';
import type { ReportRow } from './records';
import { buildRow } from './row';
import { packPage, unpackPage } from './row-packing';
import type { StoreName } from './schema';
import type { WriteTransaction } from './write';

/** Rows a page holds: a save rewrites one page, a list reads them all. */
export const PAGE_ROWS = 256;

/** Stores that a transaction needs to derive rows. */
export const ROW_STORES = ['reports', 'snapshots', 'marks', 'catalog'] as const satisfies StoreName[];

/** Reports looked at in one go: many requests under way at once, few enough to hold. */
const AT_ONCE = 200;

type Pages = Map<number, Map<string, ReportRow>>;

/**
 * Derive the rows of these reports anew from what the transaction sees, with their packed copies; a report without a
 * version left loses its row. Each page is read and written once however many of its rows change.
 */
export async function refreshRows(change: WriteTransaction, reportIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(reportIds)];
  const pages: Pages = new Map();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const derived = await Promise.all(some.map(reportId => derive(change, reportId)));
    for (const { reportId, row, page: known } of derived) {
      if (!row && known === null) continue;
      const page = known ?? (await pageWithRoom(change, pages));
      const rows = await openPage(change, pages, page);
      const reports = change.tx.objectStore('reports');
      if (row) {
        rows.set(reportId, row);
        await reports.put({ ...row, page });
      } else {
        rows.delete(reportId);
        await reports.delete(reportId);
      }
    }
  }
  for (const [id, rows] of pages) await change.tx.objectStore('catalog').put(packPage(id, [...rows.values()]));
}

async function derive({ tx }: WriteTransaction, reportId: string) {
  const [snapshots, marks, stored] = await Promise.all([
    tx.objectStore('snapshots').index('report').getAll(reportId),
    tx.objectStore('marks').index('report').getAll(reportId),
    tx.objectStore('reports').get(reportId),
  ]);
  return { reportId, row: buildRow(snapshots, marks), page: stored?.page ?? null };
}

async function openPage({ tx }: WriteTransaction, pages: Pages, id: number): Promise<Map<string, ReportRow>> {
  const open = pages.get(id);
  if (open) return open;
  const page = await tx.objectStore('catalog').get(id);
  const packed = page ? (unpacked(page) ?? (await rowsOfPage(tx, id))) : [];
  const rows = new Map(packed.map(row => [row.reportId, row]));
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
