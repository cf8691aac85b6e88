import { isDataTable, RowGrid } from './data-table';
import { frameBody } from './frame-body';
import { type BuiltLine, LineBuilder } from './line-builder';
import { nodeOf, ownProperty } from './own-property';
import { readDisplay, traitsOf } from './tags';

/** One printed line as the markup breaks it: a paragraph, a stretch between two `<br>`, a row of a data table. */
export interface Line extends BuiltLine {
  /** Index into `blocks` of the innermost block around it. */
  block: number;
  /** Inside an element that its own markup hides. */
  hidden: boolean;
  isRow: boolean;
}

/** A block element with the half-open range of lines inside it; children follow their parent up to `end`. */
export interface Block {
  element: Element;
  parent: number;
  end: number;
  firstLine: number;
  endLine: number;
}

export interface PageLines {
  lines: Line[];
  blocks: Block[];
  /** Met on the way, in order, capped: links with an address, large headings, frames and embedded files. */
  links: Element[];
  headings: Element[];
  frames: Element[];
  /** Pictures that stand in the text and lead nowhere. */
  images: Element[];
  /** The page was longer than the caps and was read up to there. */
  truncated: boolean;
  /** The page offers to show the rest of a text: 展开全文. */
  unfolds: boolean;
}

const MAX_NODES = 80_000;
const MAX_LINES = 12_000;
const MAX_CHARS = 2_000_000;
const MAX_LINKS = 4000;
const MAX_HEADINGS = 60;
const MAX_FRAMES = 20;
const MAX_IMAGES = 60;
/** Frames in frames deeper than this are not followed. */
const MAX_FRAME_DEPTH = 3;

/** Hidden inside a line and shorter than this: marks and explanations, never the rest of a text. */
const MAX_HIDDEN_WORDS = 100;

/** So many nodes are read at a stretch. */
const NODES_A_STEP = 500;

/**
 * Reads the markup of a document into lines, without a layout, in steps between which the page may have its turn. Frames of the same site
 * are read where they stand. What the page takes away meanwhile ends the reading there, and it says `truncated`.
 */
export function* readLines(document: Document): Generator<void, PageLines> {
  const walk = new Walk();
  const body = ownProperty(document, 'body') as Element | null;
  if (body) yield* walk.run(body);
  return walk.page;
}

/** What an element is to its lines, as bits; what stands inside has the last four as well. */
const FORM = 1;
const BLOCK = 2;
const CELL = 4;
const GRID = 8;
const HIDDEN = 16;
const LINKED = 32;
const PREFORMATTED = 64;
const IN_CELL = 128;
const INHERITED = HIDDEN | LINKED | PREFORMATTED | IN_CELL;

class Walk {
  readonly page: PageLines = {
    lines: [],
    blocks: [],
    links: [],
    headings: [],
    frames: [],
    images: [],
    truncated: false,
    unfolds: false,
  };

  /** The elements on the way down, what each stands in, and what the last is. */
  private readonly open: Element[] = [];
  private readonly states: number[] = [];
  private state = 0;
  /** Index of the innermost open block, -1 outside all. */
  private block = -1;
  private readonly line = new LineBuilder();
  private readonly breakHere = () => this.breakLine();
  /** The element looked at last is a form. */
  private atForm = false;
  private frameDepth = 0;
  /** A frame just entered, to be read before anything else. */
  private frame: Element | null = null;
  private nodes = 0;
  /** The data table whose rows are being read. */
  private grid: RowGrid | null = null;

  /** Walks without recursion: a page may nest deeper than any stack. */
  *run(root: Element): Generator<void> {
    const { open, page } = this;
    const base = open.length;
    if (!this.enter(root)) return;
    let node: Node | null = this.below(root);
    for (;;) {
      while (!node) {
        const element = open[open.length - 1] as Element;
        const isForm = this.leave();
        if (open.length === base) return;
        node = isForm ? nodeOf(element, 'nextSibling') : element.nextSibling;
      }
      if (++this.nodes > MAX_NODES || this.line.chars > MAX_CHARS || page.lines.length > MAX_LINES) break;
      if (this.nodes % NODES_A_STEP === 0) {
        yield;
        if (!this.stands(node, base)) break;
      }
      const type: unknown = node.nodeType;
      if (type === 3) this.readText(node as Text);
      else if ((type === 1 || typeof type !== 'number') && this.enter(node as Element)) {
        node = this.below(node as Element);
        continue;
      } else if (this.frame) {
        const frame = this.frame;
        this.frame = null;
        yield* this.readFrame(frame);
        this.leave();
        if (!this.stands(node, base)) break;
      }
      node = type !== 3 && this.atForm ? nodeOf(node as Element, 'nextSibling') : node.nextSibling;
    }
    page.truncated = true;
    while (open.length > base) this.leave();
  }

  /** Whether the page has left the way down to a node as it was while it had its turn. */
  private stands(node: Node, base: number): boolean {
    let below = node;
    for (let depth = this.open.length - 1; depth >= base; depth--) {
      const element = this.open[depth] as Element;
      if (nodeOf(below, 'parentNode') !== element) return false;
      below = element;
    }
    return true;
  }

  /** The first node inside the element just entered. */
  private below(element: Element): Node | null {
    return this.atForm ? nodeOf(element, 'firstChild') : element.firstChild;
  }

  private readText(node: Text): void {
    const { state, open } = this;
    const parent = state & FORM ? null : (open[open.length - 1] as Element);
    this.line.appendNode(node, parent, (state & LINKED) > 0, state & PREFORMATTED ? this.breakHere : null);
  }

  /** @returns whether the children are to be read. */
  private enter(element: Element): boolean {
    const traits = traitsOf(element.tagName);
    const tag = traits.name;
    this.atForm = traits.isForm;
    if (tag === 'BR') {
      this.breakLine();
      return false;
    }
    if (traits.isGathered) this.gather(element, tag);
    if (traits.isSkipped && !(tag === 'BUTTON' && HEADING_TAG.test(this.open.at(-1)?.tagName ?? ''))) return false;
    const inCell = (this.state & IN_CELL) > 0;
    const display = readDisplay(element, traits);
    if (display === 'none' && (inCell || (!traits.isBlock && (element.textContent ?? '').length < MAX_HIDDEN_WORDS)))
      return false;
    let state = this.state & INHERITED;
    if (traits.isForm) state |= FORM;
    if (this.grid && !inCell && (tag === 'TD' || tag === 'TH')) {
      state |= CELL | IN_CELL;
      this.line.addTabs(this.grid.startCell(element));
    } else if (display !== 'inline') {
      state |= BLOCK;
      this.breakLine();
      if (!inCell) this.openBlock(element);
    }
    // A longer hidden element is a block of its own, so that what it hides never shares a line with what is seen.
    if (display === 'none') state |= HIDDEN;
    if (tag === 'PRE' || display === 'pre') state |= PREFORMATTED;
    if (tag === 'A' && (element.hasAttribute('href') || element.hasAttribute('onclick'))) state |= LINKED;
    else if (tag === 'TR') this.grid?.startRow();
    else if (tag === 'TABLE' && !inCell && isDataTable(element)) {
      state |= GRID;
      this.grid = new RowGrid();
    }
    this.open.push(element);
    this.states.push(this.state);
    this.state = state;
    if (tag !== 'IFRAME' && tag !== 'FRAME') return true;
    this.frame = element;
    return false;
  }

  /** @returns whether the element left is a form. */
  private leave(): boolean {
    const { state } = this;
    const element = this.open.pop() as Element;
    if (state & CELL) this.line.addTabs(this.grid?.endCell(element) ?? 0);
    else if (state & BLOCK) {
      this.breakLine();
      if (!(state & IN_CELL)) this.closeBlock();
    }
    if (state & GRID) this.grid = null;
    this.state = this.states.pop() ?? 0;
    return (state & FORM) > 0;
  }

  private gather(element: Element, tag: string): void {
    const { links, headings, frames, images } = this.page;
    if (tag === 'A') {
      const address = element.getAttribute('href');
      if (address === null) return;
      if (links.length < MAX_LINKS) links.push(element);
      // A pager without addresses turns parts of this very page on and off.
      if (/^(?:#|javascript:)/i.test(address)) this.page.unfolds ||= isPager(element.textContent ?? '');
    } else if (tag === 'H1' || tag === 'H2' || tag === 'H3' || tag === 'UCAPTITLE') {
      if (headings.length < MAX_HEADINGS) headings.push(element);
    } else if (tag === 'IFRAME' || tag === 'EMBED' || tag === 'OBJECT' || tag === 'FRAME') {
      if (frames.length < MAX_FRAMES) frames.push(element);
    } else if (tag === 'IMG') {
      if (images.length < MAX_IMAGES && !(this.state & LINKED) && IN_TEXT.test(element.parentElement?.tagName ?? ''))
        images.push(element);
    } else if (tag === 'DETAILS') this.page.unfolds = true;
    else if (tag === 'BUTTON') this.page.unfolds ||= isUnfold(element.textContent ?? '');
  }

  private openBlock(element: Element): void {
    const { blocks, lines } = this.page;
    this.block = blocks.push({ element, parent: this.block, end: -1, firstLine: lines.length, endLine: -1 }) - 1;
  }

  private closeBlock(): void {
    const { blocks, lines } = this.page;
    const block = blocks[this.block];
    if (!block) return;
    block.end = blocks.length;
    block.endLine = lines.length;
    this.block = block.parent;
  }

  private *readFrame(frame: Element): Generator<void> {
    const inner = this.frameDepth < MAX_FRAME_DEPTH ? frameBody(frame) : null;
    if (!inner) return;
    this.frameDepth++;
    yield* this.run(inner);
    this.frameDepth--;
  }

  /** Inside a cell a break is at most a blank: the row is one line. */
  private breakLine(): void {
    if (this.state & IN_CELL) {
      this.line.softBreak();
      return;
    }
    const built = this.line.take();
    if (!built) return;
    const hidden = (this.state & HIDDEN) > 0;
    if (!hidden) this.page.unfolds ||= isUnfold(built.text);
    const { text, pieces, linkChars } = built;
    this.page.lines.push({
      text,
      pieces,
      linkChars,
      block: Math.max(this.block, 0),
      hidden,
      isRow: this.grid !== null,
    });
  }
}

/** A button in such is the heading of a part that folds. */
const HEADING_TAG = /^H[1-6]$/i;
/** Parents of a scanned page; logos and icons stand in boxes of their own. */
const IN_TEXT = /^(?:P|CENTER|SPAN|FONT|SECTION)$/i;

/** 展开全文, 点击查看更多内容: shows the rest of a text that the page keeps folded away. */
const UNFOLD =
  /^[[【(（]?(?:点击|點擊|点此)?(?:展开|展開|阅读|閱讀|查看|显示|顯示|加载|加載)(?:全文|更多|剩余|余下|全部)(?:内容|全文|\d{1,3}%)?[^。]{0,6}$/;

const isPager = (text: string): boolean => text.length < 12 && /下一[页頁]/.test(text);
const isUnfold = (text: string): boolean => text.length < 24 && UNFOLD.test(text.trim());
