import type { Conflict } from '../../lib/library/conflicts';
import type { ImportError } from '../../lib/library/import';
import type { ImportPlan } from '../../lib/library/import-plan';
import type { ImportRecord } from '../../lib/library/own-records';
import type { ChangeRecord, ReportRow } from '../../lib/library/records';
import type { LibraryError, Result } from '../../lib/messages/contract';

/** How far a long piece of work is, 0 to 1. */
export type OnProgress = (share: number) => void;

export interface Room {
  usedBytes: number | null;
  /** The browser promised not to clear the library by itself. */
  isPersistent: boolean;
  lastBackupAt: string | null;
}

/** What the page on data needs: backup, import, bin, room, what re-reading changed. */
export interface Keeping {
  room(): Promise<Room>;
  askToPersist(): Promise<boolean>;
  backUp(onProgress: OnProgress, signal: AbortSignal): Promise<Result<null, LibraryError | 'cancelled'>>;
  planImport(
    file: File,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<ImportPlan, LibraryError | 'cancelled'>>;
  applyImport(
    file: File,
    plan: ImportPlan,
    acceptFlaws: boolean,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<string, ImportError>>;
  imports(): Promise<Result<ImportRecord[], LibraryError>>;
  undoImport(id: string): Promise<Result<{ kept: string[] }, LibraryError>>;
  bin(): Promise<Result<ReportRow[], LibraryError>>;
  restore(reportIds: readonly string[]): Promise<Result<null, LibraryError>>;
  emptyBin(): Promise<Result<number, LibraryError>>;
  changes(): Promise<Result<ChangeRecord[], LibraryError>>;
  markSeen(changeIds: readonly string[]): Promise<Result<null, LibraryError>>;
  conflicts(): Promise<Result<Conflict[], LibraryError>>;
  resolveConflict(markId: string, edit: string): Promise<Result<null, LibraryError>>;
}
