import { noCounts, RECORD_SCHEMAS, type RecordType, type splitRecordLine } from './backup-format';
import { sha256 } from './digest';
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

/** What record lines come to. */
export type RecordItem =
  | { kind: 'snapshot'; group: SnapshotGroup }
  | { kind: 'mark'; record: MarkRecord }
  | { kind: 'change'; record: ChangeRecord }
  | { kind: 'journal'; record: JournalEntry }
  | { kind: 'bad'; row: BadRow };

/** Takes record lines in order, hands out what can be believed. */
export class RecordReader {
  readonly counts = noCounts();
  private readonly seen = new Set<string>();
  private group:
    | ({ line: number; snapshot: Omit<SnapshotRecord, 'summary'> } & Partial<
        Omit<SnapshotGroup, 'snapshot' | 'captures'>
      > & {
          captures: CaptureRecord[];
        })
    | null = null;

  async *take(line: number, parts: ReturnType<typeof splitRecordLine>): AsyncGenerator<RecordItem> {
    const bad = (flaw: RowFlaw, detail = '', id: string | null = null): RecordItem => ({
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
      yield { kind: type, record: value } as RecordItem;
    }
  }

  /** Hand out the snapshot whose parts have all been read. */
  async *close(): AsyncGenerator<RecordItem> {
    const { group } = this;
    this.group = null;
    if (!group) return;
    const { line, snapshot, text, reading, captures } = group;
    const bad = (flaw: RowFlaw, detail: string): RecordItem => ({
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
