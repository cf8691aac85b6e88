import type { LibraryError, Result } from '../messages/contract';
import type { PageFacts } from '../report/page-facts';
import type { Report } from '../report/report';
import { ROW_STORES, refreshRows } from './catalog';
import { quickName } from './digest';
import { attempt, LibraryFailure, must } from './failure';
import type { Library } from './open';
import { diffReadings } from './reading-diff';
import { packReading, unpackReading } from './reading-record';
import type { ReadingChange } from './records';
import { summaryOf } from './summary';
import { compareVersions } from './versions';
import { note, write } from './write';

/** How to read a text now. */
export interface Reader {
  versions: Report['versions'];
  /** Must report these versions. */
  read(text: string, facts: PageFacts): Report | Promise<Report>;
}

export interface RereadSlice {
  read: number;
  /** Snapshots of which something changed. */
  changed: number;
  /** Could not be read; they keep their old reading. */
  failed: string[];
  /** Still to do; call again in the next idle time. */
  remaining: number;
}

/**
 * Read saved texts again whose reading is of an older parser or codebook, one transaction each, until the deadline has
 * passed (at least one is done). What changed is kept reading by reading; what a person decided is not touched.
 * A reading of a newer build is left as it is.
 */
export function reread(
  library: Library,
  reader: Reader,
  deadline: { timeRemaining(): number },
): Promise<Result<RereadSlice, LibraryError>> {
  return attempt(async () => {
    const slice: RereadSlice = { read: 0, changed: 0, failed: [], remaining: 0 };
    const stale = await findStale(library, reader.versions);
    slice.remaining = stale.length;
    for (const snapshotId of stale) {
      if (slice.read + slice.failed.length > 0 && deadline.timeRemaining() <= 0) break;
      const outcome = await rereadOne(library, reader, snapshotId);
      slice.remaining -= 1;
      if (outcome === 'given-up') continue;
      if (outcome === 'failed') slice.failed.push(snapshotId);
      else slice.read += 1;
      if (outcome === 'changed') slice.changed += 1;
    }
    return slice;
  });
}

/** Snapshots with an older reading. */
async function findStale(library: Library, versions: Report['versions']): Promise<string[]> {
  const index = library.db.transaction('snapshots').store.index('reading');
  const older: [string, string][] = [];
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor) {
    const [parser, codebook] = cursor.key as [string, string];
    if (compareVersions({ parser, codebook }, versions) < 0) older.push([parser, codebook]);
    cursor = await cursor.continue();
  }
  const stale: string[] = [];
  for (const key of older) stale.push(...(await index.getAllKeys(IDBKeyRange.only(key))));
  return stale;
}

const nameOf = ({ parser, codebook }: Report['versions']) => `${parser}+${codebook}`;

type Outcome = 'same' | 'changed' | 'failed' | 'given-up';

async function rereadOne(library: Library, reader: Reader, snapshotId: string): Promise<Outcome> {
  const tx = library.db.transaction(['snapshots', 'texts', 'captures', 'readings']);
  const snapshot = await tx.objectStore('snapshots').get(snapshotId);
  // Emptied from the bin meanwhile, or this reader has failed on it before.
  if (!snapshot || snapshot.unreadableBy === nameOf(reader.versions)) return 'given-up';
  const [text, capture, old] = await Promise.all([
    tx.objectStore('texts').get(snapshotId),
    tx.objectStore('captures').get(snapshot.captures[0]?.id ?? ''),
    tx.objectStore('readings').get(snapshot.reading.id),
  ]);
  let report: Report;
  try {
    if (!text || !capture) throw new LibraryFailure('failed', 'not whole');
    const read = await reader.read(text.text, capture.facts);
    report = { ...read, source: { ...read.source, sha256: snapshot.sha256 }, versions: reader.versions };
  } catch {
    await must(markUnreadable(library, snapshotId, reader.versions));
    return 'failed';
  }
  const changes = old ? diffReadings(unpackReading(old).report, report) : [];
  await must(putReading(library, snapshotId, snapshot.reading.id, report, changes));
  return changes.length > 0 ? 'changed' : 'same';
}

async function putReading(
  library: Library,
  snapshotId: string,
  oldId: string,
  report: Report,
  changes: ReadingChange[],
): Promise<Result<null, LibraryError>> {
  const packed = packReading({ id: '', snapshotId, report });
  const id = `${snapshotId}-${quickName(packed.json)}`;
  return write(library, [...ROW_STORES, 'readings', 'changes'], async change => {
    const { tx } = change;
    const snapshot = await tx.objectStore('snapshots').get(snapshotId);
    // Read again by somebody else, or gone: theirs stands.
    if (!snapshot || snapshot.reading.id !== oldId) return null;
    const { unreadableBy: _failed, ...rest } = snapshot;
    const { parser, codebook } = snapshot.reading;
    await tx.objectStore('readings').put({ ...packed, id });
    // An import under way that counts on the old reading brings nothing newer than this one.
    if (id !== oldId) await tx.objectStore('readings').delete(oldId);
    const reading = { id, ...report.versions, readAt: change.at };
    await tx.objectStore('snapshots').put({ ...rest, reading, summary: summaryOf(report) });
    if (changes.length > 0) {
      const head = { id: `${oldId}-${id.slice(-20)}`, snapshotId, reportId: snapshot.reportId };
      const versions = { from: { parser, codebook }, to: report.versions };
      await tx.objectStore('changes').put({ ...head, order: change.order, at: change.at, ...versions, changes });
      note(change, 'read-again', [snapshot.reportId], `${changes.length} ${snapshotId}`);
    }
    await refreshRows(change, [snapshot.reportId]);
    return null;
  });
}

function markUnreadable(library: Library, snapshotId: string, versions: Report['versions']) {
  return write(library, ['snapshots'], async ({ tx }) => {
    const snapshot = await tx.objectStore('snapshots').get(snapshotId);
    if (snapshot) await tx.objectStore('snapshots').put({ ...snapshot, unreadableBy: nameOf(versions) });
    return null;
  });
}
