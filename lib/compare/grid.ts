import { timelinessDays } from './timeliness';

/** What the grid needs of one saved report. */
export interface GridReport {
  reportId: string;
  bodyName: string | null;
  regionCode: string | null;
  bodyKind: 'government' | 'department' | 'other' | null;
  year: number | null;
  published: string | null;
}

/** A body whose reports are expected, from the list a person imported. */
export interface ExpectedBody {
  /** Six digits, or null where the list gives only a name. */
  code: string | null;
  name: string;
}

export type GridCell =
  | { state: 'missing' }
  | { state: 'saved'; reportIds: string[]; days: number | null }
  | { state: 'late'; reportIds: string[]; days: number };

export interface GridRow {
  body: ExpectedBody;
  cells: GridCell[];
}

/**
 * Expected bodies × years. A government's report is found by division code, else by name. A late report counts by its
 * earliest publication.
 */
export function buildGrid(
  expected: readonly ExpectedBody[],
  years: readonly number[],
  reports: readonly GridReport[],
): GridRow[] {
  const byCode = new Map<string, GridReport[]>();
  const byName = new Map<string, GridReport[]>();
  for (const report of reports) {
    if (report.year === null) continue;
    if (report.regionCode && report.bodyKind === 'government')
      add(byCode, `${report.regionCode} ${report.year}`, report);
    if (report.bodyName) add(byName, `${report.bodyName} ${report.year}`, report);
  }
  return expected.map(body => ({
    body,
    cells: years.map(year => {
      const found = (body.code && byCode.get(`${body.code} ${year}`)) || byName.get(`${body.name} ${year}`) || [];
      return cellOf(year, found);
    }),
  }));
}

function cellOf(year: number, found: readonly GridReport[]): GridCell {
  if (found.length === 0) return { state: 'missing' };
  const reportIds = found.map(report => report.reportId);
  const known = found.map(report => timelinessDays(year, report.published)).filter(days => days !== null);
  const days = known.length ? Math.min(...known) : null;
  return days !== null && days >= 0 ? { state: 'late', reportIds, days } : { state: 'saved', reportIds, days };
}

function add(map: Map<string, GridReport[]>, key: string, report: GridReport): void {
  const list = map.get(key);
  if (list) list.push(report);
  else map.set(key, [report]);
}
