import type { ReportRow } from '../../lib/library/records';

export interface Region {
  /** Leading digits of its division code: two of a province, four of a prefecture, six of a county. */
  prefix: string;
  name: string;
  /** 0 to 2. */
  depth: number;
  /** Reports of it and of what lies in it. */
  count: number;
}

/** Provinces, prefectures, counties that have reports, in the order of their codes. */
export function regionTree(rows: readonly ReportRow[]): Region[] {
  const regions = new Map<string, Region>();
  const add = (prefix: string, name: string | null, depth: number) => {
    if (!name) return;
    const known = regions.get(prefix);
    if (known) known.count += 1;
    else regions.set(prefix, { prefix, name, depth, count: 1 });
  };
  for (const { regionCode, province, prefecture, county } of rows) {
    if (!regionCode) continue;
    add(regionCode.slice(0, 2), province, 0);
    if (!regionCode.endsWith('0000')) add(regionCode.slice(0, 4), prefecture, 1);
    if (!regionCode.endsWith('00')) add(regionCode, county, prefecture ? 2 : 1);
  }
  return [...regions.values()].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}

/** More than this in one list cannot be looked over, and takes a tenth of a second to draw. */
export const MOST_UNFOLDED = 200;

/** What a list offers: the whole tree while it is short, else the provinces and what lies directly in the chosen place and in those around it. */
export function regionsToOffer(tree: readonly Region[], chosen: string): readonly Region[] {
  if (tree.length <= MOST_UNFOLDED) return tree;
  return tree.filter(({ prefix, depth }) => depth === 0 || chosen.startsWith(prefix.slice(0, depth * 2)));
}
