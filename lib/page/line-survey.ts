import { chapterNumber } from './chapters';
import { readHint } from './content-hints';
import { SUMMARY } from './furniture-words';
import type { LineKind } from './line-kinds';
import type { Block, Line, PageLines } from './lines';
import { findHiddenCopies, findSecondCopy } from './repeated-text';
import { FURNITURE_TAGS } from './tags';

/** An element that calls itself furniture, or a summary, is believed unless it holds more than this share of the running text. */
const FURNITURE_SHARE = 0.25;
const MAX_CHAPTERS = 200;
/** Sentences on the subject weigh double: of two long texts on a page the report is the one looked for. */
const TOPIC = /法治|法制|依法|行政|执法|監督|监督|執法|政务|政務/;

/** What follows counts from 一 again and is the same text. */
const PART = /^(?:第[二三四]部分|附[件表录]\s?\d)/;

/** Kinds that carry a text on. */
export const CARRIES: ReadonlySet<LineKind> = new Set(['sentence', 'heading', 'row', 'address', 'closing']);

interface Chapter {
  line: number;
  number: number;
}

/** What every line of a page is, and sums over runs of lines that answer in one subtraction. */
export class LineSurvey {
  /** First-level headings outside furniture, up to the second part or an appendix. */
  readonly chapters: Chapter[];
  private mass: readonly number[];
  private readonly furniture: readonly number[];
  private readonly carrying: readonly number[];

  /** @param kinds - of every line by its own words; what stands around it has its say here. */
  constructor(
    page: PageLines,
    readonly kinds: LineKind[],
  ) {
    const { lines } = page;
    keepLinkedChapters(page, kinds);
    dropHidden(page, kinds);
    for (const line of findSecondCopy(lines)) kinds[line] = 'furniture';
    this.chapters = findChapters(lines, kinds);
    const weights = lines.map((line, index) => weigh(line, this.kindOf(index)));
    this.mass = sumsOf(weights);
    this.dropNamedFurniture(page, weights);
    this.mass = sumsOf(weights);
    this.furniture = sumsOf(kinds.map(kind => (kind === 'furniture' ? 1 : 0)));
    this.carrying = sumsOf(kinds.map(kind => (CARRIES.has(kind) ? 1 : 0)));
  }

  kindOf(line: number): LineKind {
    return this.kinds[line] ?? 'furniture';
  }

  /** Weight of the running text in a block. */
  massOf({ firstLine, endLine }: Block): number {
    return at(this.mass, endLine) - at(this.mass, firstLine);
  }

  hasFurniture(from: number, to: number): boolean {
    return at(this.furniture, to) > at(this.furniture, from);
  }

  hasText(from: number, to: number): boolean {
    return at(this.carrying, to) > at(this.carrying, from);
  }

  private dropNamedFurniture({ blocks, lines }: PageLines, weights: number[]): void {
    const { kinds } = this;
    const limit = at(this.mass, kinds.length) * FURNITURE_SHARE;
    for (const block of blocks) {
      const { element, firstLine, endLine } = block;
      if (block.parent < 0 || firstLine === endLine || this.massOf(block) > limit) continue;
      if (isOnly(kinds, 'furniture', block)) continue;
      const isNamed = FURNITURE_TAGS.has(element.tagName) || readHint(element) === 'furniture';
      if (!isNamed && (kinds[firstLine] !== 'furniture' || !SUMMARY.test(lines[firstLine]?.text ?? ''))) continue;
      // `<footer>` of an article may hold its signature, and no footer holds a part of the outline.
      if (this.chapters.some(({ line }) => line >= firstLine && line < endLine)) continue;
      if (isOnly(kinds, 'closing', block)) continue;
      kinds.fill('furniture', firstLine, endLine);
      weights.fill(0, firstLine, endLine);
    }
  }
}

const at = (sums: readonly number[], line: number): number => sums[line] ?? 0;

/** Sums of the values before each, and of all. */
function sumsOf(values: readonly number[]): number[] {
  let sum = 0;
  const sums = [sum];
  for (const value of values) {
    sum += value;
    sums.push(sum);
  }
  return sums;
}

function weigh({ text, linkChars }: Line, kind: LineKind): number {
  if (kind !== 'sentence' && kind !== 'heading') return 0;
  return (text.length - linkChars) * (TOPIC.test(text) ? 2 : 1);
}

/** What stands below a heading: its text may begin with a short line. */
const MAY_FOLLOW: ReadonlySet<LineKind> = new Set(['sentence', 'heading', 'short']);

/**
 * A heading that folds its part away is a link; so are the entries of a list of contents, but they stand one below the other. Or it is
 * none, and all that stands below it is hidden.
 */
function keepLinkedChapters(page: PageLines, kinds: LineKind[]): void {
  const { lines } = page;
  const isChapter = (index: number): boolean => chapterNumber(lines[index]?.text ?? '') > 0;
  const isLinked = (index: number): boolean => kinds[index] === 'furniture' && isChapter(index);
  for (let index = 0; index < kinds.length; index++) {
    const next = kinds[index + 1];
    if (lines[index + 1]?.hidden && kinds[index] === 'heading' && !lines[index]?.hidden && isChapter(index)) {
      let below = index + 1;
      while (lines[below]?.hidden) below++;
      page.unfolds ||= kinds[below] !== 'sentence' && (kinds[below] !== 'heading' || isChapter(below));
    }
    if (!next || !MAY_FOLLOW.has(next) || !isLinked(index) || isLinked(index - 1)) continue;
    kinds[index] = 'heading';
    page.unfolds = true;
  }
}

/** What the markup hides is no text, but for the rest of an article that waits behind 展开全文 or 下一页. */
function dropHidden({ lines, unfolds }: PageLines, kinds: LineKind[]): void {
  // Where nothing is shown, the outline waits for a script to show it.
  const waits =
    lines.every(({ hidden }, index) => hidden || kinds[index] !== 'sentence') &&
    lines.some(({ text }) => chapterNumber(text) > 0);
  const copies = unfolds || waits ? findHiddenCopies(lines) : null;
  lines.forEach((line, index) => {
    if (line.hidden && (!copies || copies.has(index))) kinds[index] = 'furniture';
  });
}

function findChapters(lines: readonly Line[], kinds: readonly LineKind[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (let line = 0; line < kinds.length && chapters.length < MAX_CHAPTERS; line++) {
    const text = lines[line]?.text ?? '';
    if (chapters.length > 0 && PART.test(text)) break;
    if (kinds[line] !== 'heading' && kinds[line] !== 'sentence') continue;
    const number = chapterNumber(text);
    if (number > 0) chapters.push({ line, number });
  }
  return chapters;
}

function isOnly(kinds: readonly LineKind[], kind: LineKind, { firstLine, endLine }: Block): boolean {
  let line = firstLine;
  while (line < endLine && kinds[line] === kind) line++;
  return line === endLine;
}
