import type { Span } from '../report/report';
import { elementOf, type Placed, paintedAt } from './paint-hit';
import type { Tone } from './paint-palette';
import { ALL_NAMES, currentName, type Ground, highlightName, hoveredName, standsOnDark } from './paint-sheet';

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
  /** Show another place than a figure as the current one: a heading, a sentence. Until the next `setCurrent`. */
  showPlace(range: Range): void;
  /** The live range of a painted figure, null when it is not painted or its text has gone since. */
  rangeOf(quantity: number): Range | null;
  /** The quantity painted at a point of the viewport, null where there is none. */
  at(x: number, y: number): number | null;
  /** While true, what is printed carries the marks too. */
  markPaper(isWanted: boolean): void;
  /** Take everything down. The page is then as it was. */
  stop(): void;
}

interface Painted extends Placed {
  mark: Mark;
}

/** More figures than any report has: those beyond are said to be unpainted, for looking for their places would hold up the page. */
const MOST_PAINTED = 2000;
/** Above this many, only figures near the viewport are registered. */
const ALL_AT_ONCE = 100;
const isSameMark = (a: Mark, b: Mark) =>
  a.span[0] === b.span[0] &&
  a.span[1] === b.span[1] &&
  a.quote === b.quote &&
  a.tone === b.tone &&
  a.doubtful === b.doubtful;
const bare = (text: string) => text.replace(/\s+/g, '');
const holds = (range: Range, quote: string) => {
  const text = range.toString();
  return text !== '' && (text === quote || bare(text) === bare(quote));
};

/**
 * Paint figures with the CSS Custom Highlight API: the page's own tree is never written to.
 * The registry cannot be iterated from a content script in Firefox, so highlights and ranges are kept here too.
 * Live ranges on purpose: when a script of the page rewrites a text, its range collapses and nothing wrong stays painted.
 * @param rangeOf - the range of a span of the page text, null where the page no longer has it
 */
export function createPainter(page: Document, rangeOf: (span: Span) => Range | null): Painter {
  const registry = CSS.highlights;
  const highlights = new Map<string, Highlight>();
  let painted: Painted[] = [];
  let byQuantity = new Map<number, Painted>();
  let watcher: IntersectionObserver | null = null;
  let ground: Ground = 'light';

  const highlight = (name: string): Highlight => {
    let found = highlights.get(name);
    if (!found) {
      found = new Highlight();
      found.priority = name === currentName(ground) ? 3 : name === hoveredName(ground) ? 2 : 1;
      highlights.set(name, found);
      registry.set(name, found);
    }
    return found;
  };
  const register = ({ mark, range }: Painted) => highlight(highlightName(mark.tone, mark.doubtful, ground)).add(range);
  const withdraw = ({ mark, range }: Painted) =>
    highlight(highlightName(mark.tone, mark.doubtful, ground)).delete(range);
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
    const height = page.documentElement.clientHeight;
    for (const [block, inside] of inBlock) {
      // What is seen is painted in this very frame; what the watcher finds comes in one behind.
      const { top, bottom } = block.getBoundingClientRect();
      if (bottom >= 0 && top <= height) inside.forEach(register);
      watcher.observe(block);
    }
  };

  const show = (name: string, quantity: number | null) => {
    const target = highlight(name);
    target.clear();
    const found = quantity === null ? undefined : byQuantity.get(quantity);
    if (found && holds(found.range, found.mark.quote)) target.add(found.range);
  };

  // A copy that died without taking its highlights along (the extension was updated) must not stay beside this one.
  for (const name of ALL_NAMES) registry.delete(name);

  return {
    paint(marks) {
      const before = byQuantity;
      const refused: number[] = [];
      painted = [];
      byQuantity = new Map();
      for (const mark of [...marks].sort((one, other) => one.span[0] - other.span[0])) {
        if (painted.length >= MOST_PAINTED) {
          refused.push(mark.quantity);
          continue;
        }
        const old = before.get(mark.quantity);
        // A page that redraws its clock leaves every figure where it is: those ranges are kept, not built anew.
        const range =
          old && isSameMark(old.mark, mark) && holds(old.range, mark.quote) ? old.range : rangeOf(mark.span);
        if (!range || (range !== old?.range && !holds(range, mark.quote))) {
          refused.push(mark.quantity);
          continue;
        }
        const one = range === old?.range ? old : { mark, range };
        painted.push(one);
        byQuantity.set(mark.quantity, one);
      }
      for (const [quantity, one] of before) if (byQuantity.get(quantity) !== one) withdraw(one);
      const isDark = standsOnDark(painted[0] ? elementOf(painted[0].range.startContainer) : page.body);
      if (isDark !== (ground === 'dark')) for (const found of highlights.values()) found.clear();
      ground = isDark ? 'dark' : 'light';
      watcher?.disconnect();
      watcher = null;
      if (painted.length > ALL_AT_ONCE && typeof IntersectionObserver === 'function') watchViewport();
      else painted.forEach(register);
      return refused;
    },
    setCurrent: quantity => show(currentName(ground), quantity),
    setHovered: quantity => show(hoveredName(ground), quantity),
    showPlace(range) {
      show(currentName(ground), null);
      highlight(currentName(ground)).add(range);
    },
    rangeOf(quantity) {
      const found = byQuantity.get(quantity);
      return found && holds(found.range, found.mark.quote) ? found.range : null;
    },
    at: (x, y) => paintedAt(page, painted, x, y)?.mark.quantity ?? null,
    markPaper(isWanted) {
      for (const { mark, range } of painted) {
        const paper = highlight(highlightName(mark.tone, mark.doubtful, 'paper'));
        if (isWanted) paper.add(range);
        else paper.delete(range);
      }
    },
    stop() {
      clear();
      for (const name of ALL_NAMES) registry.delete(name);
      highlights.clear();
    },
  };
}
