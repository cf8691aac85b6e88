import { CORE_GROUPS } from '../../codebook/codebook';
import { BLANK, isSign } from '../../text/signs';
import type { ReadingText } from '../reading';
import type { AuditFinding, Report } from '../report';

const superior = /全国|全省|全自治区/;

/** Which of the core groups the report discloses: any reported figure of the body's own (codebook §7). */
export function auditDisclosure(report: Omit<Report, 'audit'>): AuditFinding[] {
  const own = new Set<string>();
  const level = report.body?.level;
  for (const { id, quantity } of report.indicators) {
    const figure = report.quantities[quantity];
    if (figure?.status !== 'reported') continue;
    if (level !== 'state' && level !== 'province' && figure.scope && superior.test(figure.scope)) continue;
    own.add(id);
  }
  const disclosed = CORE_GROUPS.filter(group => group.anyOf.some(id => own.has(id)));
  const missing = CORE_GROUPS.filter(group => !disclosed.includes(group));
  const score = `核心披露${CORE_GROUPS.length}组中有${disclosed.length}组`;
  // What a department need not disclose is for the researcher to say.
  const rest =
    report.body?.kind === 'department'
      ? '；部门报告请按职能剔除不适用的组。'
      : missing.length > 0
        ? `；未见数据的是：${missing.map(group => group.zh).join('、')}。`
        : '。';
  return [{ code: 'disclosure.core', severity: 'info', message: score + rest, spans: [] }];
}

/** Figures per 1,000 characters, blanks not counted; a text without words is said to be one. */
export function auditDensity(report: Omit<Report, 'audit'>, { normal }: ReadingText): AuditFinding[] {
  const { text } = normal;
  let chars = text.length;
  for (let at = 0; at < text.length; at++) if (isSign(text, at, BLANK)) chars--;
  if (chars === 0) return [{ code: 'text.empty', severity: 'error', message: '文本为空，没有可读的内容。', spans: [] }];
  const count = report.quantities.length;
  const density = ((count / chars) * 1000).toFixed(1);
  const none: AuditFinding[] =
    count === 0 ? [{ code: 'text.no-figures', severity: 'info', message: '文中没有读出任何数字。', spans: [] }] : [];
  return [
    ...none,
    {
      code: 'density.figures',
      severity: 'info',
      message: `正文${chars}字，数字${count}个，每千字${density}个；其中编入指标的${new Set(report.indicators.map(i => i.quantity)).size}个。`,
      spans: [],
    },
  ];
}
