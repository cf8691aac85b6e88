import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** Fixed sizes make the window plain arithmetic; nothing is measured while scrolling. */
export const LINE_PX = 34;
export const COLUMN_PX = 128;
export const HEAD_PX = 92;
export const NAMES_PX = 232;
/** Lines and columns drawn beyond the edge. */
const MARGIN = 2;

export interface Sight {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** From the first that is drawn to the one after the last. */
export interface Span {
  first: number;
  last: number;
}

/**
 * The lines and columns to draw. Their number stays the same while the window moves, so that those that leave can be used again
 * for those that come.
 */
export function windowIn(sight: Sight, lines: number, columns: number): { lines: Span; columns: Span } {
  return {
    lines: spanIn(sight.top, sight.height, LINE_PX, lines),
    columns: spanIn(sight.left, sight.width, COLUMN_PX, columns),
  };
}

function spanIn(edge: number, extent: number, size: number, count: number): Span {
  const drawn = Math.min(count, Math.ceil(extent / size) + 1 + 2 * MARGIN);
  const first = Math.max(0, Math.min(count - drawn, Math.floor(edge / size) - MARGIN));
  return { first, last: first + drawn };
}

/** Where a column stands; the lines and columns out of sight leave no trace in the document. */
export const leftOf = (column: number) => ({ left: `${NAMES_PX + column * COLUMN_PX}px` });

/** Scrolls as little as brings the cell into sight. */
export function reveal(scroller: HTMLElement | null, line: number, column: number) {
  if (!scroller) return;
  const top = line * LINE_PX;
  const left = column * COLUMN_PX;
  const height = scroller.clientHeight - HEAD_PX;
  const width = scroller.clientWidth - NAMES_PX;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + LINE_PX > scroller.scrollTop + height) scroller.scrollTop = top + LINE_PX - height;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (left + COLUMN_PX > scroller.scrollLeft + width) scroller.scrollLeft = left + COLUMN_PX - width;
}

/** Where the window stands, told once a frame at most; and how to have it told at once. */
export function useSight(scroller: { current: HTMLDivElement | null }): [Sight, () => void] {
  const [sight, setSight] = useState<Sight>({ top: 0, left: 0, width: 0, height: 0 });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
    setSight({ top, left, width, height });
  }, [scroller]);
  // Before the first painting: until then nearly nothing is drawn.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const soon = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        look();
      });
    };
    look();
    element.addEventListener('scroll', soon, { passive: true });
    const sizes = new ResizeObserver(soon);
    sizes.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', soon);
      sizes.disconnect();
    };
  }, [scroller, look]);
  return [sight, look];
}
