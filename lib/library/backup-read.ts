import { BACKUP_FORMAT, BACKUP_VERSION, HashList, type RecordCounts, splitRecordLine } from './backup-format';
import { type FileFlaw, linesOf } from './backup-lines';
import { type RecordItem, RecordReader } from './backup-records';
import { canonicalJson } from './digest';

export type BackupItem =
  | { kind: 'manifest'; createdAt: string }
  | RecordItem
  | { kind: 'flaw'; flaw: FileFlaw }
  /** `sha256`: over all lines read, to know the same file again. */
  | { kind: 'end'; sha256: string };

/** Read a backup line by line, in flat memory. Always ends with `end`; nothing is thrown for what the file holds. */
export async function* readBackup(
  file: Blob,
  onProgress: (doneBytes: number) => void = () => {},
): AsyncGenerator<BackupItem, undefined> {
  const reader = new RecordReader();
  const hashes = new HashList();
  let number = 0;
  /** Null while nothing was wrong with the file as a whole; the end line has been read when `isEnded`. */
  let flaw: FileFlaw | null = null;
  let isEnded = false;
  for await (const line of linesOf(file, onProgress)) {
    number += 1;
    if (typeof line !== 'string') {
      flaw = line.flaw;
    } else if (number === 1) {
      const manifest = readManifest(line);
      if (typeof manifest === 'string') flaw = manifest;
      else yield manifest;
    } else if (line.startsWith('{"end":')) {
      isEnded = true;
      yield* reader.close();
      if (!(await endFits(line, reader.counts, hashes))) flaw = 'damaged';
    } else {
      const parts = splitRecordLine(line);
      hashes.add(parts?.hash ?? '');
      yield* reader.take(number, parts);
    }
    if (flaw || isEnded) break;
  }
  yield* reader.close();
  if (number === 0) flaw = 'not-a-backup';
  if (!isEnded) flaw ??= 'cut';
  if (flaw) yield { kind: 'flaw', flaw };
  yield { kind: 'end', sha256: await hashes.digest() };
}

function readManifest(line: string): Extract<BackupItem, { kind: 'manifest' }> | FileFlaw {
  try {
    const { format, version, createdAt } = JSON.parse(line.slice(0, 1_000)) as Record<string, unknown>;
    if (format !== BACKUP_FORMAT || typeof version !== 'number' || typeof createdAt !== 'string') {
      return 'not-a-backup';
    }
    return version > BACKUP_VERSION ? 'newer-backup' : { kind: 'manifest', createdAt };
  } catch {
    return 'not-a-backup';
  }
}

async function endFits(line: string, counts: RecordCounts, hashes: HashList): Promise<boolean> {
  const wanted = canonicalJson({ end: { counts, sha256: await hashes.digest() } });
  return line === wanted;
}
