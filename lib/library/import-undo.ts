import type { LibraryError, Result } from '../messages/contract';
import { ROW_STORES, refreshRows } from './catalog';
import { canonicalJson } from './digest';
import { attempt, cancellable, LibraryFailure, must } from './failure';
import type { Library } from './open';
import type { ImportChunk, ImportRecord } from './own-records';
import { type Tell, tellerOf, type Watched, within } from './progress';
import { unawaited } from './transactions';
import { type WriteTransaction, write } from './write';

/** Imports that can be undone, latest first. */
export function listImports(library: Library): Promise<Result<ImportRecord[], LibraryError>> {
  return attempt(async () => (await library.db.getAll('imports')).filter(isDone).sort((a, b) => b.order - a.order));
}

/** Whether it is one that can be undone. */
export const isDone = (one: ImportRecord | ImportChunk): one is ImportRecord => one.state === 'done';

/**
 * Take an import back, in one transaction. What the person has worked on since stays: `kept` are the reports that are
 * therefore not, or not wholly, as they were before. Stopped, all is as it was.
 */
export function undoImport(
  library: Library,
  importId: string,
  watched: Watched = {},
): Promise<Result<{ kept: string[] }, LibraryError | 'cancelled'>> {
  const tell = tellerOf(watched);
  const stores = [...ROW_STORES, 'changes', 'journal', 'imports', 'requests'] as const;
  const undo = async (change: WriteTransaction) => {
    const { tx, state } = change;
    const record = await tx.objectStore('imports').get(importId);
    if (!record || !isDone(record)) throw new LibraryFailure('invalid-request', `no import ${importId}`);
    const touched = new Set<string>();
    const kept = await undoMarks(change, record, touched, within(tell, 0, 0.2));
    for (const id of await undoSnapshots(change, record, touched, within(tell, 0.2, 0.7))) kept.add(id);
    for (const id of record.changes) unawaited(tx.objectStore('changes').delete(id));
    for (const id of record.journal) unawaited(tx.objectStore('journal').delete(id));
    await refreshRows(change, touched, within(tell, 0.7, 1));
    await tx.objectStore('imports').delete(importId);
    // The texts that nothing names any more go in idle time.
    state.sweepDue = true;
    state.deletions += 1;
    return { kept: [...kept].sort() };
  };
  return cancellable(watched.signal, () => must(write(library, stores, undo)));
}

async function undoMarks(
  { tx }: WriteTransaction,
  record: ImportRecord,
  touched: Set<string>,
  tell: Tell,
): Promise<Set<string>> {
  const marks = tx.objectStore('marks');
  const kept = new Set<string>();
  for (const [at, { id, before, edits }] of record.marks.entries()) {
    tell(at / record.marks.length);
    const now = await marks.get(id);
    if (!now) continue;
    touched.add(now.reportId);
    if (now.variants.map(variant => variant.edit).join() !== edits.join()) kept.add(now.reportId);
    else if (before) await marks.put(before);
    else await marks.delete(id);
  }
  kept.delete('');
  touched.delete('');
  return kept;
}

async function undoSnapshots(
  change: WriteTransaction,
  record: ImportRecord,
  touched: Set<string>,
  tell: Tell,
): Promise<string[]> {
  const snapshots = change.tx.objectStore('snapshots');
  const savedSince = await savedAfter(change, record.order);
  const kept: string[] = [];
  for (const [at, { id, before, after }] of record.snapshots.entries()) {
    tell(at / record.snapshots.length);
    const now = await snapshots.get(id);
    if (!now) continue;
    touched.add(now.reportId);
    const isUntouched = before
      ? canonicalJson(now) === canonicalJson(after)
      : !savedSince.has(id) && !(await isWorkedOn(change, now.reportId, record));
    if (!isUntouched) kept.push(now.reportId);
    else if (before) await snapshots.put(before);
    else await snapshots.delete(id);
  }
  return kept;
}

/** Snapshots that the person asked to save since, though they were here already. */
async function savedAfter({ tx }: WriteTransaction, order: number): Promise<Set<string>> {
  const since = await tx.objectStore('requests').index('time').getAll(IDBKeyRange.lowerBound(order, true));
  return new Set(since.map(request => request.snapshotId));
}

async function isWorkedOn({ tx }: WriteTransaction, reportId: string, record: ImportRecord): Promise<boolean> {
  const marks = await tx.objectStore('marks').index('report').getAll(reportId);
  return marks.some(mark => mark.variants.some(variant => variant.order > record.order));
}
