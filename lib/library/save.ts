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
import type { CaptureRef, SnapshotRecord, StoredReading } from './records';
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
  // Everything that needs another clock than the transaction's comes before it. The browser hashes on another thread.
  const hashing = sha256(input.text);
  const report = await withHash(input.report, hashing);
  const summary = summaryOf(report);
  const { key } = summary;
  const naming = shortHash(key);
  const reading = packReading({ id: '', snapshotId: '', report });
  const flaw = flawOfSave(input);
  const readingName = quickName(reading.json);
  const [hash, name] = await Promise.all([hashing, naming]);
  if (report.source.sha256 !== hash) {
    return { ok: false, error: 'invalid-request', detail: 'the reading is of another text' };
  }
  if (flaw !== null) return { ok: false, error: 'invalid-request', detail: flaw };
  const heavy = { reading, hash, names: { reading: readingName, capture: quickName(input.requestId) } };
  const likely = `r${name}`;

  const ahead = async (tx: LibraryTransaction): Promise<Seen> => {
    const looking = lookAround(tx, input.requestId, key, likely);
    // Should what comes next fail, nobody waits for the answer.
    unawaited(looking);
    putHeavy(tx, input, heavy, idsOf(likely, heavy));
    return looking;
  };
  const work = async (change: WriteTransaction, seen: Seen): Promise<Saved> => {
    const { tx } = change;
    const put = [idsOf(likely, heavy)];
    const answered = await repeatedAnswer(change, seen.request);
    if (answered) {
      takeBack(change, put, [...seen.report.snapshots, answered.snapshot]);
      return answered;
    }

    const reportId = reportIdFor(seen, hash, likely);
    const here = reportId === likely ? seen.report : await rowSources(tx, reportId);
    const ids = idsOf(reportId, heavy);
    if (reportId !== likely) {
      put.push(ids);
      putHeavy(tx, input, heavy, ids);
    }
    const existing = here.snapshots.find(({ id }) => id === ids.texts);
    const wasBinned = here.marks.some(({ id, variants }) => id === `bin:${reportId}` && variants[0]?.value);

    const snapshot: SnapshotRecord = existing ?? {
      id: ids.texts,
      reportId,
      sha256: hash,
      chars: input.text.length,
      captures: [],
      reading: { id: ids.readings, ...report.versions, readAt: change.at },
      summary,
    };
    const addsHtml = input.html !== null && !snapshot.captures.some(capture => capture.hasHtml);
    if (!existing || addsHtml) addCapture(change, snapshot, input, ids.captures);
    takeBack(change, put, [...seen.report.snapshots, snapshot]);
    if (wasBinned) await setMark(change, { id: `bin:${reportId}`, kind: 'bin', reportId, value: null });

    const isFirst = here.snapshots.length === 0;
    const outcome = existing ? (wasBinned ? 'saved' : 'already-saved') : isFirst ? 'saved' : 'new-version';
    if (!existing || addsHtml || wasBinned) {
      const snapshots = existing ? here.snapshots : [...here.snapshots, snapshot];
      await refreshRow(change, wasBinned ? await rowSources(tx, reportId) : { ...here, snapshots }, seen.last);
      const action = outcome === 'new-version' ? 'new-version' : addsHtml && existing ? 'html-added' : 'saved';
      note(change, action, [reportId], snapshot.id);
    }
    unawaited(
      tx.objectStore('requests').put({ id: input.requestId, order: change.order, outcome, snapshotId: snapshot.id }),
    );
    return { outcome, snapshot };
  };
  const done = await write(library, STORES, work, ahead);
  return done.ok
    ? { ok: true, value: { outcome: done.value.outcome, saved: savedStateOf(done.value.snapshot) } }
    : done;
}

/** The reading with the hash of its text, which it brings along as a rule. */
async function withHash(report: Report, hashing: Promise<string>): Promise<Report> {
  if (report.source.sha256 !== '') return report;
  return { ...report, source: { ...report.source, sha256: await hashing } };
}

interface Heavy {
  reading: StoredReading;
  hash: string;
  names: { reading: string; capture: string };
}

/** Ids of the heavy records by their store. */
type HeavyIds = Record<'texts' | 'captures' | 'readings', string>;

function idsOf(reportId: string, { hash, names }: Heavy): HeavyIds {
  const texts = `${reportId}-${hash.slice(0, 20)}`;
  return { texts, captures: `${texts}-${names.capture}`, readings: `${texts}-${names.reading}` };
}

/**
 * Send what is heavy on its way. It goes before the library has said whether it is wanted: writing it takes as long as asking.
 */
function putHeavy(
  tx: LibraryTransaction,
  { text, html, facts }: ReportToSave,
  { reading }: Heavy,
  ids: HeavyIds,
): void {
  unawaited(tx.objectStore('captures').put({ id: ids.captures, snapshotId: ids.texts, html, facts }));
  unawaited(tx.objectStore('readings').put({ ...reading, id: ids.readings, snapshotId: ids.texts }));
  unawaited(tx.objectStore('texts').put({ id: ids.texts, text }));
}

/** What none of the snapshots names was sent in vain. A record that was there under the same name was the same. */
function takeBack(
  { tx, state }: WriteTransaction,
  put: readonly HeavyIds[],
  snapshots: readonly SnapshotRecord[],
): void {
  const named = new Set(
    snapshots.flatMap(({ id, reading, captures }) => [id, reading.id, ...captures.map(one => one.id)]),
  );
  for (const { captures, ...others } of put) {
    if (!named.has(captures)) unawaited(tx.objectStore('captures').delete(captures));
    for (const store of ['texts', 'readings'] as const) {
      if (named.has(others[store])) continue;
      unawaited(tx.objectStore(store).delete(others[store]));
      // An import may have staged the same.
      state.deletions += 1;
    }
  }
}

interface Saved {
  outcome: SaveOutcome['outcome'];
  snapshot: SnapshotRecord;
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
async function repeatedAnswer({ tx }: WriteTransaction, before: RequestRecord | undefined): Promise<Saved | null> {
  if (!before) return null;
  const snapshot = await tx.objectStore('snapshots').get(before.snapshotId);
  if (!snapshot) return null;
  const bin = await tx.objectStore('marks').get(`bin:${snapshot.reportId}`);
  return bin?.variants[0]?.value ? null : { outcome: before.outcome, snapshot };
}

/** The report this key belongs to; a new id where there is none. */
function reportIdFor({ sameKey, report }: Seen, hash: string, likely: string): string {
  const [first] = sameKey;
  if (first) return (sameKey.find(row => row.snapshotId === `${row.reportId}-${hash.slice(0, 20)}`) ?? first).reportId;
  // The name may be taken by a report that a later reading found to be of another body.
  return report.stored ? `${likely.slice(0, 11)}${hash.slice(0, 10)}` : likely;
}

function addCapture(change: WriteTransaction, snapshot: SnapshotRecord, input: ReportToSave, id: string) {
  const capture: CaptureRef = {
    id,
    url: input.facts.url,
    title: input.facts.documentTitle,
    savedAt: change.at,
    order: change.order,
    hasHtml: input.html !== null,
  };
  snapshot.captures.push(capture);
  unawaited(change.tx.objectStore('snapshots').put(snapshot));
}

function savedStateOf(snapshot: SnapshotRecord): SaveOutcome['saved'] {
  const savedAt = snapshot.captures[0]?.savedAt ?? '';
  return { state: 'saved', reportId: snapshot.reportId, snapshotId: snapshot.id, savedAt };
}
