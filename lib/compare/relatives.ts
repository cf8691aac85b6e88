import type { Body, Level } from '../report/report';

/** What tells how two reports are related. */
export interface RelatedReport {
  reportId: string;
  bodyName: string | null;
  bodyKind: Body['kind'] | null;
  /** Six digits of GB/T 2260. */
  regionCode: string | null;
  level: Level | null;
  year: number | null;
}

export type Relation = 'earlier' | 'superior' | 'neighbour';

export interface Relative<R extends RelatedReport> {
  relation: Relation;
  report: R;
}

/** Neighbours looked at: all cities of a province, all counties of most cities. */
const NEIGHBOURS = 40;

/**
 * The reports that one may have been written after: its own of earlier years (latest first), that of the nearest
 * superior government of the same year, and those of the same year and level under the same superior, in the order given.
 */
export function relativesOf<R extends RelatedReport>(one: R, reports: readonly R[]): Relative<R>[] {
  const { year, regionCode } = one;
  if (year === null) return [];
  const earlier = one.bodyName
    ? reports
        .filter(other => other.bodyName === one.bodyName && other.year !== null && other.year < year)
        .sort((a, b) => b.year! - a.year!)
    : [];
  const peers = regionCode ? reports.filter(other => other.year === year && other.reportId !== one.reportId) : [];
  const superior = regionCode ? superiorAmong(regionCode, peers) : null;
  const neighbours = regionCode ? peers.filter(other => isNeighbour(one, regionCode, other)).slice(0, NEIGHBOURS) : [];
  return [
    ...earlier.map(report => ({ relation: 'earlier' as const, report })),
    ...(superior ? [{ relation: 'superior' as const, report: superior }] : []),
    ...neighbours.map(report => ({ relation: 'neighbour' as const, report })),
  ];
}

/** 210211 → 210200 → 210000: the nearest one that is there. */
function superiorAmong<R extends RelatedReport>(code: string, peers: readonly R[]): R | null {
  const above = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter(each => each !== code);
  for (const each of above) {
    const found = peers.find(other => other.regionCode === each && other.bodyKind === 'government');
    if (found) return found;
  }
  return null;
}

function isNeighbour(one: RelatedReport, code: string, other: RelatedReport): boolean {
  if (other.level !== one.level || other.bodyKind !== one.bodyKind) return false;
  if (!other.regionCode || other.regionCode === code) return false;
  // Provinces have the state above them, and that all of them.
  const above = one.level === 'province' ? '' : one.level === 'county' ? code.slice(0, 4) : code.slice(0, 2);
  return other.regionCode.startsWith(above);
}
