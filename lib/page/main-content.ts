import { HEADING_NAME, readHint } from './content-hints';
import { standsAtEdge } from './edge-lines';
import { judgeLine, type LineKind } from './line-kinds';
import { CARRIES, LineSurvey } from './line-survey';
import type { Block, PageLines } from './lines';
import { traitsOf } from './tags';

export interface MainContent {
  /** Indices of the chosen lines, in order. */
  lines: number[];
  /** The smallest block around them, null when the page has no running text. */
  block: Block | null;
}

/** A child that holds this share of the running text is where the text stands. */
const DOMINANT_SHARE = 0.85;
const LEADING_SHARE = 0.5;
/** Short lines passed over when the text goes on outside its block. */
const MAX_GAP_LINES = 2;
/** A content block whose links print more than this share is a wrapper around lists as well. */
const MAX_LINK_SHARE = 0.1;
/** No heading by itself is so long. */
const RUN_IN_CHARS = 60;
/** So many lines are judged at a stretch. */
const LINES_A_STEP = 200;
const MACHINE_DATE = /20\d\d[-/.]\d{1,2}[-/.]\d{1,2}/;
/** 2024年3月15日 above a text is the page's, beside an office as well; in brackets it is the author's. */
const PLAIN_DATE = /(?:^|[^（(])[\d二].{3}年/;
const STARTS: ReadonlySet<LineKind> = new Set(['sentence', 'heading', 'title', 'address']);

/**
 * Where the text of the page stands. Every line has a kind and a weight; the block that holds the weight is searched
 * downwards, widened to what belongs to it (lead, signature, tables in blocks of their own), and cleaned of the
 * furniture inside it. Done in steps between which the page may have its turn.
 */
export function* findMainContent(page: PageLines): Generator<void, MainContent> {
  const kinds: LineKind[] = [];
  for (const line of page.lines) {
    kinds.push(judgeLine(line));
    if (kinds.length % LINES_A_STEP === 0) yield;
  }
  const search = new Search(page, kinds);
  yield;
  const core = search.descend();
  if (core < 0) return { lines: [], block: null };
  const { from, to, block } = search.widen(core);
  return { lines: search.clean(from, to), block: page.blocks[block] ?? null };
}

class Search {
  private readonly survey: LineSurvey;
  private firstPrinted: Map<string, number> | null = null;

  constructor(
    private readonly page: PageLines,
    kinds: LineKind[],
  ) {
    this.survey = new LineSurvey(page, kinds);
  }

  private at(index: number): Block {
    return this.page.blocks[index] as Block;
  }

  /** @returns the smallest block that holds the running text, -1 when there is none. */
  descend(): number {
    const { blocks } = this.page;
    if (!blocks[0] || this.survey.massOf(blocks[0]) === 0) return -1;
    let at = 0;
    for (;;) {
      const here = this.at(at);
      let best = -1;
      for (let child = at + 1; child < here.end; child = this.at(child).end) {
        if (best < 0 || this.survey.massOf(this.at(child)) > this.survey.massOf(this.at(best))) best = child;
      }
      if (best < 0 || !this.holdsTheText(this.at(best), here)) return at;
      at = best;
    }
  }

  /**
   * The share of the running text decides, and the outline has a say: parts that count on where the inner block stops
   * (一、 inside, 二、 below it) belong together; parts that count from 一 again are another text.
   */
  private holdsTheText(inner: Block, outer: Block): boolean {
    const share = this.survey.massOf(inner) / this.survey.massOf(outer);
    if (share === 1 || share <= LEADING_SHARE) return share === 1;
    const { chapters } = this.survey;
    const numbers = chapters.filter(({ line }) => isIn(inner, line)).map(({ number }) => number);
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    const outside = chapters.filter(({ line }) => isIn(outer, line) && !isIn(inner, line));
    const countsOn = outside.some(({ line, number }) => (line < inner.firstLine ? number < least : number > most));
    if (numbers.length > 0 && countsOn && !this.countsAgain(outer, inner)) return false;
    return numbers.length > 1 || share > DOMINANT_SHARE;
  }

  /** Widens to the content block, then over lines outside it that carry the text on. */
  widen(core: number): { from: number; to: number; block: number } {
    let best = core;
    for (let index = core; index >= 0; index = this.at(index).parent) {
      const here = this.at(index);
      const inner = this.at(best);
      const hint = readHint(here.element);
      if (
        this.survey.hasFurniture(here.firstLine, inner.firstLine) ||
        this.survey.hasFurniture(inner.endLine, here.endLine) ||
        this.countsAgain(here, inner)
      ) {
        if (hint === 'text' && this.isMostlyText(here)) best = index;
        break;
      }
      const adds =
        this.survey.hasText(here.firstLine, inner.firstLine) || this.survey.hasText(inner.endLine, here.endLine);
      if (adds || hint === 'text' || hint === 'wide') best = index;
    }
    return this.reachOut(best);
  }

  private isMostlyText(block: Block): boolean {
    let chars = 0;
    let links = 0;
    for (let index = block.firstLine; index < block.endLine; index++) {
      const line = this.page.lines[index];
      chars += line?.text.length ?? 0;
      links += line?.linkChars ?? 0;
    }
    return links < chars * MAX_LINK_SHARE;
  }

  /** Lead or signature may stand in a block beside the content block, next to it in reading order. */
  private reachOut(block: number): { from: number; to: number; block: number } {
    const inner = this.at(block);
    let outer = block;
    while (outer > 0 && this.at(outer).firstLine === inner.firstLine && this.at(outer).endLine === inner.endLine) {
      outer = this.at(outer).parent;
    }
    const bounds = this.at(outer);
    const reached = this.reach(inner.firstLine - 1, -1, bounds.firstLine - 1, outer, inner) + 1;
    // A lead taken in brings what stands above it in its own block: title, document number.
    const from = reached < inner.firstLine ? (this.branchOf(reached, outer)?.firstLine ?? reached) : reached;
    const hasEnded = this.survey.kinds
      .slice(Math.max(inner.firstLine, inner.endLine - 3), inner.endLine)
      .includes('closing');
    const to = hasEnded ? inner.endLine : this.reach(inner.endLine, 1, bounds.endLine, outer, inner);
    return { from, to, block: from < inner.firstLine || to > inner.endLine ? outer : block };
  }

  /** @returns the first line, seen in the direction of `step`, that is no longer part of the text. */
  private reach(start: number, step: 1 | -1, stop: number, outer: number, inner: Block): number {
    let taken = start;
    let gap = 0;
    for (let line = start; line !== stop && gap <= MAX_GAP_LINES; line += step) {
      const kind = this.survey.kindOf(line);
      if (kind === 'furniture' || !this.isCleanBranch(line, outer, inner)) break;
      if (kind === 'title' && !this.isPrintedAbove(line)) break;
      if (kind === 'title' || (CARRIES.has(kind) && !(step < 0 && kind === 'closing'))) {
        taken = line + step;
        gap = 0;
      } else gap++;
    }
    return taken;
  }

  /** The branch holds nothing but text, and its parts do not count from 一 again. */
  private isCleanBranch(line: number, outer: number, inner: Block): boolean {
    const branch = this.branchOf(line, outer);
    return !branch || (!this.survey.hasFurniture(branch.firstLine, branch.endLine) && !this.countsAgain(branch, inner));
  }

  /** Both count from 一: what stands in `other` outside `inner` is another text. */
  private countsAgain(other: Block, inner: Block): boolean {
    const firsts = this.survey.chapters.filter(({ number }) => number === 1);
    return (
      firsts.some(({ line }) => isIn(inner, line)) && firsts.some(({ line }) => isIn(other, line) && !isIn(inner, line))
    );
  }

  /** The child of `outer` in which a line stands; null when it stands in `outer` itself. */
  private branchOf(line: number, outer: number): Block | null {
    let index = this.page.lines[line]?.block ?? -1;
    while (index > outer && this.at(index).parent !== outer) index = this.at(index).parent;
    return index > outer ? this.at(index) : null;
  }

  /** Drops furniture inside, and whatever stands above it before the text begins or below it after the text ends. */
  clean(from: number, to: number): number[] {
    let first = from;
    while (first < to && !STARTS.has(this.survey.kindOf(first))) first++;
    let lead = first;
    while (lead < to && this.survey.kindOf(lead) !== 'sentence' && !this.isRunIn(lead)) lead++;
    let start = first;
    // A title printed above a line of furniture is the page's, not the text's.
    for (let line = first; line < lead && lead < to; line++) {
      if (this.isApart(line) || this.isPlainDate(line)) start = line + 1;
      else if (this.isHeadline(line, lead)) start = Math.max(start, this.blockOf(line)?.endLine ?? 0);
    }
    let words = first;
    while (words < lead && this.survey.kindOf(words) !== 'heading') words++;
    // Whom a text is addressed to is its own, whatever the page prints below.
    for (let line = first; line < start; line++) if (this.survey.kindOf(line) === 'address') start = line;
    if (start === first) while (start > from && !this.isApart(start - 1)) start--;
    let end = to;
    while (end > start && !CARRIES.has(this.survey.kindOf(end - 1))) end--;
    const last = end;
    while (end < to && (!this.isApart(end) || this.isSignedDate(end))) end++;
    const chosen: number[] = [];
    for (let line = start; line < end; line++) {
      if (this.survey.kindOf(line) === 'furniture' && !this.isSignedDate(line)) continue;
      if ((line >= words && line < last) || this.isAtEdge(line, line < words ? 'above' : 'below')) chosen.push(line);
    }
    return chosen;
  }

  /**
   * Above the first words of a text and below its last stand short lines of the page that no list of words knows: only what a document has
   * there is the author's.
   */
  private isAtEdge(line: number, edge: 'above' | 'below'): boolean {
    if (this.survey.kindOf(line) !== 'short') return edge === 'below' || !this.isPlainDate(line);
    return standsAtEdge(this.page.lines[line]?.text ?? '', edge);
  }

  private isPlainDate(line: number): boolean {
    return this.survey.kindOf(line) === 'closing' && PLAIN_DATE.test(this.page.lines[line]?.text ?? '');
  }

  /** （一）加强领导。全年召开会议…: a heading with its text behind it on the line. */
  private isRunIn(line: number): boolean {
    return this.survey.kindOf(line) === 'heading' && (this.page.lines[line]?.text.length ?? 0) >= RUN_IN_CHARS;
  }

  /** Around a text: furniture, or a line with a date as machines write it, which is the page's and not the author's. */
  private isApart(line: number): boolean {
    const kind = this.survey.kindOf(line);
    return kind === 'furniture' || (kind === 'short' && MACHINE_DATE.test(this.page.lines[line]?.text ?? ''));
  }

  /** 2024-03-12 alone is the page's, but under a signature in the same block it is the author's. */
  private isSignedDate(line: number): boolean {
    const { text = '' } = this.page.lines[line] ?? {};
    if (this.survey.kindOf(line - 1) !== 'closing' || text.length > 10 || !MACHINE_DATE.test(text)) return false;
    return this.blockOf(line)?.parent === this.blockOf(line - 1)?.parent;
  }

  /**
   * The page's own heading, in a block apart from the text's. A heading among the paragraphs, or a copy of one printed
   * further up, belongs to the text.
   */
  private isHeadline(line: number, lead: number): boolean {
    if (this.survey.kindOf(line) !== 'title') return false;
    const block = this.blockOf(line);
    const textBlock = this.blockOf(lead);
    if (!block || block.parent === textBlock?.parent || block.parent === this.page.lines[lead]?.block) return false;
    const { name, isForm } = traitsOf(block.element.tagName);
    if (isForm || (!/^H[1-6]$/.test(name) && !HEADING_NAME.test(block.element.getAttribute('class') ?? '')))
      return false;
    return !this.isPrintedAbove(line);
  }

  private isPrintedAbove(line: number): boolean {
    if (!this.firstPrinted) {
      this.firstPrinted = new Map();
      for (const [index, { text, linkChars, hidden }] of this.page.lines.entries()) {
        if (linkChars === 0 && !hidden && !this.firstPrinted.has(text)) this.firstPrinted.set(text, index);
      }
    }
    return (this.firstPrinted.get(this.page.lines[line]?.text ?? '') ?? line) < line;
  }

  private blockOf(line: number): Block | undefined {
    return this.page.blocks[this.page.lines[line]?.block ?? -1];
  }
}

const isIn = (block: Block, line: number): boolean => line >= block.firstLine && line < block.endLine;
