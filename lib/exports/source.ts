import type { ComparedReport } from '../compare/reading';
import type { Span } from '../report/report';

/** What a person wrote beside a report. */
export interface ExportedNote {
  text: string;
  /** Where in the snapshot's text; null for a note on the whole report or on another version of it. */
  span: Span | null;
  /** The words it was written beside; null for a note on the whole report. */
  quote: string | null;
  /** ISO time of the last edit. */
  at: string;
}

/** One saved report as an export sees it: its readings, what a person decided and wrote, and when it was kept. */
export interface ExportedReport extends ComparedReport {
  /** ISO time the snapshot was taken. */
  savedAt: string;
  tags: readonly string[];
  /** Oldest edit first. */
  notes: readonly ExportedNote[];
}

/** The snapshot by the hash of its text. */
export const snapshotUrn = ({ report }: Pick<ExportedReport, 'report'>): string => `urn:sha256:${report.source.sha256}`;

/** One name for a reading in every file: the snapshot's hash and its place among the readings. */
export const readingId = (source: ExportedReport, index: number): string => `${snapshotUrn(source)}#reading-${index}`;
