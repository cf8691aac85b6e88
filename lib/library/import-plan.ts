import type { LibraryError, Result } from '../messages/contract';
import type { FileFlaw } from './backup-lines';
import { type BackupItem, readBackup } from './backup-read';
import type { BadRow } from './backup-records';
import { isInConflict } from './conflicts';
import { canonicalJson } from './digest';
import { cancellable } from './failure';
import { mergeMarks, mergeSnapshots } from './merge';
import type { Library } from './open';
import type { MarkRecord } from './records';

/** What a record of the file would come to. */
export interface Tally {
  new: number;
  same: number;
  /** Brings something to a record that is here. */
  merged: number;
  /** Says something else than what is here; both are kept and listed. */
  conflict: number;
}

/** What importing a file would do. Nothing has been changed. */
export interface ImportPlan {
  /** ISO time of the backup; null when it has no readable manifest. */
  createdAt: string | null;
  /** What is wrong with the file as a whole; anything here or in `bad` needs `acceptFlaws` to go on. */
  flaws: FileFlaw[];
  /** Snapshots, by what they would come to. */
  snapshots: Tally;
  /** Reports that are not here at all. */
  newReports: number;
  marks: Tally;
  /** Entries of journal and of re-readings that are not here. */
  newHistory: number;
  conflicts: { markId: string; kind: MarkRecord['kind']; reportId: string }[];
  /** The first hundred; `badRows` counts all. */
  bad: BadRow[];
  badRows: number;
  /** Over the lines of the file: applying checks that it is still the same. */
  sha256: string;
}

export interface ImportOptions {
  /** Bytes of the file read so far, and its size. */
  onProgress?: (progress: { done: number; total: number }) => void;
  signal?: AbortSignal;
}

const MOST_LISTED = 100;

/** Read a backup through and say what importing it would do. */
export function planImport(
  library: Library,
  file: Blob,
  options: ImportOptions = {},
): Promise<Result<ImportPlan, LibraryError | 'cancelled'>> {
  return cancellable(options.signal, async () => {
    const here = await loadIds(library);
    const plan: ImportPlan = {
      createdAt: null,
      flaws: [],
      snapshots: noTally(),
      newReports: 0,
      marks: noTally(),
      newHistory: 0,
      conflicts: [],
      bad: [],
      badRows: 0,
      sha256: '',
    };
    const newReports = new Set<string>();
    for await (const item of itemsOf(file, options)) {
      if (item.kind === 'snapshot') {
        const { snapshot } = item.group;
        const kept = here.snapshots.has(snapshot.id) ? await library.db.get('snapshots', snapshot.id) : undefined;
        plan.snapshots[kept ? (isSame(kept, mergeSnapshots(kept, snapshot)) ? 'same' : 'merged') : 'new'] += 1;
        if (!here.reports.has(snapshot.reportId)) newReports.add(snapshot.reportId);
      } else if (item.kind === 'mark') {
        const { id } = item.record;
        planMark(plan, here.marks.has(id) ? await library.db.get('marks', id) : undefined, item.record);
      } else if (item.kind === 'change' || item.kind === 'journal') {
        if (!here.history.has(item.record.id)) plan.newHistory += 1;
      } else if (item.kind === 'bad') {
        plan.badRows += 1;
        if (plan.bad.length < MOST_LISTED) plan.bad.push(item.row);
      } else if (item.kind === 'manifest') plan.createdAt = item.createdAt;
      else if (item.kind === 'flaw') plan.flaws.push(item.flaw);
      else plan.sha256 = item.sha256;
    }
    plan.newReports = newReports.size;
    return plan;
  });
}

function planMark(plan: ImportPlan, kept: MarkRecord | undefined, record: MarkRecord): void {
  const merged = kept ? mergeMarks(kept, record) : record;
  const isSplit = isInConflict(merged) && !(kept && isInConflict(kept));
  plan.marks[isSplit ? 'conflict' : kept ? (isSame(kept, merged) ? 'same' : 'merged') : 'new'] += 1;
  if (!isSplit || plan.conflicts.length >= MOST_LISTED) return;
  plan.conflicts.push({ markId: record.id, kind: record.kind, reportId: record.reportId });
}

/** The items of a file with progress; ends with an exception when the person cancels. */
export async function* itemsOf(file: Blob, { onProgress, signal }: ImportOptions): AsyncGenerator<BackupItem> {
  for await (const item of readBackup(file, done => onProgress?.({ done, total: file.size }))) {
    signal?.throwIfAborted();
    yield item;
  }
}

/** Ids of what is here: what a file brings is looked up one by one, because all of it may be too much to hold. */
async function loadIds(library: Library) {
  const tx = library.db.transaction(['snapshots', 'marks', 'reports', 'changes', 'journal']);
  const [snapshots, marks, reports, changes, journal] = await Promise.all([
    tx.objectStore('snapshots').getAllKeys(),
    tx.objectStore('marks').getAllKeys(),
    tx.objectStore('reports').getAllKeys(),
    tx.objectStore('changes').getAllKeys(),
    tx.objectStore('journal').getAllKeys(),
  ]);
  return {
    snapshots: new Set(snapshots),
    marks: new Set(marks),
    reports: new Set(reports),
    history: new Set([...changes, ...journal]),
  };
}

const noTally = (): Tally => ({ new: 0, same: 0, merged: 0, conflict: 0 });

const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
