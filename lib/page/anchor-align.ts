import type { Span } from '../report/report';

/** Longer middles than this are not aligned character by character. */
const LONGEST = 700;

/**
 * Where a range of `was` stands in `now`, by the longest common subsequence of characters.
 * @returns the range between the nearest characters that both have in common; null when nothing of it is left or the
 *   texts are too long to say
 */
export function alignRange(was: string, now: string, [start, end]: Span): Span | null {
  const shortest = Math.min(was.length, now.length);
  let head = 0;
  while (head < shortest && was[head] === now[head]) head++;
  let tail = 0;
  while (tail < shortest - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  // A common head or tail may run into the figure itself (1075件 → 1080件): the figure is taken as a whole.
  head = Math.min(head, start);
  tail = Math.min(tail, was.length - end);
  const pairs = commonPairs(was.slice(head, was.length - tail), now.slice(head, now.length - tail));
  if (!pairs) return null;
  let from = head;
  let to = now.length - tail;
  for (const [a, b] of pairs) {
    if (a + head < start) from = Math.max(from, b + head + 1);
    if (a + head >= end) to = Math.min(to, b + head);
  }
  return from < to ? narrowed(now, [from, to], was.slice(start, end)) : null;
}

/**
 * Words changed right before the figure fall into the range, and are left out again; a hedge or a digit there belongs to
 * the figure (近1075件), as does everything put in behind it (1075件次, 1075件以上).
 */
function narrowed(now: string, [from, to]: Span, figure: string): Span {
  const start = to - figure.length;
  const isAtEnd = start > from && now.endsWith(figure, to);
  return isAtEnd && !/[\d.,近约超逾第足于少到达多破]$/.test(now.slice(from, start)) ? [start, to] : [from, to];
}

/** Index pairs of the longest common subsequence; null beyond `LONGEST`. */
function commonPairs(a: string, b: string): [number, number][] | null {
  if (a.length > LONGEST || b.length > LONGEST) return null;
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
