import type { DBSchema } from 'idb';
import type {
  CatalogPage,
  ImportChunk,
  ImportRecord,
  RequestRecord,
  SegmentRecord,
  SegmentTexts,
  StateRecord,
  StoredRow,
  TermsRecord,
} from './own-records';
import type {
  CaptureRecord,
  ChangeRecord,
  JournalEntry,
  MarkRecord,
  SnapshotRecord,
  StoredReading,
  TextRecord,
} from './records';

export const LIBRARY_NAME = 'fazhi-lens';

/** Every store is keyed by `id` (`reports` by `reportId`). Light and heavy records are apart, so that listing reads no text. */
export interface LibrarySchema extends DBSchema {
  reports: {
    key: string;
    value: StoredRow;
    indexes: {
      key: string;
      body: string;
      region: string;
      year: number;
      tag: string;
      time: string;
      bin: string;
    };
  };
  snapshots: {
    key: string;
    value: SnapshotRecord;
    indexes: { report: string; hash: string; reading: [parser: string, codebook: string] };
  };
  texts: { key: string; value: TextRecord };
  captures: { key: string; value: CaptureRecord; indexes: { snapshot: string } };
  readings: { key: string; value: StoredReading; indexes: { snapshot: string } };
  marks: { key: string; value: MarkRecord; indexes: { report: string; kind: string } };
  journal: { key: string; value: JournalEntry; indexes: { time: number } };
  changes: { key: string; value: ChangeRecord; indexes: { report: string } };
  terms: { key: string; value: TermsRecord; indexes: { version: number } };
  segments: { key: string; value: SegmentRecord };
  segmentTexts: { key: string; value: SegmentTexts };
  imports: { key: string; value: ImportRecord | ImportChunk };
  requests: { key: string; value: RequestRecord; indexes: { time: number } };
  catalog: { key: number; value: CatalogPage };
  state: { key: string; value: StateRecord };
}

export type StoreName =
  | 'reports'
  | 'snapshots'
  | 'texts'
  | 'captures'
  | 'readings'
  | 'marks'
  | 'journal'
  | 'changes'
  | 'terms'
  | 'segments'
  | 'segmentTexts'
  | 'imports'
  | 'requests'
  | 'catalog'
  | 'state';
