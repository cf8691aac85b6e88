import type { IDBPTransaction } from 'idb';
import type { LibraryError, Result } from '../messages/contract';
import type { PageFacts } from '../report/page-facts';
import type { Report } from '../report/report';
import { attempt, LibraryFailure } from './failure';
import { keepConfirmed } from './keep-confirmed';
import type { Library } from './open';
import { type Overrules, overruleRange, overrulesOf } from './overrules';
import { unpackReading } from './reading-record';
import type { SnapshotRecord, StoredReading } from './records';
import { compareSnapshots } from './row';
import type { LibrarySchema } from './schema';

/** Everything kept of one version of a report. */
export interface Snapshot {
  snapshotId: string;
  reportId: string;
  sha256: string;
  /** Of the first capture. */
  url: string;
  savedAt: string;
  text: string;
  /** Of the oldest capture that has it. */
  html: string | null;
  facts: PageFacts;
  /** As the machine reads it now, with every reading that the person confirmed or corrected kept. */
  report: Report;
  /** What the person decided, by `readingKey`. */
  overrules: Overrules;
  readAt: string;
}

/** Load one version with all that is heavy. Error `failed` when it is not there or not whole. */
export function loadSnapshot(library: Library, snapshotId: string): Promise<Result<Snapshot, LibraryError>> {
  return attempt(async () => {
    const tx = library.db.transaction(['snapshots', 'texts', 'captures', 'readings', 'marks']);
    const record = await tx.objectStore('snapshots').get(snapshotId);
    if (!record) throw new LibraryFailure('failed', `no snapshot ${snapshotId}`);
    const [text, reading, captures, marks] = await Promise.all([
      tx.objectStore('texts').get(snapshotId),
      tx.objectStore('readings').get(record.reading.id),
      tx.objectStore('captures').index('snapshot').getAll(snapshotId),
      tx.objectStore('marks').getAll(overruleRange(snapshotId)),
    ]);
    const [first] = record.captures;
    const facts = captures.find(capture => capture.id === first?.id)?.facts;
    const withHtml = record.captures.find(capture => capture.hasHtml)?.id;
    if (!text || !reading || !first || !facts)
      throw new LibraryFailure('failed', `snapshot ${snapshotId} is not whole`);
    const overrules = overrulesOf(marks);
    return {
      snapshotId,
      reportId: record.reportId,
      sha256: record.sha256,
      url: first.url,
      savedAt: first.savedAt,
      text: text.text,
      html: captures.find(capture => capture.id === withHtml)?.html ?? null,
      facts,
      report: keepConfirmed(unpackReading(reading).report, overrules.values()),
      overrules,
      readAt: record.reading.readAt,
    };
  });
}

/** Readings taken from the disk at once: enough to keep it busy, few enough to show progress. */
const AT_ONCE = 100;

/**
 * Only the readings of several snapshots, with what the person decided, for comparing hundreds: many times faster than
 * loading them whole. A snapshot that is not there, or whose reading is spoilt, is left out.
 * @param onLoaded - told how many there are so far
 * @param signal - what is not there yet when it is aborted is left out
 */
export function loadReadings(
  library: Library,
  snapshotIds: readonly string[],
  onLoaded: (done: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Result<Map<string, Pick<Snapshot, 'report' | 'overrules'>>, LibraryError>> {
  return attempt(async () => {
    // In the order of their ids they stand side by side on the disk.
    const ids = [...snapshotIds].sort();
    const tx = library.db.transaction(['snapshots', 'readings', 'marks']);
    const [places, decided] = await Promise.all([placesOf(tx, ids), decisions(tx, ids)]);
    const loaded = new Map<string, Pick<Snapshot, 'report' | 'overrules'>>();
    // The disk reads the next ones while these are unpacked.
    let coming = storedReadings(tx, ids.slice(0, AT_ONCE), places);
    for (let from = 0; from < ids.length && !signal?.aborted; from += AT_ONCE) {
      const readings = await coming;
      coming = storedReadings(tx, ids.slice(from + AT_ONCE, from + 2 * AT_ONCE), places);
      for (const reading of readings) {
        const report = reportOf(reading);
        const overrules = decided.get(reading.snapshotId) ?? new Map();
        if (report) loaded.set(reading.snapshotId, { report: keepConfirmed(report, overrules.values()), overrules });
      }
      onLoaded(Math.min(ids.length, from + AT_ONCE));
    }
    await coming;
    return loaded;
  });
}

type ReadingTransaction = IDBPTransaction<LibrarySchema, ('snapshots' | 'readings' | 'marks')[]>;
/** Where the reading of a snapshot stands among all; not sure when there are several, as an import under way may leave it. */
interface Place {
  key: string;
  at: number;
  isSure: boolean;
}
type Places = ReadonlyMap<string, Place>;

/** Of the readings of these snapshots, and of those between. */
async function placesOf(tx: ReadingTransaction, ids: readonly string[]): Promise<Places> {
  const places = new Map<string, Place>();
  const keys = await tx.objectStore('readings').getAllKeys(readingRange(ids));
  keys.forEach((key, at) => {
    const id = key.slice(0, key.lastIndexOf('-'));
    places.set(id, { key, at, isSure: !places.has(id) });
  });
  return places;
}

/** The current readings of these snapshots. A request costs far more than what it brings: neighbours come with one. */
async function storedReadings(
  tx: ReadingTransaction,
  ids: readonly string[],
  places: Places,
): Promise<StoredReading[]> {
  if (ids.length === 0) return [];
  const store = tx.objectStore('readings');
  if (areNeighbours(ids, places)) {
    const wanted = new Set(ids);
    return (await store.getAll(readingRange(ids))).filter(({ snapshotId }) => wanted.has(snapshotId));
  }
  const found = await Promise.all(
    ids.map(async id => {
      const place = places.get(id);
      // The snapshot says which one counts.
      return store.get(place?.isSure ? place.key : ((await tx.objectStore('snapshots').get(id))?.reading.id ?? ''));
    }),
  );
  return found.filter(reading => reading !== undefined);
}

/** Whether no more than as many others stand between them. */
function areNeighbours(ids: readonly string[], places: Places): boolean {
  const all = ids.map(id => places.get(id));
  return all.every(place => place?.isSure) && all.at(-1)!.at - all[0]!.at < 2 * ids.length;
}

/** What the person decided, of the snapshots that have such a decision: most have none. */
async function decisions(tx: ReadingTransaction, ids: readonly string[]): Promise<Map<string, Overrules>> {
  const store = tx.objectStore('marks');
  const keys = new Set((await store.getAllKeys(rangeOf(ids, id => `overrule:${id}:`))).map(key => key.split(':')[1]));
  const found = await Promise.all(
    ids.filter(id => keys.has(id)).map(async id => [id, overrulesOf(await store.getAll(overruleRange(id)))] as const),
  );
  return new Map(found);
}

const readingRange = (ids: readonly string[]) => rangeOf(ids, id => `${id}-`);

/** All keys that begin as that of one of the ids, and those between. */
const rangeOf = (ids: readonly string[], begin: (id: string) => string): IDBKeyRange =>
  IDBKeyRange.bound(begin(ids[0] ?? ''), `${begin(ids.at(-1) ?? '')}\uffff`);

function reportOf(reading: StoredReading): Report | null {
  try {
    return unpackReading(reading).report;
  } catch {
    return null;
  }
}

/** The versions of a report, oldest first, without their texts. */
export function listVersions(library: Library, reportId: string): Promise<Result<SnapshotRecord[], LibraryError>> {
  return attempt(async () =>
    (await library.db.getAllFromIndex('snapshots', 'report', reportId)).sort(compareSnapshots),
  );
}
