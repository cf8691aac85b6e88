import type { Matrix } from '../../lib/compare/matrix';
import type { ReportRow } from '../../lib/library/records';
import type { LibraryError } from '../../lib/messages/contract';
import type { Span } from '../../lib/report/report';
import type { Language } from '../parts/language';
import type { IndicatorNames } from '../parts/names';

export type PopupFailure = LibraryError | 'no-access';

export interface Comparison {
  /** In the order of the columns. */
  reports: readonly ReportRow[];
  /** Every indicator of the codebook, in its order; built by `lib/compare/matrix`. */
  matrix: Matrix;
}

/** All that the popup shows; the entry changes it, the popup draws it. */
export interface PopupModel {
  language: Language;
  names: IndicatorNames;
  /** Null while the library is being opened. */
  rows: readonly ReportRow[] | null;
  failure: PopupFailure | null;
  /** An upgrade of the library is under way: how far, 0 to 1. */
  upgrade: number | null;
  /** Reports just put into the bin, for the undo; empty for none. */
  removed: readonly string[];
  /** The page of the tab may be a report: the person is asked. */
  isAsking: boolean;
  /** The page of the tab is being read. */
  isReading: boolean;
  usedBytes: number | null;
  comparison: Comparison | 'loading' | null;
  /** As the browser has them now; `keys` is empty where none is set. */
  shortcuts: readonly { description: string; keys: string }[];
}

/** All that the popup reports. */
export interface PopupActions {
  onLanguage(language: Language): void;
  /** Compare two to eight reports; null goes back to the list. */
  onCompare(reports: readonly ReportRow[] | null): void;
  /** Open the source page, at a sentence if there is one. */
  onOpenSource(row: ReportRow, span: Span | null): void;
  onRemove(reportIds: readonly string[]): void;
  onUndo(): void;
  onReadThisPage(): void;
  /** The page asked about is none. */
  onNoReport(): void;
  /** With these reports in its matrix, or as it was. */
  onOpenWorkbench(reports: readonly ReportRow[]): void;
  onExportCsv(comparison: Comparison): void;
  onDismissFailure(): void;
  /** Open the browser's own place for shortcuts. */
  onChangeShortcuts(): void;
  onStopUpgrade(): void;
}

export const startPopup = (names: IndicatorNames, language: Language): PopupModel => ({
  language,
  names,
  rows: null,
  failure: null,
  upgrade: null,
  removed: [],
  isAsking: false,
  isReading: false,
  usedBytes: null,
  comparison: null,
  shortcuts: [],
});
