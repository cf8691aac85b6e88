import { useState } from 'preact/hooks';

/** Lines added each time the end of a table comes into sight. */
const STEP = 200;
const NEAR_PX = 600;

/** How many of a long table's lines are drawn, and what its scroller calls: ten thousand lines at once would stop the page. */
export function useGrowing(count: number): [number, (event: { currentTarget: HTMLElement }) => void] {
  const [most, setMost] = useState(STEP);
  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: { currentTarget: HTMLElement }) => {
    if (scrollTop + clientHeight > scrollHeight - NEAR_PX && most < count) setMost(most + STEP);
  };
  return [most, onScroll];
}
