import type { DerivedRow } from './own-records';
import type { MarkKind, MarkRecord, MarkValues, ReportRow, ReportSummary, SnapshotRecord } from './records';

/** Reports are to be public before 1 April of the following year. */
export function isTimely(year: number | null, published: string | null): boolean | null {
  return year === null || published === null ? null : published < `${year + 1}-04-01`;
}

/** Oldest first, by the logical clock. */
export function compareSnapshots(a: SnapshotRecord, b: SnapshotRecord): number {
  return (a.captures[0]?.order ?? 0) - (b.captures[0]?.order ?? 0) || (a.id < b.id ? -1 : 1);
}

/**
 * The row of a report, from all versions that are kept of it and all marks on it. Null without a version.
 */
export function buildRow(snapshots: readonly SnapshotRecord[], marks: readonly MarkRecord[]): DerivedRow | null {
  const versions = [...snapshots].sort(compareSnapshots);
  const current = versions.at(-1);
  const capture = current?.captures[0];
  if (!current || !capture) return null;
  const summary = withCorrections(current.summary, standing(marks, 'field'));
  return {
    ...summary,
    reportId: current.reportId,
    snapshotId: current.id,
    title: summary.title || capture.title || capture.url,
    timely: isTimely(summary.year, summary.published),
    savedAt: capture.savedAt,
    versions: versions.length,
    url: capture.url,
    hasHtml: current.captures.some(one => one.hasHtml),
    tags: standing(marks, 'tag').sort(),
    notes: standing(marks, 'note').length,
    overruled: standing(marks, 'overrule').filter(overrule => overrule.snapshotId === current.id).length,
    binnedAt: standing(marks, 'bin')[0] ?? null,
    parser: current.reading.parser,
    codebook: current.reading.codebook,
  };
}

/** What lists show of a row. */
export function listedRow(row: ReportRow): ReportRow {
  const { key: _key, page: _page, ...listed } = row as ReportRow & { key?: string; page?: number };
  return listed;
}

/** What the person set right stands in the list; the key stays the machine's, so that the page is known again. */
function withCorrections(summary: ReportSummary, corrections: MarkValues['field'][]): ReportSummary {
  const given = Object.fromEntries(corrections.map(({ field, value }) => [field, value]));
  return { ...summary, ...given };
}

/** Values of the marks of one kind that have not been taken away. */
export function standing<K extends MarkKind>(marks: readonly MarkRecord[], kind: K): MarkValues[K][] {
  return (marks as readonly MarkRecord<K>[])
    .filter(mark => mark.kind === kind)
    .map(mark => mark.variants[0]?.value)
    .filter(value => value !== null && value !== undefined);
}

/** Records by the report they belong to. */
export function byReport<R extends { reportId: string }>(records: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(record.reportId);
    if (group) group.push(record);
    else groups.set(record.reportId, [record]);
  }
  return groups;
}
