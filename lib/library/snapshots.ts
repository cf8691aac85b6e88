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

/**
 * Only the readings of several snapshots, with what the person decided, for comparing hundreds: many times faster than
 * loading them whole. A snapshot that is not there, or whose reading is spoilt, is left out.
 */
export function loadReadings(
  library: Library,
  snapshotIds: readonly string[],
): Promise<Result<Map<string, Pick<Snapshot, 'report' | 'overrules'>>, LibraryError>> {
  return attempt(async () => {
    const tx = library.db.transaction(['snapshots', 'readings', 'marks']);
    const loaded = new Map<string, Pick<Snapshot, 'report' | 'overrules'>>();
    await Promise.all(
      snapshotIds.map(async id => {
        const snapshot = await tx.objectStore('snapshots').get(id);
        const [reading, marks] = await Promise.all([
          tx.objectStore('readings').get(snapshot?.reading.id ?? ''),
          tx.objectStore('marks').getAll(overruleRange(id)),
        ]);
        const report = reading && reportOf(reading);
        const overrules = overrulesOf(marks);
        if (report) loaded.set(id, { report: keepConfirmed(report, overrules.values()), overrules });
      }),
    );
    return loaded;
  });
}

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
