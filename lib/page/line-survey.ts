import { chapterNumber } from './chapters';
import { readHint } from './content-hints';
import type { LineKind } from './line-kinds';
import type { Block, PageLines } from './lines';
import { findHiddenCopies, findSecondCopy } from './repeated-text';
import { FURNITURE_TAGS } from './tags';

/** An element that calls itself furniture is believed unless it holds more than this share of the running text. */
const FURNITURE_SHARE = 0.25;
const MAX_CHAPTERS = 200;
/** Sentences on the subject weigh double: of two long texts on a page the report is the one looked for. */
const TOPIC = /法治|法制|依法|行政|执法|監督|监督|執法|政务|政務/;

/** Kinds that carry a text on. */
export const CARRIES: ReadonlySet<LineKind> = new Set(['sentence', 'heading', 'row', 'address', 'closing']);

/** What every line of a page is, and sums over runs of lines that answer in one subtraction. */
export class LineSurvey {
  /** First-level headings outside furniture. */
  readonly chapters: { line: number; number: number }[] = [];
  private mass: Int32Array;
  private readonly furniture: Int32Array;
  private readonly carrying: Int32Array;

  /** @param kinds - of every line by its own words; what stands around it has its say here. */
  constructor(
    private readonly page: PageLines,
    readonly kinds: LineKind[],
  ) {
    this.keepLinkedChapters();
    this.dropHidden();
    for (const line of findSecondCopy(page.lines)) this.kinds[line] = 'furniture';
    this.findChapters();
    this.mass = this.weights();
    if (this.dropNamedFurniture()) this.mass = this.weights();
    const { length } = this.kinds;
    this.furniture = new Int32Array(length + 1);
    this.carrying = new Int32Array(length + 1);
    for (let line = 0; line < length; line++) {
      const kind = this.kindOf(line);
      this.furniture[line + 1] = (this.furniture[line] ?? 0) + (kind === 'furniture' ? 1 : 0);
      this.carrying[line + 1] = (this.carrying[line] ?? 0) + (CARRIES.has(kind) ? 1 : 0);
    }
  }

  kindOf(line: number): LineKind {
    return this.kinds[line] ?? 'furniture';
  }

  /** Weight of the running text in a block. */
  massOf({ firstLine, endLine }: Block): number {
    return (this.mass[endLine] ?? 0) - (this.mass[firstLine] ?? 0);
  }

  hasFurniture(from: number, to: number): boolean {
    return (this.furniture[to] ?? 0) > (this.furniture[from] ?? 0);
  }

  hasText(from: number, to: number): boolean {
    return (this.carrying[to] ?? 0) > (this.carrying[from] ?? 0);
  }

  private weights(): Int32Array {
    const sums = new Int32Array(this.kinds.length + 1);
    for (let line = 0; line < this.kinds.length; line++) sums[line + 1] = (sums[line] ?? 0) + this.weigh(line);
    return sums;
  }

  private weigh(index: number): number {
    const line = this.page.lines[index];
    const kind = this.kinds[index];
    if (!line || (kind !== 'sentence' && kind !== 'heading')) return 0;
    return (line.text.length - line.linkChars) * (TOPIC.test(line.text) ? 2 : 1);
  }

  /** A heading that folds its part away is a link; so are the entries of a list of contents, but they stand one below the other. */
  private keepLinkedChapters(): void {
    const { lines } = this.page;
    const isLinked = (index: number): boolean =>
      this.kinds[index] === 'furniture' && chapterNumber(lines[index]?.text ?? '') > 0;
    for (let index = 0; index < lines.length; index++) {
      const next = this.kinds[index + 1];
      if (!isLinked(index) || (next !== 'sentence' && next !== 'heading') || isLinked(index - 1)) continue;
      this.kinds[index] = 'heading';
      this.page.unfolds = true;
    }
  }

  /** What the markup hides is no text, but for the rest of an article that waits behind 展开全文 or 下一页. */
  private dropHidden(): void {
    const { lines, unfolds } = this.page;
    const copies = unfolds ? findHiddenCopies(lines) : null;
    lines.forEach((line, index) => {
      if (line.hidden && (!copies || copies.has(index))) this.kinds[index] = 'furniture';
    });
  }

  private findChapters(): void {
    for (let line = 0; line < this.kinds.length && this.chapters.length < MAX_CHAPTERS; line++) {
      if (this.kinds[line] !== 'heading' && this.kinds[line] !== 'sentence') continue;
      const number = chapterNumber(this.page.lines[line]?.text ?? '');
      if (number > 0) this.chapters.push({ line, number });
    }
  }

  private isOnly(kind: LineKind, { firstLine, endLine }: Block): boolean {
    let line = firstLine;
    while (line < endLine && this.kinds[line] === kind) line++;
    return line === endLine;
  }

  /** @returns whether any kind changed. */
  private dropNamedFurniture(): boolean {
    const limit = (this.mass.at(-1) ?? 0) * FURNITURE_SHARE;
    let changed = false;
    for (const block of this.page.blocks) {
      const { element, firstLine, endLine } = block;
      if (block.parent < 0 || firstLine === endLine || this.massOf(block) > limit) continue;
      if (this.isOnly('furniture', block)) continue;
      if (!FURNITURE_TAGS.has(element.tagName) && readHint(element) !== 'furniture') continue;
      // `<footer>` of an article may hold its signature, and no footer holds a part of the outline.
      if (this.chapters.some(({ line }) => line >= firstLine && line < endLine)) continue;
      if (this.isOnly('closing', block)) continue;
      this.kinds.fill('furniture', firstLine, endLine);
      changed = true;
    }
    return changed;
  }
}
