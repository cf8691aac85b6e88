import type { AuditFinding, Report } from '../report';

const dayMs = 86_400_000;

/**
 * The rule that such a report is published before 1 April of the next year, by the calendar of Asia/Shanghai. Dates are
 * local dates already. A half-year report is not under the rule.
 */
export function auditTimeliness({ year, period, dates }: Omit<Report, 'audit'>): AuditFinding[] {
  if (year === null || (period !== null && !period.to.endsWith('-12-31'))) return [];
  const spans = dates.candidates
    .filter(candidate => candidate.date === dates.published)
    .flatMap(({ span }) => (span ? [span] : []));
  const due = `${year + 1}年4月1日`;
  if (dates.published === null) {
    return [
      {
        code: 'timeliness.unknown',
        severity: 'info',
        message: `未见发布日期，不能判断是否在${due}前公开。`,
        spans: [],
      },
    ];
  }
  const late = Math.round((Date.parse(dates.published) - Date.UTC(year + 1, 3, 1)) / dayMs);
  if (Number.isNaN(late)) return [];
  const message =
    late < 0
      ? `发布于${dates.published}，在${due}前${-late}天。`
      : late === 0
        ? `发布于${dates.published}，正在${due}当日，规定要求在此之前公开。`
        : `发布于${dates.published}，晚于${due} ${late}天。若网页为重发或迁移，请核对首次发布日期。`;
  const code = late < 0 ? 'timeliness.on-time' : late === 0 ? 'timeliness.boundary' : 'timeliness.late';
  return [{ code, severity: late < 0 ? 'info' : 'warning', message, spans }];
}

/** Sources of the publication date that disagree, and a first heading of another year than the title's. */
export function auditDates({ year, dates, sections }: Omit<Report, 'audit'>): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const published = dates.candidates.filter(({ from }) => /published|^meta$|dateline/.test(from));
  const distinct = [...new Set(published.map(({ date }) => date))].sort();
  const [first, last] = [distinct[0], distinct.at(-1)];
  if (first && last && Date.parse(last) - Date.parse(first) > 31 * dayMs) {
    findings.push({
      code: 'dates.disagree',
      severity: 'info',
      message: `网页给出的发布日期不一致：${distinct.join('、')}；采用${dates.published ?? '未定'}。`,
      spans: published.flatMap(({ span }) => (span ? [span] : [])),
    });
  }
  for (const { heading, level, role, span } of sections) {
    if (level !== 1 || role !== 'achievements' || year === null) continue;
    const named = /(?<![-—\d])(20\d\d)\s{0,2}年/.exec(heading)?.[1];
    if (!named || Number(named) === year) continue;
    findings.push({
      code: 'year.disagrees',
      severity: 'warning',
      message: `报告年度按标题或导语为${year}年，一级标题“${heading.slice(0, 40)}”写的是${named}年。`,
      spans: [span],
    });
  }
  return findings;
}
