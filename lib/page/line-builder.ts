/** A run of printed characters of one text node. */
export interface Piece {
  node: Text;
  /** The element that may hide it; null where it cannot be asked. */
  parent: Element | null;
  /** Where the run begins in `node.data`. */
  offset: number;
  /** Where it begins in the text of its line. */
  at: number;
  length: number;
}

export interface BuiltLine {
  text: string;
  pieces: Piece[];
  /** Printed characters that are text of links. */
  linkChars: number;
}

const NONE: Piece[] = [];
const TAB = 9;
const LINE_FEED = 10;
/** A blank, or a sign that prints nothing: zero-width blanks and joiners, marks of direction, byte order mark, soft hyphen. */
const NEXT_BLANK = /[ \t\n\r\f\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Gathers the printed characters of one line: runs of blanks count once, at the ends of a line or cell not at all. */
export class LineBuilder {
  /** Characters read so far, printed or not. */
  chars = 0;
  private text = '';
  private last = 0;
  private pieces = NONE;
  private linkChars = 0;
  /** A blank or a line end of the source, printed only when a character follows. */
  private waiting: '' | ' ' | '\n' = '';

  /** Adds what stands between the blanks of a node. @param onBreak - of preformatted text, where line ends and tabs are printed. */
  appendNode(node: Text, parent: Element | null, isLink: boolean, onBreak: (() => void) | null): void {
    const { data } = node;
    this.chars += data.length;
    let from = 0;
    while (from < data.length) {
      // Many a node is nothing but the blanks between two tags: a first sign that is none is looked for only behind them.
      let to = from;
      if (!isUnprinted(data.charCodeAt(from))) {
        NEXT_BLANK.lastIndex = from;
        to = NEXT_BLANK.test(data) ? NEXT_BLANK.lastIndex - 1 : data.length;
        this.append(node, parent, data, from, to, isLink);
        if (to === data.length) return;
      }
      from = isBlank(data.charCodeAt(to)) ? this.appendBlanks(data, to, onBreak) : to + 1;
    }
  }

  /** @returns where the run of blanks from `at` on ends. */
  private appendBlanks(data: string, at: number, onBreak: (() => void) | null): number {
    let isLineEnd = false;
    let isTab = false;
    let end = at;
    for (let code = data.charCodeAt(end); isBlank(code); code = data.charCodeAt(++end)) {
      if (code === LINE_FEED) isLineEnd = true;
      else if (code === TAB) isTab = true;
    }
    if (isLineEnd && onBreak) onBreak();
    else if (onBreak && isTab) this.addTabs(1);
    else if (this.waiting === '') this.waiting = isLineEnd ? '\n' : ' ';
    return end;
  }

  private append(node: Text, parent: Element | null, data: string, from: number, to: number, isLink: boolean): void {
    let start = from;
    // Indents of wide or fixed blanks are layout, not text.
    if (this.last === 0 || this.last === TAB) while (start < to && isIndent(data.charCodeAt(start))) start++;
    if (start >= to) return;
    if (this.waiting !== '' && this.last !== 0 && this.last !== TAB) {
      const around = String.fromCharCode(this.last, data.charCodeAt(start));
      if (this.waiting === ' ' || !CLOSES_UP.test(around)) this.text += ' ';
    }
    this.waiting = '';
    const length = to - start;
    const piece = { node, parent, offset: start, at: this.text.length, length };
    // Most lines are one piece, and a list that grows takes room for many.
    if (this.pieces === NONE) this.pieces = [piece];
    else this.pieces.push(piece);
    this.text += data.slice(start, to);
    this.last = data.charCodeAt(to - 1);
    if (isLink) this.linkChars += length;
  }

  /** A break inside a cell is at most a blank. */
  softBreak(): void {
    if (this.last !== 0 && this.last !== TAB) this.waiting = '\n';
  }

  addTabs(count: number): void {
    this.waiting = '';
    if (count === 0) return;
    this.text += '\t'.repeat(count);
    this.last = TAB;
  }

  /** Ends the line. @returns null when nothing was printed on it. */
  take(): BuiltLine | null {
    this.waiting = '';
    if (this.last === 0) return null;
    const { pieces, linkChars } = this;
    const text = isPlain(this.last) ? this.text : this.text.trimEnd();
    this.text = '';
    this.last = 0;
    this.pieces = NONE;
    this.linkChars = 0;
    for (let end = pieces.at(-1); end && end.at + end.length > text.length; end = pieces.at(-1)) {
      if (end.at < text.length) end.length = text.length - end.at;
      else pieces.pop();
    }
    return pieces.length > 0 ? { text, pieces, linkChars } : null;
  }
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13 || code === 12;
const isUnprinted = (code: number): boolean =>
  isBlank(code) || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff || code === 0xad;
/** No blank of any kind. */
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800);
const isIndent = (code: number): boolean => code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
/** A line end of the source prints nothing beside Chinese punctuation or between two Chinese characters. */
const CLOSES_UP =
  /[\u3001-\u3020\uff01-\uff0f\uff1a-\uff20\u2018-\u201d]|^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]{2}/;
