import { printedSpan } from '../../text/normalize';
import type { ReadingText } from '../reading';
import type { AuditFinding, Report, Section, SectionRole, Span } from '../report';

/** How a part that the rules of 2019 ask for stands in a report (codebook §6.1). */
export type Presence = 'section' | 'subsection' | 'paragraph' | 'mention' | 'absent';

const parts = [
  { role: 'achievements', name: '主要举措和成效' },
  { role: 'leadership', name: '党政主要负责人履行推进法治建设第一责任人职责情况' },
  { role: 'problems', name: '存在的不足和原因' },
  { role: 'plan', name: '下一年度主要安排' },
] as const satisfies readonly { role: SectionRole; name: string }[];

const otherPart = '其他需要报告的情况';
const standsAs: Record<Exclude<Presence, 'absent'>, string> = {
  section: '独立一级标题',
  subsection: '下级标题',
  paragraph: '未设标题的段落',
  mention: '仅在文中提及',
};

/** The five required parts: where each stands, or that it was not found. */
export function auditStructure(report: Omit<Report, 'audit'>, reading: ReadingText): AuditFinding[] {
  const binding = isBound(report);
  const findings = parts.map(({ role, name }) => {
    const { presence, spans } = locate(role, report, reading);
    return presence === 'absent'
      ? finding(
          `part.${role}`,
          binding ? 'warning' : 'info',
          `未找到“${name}”部分。${binding ? '' : '2019年起的规定只要求县级以上政府及其部门写明五项内容。'}`,
          [],
        )
      : finding(`part.${role}`, 'info', `有“${name}”：${standsAs[presence]}。`, spans);
  });
  const other = report.sections.find(
    section =>
      section.heading.includes('其他') &&
      /其他需要(?:报告|说明)|其他(?:需要)?报告的?(?:情况|事项)/.test(section.heading),
  );
  findings.push(
    other
      ? finding(
          'part.other',
          'info',
          `有“${otherPart}”：${other.level === 1 ? standsAs.section : standsAs.subsection}。`,
          [other.span],
        )
      : finding('part.other', 'info', `未设“${otherPart}”部分（无此情况时可以不设）。`, []),
  );
  const problems = reasonsOf(report, reading);
  if (problems) findings.push(problems);
  return findings;
}

/** The five parts are asked of governments above the township and their departments, for reports on 2019 and later. */
const isBound = ({ body, year }: Omit<Report, 'audit'>): boolean =>
  body?.level !== 'township' && body?.kind !== 'other' && (year === null || year >= 2019);

/** Whether the part on shortcomings names causes; null when there is no such part. */
function reasonsOf(report: Omit<Report, 'audit'>, reading: ReadingText): AuditFinding | null {
  const sections = reading.sections.filter(section => section.role === 'problems').map(section => section.bodyRange);
  const ranges = sections.length > 0 ? sections : reading.passages.filter(p => p.role === 'problems').map(p => p.range);
  const first = ranges[0];
  if (!first || report.sections.length === 0) return null;
  const stated = ranges.some(([from, to]) => /原因|由于|主要是因为|根源/.test(reading.normal.text.slice(from, to)));
  const message = stated ? '不足部分写到了原因。' : '不足部分未见写明原因。';
  return finding('part.problems.reasons', 'info', message, [printedSpan(reading.normal, first[0], first[1])]);
}

const finding = (code: string, severity: AuditFinding['severity'], message: string, spans: Span[]): AuditFinding => ({
  code,
  severity,
  message,
  spans,
});

function locate(
  role: (typeof parts)[number]['role'],
  report: Omit<Report, 'audit'>,
  reading: ReadingText,
): { presence: Presence; spans: Span[] } {
  const held = report.sections.filter(section => carries(section, role));
  const top = held.filter(section => section.level === 1);
  if (top.length > 0) return { presence: 'section', spans: top.map(section => section.span) };
  if (held.length > 0) return { presence: 'subsection', spans: held.map(section => section.span) };
  if (role === 'problems' || role === 'plan') {
    const passages = reading.passages.filter(passage => passage.role === role);
    if (passages.length > 0)
      return { presence: 'paragraph', spans: passages.map(({ range }) => printedSpan(reading.normal, ...range)) };
    const statements = role === 'problems' ? report.problems : report.plans;
    if (statements.length > 0) return { presence: 'paragraph', spans: statements.map(statement => statement.span) };
  }
  if (role === 'leadership') {
    const at = reading.normal.text.indexOf('第一责任人');
    if (at >= 0) return { presence: 'mention', spans: [printedSpan(reading.normal, at, at + 5)] };
  }
  // Reports that name their parts after the fields alone are achievements from the first heading on.
  if (role === 'achievements' && report.sections.filter(section => section.dimension !== null).length >= 3) {
    const fields = report.sections.filter(section => section.level === 1 && section.dimension !== null);
    return {
      presence: fields.length > 0 ? 'section' : 'paragraph',
      spans: fields.slice(0, 8).map(section => section.span),
    };
  }
  return { presence: 'absent', spans: [] };
}

const carries = (section: Section, role: SectionRole): boolean =>
  section.role === role || (role === 'leadership' && section.heading.replace(/\s/g, '').includes('第一责任人'));
