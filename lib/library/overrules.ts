import type { LibraryError, Result } from '../messages/contract';
import { type Overrule, readingKey } from '../report/overrule';
import type { Report } from '../report/report';
import { ROW_STORES, refreshRows } from './catalog';
import { attempt, LibraryFailure } from './failure';
import { setMark } from './marks';
import type { Library } from './open';
import { unpackReading } from './reading-record';
import type { IdentityField, MarkRecord, OverruleValue } from './records';
import { note, write } from './write';

/** What a person decided about the readings of one snapshot, by `readingKey`. */
export type Overrules = Map<string, OverruleValue>;

/** Keep a person's decision on one reading; it outlives every re-reading. Error `invalid-request`: no such snapshot. */
export function setOverrule(
  library: Library,
  snapshotId: string,
  overrule: Overrule,
): Promise<Result<null, LibraryError>> {
  return putOverrule(library, snapshotId, readingKey(overrule.indicatorId, overrule.span), overrule);
}

/** Go back to the machine's reading. */
export function clearOverrule(library: Library, snapshotId: string, key: string): Promise<Result<null, LibraryError>> {
  return putOverrule(library, snapshotId, key, null);
}

function putOverrule(library: Library, snapshotId: string, key: string, overrule: Overrule | null) {
  return write(library, [...ROW_STORES, 'readings'], async change => {
    const snapshot = await change.tx.objectStore('snapshots').get(snapshotId);
    if (!snapshot) throw new LibraryFailure('invalid-request', `no snapshot ${snapshotId}`);
    const { reportId } = snapshot;
    const before = (await change.tx.objectStore('marks').get(overruleId(snapshotId, key))) as
      | MarkRecord<'overrule'>
      | undefined;
    const reading = await change.tx.objectStore('readings').get(snapshot.reading.id);
    // A reading that a newer parser no longer makes is only known from what was seen before.
    const seen = (reading && readingAt(unpackReading(reading).report, key)) ?? before?.variants[0]?.value?.seen ?? null;
    const value = overrule && { ...overrule, snapshotId, seen };
    await setMark(change, { id: overruleId(snapshotId, key), kind: 'overrule', reportId, value });
    await refreshRows(change, [reportId]);
    note(change, 'marked', [reportId], `overrule ${key}`);
    return null;
  });
}

function readingAt(report: Report, key: string): OverruleValue['seen'] {
  for (const indicator of report.indicators) {
    const quantity = report.quantities[indicator.quantity];
    if (quantity && readingKey(indicator.id, quantity.span) === key) return { indicator, quantity };
  }
  return null;
}

export const overruleId = (snapshotId: string, key: string): string => `overrule:${snapshotId}:${key}`;

/** The decisions on several snapshots, by snapshot; an empty map where there is none. */
export function loadOverrules(
  library: Library,
  snapshotIds: readonly string[],
): Promise<Result<Map<string, Overrules>, LibraryError>> {
  return attempt(async () => {
    const tx = library.db.transaction('marks');
    const found = await Promise.all(
      snapshotIds.map(async id => [id, overrulesOf(await tx.store.getAll(overruleRange(id)))] as const),
    );
    return new Map(found);
  });
}

/** The marks of the overrules of one snapshot. */
export const overruleRange = (snapshotId: string): IDBKeyRange =>
  IDBKeyRange.bound(`overrule:${snapshotId}:`, `overrule:${snapshotId}:\uffff`);

/** By `readingKey`, without those taken back. */
export function overrulesOf(marks: readonly MarkRecord[]): Overrules {
  const overrules: Overrules = new Map();
  for (const { variants } of marks as readonly MarkRecord<'overrule'>[]) {
    if (!variants[0]?.value) continue;
    const { value } = variants[0];
    overrules.set(readingKey(value.indicatorId, value.span), value);
  }
  return overrules;
}

/** Set a field of a report's identity right, for list, filter and comparison; null goes back to the machine's reading. */
export function setIdentityField(
  library: Library,
  reportId: string,
  field: IdentityField,
  value: string | number | null,
): Promise<Result<null, LibraryError>> {
  return write(library, ROW_STORES, async change => {
    const id = `field:${reportId}:${field}`;
    await setMark(change, { id, kind: 'field', reportId, value: value === null ? null : { field, value } });
    await refreshRows(change, [reportId]);
    note(change, 'marked', [reportId], `field ${field}`);
    return null;
  });
}
