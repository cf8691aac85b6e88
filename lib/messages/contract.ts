import type { VersionDiff } from '../library/version-diff';
import type { Refound } from '../page/refind';
import type { Overrule } from '../report/overrule';
import type { PageFacts } from '../report/page-facts';
import type { Reasons } from '../report/reasons';
import type { Report, Span } from '../report/report';

/** Failures travel as data: a thrown Error may arrive on the other side as `{}`. */
export type Result<T, E extends string = never> = { ok: true; value: T } | { ok: false; error: E; detail?: string };

export type LibraryError =
  | 'storage-full'
  | 'storage-unavailable'
  | 'newer-library'
  /** Its upgrade failed or was stopped: it can be read, and is upgraded when it is opened again. */
  | 'not-upgraded'
  | 'upgrade-blocked'
  | 'invalid-request'
  | 'failed';

/** What the library knows of the text on the page. */
export type SavedState =
  | { state: 'unsaved' }
  | { state: 'saved'; reportId: string; snapshotId: string; savedAt: string }
  /** The same report is saved, with another text. */
  | { state: 'changed'; reportId: string; snapshotId: string; savedAt: string };

/** A window that keeps nothing is not to leave a page in the library either. */
export type SaveError = LibraryError | 'not-a-report' | 'private-window';

export interface ReadRequest {
  text: string;
  facts: PageFacts;
  /** Asked for by the person: read it whatever the recogniser says. */
  forced: boolean;
}

export interface SaveRequest {
  /** Made by the sender; a retry carries the same one and is never stored twice. */
  requestId: string;
  text: string;
  /** Main-content HTML as found, capped; null when the person chose to save without it. */
  html: string | null;
  facts: PageFacts;
}

/** What the codebook calls the indicators of one report, by id: the reader carries no codebook of its own. */
export type IndicatorNames = Readonly<Record<string, { zh: string; en: string; dimension: string }>>;

export interface KeptNote {
  id: string;
  text: string;
  span: Span | null;
  quote: string | null;
}

export interface KeptMarks {
  /** By `readingKey`. */
  reviews: Record<string, Overrule>;
  notes: KeptNote[];
  tags: string[];
}

/** How the saving of a collected page ended. */
export type CollectOutcome = 'saved' | 'already-saved' | 'new-version';
/** `differs`: this report is saved with another text, and the person has not said that this one is a version of it. */
export type CollectError = 'not-a-report' | 'differs' | 'no-access' | 'failed';

/** `panel`: that its host is seen; `figures`: what painted figures look like. */
export type PageSheet = 'panel' | 'figures';

/** One entry per message: who answers, what goes out, what comes back. Everything is plain JSON. */
export interface Messages {
  /** The detector thinks the page is worth reading; answered by injecting the reader. */
  'page/candidate': { to: 'background'; request: { score: number }; reply: Result<null, 'failed'> };
  /** Something is about to be shown in this page: answered by having the browser put the sheet for it there. */
  'page/dress': { to: 'background'; request: { sheet: PageSheet }; reply: Result<null, 'failed'> };
  /** Text of the page in, report and saved state out. Nothing is stored. */
  'page/read': {
    to: 'background';
    request: ReadRequest;
    /**
     * `report`: what is shown of it; `leftOut` says how much is not (see `shownPart`), 0 for every real report. `findingsEn`: its findings
     * in English, in their order; null where only the Chinese sentence is known.
     */
    reply: Result<
      { report: Report; leftOut: number; saved: SavedState; names: IndicatorNames; findingsEn: (string | null)[] },
      'too-long' | 'failed'
    >;
  };
  /** Why the numbers of a text were read as they were; asked for when the person wants to know. */
  'page/explain': { to: 'background'; request: { text: string }; reply: Result<Reasons, 'too-long' | 'failed'> };
  /** Idempotent: the same text is saved once. */
  'report/save': {
    to: 'background';
    request: SaveRequest;
    reply: Result<{ outcome: 'saved' | 'already-saved' | 'new-version'; saved: SavedState }, SaveError>;
  };
  'report/to-bin': { to: 'background'; request: { reportIds: string[] }; reply: Result<null, LibraryError> };
  /** A person's word on one reading of a snapshot; it stands above the machine's. */
  'reading/overrule': {
    to: 'background';
    request: { snapshotId: string; overrule: Overrule };
    reply: Result<null, LibraryError>;
  };
  'report/restore': { to: 'background'; request: { reportIds: string[] }; reply: Result<null, LibraryError> };
  /** Open the workbench or the source page at a sentence. */
  'open/source': {
    to: 'background';
    request: { snapshotId: string; span: Span | null };
    reply: Result<null, 'failed'>;
  };
  'open/workbench': { to: 'background'; request: { query: string }; reply: Result<null, 'failed'> };
  /** Read the page of this tab though the detector was silent. */
  'tab/read-this-page': { to: 'background'; request: { tabId: number }; reply: Result<null, 'failed' | 'no-access'> };
  /** Links of a list page that the person ticked, to be collected when they say so. */
  'queue/add': {
    to: 'background';
    request: { links: { href: string; text: string }[] };
    reply: Result<null, 'failed'>;
  };
  /** Read and save the page of a tab that the collecting opened. */
  'tab/collect': { to: 'background'; request: { tabId: number }; reply: Result<CollectOutcome, CollectError> };
  'reader/collect': { to: 'reader'; request: Record<string, never>; reply: Result<CollectOutcome, CollectError> };
  /** To the reader in a tab: show the panel, go to a sentence of a saved version. */
  'reader/show': {
    to: 'reader';
    request: { snapshotId: string | null; span: Span | null };
    reply: Result<null, 'failed'>;
  };
  /** A shortcut was pressed in the reader's tab. */
  'reader/command': {
    to: 'reader';
    request: { command: 'toggle-panel' | 'next-figure' | 'previous-figure' | 'save-report' };
    reply: Result<null, 'failed'>;
  };
  /** Back to the machine's reading; `key` is a `readingKey`. */
  'reading/withdraw': {
    to: 'background';
    request: { snapshotId: string; key: string };
    reply: Result<null, LibraryError>;
  };
  /** What the person keeps with a saved version. */
  'marks/load': {
    to: 'background';
    request: { reportId: string; snapshotId: string };
    reply: Result<KeptMarks, LibraryError>;
  };
  /** `id` is made by the sender, so that a retry writes no second note; an empty text takes the note away. */
  'note/put': {
    to: 'background';
    request: { reportId: string; id: string; note: Omit<KeptNote, 'id'> & { snapshotId: string | null } };
    reply: Result<null, LibraryError>;
  };
  'report/tags': {
    to: 'background';
    request: { reportId: string; add: string[]; remove: string[] };
    reply: Result<null, LibraryError>;
  };
  /** What differs between a saved version and the text of the page. */
  'report/changes': {
    to: 'background';
    request: { snapshotId: string; text: string; facts: PageFacts };
    reply: Result<VersionDiff, LibraryError>;
  };
  /**
   * Where a place of a saved version stands in the text of the page. `body` and `year` are of the report on the page: in another year's report the same
   * words are another statement.
   */
  'place/find': {
    to: 'background';
    request: { snapshotId: string; span: Span; text: string; body: string | null; year: number | null };
    reply: Result<Refound | { is: 'other-report' }, LibraryError>;
  };
}

export type MessageName = keyof Messages;
export type RequestOf<N extends MessageName> = Messages[N]['request'];
export type ReplyOf<N extends MessageName> = Messages[N]['reply'];

export type Side = Messages[MessageName]['to'];

/** Where a message came from, as the browser itself vouches for it. */
export interface Sender {
  /** Null for the popup and the background, which stand in no tab. */
  tabId: number | null;
  /** 0 is the top frame. */
  frameId: number;
  url: string;
  /** In a private window. */
  isPrivate: boolean;
}

/** Handlers one side must provide: leaving a message out is a compile error. */
export type HandlersFor<S extends Side> = {
  [N in MessageName as Messages[N]['to'] extends S ? N : never]: (
    request: RequestOf<N>,
    sender: Sender,
  ) => Promise<ReplyOf<N>>;
};
