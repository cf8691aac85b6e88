import type { AuditFinding, Report } from './report';

/** More of each than any report has; what a page made to hurt holds beyond is read and kept, but not listed beside it. */
export const MOST_SHOWN = { quantities: 2000, sections: 1000, statements: 300, findings: 200 } as const;

/**
 * The part of a report that is shown beside its page, so that no page is held up by its list: the first figures with their indicators,
 * headings, statements and findings. Indices stay what they are.
 * @returns `leftOut`: how many figures, headings, statements and findings were cut off; 0 for every real report, which is then the same object
 */
export function shownPart(report: Report): { report: Report; leftOut: number } {
  const { quantities, sections, problems, plans, audit } = report;
  const most = MOST_SHOWN;
  const leftOut =
    over(quantities, most.quantities) +
    over(sections, most.sections) +
    over(problems, most.statements) +
    over(plans, most.statements) +
    over(audit, most.findings);
  if (leftOut === 0) return { report, leftOut };
  return {
    report: {
      ...report,
      quantities: quantities.slice(0, most.quantities),
      indicators: report.indicators.filter(({ quantity }) => quantity < most.quantities),
      sections: sections.slice(0, most.sections),
      problems: problems.slice(0, most.statements),
      plans: plans.slice(0, most.statements),
      audit: [tooMuch(leftOut), ...audit.slice(0, most.findings)],
    },
    leftOut,
  };
}

const over = (list: readonly unknown[], most: number): number => Math.max(0, list.length - most);

const tooMuch = (leftOut: number): AuditFinding => ({
  code: 'text.shown-in-part',
  severity: 'warning',
  message: `本页内容过多：另有${leftOut}项（数字、标题、条目）没有列出，保存时全部保留。`,
  spans: [],
});
