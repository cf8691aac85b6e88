/** How much of a text was found, and how much of what was found belongs to it. Blanks and line ends do not count. */
export interface Overlap {
  recall: number;
  precision: number;
}

/** By the longest common subsequence of characters. */
export function overlap(found: string, expected: string): Overlap {
  const a = found.replace(/\s/g, '');
  const b = expected.replace(/\s/g, '');
  const common = (a.length + b.length - editDistance(a, b)) / 2;
  return { recall: b.length ? common / b.length : 1, precision: a.length ? common / a.length : b.length ? 0 : 1 };
}

/** Myers' greedy difference: insertions and deletions from `a` to `b`. */
function editDistance(a: string, b: string): number {
  const limit = a.length + b.length;
  const reach = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  for (let edits = 0; edits <= limit; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const left = reach[middle + diagonal - 1] ?? 0;
      const right = reach[middle + diagonal + 1] ?? 0;
      let x = diagonal === -edits || (diagonal !== edits && left < right) ? right : left + 1;
      while (x < a.length && x - diagonal < b.length && a.charCodeAt(x) === b.charCodeAt(x - diagonal)) x++;
      reach[middle + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return edits;
    }
  }
  return limit;
}
