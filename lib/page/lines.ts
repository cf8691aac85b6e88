import { isDataTable, RowGrid } from './data-table';
import { readDisplay, SKIPPED_TAGS } from './tags';

/** A run of printed characters of one text node. */
export interface Piece {
  node: Text;
  /** Where the run begins in `node.data`. */
  offset: number;
  /** Where it begins in the text of its line. */
  at: number;
  length: number;
}

/** One printed line as the markup breaks it: a paragraph, a stretch between two `<br>`, a row of a data table. */
export interface Line {
  text: string;
  pieces: Piece[];
  /** Index into `blocks` of the innermost block around it. */
  block: number;
  /** Printed characters that are text of links. */
  linkChars: number;
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
  /** The page was longer than the caps and was read up to there. */
  truncated: boolean;
  /** The page offers to show the rest of a text: 展开全文. */
  unfolds: boolean;
}

export const MAX_NODES = 120_000;
export const MAX_CHARS = 2_000_000;
/** Frames in frames deeper than this are not followed. */
const MAX_FRAME_DEPTH = 3;

/** Reads the markup of a document into lines, without a layout. Frames of the same site are read where they stand. */
export function readLines(document: Document): PageLines {
  const walk = new Walk();
  if (document.body) walk.run(document.body);
  return { lines: walk.lines, blocks: walk.blocks, truncated: walk.truncated, unfolds: walk.unfolds };
}

interface Open {
  element: Element;
  isBlock: boolean;
  isHidden: boolean;
  isLink: boolean;
  isPre: boolean;
  isCell: boolean;
  grid: RowGrid | null;
}

class Walk {
  readonly lines: Line[] = [];
  readonly blocks: Block[] = [];
  truncated = false;
  unfolds = false;

  private readonly open: Open[] = [];
  private readonly openBlocks: number[] = [];
  private hidden = 0;
  private links = 0;
  private pre = 0;
  private frames = 0;
  private nodes = 0;
  private chars = 0;
  /** The data table whose row is being read. */
  private grid: RowGrid | null = null;
  private cells = 0;

  private text = '';
  private pieces: Piece[] = [];
  private linkChars = 0;
  /** A blank, or a break inside a cell, waits for the next character: at the ends of lines nothing is printed. */
  private waiting: '' | ' ' | '\n' = '';

  /** Walks without recursion: a page may nest deeper than any stack. */
  run(root: Element): void {
    const base = this.open.length;
    if (!this.enter(root)) return;
    let node: Node = root;
    let isOpen = true;
    for (;;) {
      let next: Node | null = isOpen ? node.firstChild : null;
      while (!next) {
        if (isOpen) this.leave();
        if (node === root) return;
        next = node.nextSibling;
        if (next || !node.parentNode) break;
        node = node.parentNode;
        isOpen = true;
      }
      if (!next || ++this.nodes > MAX_NODES || this.chars > MAX_CHARS) {
        this.truncated = true;
        while (this.open.length > base) this.leave();
        return;
      }
      node = next;
      isOpen = false;
      if (node.nodeType === 3) this.readText(node as Text);
      else if (node.nodeType === 1) isOpen = this.enter(node as Element);
    }
  }

  /** @returns whether the children are to be read. */
  private enter(element: Element): boolean {
    const tag = element.tagName.toUpperCase();
    const inCell = this.cells > 0;
    if (tag === 'BR') {
      this.breakLine();
      return false;
    }
    if (SKIPPED_TAGS.has(tag)) {
      if (tag === 'BUTTON') this.unfolds ||= isUnfold(element.textContent);
      return false;
    }
    const display = readDisplay(element, tag);
    if (inCell && display === 'none') return false;
    const isCell = this.grid !== null && !inCell && (tag === 'TD' || tag === 'TH');
    // A hidden element is a block of its own, so that what it hides never shares a line with what is seen.
    const isBlock = display !== 'inline' && !isCell;
    if (isBlock) this.breakLine();
    if (isBlock && !inCell) this.openBlock(element);
    let grid: RowGrid | null = null;
    if (isCell) {
      this.text += '\t'.repeat(this.grid?.startCell(element) ?? 0);
      this.waiting = '';
      this.cells++;
    } else if (tag === 'TABLE' && !inCell && isDataTable(element)) {
      grid = this.grid = new RowGrid();
    } else if (tag === 'TR') this.grid?.startRow();
    const isHidden = display === 'none';
    const isLink = tag === 'A' && element.hasAttribute('href');
    const isPre = tag === 'PRE';
    if (isHidden) this.hidden++;
    if (isLink) this.links++;
    if (isPre) this.pre++;
    this.open.push({ element, isBlock, isHidden, isLink, isPre, isCell, grid });
    if (tag !== 'IFRAME' && tag !== 'FRAME') return true;
    this.readFrame(element as HTMLIFrameElement);
    this.leave();
    return false;
  }

  private leave(): void {
    const open = this.open.pop();
    if (!open) return;
    if (open.isCell) {
      this.text += '\t'.repeat(this.grid?.endCell(open.element) ?? 0);
      this.waiting = '';
      this.cells--;
    } else if (open.isBlock) {
      this.breakLine();
      if (this.cells === 0) this.closeBlock();
    }
    if (open.grid) this.grid = null;
    if (open.isHidden) this.hidden--;
    if (open.isLink) this.links--;
    if (open.isPre) this.pre--;
  }

  /** Inside a cell a break is at most a blank: the row is one line. */
  private breakLine(): void {
    if (this.cells === 0) this.flush();
    else if (this.text !== '' && !this.text.endsWith('\t')) this.waiting = '\n';
  }

  private openBlock(element: Element): void {
    this.blocks.push({
      element,
      parent: this.openBlocks.at(-1) ?? -1,
      end: -1,
      firstLine: this.lines.length,
      endLine: -1,
    });
    this.openBlocks.push(this.blocks.length - 1);
  }

  private closeBlock(): void {
    const block = this.blocks[this.openBlocks.pop() ?? -1];
    if (!block) return;
    block.end = this.blocks.length;
    block.endLine = this.lines.length;
  }

  private readFrame(frame: HTMLIFrameElement): void {
    if (this.frames >= MAX_FRAME_DEPTH) return;
    const inner = frameBody(frame);
    if (!inner) return;
    this.frames++;
    this.run(inner);
    this.frames--;
  }

  private readText(node: Text): void {
    const data = node.data;
    const matcher = /[ \t\n\r\f]+|[\u200b\ufeff\u00ad]+/g;
    let from = 0;
    for (let blank = matcher.exec(data); blank; blank = matcher.exec(data)) {
      this.append(node, from, blank.index);
      from = blank.index + blank[0].length;
      if (blank[0].charCodeAt(0) > 0xa0) continue;
      if (this.pre > 0 && blank[0].includes('\n')) this.breakLine();
      else if (this.waiting === '') this.waiting = blank[0].includes('\n') ? '\n' : ' ';
    }
    this.append(node, from, data.length);
  }

  private append(node: Text, from: number, to: number): void {
    if (from >= to) return;
    let start = from;
    // Indents of wide or fixed blanks are layout, not text.
    if (this.text === '' || this.text.endsWith('\t')) {
      while (start < to && isIndent(node.data.charCodeAt(start))) start++;
      if (start === to) return;
    }
    if (this.waiting !== '') {
      const before = this.text.charCodeAt(this.text.length - 1);
      if (this.text !== '' && before !== 9) {
        // A line end of the source prints nothing between two Chinese characters or beside Chinese punctuation.
        if (this.waiting === ' ' || !closesUp(before, node.data.charCodeAt(start))) this.text += ' ';
      }
      this.waiting = '';
    }
    const length = to - start;
    this.pieces.push({ node, offset: start, at: this.text.length, length });
    this.text += node.data.slice(start, to);
    this.chars += length;
    if (this.links > 0) this.linkChars += length;
  }

  private flush(): void {
    this.waiting = '';
    if (this.text === '') return;
    const text = this.text.trimEnd();
    const pieces = this.pieces;
    for (let last = pieces.at(-1); last && last.at + last.length > text.length; last = pieces.at(-1)) {
      if (last.at < text.length) {
        last.length = text.length - last.at;
        break;
      }
      pieces.pop();
    }
    if (pieces.length > 0) {
      if (this.hidden === 0) this.unfolds ||= isUnfold(text);
      this.lines.push({
        text,
        pieces,
        block: this.openBlocks.at(-1) ?? 0,
        linkChars: this.linkChars,
        hidden: this.hidden > 0,
        isRow: this.grid !== null,
      });
    }
    this.text = '';
    this.pieces = [];
    this.linkChars = 0;
  }
}

/** 展开全文, 点击查看更多内容: shows the rest of a text that the page keeps folded away. */
const UNFOLD =
  /^[[【(（]?(?:点击|點擊|点此)?(?:展开|展開|阅读|閱讀|查看|显示|顯示|加载|加載)(?:全文|更多|剩余|余下|全部)(?:内容|全文|\d{1,3}%)?[^。]{0,6}$/;

const isUnfold = (text: string | null): boolean => text !== null && text.length < 24 && UNFOLD.test(text.trim());

/** The body of a frame of the same site; of a `srcdoc` that is not loaded the body it would have; null when foreign. */
function frameBody(frame: HTMLIFrameElement): Element | null {
  try {
    if (frame.contentDocument?.body?.firstChild) return frame.contentDocument.body;
    const source = frame.getAttribute('srcdoc');
    const Parser = frame.ownerDocument.defaultView?.DOMParser ?? globalThis.DOMParser;
    return source && Parser ? new Parser().parseFromString(source.slice(0, MAX_CHARS), 'text/html').body : null;
  } catch {
    return null;
  }
}

const isIndent = (code: number): boolean => code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
const isPunctuation = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3020) ||
  (code >= 0xff01 && code <= 0xff0f) ||
  (code >= 0xff1a && code <= 0xff20) ||
  (code >= 0x2018 && code <= 0x201d);
const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef);
const closesUp = (before: number, after: number): boolean =>
  isPunctuation(before) || isPunctuation(after) || (isWide(before) && isWide(after));
