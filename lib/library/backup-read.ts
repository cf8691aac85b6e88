import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  HashList,
  noCounts,
  RECORD_SCHEMAS,
  type RecordCounts,
  type RecordType,
  splitRecordLine,
} from './backup-format';
import { canonicalJson, sha256 } from './digest';
import { flawOf } from './guards';
import type {
  CaptureRecord,
  ChangeRecord,
  JournalEntry,
  MarkRecord,
  ReadingRecord,
  SnapshotRecord,
  TextRecord,
} from './records';
import { summaryOf } from './summary';

/** A file that is not, or not wholly, a backup that this build understands. */
export type FileFlaw = 'not-a-backup' | 'newer-backup' | 'cut' | 'damaged' | 'line-too-long';

/** Why a row is not believed. `detail` on the row says where exactly. */
export type RowFlaw =
  | 'not-a-record'
  | 'hash'
  | 'not-json'
  | 'shape'
  | 'duplicate'
  | 'out-of-place'
  | 'incomplete'
  | 'text-hash';

export interface BadRow {
  /** From 1. */
  line: number;
  type: string;
  id: string | null;
  flaw: RowFlaw;
  detail: string;
}

/** A snapshot with all that belongs to it, believed. */
export interface SnapshotGroup {
  snapshot: SnapshotRecord;
  text: TextRecord;
  captures: CaptureRecord[];
  reading: ReadingRecord;
}

export type BackupItem =
  | { kind: 'manifest'; createdAt: string }
  | { kind: 'snapshot'; group: SnapshotGroup }
  | { kind: 'mark'; record: MarkRecord }
  | { kind: 'change'; record: ChangeRecord }
  | { kind: 'journal'; record: JournalEntry }
  | { kind: 'bad'; row: BadRow }
  | { kind: 'flaw'; flaw: FileFlaw }
  /** `sha256`: over all lines read, to know the same file again. */
  | { kind: 'end'; sha256: string };

/** Longest line in UTF-16 code units: a capture with its HTML, escaped. */
const LONGEST_LINE = 50_000_000;

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

/** Lines without their break; a flaw instead of a line ends it. */
async function* linesOf(
  file: Blob,
  onProgress: (doneBytes: number) => void,
): AsyncGenerator<string | { flaw: FileFlaw }> {
  const magic = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = magic[0] === 0x1f && magic[1] === 0x8b;
  let read = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      onProgress(read);
      controller.enqueue(chunk);
    },
  });
  const raw = (file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(counted);
  const bytes = isGzip ? raw.pipeThrough(new DecompressionStream('gzip')) : raw;
  const reader = bytes.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  let pieces: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const chunk = await reader.read().catch(() => null);
      // Cut inside the compression, or not what it says it is: what came before still counts.
      if (chunk === null) break;
      if (chunk.done) {
        if (length > 0) yield pieces.join('');
        return;
      }
      const parts = chunk.value.split('\n');
      for (let at = 0; at < parts.length - 1; at += 1) {
        pieces.push(parts[at] as string);
        yield pieces.join('');
        pieces = [];
        length = 0;
      }
      const rest = parts.at(-1) ?? '';
      pieces.push(rest);
      length += rest.length;
      if (length > LONGEST_LINE) {
        yield { flaw: 'line-too-long' };
        return;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Takes record lines in order, hands out what can be believed. */
class RecordReader {
  readonly counts = noCounts();
  private readonly seen = new Set<string>();
  private group:
    | ({ line: number; snapshot: Omit<SnapshotRecord, 'summary'> } & Partial<
        Omit<SnapshotGroup, 'snapshot' | 'captures'>
      > & {
          captures: CaptureRecord[];
        })
    | null = null;

  async *take(line: number, parts: ReturnType<typeof splitRecordLine>): AsyncGenerator<BackupItem> {
    const bad = (flaw: RowFlaw, detail = '', id: string | null = null): BackupItem => ({
      kind: 'bad',
      row: { line, type: parts?.type ?? '', id, flaw, detail },
    });
    if (!parts || !(parts.type in RECORD_SCHEMAS)) return yield bad('not-a-record');
    const type = parts.type as RecordType;
    this.counts[type] += 1;
    if ((await sha256(parts.json)) !== parts.hash) return yield bad('hash');
    let value: unknown;
    try {
      value = JSON.parse(parts.json);
    } catch {
      return yield bad('not-json');
    }
    const detail = flawOf(RECORD_SCHEMAS[type], value);
    if (detail !== null) return yield bad('shape', detail, idOf(value));
    const { id } = value as { id: string };
    if (this.seen.has(`${type} ${id}`)) return yield bad('duplicate', '', id);
    this.seen.add(`${type} ${id}`);
    if (type === 'text' || type === 'capture' || type === 'reading') {
      if (!this.addPart(type, value)) yield bad('out-of-place', '', id);
      return;
    }
    yield* this.close();
    if (type === 'snapshot') {
      this.group = { line, snapshot: value as SnapshotRecord, captures: [] };
    } else {
      yield { kind: type, record: value } as BackupItem;
    }
  }

  /** Hand out the snapshot whose parts have all been read. */
  async *close(): AsyncGenerator<BackupItem> {
    const { group } = this;
    this.group = null;
    if (!group) return;
    const { line, snapshot, text, reading, captures } = group;
    const bad = (flaw: RowFlaw, detail: string): BackupItem => ({
      kind: 'bad',
      row: { line, type: 'snapshot', id: snapshot.id, flaw, detail },
    });
    if (!text) return yield bad('incomplete', 'text');
    if (!reading) return yield bad('incomplete', 'reading');
    if (captures.length !== snapshot.captures.length) return yield bad('incomplete', 'captures');
    if ((await sha256(text.text)) !== snapshot.sha256 || text.text.length !== snapshot.chars) {
      return yield bad('text-hash', snapshot.sha256);
    }
    if (!isConsistent(snapshot, reading, captures)) return yield bad('shape', 'parts do not belong together');
    const full = { ...snapshot, summary: summaryOf(reading.report) };
    yield { kind: 'snapshot', group: { snapshot: full, text, captures, reading } };
  }

  private addPart(type: 'text' | 'capture' | 'reading', value: unknown): boolean {
    const { group } = this;
    if (!group) return false;
    if (type === 'text') {
      if (group.text || (value as TextRecord).id !== group.snapshot.id) return false;
      group.text = value as TextRecord;
    } else if (type === 'reading') {
      if (group.reading || (value as ReadingRecord).id !== group.snapshot.reading.id) return false;
      group.reading = value as ReadingRecord;
    } else {
      const capture = value as CaptureRecord;
      if (!group.snapshot.captures.some(({ id }) => id === capture.id)) return false;
      group.captures.push(capture);
    }
    return true;
  }
}

/** Names and versions agree, and every span lies in the text. */
function isConsistent(
  snapshot: Omit<SnapshotRecord, 'summary'>,
  { report, snapshotId }: ReadingRecord,
  captures: readonly CaptureRecord[],
): boolean {
  const { id, reportId, sha256: hash, chars, reading } = snapshot;
  return (
    id === `${reportId}-${hash.slice(0, 20)}` &&
    snapshotId === id &&
    captures.every(capture => capture.snapshotId === id) &&
    snapshot.captures.every(ref => captures.find(one => one.id === ref.id)?.html !== null || !ref.hasHtml) &&
    report.source.sha256 === hash &&
    report.versions.parser === reading.parser &&
    report.versions.codebook === reading.codebook &&
    report.quantities.every(({ span }) => span[1] <= chars)
  );
}

function idOf(value: unknown): string | null {
  const id = value !== null && typeof value === 'object' && 'id' in value ? value.id : null;
  return typeof id === 'string' ? id.slice(0, 100) : null;
}
