import type { CatalogPage, ReportRow, StoredRow } from './records';
import type { WriteTransaction } from './write';

/** Rows a page holds: a save rewrites one page, a list reads them all. */
export const PAGE_ROWS = 256;

/** Pack rows into one string: the browser copies a string far faster than it clones thousands of objects. */
export function packPage(id: number, rows: readonly ReportRow[]): CatalogPage {
  const fields = rows[0] ? Object.keys(rows[0]).filter(name => name !== 'page') : [];
  const values = rows.map(row => fields.map(name => (row as unknown as Record<string, unknown>)[name]));
  return { id, count: rows.length, fields, rows: JSON.stringify(values) };
}

/** Rows of a page, in the order they were put in. */
export function unpackPage(page: CatalogPage): ReportRow[] {
  const { fields } = page;
  return (JSON.parse(page.rows) as unknown[][]).map(values => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < fields.length; at += 1) row[fields[at] as string] = values[at];
    return row as unknown as ReportRow;
  });
}

/** Write a row and its packed copy, within the transaction of what changed it. */
export async function putRow(write: WriteTransaction, row: ReportRow): Promise<void> {
  const stored = await write.tx.objectStore('reports').get(row.reportId);
  const page = stored?.page ?? (await pageWithRoom(write));
  await rewritePage(write, page, rows => [...rows.filter(other => other.reportId !== row.reportId), row]);
  await write.tx.objectStore('reports').put({ ...row, page });
}

/** Take a row out of list and catalogue. */
export async function dropRow(write: WriteTransaction, stored: StoredRow): Promise<void> {
  await rewritePage(write, stored.page, rows => rows.filter(other => other.reportId !== stored.reportId));
  await write.tx.objectStore('reports').delete(stored.reportId);
}

async function rewritePage(write: WriteTransaction, id: number, change: (rows: ReportRow[]) => ReportRow[]) {
  const catalog = write.tx.objectStore('catalog');
  const page = await catalog.get(id);
  await catalog.put(packPage(id, change(page ? unpackPage(page) : [])));
}

async function pageWithRoom(write: WriteTransaction): Promise<number> {
  const last = await write.tx.objectStore('catalog').get(write.state.lastPage);
  if (last && last.count >= PAGE_ROWS) write.state.lastPage += 1;
  return write.state.lastPage;
}
