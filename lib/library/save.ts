import type { LibraryError, Result, SavedState } from '../messages/contract';
import type { PageFacts } from '../report/page-facts';
import type { Report } from '../report/report';
import { ROW_STORES, refreshRows } from './catalog';
import { canonicalJson, sha256, shortHash } from './digest';
import { captureSchema, flawOf, readingSchema, textSchema } from './guards';
import { setMark } from './marks';
import type { Library } from './open';
import type { RequestRecord } from './own-records';
import { packReading } from './reading-record';
import type { CaptureRef, SnapshotRecord } from './records';
import { indexedTerms } from './search-index';
import { summaryOf } from './summary';
import { note, type WriteTransaction, write } from './write';

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

const STORES = ['texts', 'captures', 'readings', 'terms', 'requests', ...ROW_STORES] as const;

/**
 * Save one text of one report, in one transaction: all of it is there afterwards or nothing.
 * Saving again, by a retry or from another tab, stores nothing twice. A report in the bin comes back.
 * Errors: `storage-full` (nothing changed; try without the HTML), `invalid-request` (the reading is of another text, or
 * something in it is not as a record must be: `detail` says what),
 * `newer-library`, `storage-unavailable`, `failed`.
 */
export async function save(library: Library, input: ReportToSave): Promise<Result<SaveOutcome, LibraryError>> {
  const hash = await sha256(input.text);
  if (input.report.source.sha256 !== '' && input.report.source.sha256 !== hash) {
    return { ok: false, error: 'invalid-request', detail: 'the reading is of another text' };
  }
  const flaw = flawOfSave(input);
  if (flaw !== null) return { ok: false, error: 'invalid-request', detail: flaw };
  // Everything that needs another clock than the transaction's comes before it.
  const report = { ...input.report, source: { ...input.report.source, sha256: hash } };
  const summary = summaryOf(report);
  const { key } = summary;
  const names = {
    report: `r${await shortHash(key)}`,
    otherReport: `r${await shortHash(`${key}\n${hash}`)}`,
    reading: await shortHash(canonicalJson(report)),
    capture: await shortHash(canonicalJson([input.html, input.facts, input.requestId])),
  };
  const terms = await indexedTerms('', input.text);
  return write(library, STORES, async change => {
    const { tx } = change;
    const answered = await repeatedAnswer(change, input.requestId);
    if (answered) return answered;

    const reportId = await reportIdFor(change, key, hash, names);
    const snapshotId = `${reportId}-${hash.slice(0, 20)}`;
    const [existing, bin] = await Promise.all([
      tx.objectStore('snapshots').get(snapshotId),
      tx.objectStore('marks').get(`bin:${reportId}`),
    ]);
    const wasBinned = Boolean(bin?.variants[0]?.value);
    const siblings = await tx.objectStore('snapshots').index('report').getAll(reportId);

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
    if (!existing || addsHtml) await addCapture(change, snapshot, input, names.capture);
    if (!existing) {
      await tx.objectStore('texts').put({ id: snapshotId, text: input.text });
      await tx.objectStore('readings').put(packReading({ id: snapshot.reading.id, snapshotId, report }));
      await tx.objectStore('terms').put({ ...terms, id: snapshotId });
    }
    if (wasBinned) await setMark(change, { id: `bin:${reportId}`, kind: 'bin', reportId, value: null });

    const outcome = existing ? (wasBinned ? 'saved' : 'already-saved') : siblings.length > 0 ? 'new-version' : 'saved';
    if (!existing || addsHtml || wasBinned) {
      await refreshRows(change, [reportId]);
      const action = outcome === 'new-version' ? 'new-version' : addsHtml && existing ? 'html-added' : 'saved';
      await note(change, action, [reportId], snapshotId);
    }
    await tx.objectStore('requests').put({ id: input.requestId, order: change.order, outcome, snapshotId });
    return { outcome, saved: savedStateOf(snapshot) };
  });
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
async function repeatedAnswer({ tx }: WriteTransaction, requestId: string): Promise<SaveOutcome | null> {
  const before = await tx.objectStore('requests').get(requestId);
  if (!before) return null;
  const snapshot = await tx.objectStore('snapshots').get(before.snapshotId);
  if (!snapshot) return null;
  const bin = await tx.objectStore('marks').get(`bin:${snapshot.reportId}`);
  return bin?.variants[0]?.value ? null : { outcome: before.outcome, saved: savedStateOf(snapshot) };
}

/** The report this key belongs to; a new id where there is none. */
async function reportIdFor(
  { tx }: WriteTransaction,
  key: string,
  hash: string,
  names: { report: string; otherReport: string },
): Promise<string> {
  const rows = await tx.objectStore('reports').index('key').getAll(key);
  const [first] = rows;
  if (first) return (rows.find(row => row.sha256 === hash) ?? first).reportId;
  // The name may be taken by a report that a later reading found to be of another body.
  const taken = await tx.objectStore('reports').getKey(names.report);
  return taken === undefined ? names.report : names.otherReport;
}

async function addCapture(change: WriteTransaction, snapshot: SnapshotRecord, input: ReportToSave, name: string) {
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
  await change.tx.objectStore('captures').put({ id: capture.id, snapshotId: snapshot.id, html, facts });
  await change.tx.objectStore('snapshots').put(snapshot);
}

function savedStateOf(snapshot: SnapshotRecord): SaveOutcome['saved'] {
  const savedAt = snapshot.captures[0]?.savedAt ?? '';
  return { state: 'saved', reportId: snapshot.reportId, snapshotId: snapshot.id, savedAt };
}
