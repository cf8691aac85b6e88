import type { VersionDiff } from '../../lib/library/version-diff';
import type { LibraryError, SaveError } from '../../lib/messages/contract';
import type { Refound } from '../../lib/page/refind';
import type { Overrule } from '../../lib/report/overrule';
import type { Reasons } from '../../lib/report/reasons';
import type { Report, Span } from '../../lib/report/report';
import type { Language } from '../parts/language';
import type { IndicatorNames } from '../parts/names';
import type { Dock } from './dock';

/** Why there is nothing to show; each has a sentence in the dictionary. */
export type PlainReason = 'no-text' | 'attachment' | 'list' | 'late-text' | 'too-long' | 'failed' | 'not-a-report';

export type PanelView =
  | { is: 'reading' }
  /** `text` is what the spans of the report refer to; `leftOut` says how many figures and other entries are not in the list,
   * `isCut` that only the beginning of the page was read. */
  | { is: 'report'; report: Report; text: string; leftOut?: number; isCut?: boolean }
  | { is: 'plain'; why: PlainReason; links?: readonly { href: string; text: string }[] };

export type SaveView =
  | { is: 'unsaved' }
  | { is: 'saving' }
  | { is: 'saved'; outcome: 'saved' | 'already-saved' | 'new-version'; at: string }
  /** Saved before, with another text. */
  | { is: 'changed'; at: string }
  | { is: 'failed'; error: SaveError };

/** A note of the person, on a passage or on the whole report. */
export interface PanelNote {
  id: string;
  text: string;
  span: Span | null;
  quote: string | null;
}

/** What came of looking for a saved sentence in this page; nothing to say when it stands where it stood. */
export type PlaceNotice = Exclude<Refound, { is: 'found' }> | { is: 'other-report' };

/** All that the panel shows. Plain data: the reader changes it, the panel draws it. */
export interface PanelModel {
  language: Language;
  isOpen: boolean;
  widthPx: number;
  dock: Dock;
  names: IndicatorNames;
  /** The findings of the report in English, in their order; null where only the Chinese sentence is known. */
  findingsEn: readonly (string | null)[];
  view: PanelView;
  save: SaveView;
  /** Why its numbers were read so; null until the person asks. */
  reasons: Reasons | 'asked' | 'failed' | null;
  /** Index of the quantity the person is at. */
  current: number | null;
  /** Index of the quantity under the pointer, in the page or in the panel. */
  hovered: number | null;
  /** Quantities whose place on the page could not be found. */
  unpainted: readonly number[];
  /** What a person decided about readings, by `readingKey`; beside the automatic ones, never in their place. */
  reviews: Readonly<Record<string, Overrule>>;
  notes: readonly PanelNote[];
  tags: readonly string[];
  /** What differs between this page and the version saved last. */
  changes: VersionDiff | null;
  place: PlaceNotice | null;
  /** A review, note or tag could not be kept; what is shown is what is kept. */
  keepFailed: LibraryError | null;
  /** The page has been translated or hidden: the report is kept, but its figures have no place now. */
  isTranslated: boolean;
  /** Null for a report on one page. */
  join: JoinView | null;
}

/** A report that stands on several pages. */
export type JoinView = { is: 'offered' | 'joining' | 'failed'; pages: number } | { is: 'joined'; pages: number };

/** All that the panel reports. */
export interface PanelActions {
  onLanguage(language: Language): void;
  onOpen(isOpen: boolean): void;
  onWidth(widthPx: number): void;
  onDock(dock: Dock): void;
  onSave(): void;
  /** The text alone, where there is no room for the page. */
  onSaveText(): void;
  /** Go to a place of the page text; `quantity` when it is a figure. */
  onLocate(span: Span, quantity: number | null): void;
  onHover(quantity: number | null): void;
  onReadAgain(): void;
  /** The person wants to know why: `model.reasons` is to be filled. */
  onExplain(): void;
  /** Print the page with its marks; without it a printed page carries none. */
  onPrint(): void;
  /** Read it though it does not look like a report. */
  onReadAnyway(): void;
  /** The ticked links of a list page go into the queue. */
  onCollect(links: readonly { href: string; text: string }[]): void;
  /** Fetch the other pages of a report that the portal cut up. */
  onJoin(): void;
  /** What is kept with a saved report. Without it the panel offers none of it. */
  keep?: KeepActions;
}

export interface KeepActions {
  /** Null goes back to the automatic reading. */
  onReview(key: string, decision: Omit<Overrule, 'at'> | null): void;
  /** A new note when `id` is null; an empty text takes the note away. */
  onNote(id: string | null, note: Omit<PanelNote, 'id'>): void;
  onTags(tags: readonly string[]): void;
}

/** What is reset when another text is shown. */
export const UNTOUCHED = { reasons: null, current: null, hovered: null, place: null, isTranslated: false } as const;

export const startModel = (names: IndicatorNames, language: Language): PanelModel => ({
  ...UNTOUCHED,
  language,
  isOpen: false,
  widthPx: 400,
  dock: 'right',
  names,
  findingsEn: [],
  view: { is: 'reading' },
  save: { is: 'unsaved' },
  unpainted: [],
  reviews: {},
  notes: [],
  tags: [],
  changes: null,
  keepFailed: null,
  join: null,
});
