import type { LibraryError, Result } from '../messages/contract';
import type { SnapshotGroup } from './backup-records';
import { ROW_STORES, refreshRows } from './catalog';
import { canonicalJson } from './digest';
import { cancellable, LibraryFailure, must } from './failure';
import { type ImportOptions, type ImportPlan, itemsOf } from './import-plan';
import { mergeFixed, mergeMarks, mergeSnapshots } from './merge';
import type { Library } from './open';
import type { ImportRecord, TermsRecord } from './own-records';
import { type Tell, tellerOf, within } from './progress';
import { packReading } from './reading-record';
import type { ChangeRecord, JournalEntry, MarkRecord, SnapshotRecord } from './records';
import { indexedTerms } from './search-index';
import { unawaited } from './transactions';
import { randomId, type WriteTransaction, write } from './write';

export interface ApplyOptions extends ImportOptions {
  /** Shown in the list of imports. */
  fileName: string;
  /** The person has seen what is wrong with the file and wants what can be read. */
  acceptFlaws?: boolean;
}

export type ImportError = LibraryError | 'cancelled' | 'flawed-file' | 'file-changed';

/** Light records of a file, waiting for the one transaction that brings them in. */
interface Incoming {
  snapshots: SnapshotRecord[];
  marks: MarkRecord[];
  changes: ChangeRecord[];
  journal: JournalEntry[];
}

/** Code units of texts and HTML staged in one transaction. */
const STAGE_SIZE = 4_000_000;

/**
 * Import a backup as planned, all of it or nothing. Texts, captures and readings, which never change, go in first, where
 * nothing names them yet; then one transaction brings in everything that does. Whatever kills it before leaves the library
 * as it was. Returns the id to undo it by.
 */
export async function applyImport(
  library: Library,
  file: Blob,
  plan: ImportPlan,
  options: ApplyOptions,
): Promise<Result<string, ImportError>> {
  if (!options.acceptFlaws && (plan.flaws.length > 0 || plan.badRows > 0)) return { ok: false, error: 'flawed-file' };
  if (plan.createdAt === null) return { ok: false, error: 'flawed-file' };
  const id = randomId();
  let hasChanged = false;
  const result = await cancellable(options.signal, async () => {
    const deletions = await must(begin(library, id, options.fileName));
    const { incoming, sha256 } = await stage(library, file, staging(file, options));
    hasChanged = sha256 !== plan.sha256;
    if (hasChanged) throw new LibraryFailure('failed', 'the file is not the one that was planned');
    await must(commit(library, id, incoming, deletions, committing(file, options)));
    return id;
  });
  if (!result.ok) await abandon(library, id);
  return hasChanged ? { ok: false, error: 'file-changed' } : result;
}

/** Announce the import, so that nobody sweeps away what it stages. Returns the count of deletions so far. */
function begin(library: Library, id: string, fileName: string) {
  return write(library, ['imports'], async change => {
    const { order, at, state } = change;
    const nothing = { snapshots: [], marks: [], changes: [], journal: [] };
    await change.tx.objectStore('imports').put({ id, state: 'staging', order, at, fileName, ...nothing });
    state.sweepDue = true;
    return state.deletions;
  });
}

async function abandon(library: Library, id: string): Promise<void> {
  // Best effort: a later sweep finds it too.
  await write(library, ['imports'], async ({ tx }) => tx.objectStore('imports').delete(id));
}

async function stage(library: Library, file: Blob, options: ImportOptions) {
  const incoming: Incoming = { snapshots: [], marks: [], changes: [], journal: [] };
  let waiting: SnapshotGroup[] = [];
  let size = 0;
  let sha256 = '';
  const flush = async () => {
    await stageGroups(library, waiting);
    waiting = [];
    size = 0;
  };
  for await (const item of itemsOf(file, options)) {
    if (item.kind === 'snapshot') {
      incoming.snapshots.push(item.group.snapshot);
      waiting.push(item.group);
      size += item.group.text.text.length * 4;
      for (const capture of item.group.captures) size += capture.html?.length ?? 0;
      if (size >= STAGE_SIZE) await flush();
    } else if (item.kind === 'mark') incoming.marks.push(item.record);
    else if (item.kind === 'change') incoming.changes.push(item.record);
    else if (item.kind === 'journal') incoming.journal.push(item.record);
    else if (item.kind === 'end') sha256 = item.sha256;
  }
  if (waiting.length > 0) await flush();
  return { incoming, sha256 };
}

/** What is here already stays as it is: a file cannot rewrite a text or a capture. */
async function stageGroups(library: Library, groups: readonly SnapshotGroup[]): Promise<void> {
  const terms = await Promise.all(groups.map(({ text }) => indexedTerms(text.id, text.text)));
  await must(
    write(library, ['texts', 'captures', 'readings', 'terms'], async ({ tx }) => {
      const isMissing = async (store: 'texts' | 'captures' | 'readings', id: string) =>
        (await tx.objectStore(store).getKey(id)) === undefined;
      await Promise.all(
        groups.map(async ({ text, captures, reading }, at) => {
          if (await isMissing('texts', text.id)) {
            await tx.objectStore('texts').put(text);
            await tx.objectStore('terms').put(terms[at] as TermsRecord);
          }
          for (const capture of captures) {
            if (await isMissing('captures', capture.id)) await tx.objectStore('captures').put(capture);
          }
          if (await isMissing('readings', reading.id)) await tx.objectStore('readings').put(packReading(reading));
        }),
      );
      return null;
    }),
  );
}

/** Of the time it takes, reading and staging are all but the last part. */
const STAGING = 0.85;

const staging = (file: Blob, { onProgress, signal }: ImportOptions): ImportOptions => ({
  onProgress: ({ done, total }) => onProgress?.({ done: done * STAGING, total: Math.max(total, file.size) }),
  ...(signal && { signal }),
});

function committing(file: Blob, { onProgress, signal }: ImportOptions): Tell {
  const tell: Tell = share => onProgress?.({ done: share * file.size, total: file.size });
  return tellerOf({ onProgress: within(tell, STAGING, 1), ...(signal && { signal }) });
}

function commit(library: Library, id: string, incoming: Incoming, deletions: number, tell: Tell) {
  return write(library, [...ROW_STORES, 'changes', 'journal', 'imports'], async change => {
    const { tx, state } = change;
    const record = await tx.objectStore('imports').get(id);
    if (!record || state.deletions !== deletions) {
      throw new LibraryFailure('failed', 'the library changed under the import; try again');
    }
    const touched = new Set<string>();
    await bringSnapshots(change, incoming.snapshots, record, touched, within(tell, 0, 0.4));
    await bringMarks(change, incoming.marks, record, touched, within(tell, 0.4, 0.5));
    record.changes = await bringFixed(change, 'changes', incoming.changes);
    record.journal = await bringFixed(change, 'journal', incoming.journal);
    await refreshRows(change, touched, within(tell, 0.5, 1));
    await tx.objectStore('imports').put({ ...record, state: 'done', order: change.tick() });
    return null;
  });
}

/** Records of the file, each with what is here under its id, a few hundred requests under way at once. */
async function* withKept<R extends { id: string }>(
  incoming: readonly R[],
  get: (ids: string[]) => Promise<R | undefined>[],
  tell: Tell,
): AsyncGenerator<[one: R, before: R | null], undefined> {
  for (let at = 0; at < incoming.length; at += AT_ONCE) {
    tell(at / incoming.length);
    const some = incoming.slice(at, at + AT_ONCE);
    const kept = await Promise.all(get(some.map(one => one.id)));
    for (const [nth, one] of some.entries()) yield [one, kept[nth] ?? null];
  }
}

const AT_ONCE = 200;

async function bringSnapshots(
  { tx, state }: WriteTransaction,
  incoming: readonly SnapshotRecord[],
  record: ImportRecord,
  touched: Set<string>,
  tell: Tell,
) {
  const snapshots = tx.objectStore('snapshots');
  for await (const [one, before] of withKept(incoming, ids => ids.map(id => snapshots.get(id)), tell)) {
    const after = before ? mergeSnapshots(before, one) : one;
    state.order = Math.max(state.order, ...after.captures.map(capture => capture.order));
    if (before && canonicalJson(before) === canonicalJson(after)) continue;
    unawaited(snapshots.put(after));
    record.snapshots.push({ id: one.id, before, after: before && after });
    touched.add(one.reportId);
  }
}

async function bringMarks(
  { tx, state }: WriteTransaction,
  incoming: readonly MarkRecord[],
  record: ImportRecord,
  touched: Set<string>,
  tell: Tell,
) {
  const marks = tx.objectStore('marks');
  for await (const [one, before] of withKept(incoming, ids => ids.map(id => marks.get(id)), tell)) {
    const after = before ? mergeMarks(before, one) : one;
    state.order = Math.max(state.order, ...after.variants.map(variant => variant.order));
    if (before && canonicalJson(before) === canonicalJson(after)) continue;
    unawaited(marks.put(after));
    record.marks.push({ id: one.id, before, edits: after.variants.map(variant => variant.edit) });
    if (one.reportId !== '') touched.add(one.reportId);
  }
}

/** Records that never change; returns the ids of those that are new. */
async function bringFixed<S extends 'changes' | 'journal'>(
  { tx, state }: WriteTransaction,
  name: S,
  incoming: readonly (ChangeRecord | JournalEntry)[],
): Promise<string[]> {
  const store = tx.objectStore(name as 'journal');
  const added: string[] = [];
  for (const one of incoming as JournalEntry[]) {
    const before = await store.get(one.id);
    state.order = Math.max(state.order, one.order);
    await store.put(before ? mergeFixed(before, one) : one);
    if (!before) added.push(one.id);
  }
  return added;
}
