import type { ChangeRecord, JournalEntry, MarkRecord, ReportRow, SnapshotRecord } from './records';
import type { Segment } from './search-segment';

/** Records of this installation alone: derived from others, or of no use to anybody else. None is ever exported. */

/** Remembers what a request came to, so that a retry gets the same answer. Kept a month. */
export interface RequestRecord {
  id: string;
  order: number;
  outcome: 'saved' | 'already-saved' | 'new-version';
  snapshotId: string;
}

/** Packed copies of up to a few hundred rows; see `row-packing`. */
export interface CatalogPage {
  /** A whole number: a page. Half a number more: rows that wait beside it to be packed, each in the place of its older copy. */
  id: number;
  count: number;
  texts: string;
  plain: string;
  coded: string[];
  numbers: Int16Array | Int32Array;
  /** Rows that cannot be packed. */
  odd: ReportRow[];
}

/** This installation's own facts; never exported. */
export interface StateRecord {
  id: 'state';
  order: number;
  lastPage: number;
  /** Rows that the last page was ever given. */
  lastPageRows: number;
  lastBackupAt: string | null;
  /** Logical time of that backup. */
  lastBackupOrder: number;
  /** Raised by everything that takes heavy records away; an import that has staged its own begins again. */
  deletions: number;
  /** Heavy records may be left over that no snapshot names. */
  sweepDue: boolean;
}

/** The character pairs of one text, not yet packed into a segment. Derived. */
export interface TermsRecord {
  /** Snapshot id. */
  id: string;
  /** `FOLD_VERSION` that made it. */
  version: number;
  terms: Uint32Array;
}

/** Derived. */
export interface SegmentRecord extends Segment {
  id: string;
  version: number;
}

/** Which texts a segment holds: read far more often than the segment itself. Derived. */
export interface SegmentTexts {
  id: string;
  version: number;
  texts: string[];
}

/** What one import did, so that it can be undone. Never exported. */
export interface ImportRecord {
  id: string;
  /** `staging`: under way or died; its heavy records are still no snapshot's. */
  state: 'staging' | 'done';
  order: number;
  at: string;
  fileName: string;
  /** `after` only where there was one before: what is new is known by its id. */
  snapshots: { id: string; before: SnapshotRecord | null; after: SnapshotRecord | null }[];
  marks: { id: string; before: MarkRecord | null; edits: string[] }[];
  changes: string[];
  journal: string[];
}

/**
 * Light records of a file being imported, waiting for the one transaction that brings them in: in the store, because all of them
 * together are too many to hold. `id`: the import's, a slash, and a number.
 */
export interface ImportChunk {
  id: string;
  state: 'chunk';
  at: string;
  snapshots: SnapshotRecord[];
  marks: MarkRecord[];
  changes: ChangeRecord[];
  journal: JournalEntry[];
}

/** A row with the key its report is known again by, which no list needs. */
export interface DerivedRow extends ReportRow {
  key: string;
}

/** The row as stored: `page` is the catalogue page that holds its packed copy. */
export interface StoredRow extends DerivedRow {
  page: number;
}
