import { indicatorById } from '../codebook/codebook';
import type { Report } from '../report/report';
import type { ReportSummary } from './records';
import { periodKindOf, reportKeyOf } from './report-key';

/** The light part of a reading. An indicator the codebook has retired counts under the first part of its id. */
export function summaryOf(report: Report): ReportSummary {
  const { body, dates } = report;
  const dimensions = report.indicators.map(({ id }) => indicatorById(id)?.dimension ?? id.split('.')[0] ?? id);
  return {
    key: reportKeyOf(report),
    title: report.title,
    bodyName: body?.name ?? null,
    bodyKind: body?.kind ?? null,
    level: body?.level ?? null,
    regionCode: body?.region?.code ?? null,
    regionName: body?.region?.name ?? null,
    province: body?.region?.province ?? null,
    prefecture: body?.region?.prefecture ?? null,
    county: body?.region?.county ?? null,
    year: report.year,
    kind: periodKindOf(report),
    published: dates.published,
    verdict: report.detection.verdict,
    quantities: report.quantities.length,
    indicators: report.indicators.length,
    problems: report.problems.length,
    plans: report.plans.length,
    warnings: report.audit.filter(finding => finding.severity !== 'info').length,
    dimensions: [...new Set(dimensions)].sort(),
  };
}
