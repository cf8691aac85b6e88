/** A figure with its place in the page. */
export interface Placed {
  range: Range;
}

/** Boxes looked at where a page tells no caret: one paragraph never holds more figures than this. */
const MOST_BOXES = 600;

export const elementOf = (node: Node): Element | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;

/**
 * Which of the figures is drawn at a point of the viewport.
 * @param painted - in document order
 */
export function paintedAt<T extends Placed>(page: Document, painted: readonly T[], x: number, y: number): T | null {
  const caret = caretAt(page, x, y);
  const near = caret && painted[indexAtCaret(painted, caret)];
  if (near && isDrawnAt(near, x, y)) return near;
  // A page that forbids selection may answer with a caret elsewhere: then the boxes of this element decide.
  const under = page.elementFromPoint(x, y);
  if (!under) return null;
  const here = painted.filter(({ range }) => elementOf(range.startContainer) === under);
  return here.slice(0, MOST_BOXES).find(one => isDrawnAt(one, x, y)) ?? null;
}

/** A little more than the letters: the lines above and below belong to the figure. */
const isDrawnAt = ({ range }: Placed, x: number, y: number) =>
  [...range.getClientRects()].some(
    box => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 3,
  );

interface Caret {
  node: Node;
  offset: number;
}

function caretAt(page: Document, x: number, y: number): Caret | null {
  if (typeof page.caretPositionFromPoint === 'function') {
    const caret = page.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Chrome before 128.
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Marks stand in document order: the index of the one that holds the caret, -1 when none does. */
function indexAtCaret(painted: readonly Placed[], caret: Caret): number {
  let low = 0;
  let high = painted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = painted[middle]?.range;
    // A caret inside a shadow tree of the page is in no range of ours, and comparing it throws.
    if (!range || range.startContainer.getRootNode() !== caret.node.getRootNode()) return -1;
    const side = range.comparePoint(caret.node, caret.offset);
    if (side === 0) return middle;
    if (side < 0) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}
