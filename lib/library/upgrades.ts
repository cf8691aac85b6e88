import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StateRecord } from './own-records';
import { packReading } from './reading-record';
import type { ReadingRecord, ReportRow, ReportSummary, SnapshotRecord, StoredReading } from './records';
import { packPage } from './row-packing';
import type { LibrarySchema } from './schema';

type Database = IDBPDatabase<LibrarySchema>;
type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;
export type Upgrade = (db: Database, tx: UpgradeTransaction) => void | Promise<void>;

/**
 * Upgrade n takes a library of version n to n + 1. What has been released never changes: a new shape is a new upgrade.
 * An upgrade only ever adds or rewrites inside its own transaction, so a kill leaves the old version whole.
 */
export const upgrades: readonly Upgrade[] = [
  function toVersion1(db) {
    const reports = db.createObjectStore('reports', { keyPath: 'reportId' });
    reports.createIndex('key', 'key');
    reports.createIndex('body', 'bodyName');
    reports.createIndex('region', 'regionCode');
    reports.createIndex('year', 'year');
    reports.createIndex('tag', 'tags', { multiEntry: true });
    reports.createIndex('time', 'savedAt');
    reports.createIndex('bin', 'binnedAt');
    const snapshots = db.createObjectStore('snapshots', { keyPath: 'id' });
    snapshots.createIndex('report', 'reportId');
    snapshots.createIndex('hash', 'sha256');
    snapshots.createIndex('reading', ['reading.parser', 'reading.codebook']);
    db.createObjectStore('texts', { keyPath: 'id' });
    db.createObjectStore('captures', { keyPath: 'id' }).createIndex('snapshot', 'snapshotId');
    db.createObjectStore('readings', { keyPath: 'id' }).createIndex('snapshot', 'snapshotId');
    const marks = db.createObjectStore('marks', { keyPath: 'id' });
    marks.createIndex('report', 'reportId');
    marks.createIndex('kind', 'kind');
    db.createObjectStore('journal', { keyPath: 'id' }).createIndex('time', 'order');
    db.createObjectStore('requests', { keyPath: 'id' }).createIndex('time', 'order');
    db.createObjectStore('catalog', { keyPath: 'id' });
    db.createObjectStore('state', { keyPath: 'id' });
  },
  function toVersion2(db) {
    db.createObjectStore('changes', { keyPath: 'id' }).createIndex('report', 'reportId');
  },
  function toVersion3(db) {
    // Texts saved before are indexed in idle time.
    db.createObjectStore('terms', { keyPath: 'id' }).createIndex('version', 'version');
    db.createObjectStore('segments', { keyPath: 'id' });
  },
  async function toVersion4(db, tx) {
    db.createObjectStore('imports', { keyPath: 'id' });
    const states = tx.objectStore('state');
    const state = await states.get('state');
    if (state) await states.put(stateOfVersion4(state) as StateRecord);
  },
  async function toVersion5(_db, tx) {
    // Pages are packed in another way.
    await repack(tx);
  },
  async function toVersion6(_db, tx) {
    const snapshots = tx.objectStore('snapshots');
    for (const snapshot of await snapshots.getAll()) await snapshots.put(snapshotOfVersion6(snapshot));
    const reports = tx.objectStore('reports');
    for (const row of await reports.getAll()) await reports.put({ ...row, key: keyOfVersion6(row) });
    for (const one of await tx.objectStore('imports').getAll()) {
      const rewritten = one.snapshots.map(({ id, before, after }) => ({
        id,
        before: before && snapshotOfVersion6(before),
        after: snapshotOfVersion6(after),
      }));
      await tx.objectStore('imports').put({ ...one, snapshots: rewritten });
    }
    await repack(tx);
  },
  async function toVersion7(db, tx) {
    const listed = db.createObjectStore('segmentTexts', { keyPath: 'id' });
    const segments = tx.objectStore('segments');
    for (const key of await segments.getAllKeys()) {
      const segment = await segments.get(key);
      if (segment) await listed.put({ id: segment.id, version: segment.version, texts: segment.texts });
    }
  },
  async function toVersion8(_db, tx) {
    // One by one: all readings together may not fit into memory.
    const readings = tx.objectStore('readings');
    for (const id of await readings.getAllKeys()) {
      const reading = await readings.get(id);
      if (reading) await readings.put(readingOfVersion8(reading));
    }
  },
  async function toVersion9(_db, tx) {
    // Rows may wait beside their page, which an older build would list twice; how full the last one is, is counted.
    const states = tx.objectStore('state');
    const state = await states.get('state');
    const last = state && (await tx.objectStore('catalog').get(state.lastPage));
    if (state) await states.put({ ...state, lastPageRows: last?.count ?? 0 });
  },
];

/** Before, a backup was not remembered by its place in the order of edits, and nothing was ever swept. */
export function stateOfVersion4(
  state: Pick<StateRecord, 'id' | 'order' | 'lastPage' | 'lastBackupAt'> & Partial<StateRecord>,
): Omit<StateRecord, 'lastPageRows'> {
  return { lastBackupOrder: 0, deletions: 0, sweepDue: false, ...state };
}

/** Before, a reading was stored as objects. */
export function readingOfVersion8(reading: StoredReading | ReadingRecord): StoredReading {
  return 'report' in reading ? packReading(reading) : reading;
}

/** Run what is missing between two versions, in order, inside the upgrade transaction. */
export async function upgradeLibrary(db: Database, from: number, tx: UpgradeTransaction): Promise<void> {
  for (const upgrade of upgrades.slice(from)) await upgrade(db, tx);
}

/** Before, a key did not say the division code, and districts of one name were one body. */
export function keyOfVersion6({
  key,
  bodyName,
  regionCode,
}: Pick<ReportSummary, 'key' | 'bodyName' | 'regionCode'>): string {
  const body = bodyName?.normalize('NFKC').replace(/\s+/g, '') ?? '';
  return body !== '' && key.startsWith(`${body}|`) ? `${body}|${regionCode ?? ''}${key.slice(body.length)}` : key;
}

const snapshotOfVersion6 = (snapshot: SnapshotRecord): SnapshotRecord => ({
  ...snapshot,
  summary: { ...snapshot.summary, key: keyOfVersion6(snapshot.summary) },
});

/** Derive the catalogue from the rows, page by page as they were. */
async function repack(tx: UpgradeTransaction): Promise<void> {
  const pages = new Map<number, ReportRow[]>();
  for (const { page, ...row } of await tx.objectStore('reports').getAll()) {
    const rows = pages.get(page);
    if (rows) rows.push(row);
    else pages.set(page, [row]);
  }
  await tx.objectStore('catalog').clear();
  for (const [id, rows] of pages) await tx.objectStore('catalog').put(packPage(id, rows));
}
