import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn above and below what is seen, so that a flick shows no gap. */
const SPARE = 6;

export interface Window {
  from: number;
  /** Exclusive. */
  to: number;
}

/** Which rows of equal height are to be drawn. */
export function windowOf(scrollTopPx: number, heightPx: number, rowPx: number, count: number): Window {
  const from = Math.max(0, Math.min(count, Math.floor(scrollTopPx / rowPx)) - SPARE);
  const to = Math.min(count, Math.ceil((scrollTopPx + heightPx) / rowPx) + SPARE);
  return { from, to: Math.max(from, to) };
}

export interface VirtualListProps<T> {
  items: readonly T[];
  rowPx: number;
  keyOf: (item: T) => string;
  label: string;
  testid?: string;
  children: (item: T) => ComponentChildren;
}

/** A list of any length that draws only what is seen. The row with the focus stays drawn, so the keyboard is never lost. */
export function VirtualList<T>({ items, rowPx, keyOf, label, testid, children }: VirtualListProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    if (typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { from, to } = windowOf(view.top, view.height, rowPx, items.length);
  const drawn = items.slice(from, to).map((item, nth) => ({ item, index: from + nth }));
  const held = focused === null ? -1 : items.findIndex(item => keyOf(item) === focused);
  if (held >= 0 && (held < from || held >= to)) {
    const item = items[held];
    if (item !== undefined) drawn.push({ item, index: held });
  }
  return (
    <div
      class="scroll"
      ref={box}
      onScroll={event => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <ul
        class="virtual"
        aria-label={label}
        data-testid={testid}
        style={{ height: `${items.length * rowPx}px` }}
        onFocusOut={() => setFocused(null)}
      >
        {drawn.map(({ item, index }) => (
          <li
            key={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{ top: `${index * rowPx}px`, height: `${rowPx}px` }}
            onFocusIn={() => setFocused(keyOf(item))}
          >
            {children(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
