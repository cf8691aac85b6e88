import type * as v from 'valibot';
import type { LibraryError, Result } from '../messages/contract';
import { canonicalJson, sha256 } from './digest';
import { cancellable } from './failure';
import {
  captureSchema,
  changeSchema,
  flawOf,
  journalSchema,
  markSchema,
  readingSchema,
  storedSnapshotSchema,
  textSchema,
} from './guards';
import type { Library } from './open';
import type { DerivedRow } from './own-records';
import { tellerOf, type Watched } from './progress';
import { unpackReading } from './reading-record';
import type { ReportRow, SnapshotRecord, StoredReading } from './records';
import { buildRow, byReport, listedRow } from './row';
import { unpackPage } from './row-packing';
import type { StoreName } from './schema';

/** What can be wrong with a record; words for it are the reader's. `stale`: derived from others, and not what they say. */
export type FlawProblem =
  | 'store-missing'
  | 'unreadable'
  | 'shape'
  | 'no-text'
  | 'text-hash'
  | 'no-reading'
  | 'no-capture'
  | 'stale';

/** Something that is not as it should be. Nothing is ever deleted for it. */
export interface LibraryFlaw {
  store: StoreName;
  /** Empty for a whole store. */
  id: string;
  problem: FlawProblem;
  /** Which field or record, for those who look closer; may be empty. */
  detail: string;
}

const SCHEMAS: readonly [StoreName, v.GenericSchema][] = [
  ['snapshots', storedSnapshotSchema],
  ['texts', textSchema],
  ['captures', captureSchema],
  ['readings', readingSchema],
  ['marks', markSchema],
  ['changes', changeSchema],
  ['journal', journalSchema],
];

/** Read everything and say what does not validate, does not fit together or has another hash than it should. */
export function checkLibrary(
  library: Library,
  watched: Watched = {},
): Promise<Result<LibraryFlaw[], LibraryError | 'cancelled'>> {
  const tell = tellerOf(watched);
  return cancellable(watched.signal, async () => {
    const stores = new Set<StoreName>([...library.db.objectStoreNames]);
    // An older library may not have had them yet.
    const missing = library.lock === 'not-upgraded' ? [] : NEEDED.filter(store => !stores.has(store));
    const flaws = missing.map((store): LibraryFlaw => ({ store, id: '', problem: 'store-missing', detail: '' }));
    const schemas = SCHEMAS.filter(([store]) => stores.has(store));
    const counts = await Promise.all(schemas.map(([store]) => library.db.count(store)));
    // Snapshots are gone through a second time, with their texts.
    const all = counts.reduce((sum, count) => sum + count, counts[0] ?? 0);
    let done = 0;
    const next = () => {
      tell(done / all);
      done += 1;
    };
    for (const [store, schema] of schemas) {
      for await (const { id, value } of recordsOf(library, store)) {
        next();
        if (value === undefined) {
          flaws.push({ store, id, problem: 'unreadable', detail: '' });
          continue;
        }
        const detail = flawOf(schema, store === 'readings' ? opened(value) : value);
        if (detail !== null) flaws.push({ store, id, problem: 'shape', detail });
      }
    }
    const unsound = new Set(flaws.filter(flaw => flaw.store === 'snapshots').map(flaw => flaw.id));
    if (HEAVY.every(store => stores.has(store))) await checkSnapshots(library, unsound, flaws, next);
    // What rows say is known of this version alone.
    if (missing.length === 0 && library.lock === null) await checkRows(library, unsound, flaws);
    return flaws;
  });
}

/** Stores without which a library is not whole. */
const NEEDED: readonly StoreName[] = [...SCHEMAS.map(([store]) => store), 'reports', 'catalog'];

/** Stores that a snapshot points into, and its own. */
const HEAVY: readonly StoreName[] = ['snapshots', 'texts', 'captures', 'readings'];

/** A reading as it was before it was packed; what cannot be unpacked is no reading. */
function opened(value: unknown): unknown {
  try {
    return unpackReading(value as StoredReading);
  } catch {
    return value;
  }
}

/** Records read at once. */
const BATCH = 32;

/** Every record of a store, a few at a time; `value` is undefined for what the browser cannot read any more. */
export async function* recordsOf(library: Library, store: StoreName): AsyncGenerator<{ id: string; value: unknown }> {
  const ids = await library.db.getAllKeys(store);
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH);
    const range = IDBKeyRange.bound(some[0], some.at(-1));
    const values: unknown[] = await library.db.getAll(store, range).catch(() => []);
    for (const [index, id] of some.entries()) {
      // One bad record spoils the batch, or somebody else has just written: each by itself then.
      const isWhole = values.length === some.length;
      const value = isWhole ? values[index] : await library.db.get(store, id).catch(() => undefined);
      yield { id: String(id), value };
    }
  }
}

async function checkSnapshots(
  library: Library,
  unsound: ReadonlySet<string>,
  flaws: LibraryFlaw[],
  next: () => void,
): Promise<void> {
  for await (const { id, value } of recordsOf(library, 'snapshots')) {
    next();
    if (unsound.has(id)) continue;
    const snapshot = value as SnapshotRecord;
    const flaw = (problem: FlawProblem, detail = '') => flaws.push({ store: 'snapshots', id, problem, detail });
    const text = await library.db.get('texts', id).catch(() => undefined);
    if (!text) flaw('no-text');
    else if ((await sha256(text.text)) !== snapshot.sha256) flaw('text-hash');
    if ((await library.db.getKey('readings', snapshot.reading.id)) === undefined) flaw('no-reading');
    for (const capture of snapshot.captures) {
      if ((await library.db.getKey('captures', capture.id)) === undefined) flaw('no-capture', capture.id);
    }
  }
}

/** Rows and their packed copies say what snapshots and marks say, as far as these can be believed. */
async function checkRows(library: Library, unsound: ReadonlySet<string>, flaws: LibraryFlaw[]): Promise<void> {
  const tx = library.db.transaction(['reports', 'snapshots', 'marks', 'catalog']);
  const [reports, snapshots, marks, pages] = await Promise.all([
    tx.objectStore('reports').getAll(),
    tx.objectStore('snapshots').getAll(),
    tx.objectStore('marks').getAll(),
    tx.objectStore('catalog').getAll(),
  ]);
  const rows = new Map<string, DerivedRow>(reports.map(({ page: _page, ...row }) => [row.reportId, row]));
  const packed = new Map<string, ReportRow>();
  for (const page of pages) {
    try {
      for (const row of unpackPage(page)) packed.set(row.reportId, row);
    } catch {
      flaws.push({ store: 'catalog', id: String(page.id), problem: 'unreadable', detail: '' });
    }
  }
  const versions = byReport(snapshots);
  const marked = byReport(marks);
  for (const reportId of new Set([...versions.keys(), ...rows.keys(), ...packed.keys()])) {
    if (versions.get(reportId)?.some(version => unsound.has(version.id))) continue;
    const wanted = buildRow(versions.get(reportId) ?? [], marked.get(reportId) ?? []);
    if (canonicalJson(rows.get(reportId) ?? null) !== canonicalJson(wanted)) {
      flaws.push({ store: 'reports', id: reportId, problem: 'stale', detail: '' });
    }
    if (canonicalJson(packed.get(reportId) ?? null) !== canonicalJson(wanted && listedRow(wanted))) {
      flaws.push({ store: 'catalog', id: reportId, problem: 'stale', detail: '' });
    }
  }
}
