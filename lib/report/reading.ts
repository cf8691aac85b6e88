import type { NormalText } from '../text/normal-text';
import type { PrintedTitle } from './identity/title-in-text';
import type { Bound, QuantityKind, QuantityStatus, SectionRole, Span } from './report';

/**
 * The working view that the steps of one reading share. All ranges here are half-open and count in the normal text;
 * `parse` turns them into printed spans at the very end.
 */
export interface ReadingText {
  printed: string;
  normal: NormalText;
  /** By sentence: the rows of tables, null for any other; null as a whole where no line can be a row. */
  rows: readonly (TableRow | null)[] | null;
  sections: ReadSection[];
  opening: Opening;
  /** Cut at 。！？； and line ends, in order, without gaps but for line breaks. */
  sentences: Sentence[];
  /** Paragraphs that admit problems or look ahead without standing under such a heading, in order. */
  passages: Passage[];
  /** The year reported on, as far as the text itself names it. */
  year: number | null;
}

/** What tables are read of. */
export type PreparedLines = Pick<ReadingText, 'printed' | 'normal' | 'sentences'>;

/** A line of a table that holds values. */
export interface TableRow {
  cells: Span[];
  /** For each column the headings above it, the topmost first; empty ranges never. */
  heads: Span[][];
  /** For each cell the names of its row that stand in front of it: none, one, or a group and a member of it. */
  names: Span[][];
  /** Cells are parted by tabs or bars, and not by wide blanks, which stand in running text as well. */
  isBordered: boolean;
  /** The short line above the table, empty where there is none. */
  caption: Span;
  /** The rows of one table share it. */
  table: number;
}

/** What stands above the outline of a text. */
export interface Opening {
  /** Where the outline begins in the normal text; a title that stands as a heading without number is passed over. */
  outlineStart: number | null;
  title: PrintedTitle | null;
  /** The text before the first heading, or the first 900 characters where that says nothing; normal text. */
  lead: string;
}

export interface Passage {
  range: Span;
  role: 'problems' | 'plan';
}

export interface ReadSection {
  level: 1 | 2 | 3 | 4;
  number: string | null;
  heading: string;
  range: Span;
  bodyRange: Span;
  role: SectionRole;
  dimension: string | null;
}

export interface Sentence {
  range: Span;
  /** Paragraph it stands in, from 0. */
  paragraph: number;
  /** Index of the innermost section, -1 before the first. */
  section: number;
}

/** A number that measures something, with all that its sentence says about it, before any indicator is chosen. */
export interface Figure {
  /** Number with multiplier, hedge and unit. */
  range: Span;
  value: number;
  limits: [low: number, high: number] | null;
  unit: string;
  printedUnit: string;
  bound: Bound;
  kind: QuantityKind;
  status: QuantityStatus;
  period: string | null;
  scope: string | null;
  /** Index into `ReadingText.sentences`. */
  sentence: number;
  /** The clause around it, cut at ，；。 */
  clause: Span;
  /**
   * Where the words stand that say what is counted, nearest first: the words before it back to the figure or clause
   * before, the words behind it, the item that 分别 assigns to it, then what earlier clauses of the sentence carry on.
   */
  subjects: { range: Span; via: 'before' | 'after' | 'respectively' | 'carried' }[];
  /** One number for several names (报备率、及时率均达100%): the ranges of all names, else empty. */
  shared: Span[];
  /** Index of the total that 其中 makes it a part of. */
  partOf: number | null;
  /** Words that set this part apart from its siblings. */
  partLabel: string | null;
  /** For a change, points or multiple: index of the level it belongs to, when the text gives one. */
  changeOf: number | null;
}
