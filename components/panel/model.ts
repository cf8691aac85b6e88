import type { LibraryError } from '../../lib/messages/contract';
import type { Report, Span } from '../../lib/report/report';
import type { Language } from '../parts/language';
import type { IndicatorNames } from '../parts/names';
import type { Dock } from './dock';

/** Why there is nothing to show; each has a sentence in the dictionary. */
export type PlainReason = 'no-text' | 'attachment' | 'late-text' | 'too-long' | 'failed' | 'not-a-report';

export type PanelView =
  | { is: 'reading' }
  /** `text` is what the spans of the report refer to. */
  | { is: 'report'; report: Report; text: string }
  | { is: 'plain'; why: PlainReason; links?: readonly { href: string; text: string }[] };

export type SaveView =
  | { is: 'unsaved' }
  | { is: 'saving' }
  | { is: 'saved'; outcome: 'saved' | 'already-saved' | 'new-version'; at: string }
  /** Saved before, with another text. */
  | { is: 'changed'; at: string }
  | { is: 'failed'; error: LibraryError | 'not-a-report' };

/** All that the panel shows. Plain data: the reader changes it, the panel draws it. */
export interface PanelModel {
  language: Language;
  isOpen: boolean;
  widthPx: number;
  dock: Dock;
  names: IndicatorNames;
  view: PanelView;
  save: SaveView;
  /** Index of the quantity the person is at. */
  current: number | null;
  /** Index of the quantity under the pointer, in the page or in the panel. */
  hovered: number | null;
  /** Quantities whose place on the page could not be found. */
  unpainted: readonly number[];
}

/** All that the panel reports. */
export interface PanelActions {
  onLanguage(language: Language): void;
  onOpen(isOpen: boolean): void;
  onWidth(widthPx: number): void;
  onDock(dock: Dock): void;
  onSave(): void;
  /** Go to a place of the page text; `quantity` when it is a figure. */
  onLocate(span: Span, quantity: number | null): void;
  onHover(quantity: number | null): void;
  onReadAgain(): void;
  /** Read it though it does not look like a report. */
  onReadAnyway(): void;
}

export const startModel = (names: IndicatorNames, language: Language): PanelModel => ({
  language,
  isOpen: false,
  widthPx: 400,
  dock: 'right',
  names,
  view: { is: 'reading' },
  save: { is: 'unsaved' },
  current: null,
  hovered: null,
  unpainted: [],
});
