import type { Report } from '../report/report';
import type { PeriodKind } from './records';

/** What stretch of time the report covers; a report without a period is taken for a year's. */
export function periodKindOf(report: Report): PeriodKind {
  if (report.period === null) return 'year';
  if (report.period.from.slice(0, 4) !== report.period.to.slice(0, 4)) return 'other';
  const from = report.period.from.slice(5, 7);
  const to = report.period.to.slice(5, 7);
  if (from === '01' && to === '12') return 'year';
  return (from === '01' && to === '06') || (from === '07' && to === '12') ? 'half-year' : 'other';
}

/** 朝阳区人民政府 of nobody knows which city: the name alone would join reports of different bodies. */
const staysOpen = ({ body }: Report): boolean => body?.region?.code === null && body.region.province === null;

/**
 * The key says body, division code, year and period: districts of one name in two cities are two bodies.
 * Two texts with the same key are versions of one report. A report whose body or year is unknown, or whose place stays
 * open, is only ever the same as itself.
 */
export function reportKeyOf(report: Report): string {
  const body = report.body?.name.normalize('NFKC').replace(/\s+/g, '');
  if (!body || report.year === null || staysOpen(report)) return `text:${report.source.sha256}`;
  const kind = periodKindOf(report);
  const span = kind === 'year' || report.period === null ? '' : `|${report.period.from}|${report.period.to}`;
  return `${body}|${report.body?.region?.code ?? ''}|${report.year}|${kind}${span}`;
}
