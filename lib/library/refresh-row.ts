import { putRow } from './catalog';
import { LibraryFailure } from './failure';
import { buildRow, currentSnapshot } from './row';
import type { StoreName } from './schema';
import type { WriteTransaction } from './write';

/** Stores that a transaction needs to derive a row. */
export const ROW_STORES = ['reports', 'snapshots', 'readings', 'marks', 'catalog'] as const satisfies StoreName[];

/** Derive the row of a report anew from what this transaction sees. */
export async function refreshRow(change: WriteTransaction, reportId: string): Promise<void> {
  const { tx } = change;
  const [snapshots, marks] = await Promise.all([
    tx.objectStore('snapshots').index('report').getAll(reportId),
    tx.objectStore('marks').index('report').getAll(reportId),
  ]);
  const current = currentSnapshot(snapshots);
  if (!current) throw new LibraryFailure('failed', `no snapshot of ${reportId}`);
  const reading = await tx.objectStore('readings').get(current.reading.id);
  if (!reading) throw new LibraryFailure('failed', `no reading of ${current.id}`);
  await putRow(change, buildRow(snapshots, reading.report, marks));
}
