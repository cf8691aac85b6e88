import type { LibraryError, Result } from '../messages/contract';
import { endLine, HashList, manifestLine, noCounts, type RecordType, recordLine } from './backup-format';
import type { Library } from './open';
import { unpackReading } from './reading-record';
import type { SnapshotRecord } from './records';
import { write } from './write';

export interface BackupProgress {
  /** Snapshots written and to be written. */
  done: number;
  total: number;
}

/** Snapshots read in one transaction: the most that is held in memory at once. */
const BATCH = 16;

/**
 * The whole library as a gzipped file, made while it is read: memory stays flat. Cancel the stream or abort the signal to
 * stop. Works on a read-only library too. A report saved meanwhile may or may not be in it; every report in it is whole.
 */
export function backupStream(
  library: Library,
  options: { onProgress?: (progress: BackupProgress) => void; signal?: AbortSignal } = {},
): ReadableStream<Uint8Array> {
  const lines = backupLines(library, options.onProgress ?? (() => {}));
  const encoder = new TextEncoder();
  const plain = new ReadableStream<BufferSource>({
    async pull(controller) {
      options.signal?.throwIfAborted();
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return plain.pipeThrough(new CompressionStream('gzip'));
}

/** The lines of a backup, in order. */
export async function* backupLines(
  library: Library,
  onProgress: (progress: BackupProgress) => void,
): AsyncGenerator<string, undefined> {
  const counts = noCounts();
  const hashes = new HashList();
  const lineOf = async (type: RecordType, value: unknown) => {
    const { line, hash } = await recordLine(type, value);
    counts[type] += 1;
    hashes.add(hash);
    return line;
  };
  yield manifestLine(library.now().toISOString());

  const ids = await library.db.getAllKeys('snapshots');
  for (let at = 0; at < ids.length; at += BATCH) {
    onProgress({ done: at, total: ids.length });
    for (const group of await readGroups(library, ids.slice(at, at + BATCH))) {
      for (const [type, value] of group) yield await lineOf(type, value);
    }
  }
  for (const [type, store] of [
    ['mark', 'marks'],
    ['change', 'changes'],
    ['journal', 'journal'],
  ] as const) {
    let after: string | undefined;
    for (;;) {
      const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
      const records: { id: string }[] = await library.db.getAll(store, range, 200);
      for (const record of records) yield await lineOf(type, record);
      after = records.at(-1)?.id;
      if (after === undefined) break;
    }
  }
  onProgress({ done: ids.length, total: ids.length });
  yield await endLine(counts, hashes);
}

/** Snapshots with all that belongs to them, as they are at one moment; those thrown away meanwhile are left out. */
async function readGroups(library: Library, ids: readonly string[]): Promise<[RecordType, unknown][][]> {
  const tx = library.db.transaction(['snapshots', 'texts', 'captures', 'readings']);
  const groups = await Promise.all(
    ids.map(async id => {
      const snapshot = await tx.objectStore('snapshots').get(id);
      if (!snapshot) return [];
      const [text, reading, ...captures] = await Promise.all([
        tx.objectStore('texts').get(id),
        tx.objectStore('readings').get(snapshot.reading.id),
        ...snapshot.captures.map(capture => tx.objectStore('captures').get(capture.id)),
      ]);
      const parts: [RecordType, unknown][] = [
        ['snapshot', exported(snapshot)],
        ['text', text],
        ...captures.map((capture): [RecordType, unknown] => ['capture', capture]),
        ['reading', reading && unpackReading(reading)],
      ];
      return parts.filter(([, value]) => value !== undefined);
    }),
  );
  return groups.filter(group => group.length > 0);
}

/** Without what is derived or only this installation's affair. */
function exported({ id, reportId, sha256, chars, captures, reading }: SnapshotRecord): Omit<SnapshotRecord, 'summary'> {
  return { id, reportId, sha256, chars, captures, reading };
}

/** Call when the file has arrived safely: the reminder counts from here. */
export function recordBackup(library: Library): Promise<Result<null, LibraryError>> {
  return write(library, [], async change => {
    change.state.lastBackupAt = change.at;
    change.state.lastBackupOrder = change.order;
    return null;
  });
}
