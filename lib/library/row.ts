import type { Report } from '../report/report';
import type { MarkRecord, ReportRow, SnapshotRecord } from './records';
import { periodKindOf, reportKeyOf } from './report-key';

/** Reports are to be public before 1 April of the following year. */
export function isTimely(year: number | null, published: string | null): boolean | null {
  return year === null || published === null ? null : published < `${year + 1}-04-01`;
}

/** The version shown: the one saved last by the logical clock. */
export function currentSnapshot(snapshots: readonly SnapshotRecord[]): SnapshotRecord | undefined {
  return [...snapshots].sort(compareSnapshots).at(-1);
}

/** Oldest first. */
export function compareSnapshots(a: SnapshotRecord, b: SnapshotRecord): number {
  return (a.captures[0]?.order ?? 0) - (b.captures[0]?.order ?? 0) || (a.id < b.id ? -1 : 1);
}

/**
 * The row of a report, from all that is kept of it.
 * @param snapshots - all versions, at least one
 * @param report - the reading of the current one
 * @param marks - all marks of the report
 */
export function buildRow(
  snapshots: readonly SnapshotRecord[],
  report: Report,
  marks: readonly MarkRecord[],
): ReportRow {
  const current = currentSnapshot(snapshots);
  const first = [...snapshots].sort(compareSnapshots)[0];
  const capture = current?.captures[0];
  if (!current || !first || !capture) throw new RangeError('a report has at least one snapshot');
  const { body, year, dates } = report;
  return {
    reportId: current.reportId,
    snapshotId: current.id,
    key: reportKeyOf(report),
    title: report.title || capture.title || capture.url,
    bodyName: body?.name ?? null,
    bodyKind: body?.kind ?? null,
    level: body?.level ?? null,
    regionCode: body?.region?.code ?? null,
    regionName: body?.region?.name ?? null,
    province: body?.region?.province ?? null,
    prefecture: body?.region?.prefecture ?? null,
    county: body?.region?.county ?? null,
    year,
    kind: periodKindOf(report),
    published: dates.published,
    timely: isTimely(year, dates.published),
    savedAt: capture.savedAt,
    firstSavedAt: first.captures[0]?.savedAt ?? capture.savedAt,
    versions: snapshots.length,
    sha256: current.sha256,
    url: capture.url,
    verdict: report.detection.verdict,
    quantities: report.quantities.length,
    indicators: report.indicators.length,
    problems: report.problems.length,
    plans: report.plans.length,
    warnings: report.audit.filter(finding => finding.severity !== 'info').length,
    dimensions: dimensionsOf(report),
    hasHtml: current.captures.some(one => one.hasHtml),
    tags: standing(marks, 'tag').sort(),
    notes: standing(marks, 'note').length,
    binnedAt: standing(marks, 'bin')[0] ?? null,
    parser: current.reading.parser,
    codebook: current.reading.codebook,
  };
}

function dimensionsOf(report: Report): string[] {
  return [...new Set(report.indicators.map(indicator => indicator.id.split('.')[0] ?? indicator.id))].sort();
}

/** Values of the marks of one kind that have not been taken away. */
function standing<K extends MarkRecord['kind']>(marks: readonly MarkRecord[], kind: K) {
  return (marks as readonly MarkRecord<K>[])
    .filter(mark => mark.kind === kind)
    .map(mark => mark.variants[0]?.value)
    .filter(value => value !== null && value !== undefined);
}
