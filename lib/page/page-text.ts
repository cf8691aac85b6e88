import type { Span } from '../report/report';
import type { BuiltLine } from './line-builder';
import { ownProperty } from './own-property';

/** The text of a page with the way back to its nodes. Lines are parted by `\n`, cells of a row by `\t`. */
export class PageTextMap {
  readonly text: string;
  private readonly starts: number[] = [];

  constructor(private readonly lines: readonly BuiltLine[]) {
    let at = 0;
    for (const line of lines) {
      this.starts.push(at);
      at += line.text.length + 1;
    }
    this.text = lines.map(line => line.text).join('\n');
  }

  /**
   * The live range over `[start, end)` of the text, from its first to its last printed character.
   * @returns null when the span is empty, lies outside, crosses documents, or when any of its characters is no longer
   *   in the page as it was read: an offset that does not fit is refused, not moved.
   */
  rangeOf([start, end]: Span): Range | null {
    if (!(start >= 0 && end > start && end <= this.text.length)) return null;
    let first: { node: Text; offset: number } | null = null;
    let last: { node: Text; offset: number } | null = null;
    for (let index = this.lineAt(start); index < this.lines.length; index++) {
      const line = this.lines[index] as BuiltLine;
      const base = this.starts[index] ?? 0;
      if (base >= end) break;
      for (const { node, offset, at, length } of line.pieces) {
        const from = Math.max(start, base + at);
        const to = Math.min(end, base + at + length);
        if (from >= to) continue;
        const begin = offset + from - base - at;
        if (!node.isConnected || node.data.slice(begin, begin + to - from) !== this.text.slice(from, to)) return null;
        first ??= { node, offset: begin };
        last = { node, offset: begin + to - from };
      }
    }
    if (!first || !last || first.node.ownerDocument !== last.node.ownerDocument) return null;
    const create = ownProperty(first.node.ownerDocument, 'createRange') as Document['createRange'];
    const range = create.call(first.node.ownerDocument);
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
