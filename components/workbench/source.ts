import type { ExportedReport } from '../../lib/exports/source';
import type { ReportRow } from '../../lib/library/records';
import type { LibraryError, Result } from '../../lib/messages/contract';
import type { Overrule } from '../../lib/report/overrule';
import type { Span } from '../../lib/report/report';
import type { Keeping, OnProgress } from './keeping';
import type { Collecting } from './queue-view';

/** A report in the workbench: its readings and the row that lists it. */
export interface LoadedReport extends ExportedReport {
  row: ReportRow;
}

export interface SearchWatch {
  /** Called once, or twice when the texts came in meanwhile; null when nothing can be searched. */
  onFound: (found: ReadonlySet<string> | null) => void;
  onProgress: OnProgress;
  /** Stops the loading of texts. */
  signal: AbortSignal;
}

/** What the workbench needs of the world; the entry wires it to library and background. */
export interface WorkbenchSource {
  listRows(): Promise<Result<ReportRow[], LibraryError>>;
  /** Reports come in the order asked for; those that cannot be read are left out and counted. */
  loadReports(
    rows: readonly ReportRow[],
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Result<{ reports: LoadedReport[]; unreadable: number }, LibraryError>>;
  /** Why the library can only be read and exported; null when it can be written. */
  lock(): Promise<'newer-library' | 'not-upgraded' | null>;
  /** An upgrade of the library, wherever it runs: how far it is, 0 to 1, null when it is over. */
  watchUpgrade(onShare: (share: number | null) => void): { stop(): void; close(): void };
  /**
   * Finds reports in whose title, body, place, tags, notes or text all the words stand. The texts are loaded once, when first
   * searched: until then, and when that is stopped, only the rest is searched.
   */
  search(words: string, search: SearchWatch): Promise<void>;
  /** Hands the evidence of one report to the person as a file that public tools can check. */
  saveEvidence(row: ReportRow): Promise<Result<null, LibraryError>>;
  loadText(snapshotId: string): Promise<Result<string, LibraryError>>;
  overrule(row: ReportRow, overrule: Overrule): Promise<Result<null, LibraryError>>;
  /** Goes back to the automatic reading of this `readingKey`. */
  withdraw(row: ReportRow, key: string): Promise<Result<null, LibraryError>>;
  /** Opens the page that a report was read from, at one of its figures or at its top. */
  openSource(row: ReportRow, span: Span | null): Promise<Result<null, LibraryError>>;
  moveToBin(reportIds: readonly string[]): Promise<Result<null, LibraryError>>;
  restore(reportIds: readonly string[]): Promise<Result<null, LibraryError>>;
  savedViews(): Promise<{ id: string; name: string; query: string }[]>;
  saveView(name: string, query: string): Promise<Result<null, LibraryError>>;
  removeView(id: string): Promise<Result<null, LibraryError>>;
  /** Tables that a person imported (denominators, expected bodies), as text. */
  readTable(name: string): Promise<string | null>;
  writeTable(name: string, text: string | null): Promise<Result<null, LibraryError>>;
  download(name: string, content: Blob): void;
  now(): Date;
  keeping: Keeping;
  collecting: Collecting;
}

/** More reports than this at once are not read for a table; the person narrows the filter. */
export const MOST_REPORTS = 1000;
