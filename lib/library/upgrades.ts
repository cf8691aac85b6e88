import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StateRecord, StoredRow } from './own-records';
import { packReading } from './reading-record';
import type { ReadingRecord, ReportRow, ReportSummary, SnapshotRecord, StoredReading } from './records';
import { listedRow } from './row';
import { packPage } from './row-packing';
import type { LibrarySchema } from './schema';
import { unawaited } from './transactions';

type Database = IDBPDatabase<LibrarySchema>;
type UpgradeTransaction = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;
/** @param tell - takes how far this upgrade is, 0 to 1; throws when the person has stopped it */
export type Upgrade = (db: Database, tx: UpgradeTransaction, tell: (share: number) => void) => void | Promise<void>;

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
  async function toVersion6(_db, tx, tell) {
    await rewriteAll(tx, 'snapshots', snapshotOfVersion6, share => tell(share / 2));
    await rewriteAll(
      tx,
      'reports',
      row => ({ ...row, key: keyOfVersion6(row) }),
      share => tell((1 + share) / 2),
    );
    for (const one of await tx.objectStore('imports').getAll()) {
      if (one.state === 'chunk') continue;
      const rewritten = one.snapshots.map(({ id, before, after }) => ({
        id,
        before: before && snapshotOfVersion6(before),
        after: after && snapshotOfVersion6(after),
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
  async function toVersion8(_db, tx, tell) {
    await rewriteAll(tx, 'readings', readingOfVersion8, tell);
  },
  async function toVersion9(_db, tx) {
    // Rows may wait beside their page, which an older build would list twice; how full the last one is, is counted.
    const states = tx.objectStore('state');
    const state = await states.get('state');
    const last = state && (await tx.objectStore('catalog').get(state.lastPage));
    if (state) await states.put({ ...state, lastPageRows: last?.count ?? 0 });
  },
  async function toVersion10(_db, tx, tell) {
    // Rows lose what no list shows, and pages are packed in another way. Readings may be kept by column from here on.
    await rewriteAll(tx, 'reports', rowOfVersion10, tell);
    await repack(tx);
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

/** Before, a row said when its first version was saved, and the whole hash. */
export function rowOfVersion10(row: StoredRow): StoredRow {
  const {
    firstSavedAt: _first,
    sha256: _hash,
    ...rest
  } = row as StoredRow & { firstSavedAt?: string; sha256?: string };
  return rest;
}

/**
 * Run what is missing between two versions, in order, inside the upgrade transaction.
 * @param onProgress - takes how far all of it is, 0 to 1; what it throws ends the upgrade
 */
export async function upgradeLibrary(
  db: Database,
  from: number,
  tx: UpgradeTransaction,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  const missing = upgrades.slice(from);
  for (const [at, upgrade] of missing.entries()) {
    await upgrade(db, tx, share => onProgress((at + share) / missing.length));
  }
}

/** Records rewritten in one go: all of a store may not fit into memory, and one by one each waits for the one before. */
const AT_ONCE = 32;

async function rewriteAll<S extends 'reports' | 'snapshots' | 'readings'>(
  tx: UpgradeTransaction,
  name: S,
  rewrite: (record: LibrarySchema[S]['value']) => LibrarySchema[S]['value'],
  tell: (share: number) => void,
): Promise<void> {
  const store = tx.objectStore(name);
  const ids = await store.getAllKeys();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    tell(at / ids.length);
    const range = IDBKeyRange.bound(ids[at], ids[Math.min(at + AT_ONCE, ids.length) - 1]);
    for (const record of await store.getAll(range)) unawaited(store.put(rewrite(record)));
  }
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
  for (const row of await tx.objectStore('reports').getAll()) {
    const rows = pages.get(row.page);
    if (rows) rows.push(listedRow(row));
    else pages.set(row.page, [listedRow(row)]);
  }
  await tx.objectStore('catalog').clear();
  for (const [id, rows] of pages) await tx.objectStore('catalog').put(packPage(id, rows));
}
