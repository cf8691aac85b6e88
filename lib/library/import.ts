import type { LibraryError, Result } from '../messages/contract';
import { ROW_STORES, refreshRows } from './catalog';
import { canonicalJson } from './digest';
import { cancellable, LibraryFailure, must } from './failure';
import { type ImportOptions, type ImportPlan, itemsOf } from './import-plan';
import { mergeFixed, mergeMarks, mergeSnapshots } from './merge';
import type { Library } from './open';
import type { ImportChunk, ImportRecord, TermsRecord } from './own-records';
import { type Tell, tellerOf, within } from './progress';
import { packReading } from './reading-record';
import type {
  CaptureRecord,
  ChangeRecord,
  JournalEntry,
  MarkRecord,
  SnapshotRecord,
  StoredReading,
  TextRecord,
} from './records';
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

type Light = Pick<ImportChunk, 'snapshots' | 'marks' | 'changes' | 'journal'>;

const noLight = (): Light => ({ snapshots: [], marks: [], changes: [], journal: [] });
const countOf = ({ snapshots, marks, changes, journal }: Light): number =>
  snapshots.length + marks.length + changes.length + journal.length;
/** Light records kept in one chunk. */
const CHUNK = 500;
const chunkId = (importId: string, nth: number) => `${importId}/${String(nth).padStart(6, '0')}`;

/** Code units of texts, HTML and readings staged in one transaction: what is held in memory at once. */
const STAGE_SIZE = 2_000_000;

/** The heavy records of one snapshot as they are stored. */
interface Staged {
  text: TextRecord;
  captures: CaptureRecord[];
  reading: StoredReading;
  terms: TermsRecord;
}

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
    const { chunks, sha256 } = await stage(library, id, file, staging(file, options));
    hasChanged = sha256 !== plan.sha256;
    if (hasChanged) throw new LibraryFailure('failed', 'the file is not the one that was planned');
    await must(commit(library, id, chunks, deletions, committing(file, options)));
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
  await write(library, ['imports'], async ({ tx }) =>
    tx.objectStore('imports').delete(IDBKeyRange.bound(id, `${id}/\uffff`)),
  );
}

async function stage(library: Library, importId: string, file: Blob, options: ImportOptions) {
  let light = noLight();
  let chunks = 0;
  let waiting: Staged[] = [];
  let size = 0;
  let sha256 = '';
  const flush = async () => {
    const chunk = { ...light, id: chunkId(importId, chunks), state: 'chunk' as const, at: library.now().toISOString() };
    const hasLight = countOf(light) > 0;
    await stageAll(library, waiting, hasLight ? chunk : null);
    if (hasLight) chunks += 1;
    [light, waiting, size] = [noLight(), [], 0];
  };
  for await (const item of itemsOf(file, options)) {
    if (item.kind === 'snapshot') {
      const { snapshot, text, captures, reading } = item.group;
      light.snapshots.push(snapshot);
      // A reading takes ten times the room until it is packed.
      const staged = { text, captures, reading: packReading(reading), terms: await indexedTerms(text.id, text.text) };
      waiting.push(staged);
      size += text.text.length + staged.reading.json.length;
      for (const capture of captures) size += capture.html?.length ?? 0;
    } else if (item.kind === 'mark') light.marks.push(item.record);
    else if (item.kind === 'change') light.changes.push(item.record);
    else if (item.kind === 'journal') light.journal.push(item.record);
    else if (item.kind === 'end') sha256 = item.sha256;
    if (size >= STAGE_SIZE || countOf(light) >= CHUNK) await flush();
  }
  await flush();
  return { chunks, sha256 };
}

/** What is here already stays as it is: a file cannot rewrite a text or a capture. */
async function stageAll(library: Library, groups: readonly Staged[], chunk: ImportChunk | null): Promise<void> {
  await must(
    write(library, ['texts', 'captures', 'readings', 'terms', 'imports'], async ({ tx }) => {
      if (chunk) unawaited(tx.objectStore('imports').put(chunk));
      const isMissing = async (store: 'texts' | 'captures' | 'readings', id: string) =>
        (await tx.objectStore(store).getKey(id)) === undefined;
      await Promise.all(
        groups.map(async ({ text, captures, reading, terms }) => {
          if (await isMissing('texts', text.id)) {
            await tx.objectStore('texts').put(text);
            await tx.objectStore('terms').put(terms);
          }
          for (const capture of captures) {
            if (await isMissing('captures', capture.id)) await tx.objectStore('captures').put(capture);
          }
          if (await isMissing('readings', reading.id)) await tx.objectStore('readings').put(reading);
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

function commit(library: Library, id: string, chunks: number, deletions: number, tell: Tell) {
  return write(library, [...ROW_STORES, 'changes', 'journal', 'imports'], async change => {
    const { tx, state } = change;
    const record = await tx.objectStore('imports').get(id);
    if (record?.state !== 'staging' || state.deletions !== deletions) {
      throw new LibraryFailure('failed', 'the library changed under the import; try again');
    }
    const touched = new Set<string>();
    for (let nth = 0; nth < chunks; nth += 1) {
      tell((0.5 * nth) / chunks);
      const chunk = await tx.objectStore('imports').get(chunkId(id, nth));
      if (chunk?.state !== 'chunk') throw new LibraryFailure('failed', 'a part of the import is gone; try again');
      await bringSnapshots(change, chunk.snapshots, record, touched);
      await bringMarks(change, chunk.marks, record, touched);
      record.changes.push(...(await bringFixed(change, 'changes', chunk.changes)));
      record.journal.push(...(await bringFixed(change, 'journal', chunk.journal)));
      unawaited(tx.objectStore('imports').delete(chunk.id));
    }
    await refreshRows(change, touched, within(tell, 0.5, 1));
    await tx.objectStore('imports').put({ ...record, state: 'done', order: change.tick() });
    return null;
  });
}

async function bringSnapshots(
  { tx, state }: WriteTransaction,
  incoming: readonly SnapshotRecord[],
  record: ImportRecord,
  touched: Set<string>,
) {
  const snapshots = tx.objectStore('snapshots');
  const kept = await Promise.all(incoming.map(one => snapshots.get(one.id)));
  for (const [at, one] of incoming.entries()) {
    const before = kept[at] ?? null;
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
) {
  const marks = tx.objectStore('marks');
  const kept = await Promise.all(incoming.map(one => marks.get(one.id)));
  for (const [at, one] of incoming.entries()) {
    const before = kept[at] ?? null;
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
  const kept = await Promise.all(incoming.map(one => store.get(one.id)));
  for (const [at, one] of (incoming as JournalEntry[]).entries()) {
    const before = kept[at];
    state.order = Math.max(state.order, one.order);
    unawaited(store.put(before ? mergeFixed(before, one) : one));
    if (!before) added.push(one.id);
  }
  return added;
}
