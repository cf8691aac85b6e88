import type { LibraryFlaw } from '../../lib/library/check';
import type { Conflict } from '../../lib/library/conflicts';
import type { ImportError } from '../../lib/library/import';
import type { ImportPlan } from '../../lib/library/import-plan';
import type { ImportRecord } from '../../lib/library/own-records';
import type { ChangeRecord, ReportRow } from '../../lib/library/records';
import type { LibraryError, Result } from '../../lib/messages/contract';
import type { TendingState } from '../../lib/settings/tending';

/** How far a long piece of work is, 0 to 1. */
export type OnProgress = (share: number) => void;

/** An error, or the person has stopped it and all is as it was. */
export type Stopped = LibraryError | 'cancelled';

export interface Room {
  usedBytes: number | null;
  /** The browser promised not to clear the library by itself. */
  isPersistent: boolean;
  lastBackupAt: string | null;
  /** Something was done since a backup that is old or was never made. */
  isBackupDue: boolean;
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
  /** Rows that are not as they must be; nothing is changed by looking. */
  check(onProgress: OnProgress, signal: AbortSignal): Promise<Result<LibraryFlaw[], Stopped>>;
  /** Everything readable as a file, however spoilt the rest is. */
  rescue(onProgress: OnProgress, signal: AbortSignal): Promise<Result<null, Stopped>>;
  /** The list made anew from what is kept. @returns how many reports it has */
  rebuildList(onProgress: OnProgress, signal: AbortSignal): Promise<Result<number, Stopped>>;
  imports(): Promise<Result<ImportRecord[], LibraryError>>;
  undoImport(id: string, onProgress: OnProgress, signal: AbortSignal): Promise<Result<{ kept: string[] }, Stopped>>;
  /** Days that a report stays in the bin. */
  readonly binDays: number;
  bin(): Promise<Result<ReportRow[], LibraryError>>;
  restore(reportIds: readonly string[]): Promise<Result<null, LibraryError>>;
  emptyBin(onProgress: OnProgress, signal: AbortSignal): Promise<Result<number, Stopped>>;
  changes(): Promise<Result<ChangeRecord[], LibraryError>>;
  markSeen(changeIds: readonly string[]): Promise<Result<null, LibraryError>>;
  conflicts(): Promise<Result<Conflict[], LibraryError>>;
  resolveConflict(markId: string, edit: string): Promise<Result<null, LibraryError>>;
  /** What the background still does in idle time. */
  tending(): Promise<TendingState>;
  pauseTending(isPaused: boolean): void;
}
