import type { ReportRow } from './records';
import { buildRow } from './row';
import { packPage, unpackPage } from './row-packing';
import type { StoreName } from './schema';
import type { WriteTransaction } from './write';

/** Rows a page holds: a save rewrites one page, a list reads them all. */
export const PAGE_ROWS = 256;

/** Stores that a transaction needs to derive rows. */
export const ROW_STORES = ['reports', 'snapshots', 'marks', 'catalog'] as const satisfies StoreName[];

/**
 * Derive the rows of these reports anew from what the transaction sees, with their packed copies; a report without a
 * version left loses its row. Each page is rewritten once however many of its rows change.
 */
export async function refreshRows(change: WriteTransaction, reportIds: Iterable<string>): Promise<void> {
  const { tx } = change;
  const pages = new Map<number, Map<string, ReportRow | null>>();
  for (const reportId of new Set(reportIds)) {
    const [snapshots, marks, stored] = await Promise.all([
      tx.objectStore('snapshots').index('report').getAll(reportId),
      tx.objectStore('marks').index('report').getAll(reportId),
      tx.objectStore('reports').get(reportId),
    ]);
    const row = buildRow(snapshots, marks);
    if (!row && !stored) continue;
    const page = stored?.page ?? (await pageWithRoom(change, pages));
    const rows = pages.get(page) ?? new Map<string, ReportRow | null>();
    pages.set(page, rows.set(reportId, row));
    if (row) await tx.objectStore('reports').put({ ...row, page });
    else await tx.objectStore('reports').delete(reportId);
  }
  for (const [id, changed] of pages) await rewritePage(change, id, changed);
}

async function rewritePage({ tx }: WriteTransaction, id: number, changed: Map<string, ReportRow | null>) {
  const page = await tx.objectStore('catalog').get(id);
  const rows = new Map<string, ReportRow | null>((page ? unpackPage(page) : []).map(row => [row.reportId, row]));
  for (const [reportId, row] of changed) rows.set(reportId, row);
  await tx.objectStore('catalog').put(
    packPage(
      id,
      [...rows.values()].filter(row => row !== null),
    ),
  );
}

/** New rows go to the last page; holes that the bin leaves are closed when the catalogue is rebuilt. */
async function pageWithRoom({ tx, state }: WriteTransaction, pages: ReadonlyMap<number, ReadonlyMap<string, unknown>>) {
  const waiting = pages.get(state.lastPage)?.size ?? 0;
  const kept = (await tx.objectStore('catalog').get(state.lastPage))?.count ?? 0;
  if (kept + waiting >= PAGE_ROWS) state.lastPage += 1;
  return state.lastPage;
}
