import { chapterNumber } from './chapters';
import { readHint } from './content-hints';
import { judgeLine, type LineKind } from './line-kinds';
import type { Block, PageLines } from './lines';
import { FURNITURE_TAGS } from './tags';

export interface MainContent {
  /** Indices of the chosen lines, in order. */
  lines: number[];
  /** The smallest block around them, null when the page has no running text. */
  block: Block | null;
  kinds: LineKind[];
}

/** A child that holds this share of the running text is where the text stands. */
const DOMINANT_SHARE = 0.85;
const LEADING_SHARE = 0.5;
/** An element that calls itself furniture is believed unless it holds more than this share of the running text. */
const FURNITURE_SHARE = 0.25;
/** Short lines passed over when the text goes on outside its block. */
const MAX_GAP_LINES = 2;
const MAX_CHAPTERS = 200;
const TOPIC = /法治|法制|依法|行政|执法|監督|监督|執法|政务|政務/;

const HEADING_NAME = /(?:^|[-_\s])(?:title|tit|bt|biaoti|headline)\d?(?:$|[-_\s])/i;

const CARRIES: ReadonlySet<LineKind> = new Set(['sentence', 'heading', 'row', 'address', 'closing']);
const STARTS: ReadonlySet<LineKind> = new Set(['sentence', 'heading', 'title', 'address']);

/**
 * Where the text of the page stands. One pass gives every line a kind and a weight; then the block that holds the
 * weight is searched downwards, widened to what belongs to it (lead, signature, tables in blocks of their own), and
 * cleaned of the furniture inside it.
 */
export function findMainContent(page: PageLines): MainContent {
  const search = new Search(page);
  const core = search.descend();
  if (core < 0) return { lines: [], block: null, kinds: search.kinds };
  const { from, to, block } = search.widen(core);
  return { lines: search.clean(from, to), block: page.blocks[block] ?? null, kinds: search.kinds };
}

class Search {
  readonly kinds: LineKind[];
  /** `mass[i]`: weight of the lines before line `i`. */
  private readonly mass: Float64Array;
  private readonly furniture: Int32Array;
  /** Lines of first-level headings with their numbers. */
  private readonly chapters: { line: number; number: number }[] = [];
  private readonly carries: Int32Array;

  constructor(private readonly page: PageLines) {
    this.kinds = page.lines.map(judgeLine);
    this.dropHidden();
    this.mass = this.sum(new Float64Array(page.lines.length + 1), index => this.weigh(index));
    if (this.dropNamedFurniture()) this.mass = this.sum(this.mass, index => this.weigh(index));
    const count = page.lines.length + 1;
    this.furniture = this.sum(new Int32Array(count), index => (this.kinds[index] === 'furniture' ? 1 : 0));
    for (let index = 0; index < page.lines.length && this.chapters.length < MAX_CHAPTERS; index++) {
      const number =
        this.kinds[index] === 'heading' || this.kinds[index] === 'sentence'
          ? chapterNumber(page.lines[index]?.text ?? '')
          : 0;
      if (number > 0) this.chapters.push({ line: index, number });
    }
    this.carries = this.sum(new Int32Array(count), index => (CARRIES.has(this.kinds[index] ?? 'short') ? 1 : 0));
  }

  /** What the markup hides is no text, but for the rest of an article that waits behind 展开全文. */
  private dropHidden(): void {
    const { lines, unfolds } = this.page;
    const shown = new Set(unfolds ? lines.filter(line => !line.hidden).map(line => line.text) : []);
    lines.forEach((line, index) => {
      if (line.hidden && (!unfolds || shown.has(line.text))) this.kinds[index] = 'furniture';
    });
  }

  private sum<T extends Float64Array | Int32Array>(sums: T, value: (line: number) => number): T {
    for (let line = 0; line + 1 < sums.length; line++) sums[line + 1] = (sums[line] ?? 0) + value(line);
    return sums;
  }

  private weigh(index: number): number {
    const line = this.page.lines[index];
    const kind = this.kinds[index];
    if (!line || (kind !== 'sentence' && kind !== 'heading')) return 0;
    return (line.text.length - line.linkChars) * (TOPIC.test(line.text) ? 2 : 1);
  }

  private massOf(block: Block): number {
    return (this.mass[block.endLine] ?? 0) - (this.mass[block.firstLine] ?? 0);
  }

  private countIn(sums: Int32Array, from: number, to: number): number {
    return (sums[to] ?? 0) - (sums[from] ?? 0);
  }

  /** @returns whether any kind changed. */
  private dropNamedFurniture(): boolean {
    const { blocks } = this.page;
    const total = this.mass.at(-1) ?? 0;
    let changed = false;
    for (let index = 1; index < blocks.length; index++) {
      const block = blocks[index];
      if (!block || block.firstLine === block.endLine) continue;
      const named = FURNITURE_TAGS.has(block.element.tagName) || readHint(block.element) === 'furniture';
      if (!named || this.massOf(block) > total * FURNITURE_SHARE) continue;
      this.kinds.fill('furniture', block.firstLine, block.endLine);
      changed = true;
    }
    return changed;
  }

  /** @returns the smallest block that holds the running text, -1 when there is none. */
  descend(): number {
    const { blocks } = this.page;
    if (!blocks[0] || this.massOf(blocks[0]) === 0) return -1;
    let at = 0;
    for (;;) {
      const here = blocks[at] as Block;
      let best = -1;
      for (let child = at + 1; child < here.end; child = blocks[child]?.end ?? here.end) {
        if (best < 0 || this.massOf(blocks[child] as Block) > this.massOf(blocks[best] as Block)) best = child;
      }
      const heaviest = blocks[best];
      if (!heaviest) return at;
      if (!this.holdsTheText(heaviest, here)) return at;
      at = best;
    }
  }

  /**
   * The share of the running text decides, and the outline has a say: parts that count on where the inner block stops
   * (一、 inside, 二、 outside) belong together; parts that count from 一 again are another text.
   */
  private holdsTheText(inner: Block, outer: Block): boolean {
    const inside = new Set<number>();
    const outside = new Set<number>();
    for (const { line, number } of this.chapters) {
      if (line < outer.firstLine || line >= outer.endLine) continue;
      (line >= inner.firstLine && line < inner.endLine ? inside : outside).add(number);
    }
    const goesOn = [...outside].some(number => !inside.has(number));
    const share = this.massOf(inner) / this.massOf(outer);
    return share > (goesOn ? 1 - 1e-9 : inside.size > 1 ? LEADING_SHARE : DOMINANT_SHARE);
  }

  /** Widens to the content block, then over lines outside it that carry the text on. */
  widen(core: number): { from: number; to: number; block: number } {
    const { blocks } = this.page;
    let best = core;
    for (let at = core; at >= 0; at = blocks[at]?.parent ?? -1) {
      const here = blocks[at] as Block;
      const inner = blocks[best] as Block;
      if (at !== core && this.isDirty(here, inner)) {
        if (readHint(here.element) === 'content' && this.mostlyText(here)) best = at;
        break;
      }
      if (this.addsText(here, inner) || readHint(here.element) === 'content') best = at;
    }
    return this.reachOut(best);
  }

  private isDirty(outer: Block, inner: Block): boolean {
    return (
      this.countIn(this.furniture, outer.firstLine, inner.firstLine) > 0 ||
      this.countIn(this.furniture, inner.endLine, outer.endLine) > 0
    );
  }

  private mostlyText(block: Block): boolean {
    let chars = 0;
    let links = 0;
    for (let line = block.firstLine; line < block.endLine; line++) {
      chars += this.page.lines[line]?.text.length ?? 0;
      links += this.page.lines[line]?.linkChars ?? 0;
    }
    return links < chars * 0.1;
  }

  private addsText(outer: Block, inner: Block): boolean {
    return (
      this.countIn(this.carries, outer.firstLine, inner.firstLine) > 0 ||
      this.countIn(this.carries, inner.endLine, outer.endLine) > 0
    );
  }

  /** Lead or signature may stand in a block beside the content block, next to it in reading order. */
  private reachOut(block: number): { from: number; to: number; block: number } {
    const { blocks } = this.page;
    const inner = blocks[block] as Block;
    let outer = block;
    while (outer > 0 && blocks[outer]?.firstLine === inner.firstLine && blocks[outer]?.endLine === inner.endLine) {
      outer = blocks[outer]?.parent ?? 0;
    }
    const bounds = blocks[outer] as Block;
    const reached = this.reach(inner.firstLine - 1, -1, bounds.firstLine - 1, outer) + 1;
    // A lead taken in brings what stands above it in its own block: title, document number.
    const from = reached < inner.firstLine ? (this.branchOf(reached, outer)?.firstLine ?? reached) : reached;
    const ends = this.kinds.slice(Math.max(inner.firstLine, inner.endLine - 3), inner.endLine).includes('closing');
    const to = ends ? inner.endLine : this.reach(inner.endLine, 1, bounds.endLine, outer);
    return { from, to, block: from < inner.firstLine || to > inner.endLine ? outer : block };
  }

  /** @returns the first line, seen in the direction of `step`, that is no longer part of the text. */
  private reach(start: number, step: 1 | -1, stop: number, outer: number): number {
    let taken = start;
    let gap = 0;
    for (let line = start; line !== stop && gap <= MAX_GAP_LINES; line += step) {
      const kind = this.kinds[line] ?? 'furniture';
      if (kind === 'furniture' || kind === 'title' || !this.isCleanBranch(line, outer)) break;
      if (CARRIES.has(kind) && !(step < 0 && kind === 'closing')) {
        taken = line + step;
        gap = 0;
      } else gap++;
    }
    return taken;
  }

  /** The branch holds nothing but text. */
  private isCleanBranch(line: number, outer: number): boolean {
    const branch = this.branchOf(line, outer);
    return !branch || this.countIn(this.furniture, branch.firstLine, branch.endLine) === 0;
  }

  /** The child of `outer` in which a line stands; null when it stands in `outer` itself. */
  private branchOf(line: number, outer: number): Block | null {
    const { blocks, lines } = this.page;
    let at = lines[line]?.block ?? -1;
    while (at > outer && (blocks[at]?.parent ?? -1) !== outer) at = blocks[at]?.parent ?? -1;
    return at === outer ? null : (blocks[at] ?? null);
  }

  /** Drops furniture inside, and whatever stands above it before the text begins or below it after the text ends. */
  clean(from: number, to: number): number[] {
    let first = from;
    while (first < to && !STARTS.has(this.kinds[first] ?? 'short')) first++;
    let start = first;
    // A title printed above a line of furniture is the page's, not the text's.
    const lead = this.firstOf(first, to, 'sentence');
    for (let line = first; line < lead; line++) {
      if (this.kinds[line] === 'furniture') start = line + 1;
      else if (this.isHeadline(line))
        start = Math.max(start, this.page.blocks[this.page.lines[line]?.block ?? 0]?.endLine ?? 0);
    }
    while (start > from && start === first && this.kinds[start - 1] !== 'furniture') {
      start--;
      first--;
    }
    let last = to - 1;
    while (last > start && !CARRIES.has(this.kinds[last] ?? 'short')) last--;
    let end = last + 1;
    while (end < to && this.kinds[end] !== 'furniture') end++;
    const chosen: number[] = [];
    for (let line = start; line < end; line++) if (this.kinds[line] !== 'furniture') chosen.push(line);
    return chosen;
  }

  /** The page's own heading, printed once; a copy of it further down belongs to the text. */
  private isHeadline(line: number): boolean {
    const { lines, blocks } = this.page;
    const here = lines[line];
    if (!here || this.kinds[line] !== 'title') return false;
    const { element } = blocks[here.block] as Block;
    if (!/^H[1-6]$/.test(element.tagName) && !HEADING_NAME.test(element.getAttribute('class') ?? '')) return false;
    return !lines.slice(0, line).some(other => other.text === here.text && other.linkChars === 0 && !other.hidden);
  }

  private firstOf(from: number, to: number, kind: LineKind): number {
    for (let line = from; line < to; line++) if (this.kinds[line] === kind) return line;
    return from;
  }
}
