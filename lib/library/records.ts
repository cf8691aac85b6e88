import type { Overrule } from '../report/overrule';
import type { PageFacts } from '../report/page-facts';
import type { Body, Indicator, Level, Quantity, Report, Span, Verdict } from '../report/report';
import type { SearchQuery } from './search-query';

/** A year's report and a half-year's report of one body are two reports. */
export type PeriodKind = 'year' | 'half-year' | 'other';

/** What the light rows keep of a reading, so that listing, filtering and sorting never load a report. */
export interface ReportSummary {
  /** Body, division code, year and period; `text:` and the hash where one of them is unknown. Always the machine's reading. */
  key: string;
  title: string | null;
  bodyName: string | null;
  bodyKind: Body['kind'] | null;
  level: Level | null;
  /** Six digits of GB/T 2260. */
  regionCode: string | null;
  regionName: string | null;
  province: string | null;
  prefecture: string | null;
  county: string | null;
  year: number | null;
  kind: PeriodKind;
  /** ISO date. */
  published: string | null;
  verdict: Verdict;
  quantities: number;
  indicators: number;
  problems: number;
  plans: number;
  /** Audit findings above `info`. */
  warnings: number;
  /** Dimensions with at least one indicator, sorted. */
  dimensions: string[];
}

/** One line of the list. Derived from snapshots and marks; can be rebuilt. */
export interface ReportRow extends Omit<ReportSummary, 'key'> {
  reportId: string;
  /** The version shown: the one saved last. */
  snapshotId: string;
  /** Never empty: the title read, else the title of the page, else its address. */
  title: string;
  /** Published before 1 April of the following year; null when either date is unknown. */
  timely: boolean | null;
  /** ISO time by the clock of the machine, of the version shown. */
  savedAt: string;
  /** How many texts of this report are kept. */
  versions: number;
  url: string;
  hasHtml: boolean;
  tags: string[];
  notes: number;
  /** Readings that a person confirmed, corrected or rejected, in the version shown. */
  overruled: number;
  /** ISO time it went to the bin. */
  binnedAt: string | null;
  /** Versions that made the reading shown. */
  parser: string;
  codebook: string;
}

/** One seeing of a text at an address and a time. */
export interface CaptureRef {
  id: string;
  url: string;
  title: string;
  savedAt: string;
  /** Logical clock: never runs back, whatever the machine's clock does. Sorts, never shown. */
  order: number;
  hasHtml: boolean;
}

export interface ReadingRef {
  id: string;
  parser: string;
  codebook: string;
  /** ISO time of the reading. */
  readAt: string;
}

/** One version of a report's text. */
export interface SnapshotRecord {
  id: string;
  reportId: string;
  /** Of the text in UTF-8, lower-case hex. */
  sha256: string;
  /** UTF-16 code units. */
  chars: number;
  /** Oldest first, never empty. */
  captures: CaptureRef[];
  reading: ReadingRef;
  /** Of that reading. */
  summary: ReportSummary;
  /** The parser that failed on this text, as `parser+codebook`; not tried again before the next. */
  unreadableBy?: string;
}

/** Immutable. */
export interface TextRecord {
  id: string;
  text: string;
}

/** Immutable. */
export interface CaptureRecord {
  id: string;
  snapshotId: string;
  html: string | null;
  facts: PageFacts;
}

/** A reading as it is stored; see `reading-record`. */
export interface StoredReading {
  id: string;
  snapshotId: string;
  json: string;
}

/** Immutable: another reading of the same text is another record. */
export interface ReadingRecord {
  id: string;
  snapshotId: string;
  report: Report;
}

export interface NoteValue {
  text: string;
  /** Where in which version it belongs; null for a note on the whole report. */
  snapshotId: string | null;
  span: Span | null;
  quote: string | null;
}

export interface OverruleValue extends Overrule {
  snapshotId: string;
  /** The reading as the person saw it, so that a later reading cannot make it vanish. Its `quantity` index is void. */
  seen: { indicator: Indicator; quantity: Quantity } | null;
}

export interface ViewValue {
  name: string;
  /** Of the workbench's address: everything the view shows. */
  query: string;
}

/** Fields of a report's identity that a person may set right. */
export type IdentityField = 'title' | 'bodyName' | 'regionCode' | 'year' | 'published';

/** What the person adds to the library, by kind. */
export interface MarkValues {
  tag: string;
  /** ISO time it went to the bin. */
  bin: string;
  note: NoteValue;
  overrule: OverruleValue;
  field: { field: IdentityField; value: string | number };
  search: { name: string; query: SearchQuery };
  /** A view of the workbench under a name. */
  view: ViewValue;
  /** A table the person imported; its name is in the id. */
  table: { text: string };
  /** The person has looked at what a re-reading changed; id of the change record. */
  seen: string;
}
export type MarkKind = keyof MarkValues;

/** One edit of a mark. `value` null: taken away. */
export interface Variant<K extends MarkKind = MarkKind> {
  /** Random, never used twice. */
  edit: string;
  /** All edits that this one replaces, sorted. An edit that is in nobody's past stays, whoever made it. */
  past: string[];
  order: number;
  at: string;
  value: MarkValues[K] | null;
}

/** `variants[0]` counts; more than one means that two machines disagreed. */
export interface MarkRecord<K extends MarkKind = MarkKind> {
  id: string;
  kind: K;
  /** Empty for marks that belong to no report. */
  reportId: string;
  variants: Variant<K>[];
}

export type JournalAction =
  | 'saved'
  | 'new-version'
  | 'html-added'
  | 'to-bin'
  | 'restored'
  | 'bin-emptied'
  | 'marked'
  | 'read-again';

/** What was done, for ever. */
export interface JournalEntry {
  id: string;
  order: number;
  at: string;
  action: JournalAction;
  reportIds: string[];
  detail: string;
}

/** One thing that reading a text again has changed. */
export type ReadingChange =
  | {
      kind: 'indicator' | 'quantity';
      /** `readingKey` of the indicator; of a bare quantity, the unit and where it starts. */
      key: string;
      /** In the snapshot's text. */
      span: Span;
      quote: string;
      was: ReadValue | null;
      now: ReadValue | null;
    }
  | { kind: 'field'; key: string; was: string | number | null; now: string | number | null };

export type ReadValue = Pick<Indicator, 'value' | 'unit' | 'bound' | 'part'>;

/** What one re-reading of one snapshot changed. Immutable; kept for ever. */
export interface ChangeRecord {
  id: string;
  snapshotId: string;
  reportId: string;
  order: number;
  at: string;
  from: Report['versions'];
  to: Report['versions'];
  changes: ReadingChange[];
}
