import type { ComparedReport } from '../compare/reading';

/** One saved report as an export sees it: its readings, what a person decided, and when it was kept. */
export interface ExportedReport extends ComparedReport {
  /** ISO time the snapshot was taken. */
  savedAt: string;
}
