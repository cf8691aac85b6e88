import type { LibraryError, Result, SavedState } from '../messages/contract';
import type { PageFacts } from '../report/page-facts';
import type { Report } from '../report/report';
import { ROW_STORES, type RowSources, readLast, refreshRow, rowSources } from './catalog';
import { quickName, sha256, shortHash } from './digest';
import { captureSchema, flawOf, readingSchema, textSchema } from './guards';
import { setMark } from './marks';
import type { Library } from './open';
import type { CatalogPage, RequestRecord, StoredRow } from './own-records';
import { packReading } from './reading-record';
import type { CaptureRef, SnapshotRecord } from './records';
import { summaryOf } from './summary';
import { unawaited } from './transactions';
import { type LibraryTransaction, note, type WriteTransaction, write } from './write';

export interface ReportToSave {
  /** Made by the sender; a retry carries the same one. */
  requestId: string;
  text: string;
  /** Main content as found; null to save without it. */
  html: string | null;
  facts: PageFacts;
  /** The reading of exactly this text. */
  report: Report;
}

export interface SaveOutcome {
  outcome: RequestRecord['outcome'];
  saved: Extract<SavedState, { state: 'saved' }>;
}

const STORES = ['texts', 'captures', 'readings', 'requests', ...ROW_STORES] as const;

/**
 * Save one text of one report, in one transaction: all of it is there afterwards or nothing.
 * Saving again, by a retry or from another tab, stores nothing twice. A report in the bin comes back. The search index is no
 * part of it: `tendSearch` adds the text, and a search opened before that indexes it for itself.
 * Errors: `storage-full` (nothing changed; try without the HTML), `invalid-request` (the reading is of another text, or
 * something in it is not as a record must be: `detail` says what),
 * `newer-library`, `storage-unavailable`, `failed`.
 */
export async function save(library: Library, input: ReportToSave): Promise<Result<SaveOutcome, LibraryError>> {
  const hashing = sha256(input.text);
  // Looked through while the browser makes the hash on another thread.
  const flaw = flawOfSave(input);
  const hash = await hashing;
  if (input.report.source.sha256 !== '' && input.report.source.sha256 !== hash) {
    return { ok: false, error: 'invalid-request', detail: 'the reading is of another text' };
  }
  if (flaw !== null) return { ok: false, error: 'invalid-request', detail: flaw };
  // Everything that needs another clock than the transaction's comes before it.
  const report = { ...input.report, source: { ...input.report.source, sha256: hash } };
  const summary = summaryOf(report);
  const { key } = summary;
  const naming = shortHash(key);
  const reading = packReading({ id: '', snapshotId: '', report });
  const names = { report: `r${await naming}`, reading: quickName(reading.json), capture: quickName(input.requestId) };
  const look = (tx: LibraryTransaction) => lookAround(tx, input.requestId, key, names.report);
  const work = async (change: WriteTransaction, seen: Seen): Promise<SaveOutcome> => {
    const { tx } = change;
    const answered = await repeatedAnswer(change, seen.request);
    if (answered) return answered;

    const reportId = reportIdFor(seen, hash, names);
    const here = reportId === names.report ? seen.report : await rowSources(tx, reportId);
    const snapshotId = `${reportId}-${hash.slice(0, 20)}`;
    const existing = here.snapshots.find(({ id }) => id === snapshotId);
    const wasBinned = here.marks.some(({ id, variants }) => id === `bin:${reportId}` && variants[0]?.value);

    const snapshot: SnapshotRecord = existing ?? {
      id: snapshotId,
      reportId,
      sha256: hash,
      chars: input.text.length,
      captures: [],
      reading: { id: `${snapshotId}-${names.reading}`, ...report.versions, readAt: change.at },
      summary,
    };
    const addsHtml = input.html !== null && !snapshot.captures.some(capture => capture.hasHtml);
    if (!existing || addsHtml) addCapture(change, snapshot, input, names.capture);
    if (!existing) {
      unawaited(tx.objectStore('texts').put({ id: snapshotId, text: input.text }));
      unawaited(tx.objectStore('readings').put({ ...reading, id: snapshot.reading.id, snapshotId }));
    }
    if (wasBinned) await setMark(change, { id: `bin:${reportId}`, kind: 'bin', reportId, value: null });

    const isFirst = here.snapshots.length === 0;
    const outcome = existing ? (wasBinned ? 'saved' : 'already-saved') : isFirst ? 'saved' : 'new-version';
    if (!existing || addsHtml || wasBinned) {
      const snapshots = existing ? here.snapshots : [...here.snapshots, snapshot];
      await refreshRow(change, wasBinned ? await rowSources(tx, reportId) : { ...here, snapshots }, seen.last);
      const action = outcome === 'new-version' ? 'new-version' : addsHtml && existing ? 'html-added' : 'saved';
      note(change, action, [reportId], snapshotId);
    }
    unawaited(tx.objectStore('requests').put({ id: input.requestId, order: change.order, outcome, snapshotId }));
    return { outcome, saved: savedStateOf(snapshot) };
  };
  return write(library, STORES, work, look);
}

/** What a save has to know of the library. */
interface Seen {
  request: RequestRecord | undefined;
  /** Rows of reports with this key. */
  sameKey: StoredRow[];
  /** The report that this key names, as a rule the one it belongs to. */
  report: RowSources;
  last: CatalogPage | undefined;
}

async function lookAround(tx: LibraryTransaction, requestId: string, key: string, reportId: string): Promise<Seen> {
  const [request, sameKey, report, last] = await Promise.all([
    tx.objectStore('requests').get(requestId),
    tx.objectStore('reports').index('key').getAll(key),
    rowSources(tx, reportId),
    readLast(tx),
  ]);
  return { request, sameKey, report, last };
}

/** What a backup could not bring back is not kept in the first place. */
function flawOfSave({ text, html, facts, report }: ReportToSave): string | null {
  return (
    flawOf(textSchema, { id: 'new', text }) ??
    flawOf(captureSchema, { id: 'new', snapshotId: 'new', html, facts }) ??
    flawOf(readingSchema, { id: 'new', snapshotId: 'new', report })
  );
}

/** What this request came to before, unless that has been thrown away since. */
async function repeatedAnswer(
  { tx }: WriteTransaction,
  before: RequestRecord | undefined,
): Promise<SaveOutcome | null> {
  if (!before) return null;
  const snapshot = await tx.objectStore('snapshots').get(before.snapshotId);
  if (!snapshot) return null;
  const bin = await tx.objectStore('marks').get(`bin:${snapshot.reportId}`);
  return bin?.variants[0]?.value ? null : { outcome: before.outcome, saved: savedStateOf(snapshot) };
}

/** The report this key belongs to; a new id where there is none. */
function reportIdFor({ sameKey, report }: Seen, hash: string, names: { report: string }): string {
  const [first] = sameKey;
  if (first) return (sameKey.find(row => row.snapshotId === `${row.reportId}-${hash.slice(0, 20)}`) ?? first).reportId;
  // The name may be taken by a report that a later reading found to be of another body.
  return report.stored ? `${names.report.slice(0, 11)}${hash.slice(0, 10)}` : names.report;
}

function addCapture(change: WriteTransaction, snapshot: SnapshotRecord, input: ReportToSave, name: string) {
  const capture: CaptureRef = {
    id: `${snapshot.id}-${name}`,
    url: input.facts.url,
    title: input.facts.documentTitle,
    savedAt: change.at,
    order: change.order,
    hasHtml: input.html !== null,
  };
  snapshot.captures.push(capture);
  const { html, facts } = input;
  unawaited(change.tx.objectStore('captures').put({ id: capture.id, snapshotId: snapshot.id, html, facts }));
  unawaited(change.tx.objectStore('snapshots').put(snapshot));
}

function savedStateOf(snapshot: SnapshotRecord): SaveOutcome['saved'] {
  const savedAt = snapshot.captures[0]?.savedAt ?? '';
  return { state: 'saved', reportId: snapshot.reportId, snapshotId: snapshot.id, savedAt };
}
