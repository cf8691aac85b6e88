import { auditArithmetic } from './audit/arithmetic';
import { auditContradictions, auditOpenBody, auditOutliers } from './audit/consistency';
import { auditDensity, auditDisclosure } from './audit/disclosure';
import { auditStructure } from './audit/structure';
import { auditDates, auditTimeliness } from './audit/timeliness';
import { auditVariables } from './audit/variables';
import type { ReadingText } from './reading';
import type { AuditFinding, Report } from './report';

/**
 * The checks that one text allows (codebook §6, §7). A finding states numbers that the reader can verify at its spans;
 * what rounding, a bound or an open list can explain is no finding. Required parts and core groups are only looked for in
 * what was recognised as a report.
 */
export function auditReport(report: Omit<Report, 'audit'>, reading: ReadingText): AuditFinding[] {
  const density = auditDensity(report, reading);
  if (density.some(({ code }) => code === 'text.empty')) return density;
  const isReport = report.detection.verdict !== 'other';
  return [
    ...(isReport ? auditOpenBody(report, reading.printed) : []),
    ...(isReport ? auditStructure(report, reading) : []),
    ...(isReport ? auditTimeliness(report) : []),
    ...auditDates(report),
    ...auditArithmetic(report, reading.printed),
    ...auditContradictions(report, reading.printed),
    ...auditOutliers(report, reading.printed),
    ...(isReport ? auditDisclosure(report) : []),
    ...(isReport ? auditVariables(report, reading) : []),
    ...density,
  ];
}
