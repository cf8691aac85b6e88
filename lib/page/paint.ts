import type { Span } from '../report/report';
import type { Tone } from './paint-palette';
import { ALL_NAMES, CURRENT, HOVERED, highlightName, paintSheet, standsOnDark } from './paint-sheet';

/** One figure to paint. */
export interface Mark {
  /** Index of the quantity in the report. */
  quantity: number;
  span: Span;
  /** The printed quote; a range that holds anything else is refused. */
  quote: string;
  tone: Tone;
  doubtful: boolean;
}

export interface Painter {
  /**
   * Replace all that is painted.
   * @returns the quantities that could not be painted: no range, or a range that holds another text
   */
  paint(marks: readonly Mark[]): number[];
  /** The figure the person is at; null for none. */
  setCurrent(quantity: number | null): void;
  setHovered(quantity: number | null): void;
  /** The live range of a painted figure, null when it is not painted or its text has gone since. */
  rangeOf(quantity: number): Range | null;
  /** The quantity painted at a point of the viewport, null where there is none. */
  at(x: number, y: number): number | null;
  /** Put the style sheet back if the page has replaced the list of sheets. */
  ensureSheet(): void;
  /** Take everything down. The page is then as it was. */
  stop(): void;
}

interface Painted {
  mark: Mark;
  range: Range;
}

/** Above this many, only figures near the viewport are registered. */
const ALL_AT_ONCE = 600;
const bare = (text: string) => text.replace(/\s+/g, '');
const holds = (range: Range, quote: string) => !range.collapsed && bare(range.toString()) === bare(quote);

/**
 * Paint figures with the CSS Custom Highlight API: the page's own tree is never written to.
 * The registry cannot be iterated from a content script in Firefox, so highlights and ranges are kept here too.
 * Live ranges on purpose: when a script of the page rewrites a text, its range collapses and nothing wrong stays painted.
 * @param rangeOf - the range of a span of the page text, null where the page no longer has it
 */
export function createPainter(page: Document, rangeOf: (span: Span) => Range | null): Painter {
  const registry = CSS.highlights;
  const sheet = new CSSStyleSheet();
  const highlights = new Map<string, Highlight>();
  let painted: Painted[] = [];
  let byQuantity = new Map<number, Painted>();
  let watcher: IntersectionObserver | null = null;
  let isDark: boolean | null = null;

  const ensureSheet = () => {
    if (!page.adoptedStyleSheets.includes(sheet)) page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  };
  const highlight = (name: string): Highlight => {
    let found = highlights.get(name);
    if (!found) {
      found = new Highlight();
      found.priority = name === CURRENT ? 3 : name === HOVERED ? 2 : 1;
      highlights.set(name, found);
      registry.set(name, found);
    }
    return found;
  };
  const register = ({ mark, range }: Painted) => highlight(highlightName(mark.tone, mark.doubtful)).add(range);
  const withdraw = ({ mark, range }: Painted) => highlight(highlightName(mark.tone, mark.doubtful)).delete(range);
  const clear = () => {
    watcher?.disconnect();
    watcher = null;
    for (const found of highlights.values()) found.clear();
    painted = [];
    byQuantity = new Map();
  };

  const watchViewport = () => {
    const inBlock = new Map<Element, Painted[]>();
    for (const one of painted) {
      const block = elementOf(one.range.startContainer);
      if (!block) continue;
      const others = inBlock.get(block);
      if (others) others.push(one);
      else inBlock.set(block, [one]);
    }
    watcher = new IntersectionObserver(
      entries => {
        for (const entry of entries) {
          for (const one of inBlock.get(entry.target) ?? []) (entry.isIntersecting ? register : withdraw)(one);
        }
      },
      { rootMargin: '100% 0%' },
    );
    for (const block of inBlock.keys()) watcher.observe(block);
  };

  const show = (name: string, quantity: number | null) => {
    const target = highlight(name);
    target.clear();
    const found = quantity === null ? undefined : byQuantity.get(quantity);
    if (found && holds(found.range, found.mark.quote)) target.add(found.range);
  };

  const hits = (one: Painted | undefined, x: number, y: number) =>
    one !== undefined &&
    [...one.range.getClientRects()].some(
      box => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 3,
    );

  // A copy that died without taking its highlights along (the extension was updated) must not stay beside this one.
  for (const name of ALL_NAMES) registry.delete(name);

  return {
    paint(marks) {
      clear();
      const refused: number[] = [];
      for (const mark of [...marks].sort((one, other) => one.span[0] - other.span[0])) {
        const range = rangeOf(mark.span);
        if (!range || !holds(range, mark.quote)) {
          refused.push(mark.quantity);
          continue;
        }
        const one = { mark, range };
        painted.push(one);
        byQuantity.set(mark.quantity, one);
      }
      const dark = standsOnDark(painted[0] ? elementOf(painted[0].range.startContainer) : page.body);
      if (dark !== isDark) sheet.replaceSync(paintSheet(dark));
      isDark = dark;
      ensureSheet();
      if (painted.length > ALL_AT_ONCE && typeof IntersectionObserver === 'function') watchViewport();
      else painted.forEach(register);
      return refused;
    },
    setCurrent: quantity => show(CURRENT, quantity),
    setHovered: quantity => show(HOVERED, quantity),
    rangeOf(quantity) {
      const found = byQuantity.get(quantity);
      return found && holds(found.range, found.mark.quote) ? found.range : null;
    },
    at(x, y) {
      const caret = caretAt(page, x, y);
      if (caret) {
        const near = painted[indexAtCaret(painted, caret)];
        if (hits(near, x, y)) return near?.mark.quantity ?? null;
      }
      // A page that forbids selection may answer with a caret elsewhere: then the boxes of this element decide.
      const under = page.elementFromPoint(x, y);
      if (!under) return null;
      const here = painted.filter(({ range }) => elementOf(range.startContainer) === under);
      return here.slice(0, ALL_AT_ONCE).find(one => hits(one, x, y))?.mark.quantity ?? null;
    },
    ensureSheet,
    stop() {
      clear();
      for (const name of ALL_NAMES) registry.delete(name);
      highlights.clear();
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter(other => other !== sheet);
    },
  };
}

const elementOf = (node: Node): Element | null =>
  node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;

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
function indexAtCaret(painted: readonly Painted[], caret: Caret): number {
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
