import type { Report } from '../report/report';

/** Which reading is newer: by parser, then by codebook, number by number. Negative when `a` is older. */
export function compareVersions(a: Report['versions'], b: Report['versions']): number {
  return compareNumbers(a.parser, b.parser) || compareNumbers(a.codebook, b.codebook);
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = Number.parseInt(left[at] ?? '0', 10) - Number.parseInt(right[at] ?? '0', 10);
    if (difference) return difference;
  }
  // Equal numbers or no numbers at all: any fixed order will do, as long as it is one.
  return a < b ? -1 : a > b ? 1 : 0;
}
