import { DIMENSIONS, indicatorById } from '../../codebook/codebook';
import { matchesOf } from '../../text/matches';
import { printedSpan } from '../../text/normalize';
import { triedOften } from '../../text/tried-often';
import type { ReadingText } from '../reading';
import type { AuditFinding, Report, Span } from '../report';

/** Spans that one finding carries at most. */
const MOST_SPANS = 200;

/** The variables of a whole report that one text allows (codebook §6.2), each a sentence with the places it counted. */
export function auditVariables(report: Omit<Report, 'audit'>, reading: ReadingText): AuditFinding[] {
  return [
    ...addressee(reading),
    statements(report),
    claims(reading),
    honours(report, reading),
    dimensions(report),
    ...times(report),
    legalReferences(reading),
  ];
}

const info = (code: string, message: string, spans: Span[] = []): AuditFinding => ({
  code,
  severity: 'info',
  message,
  spans: spans.slice(0, MOST_SPANS),
});

const ADDRESSEE =
  /(?:^|\n)((?:中共)?[\u4e00-\u9fff、]{0,24}(?:委|政府|委员会|厅|局|办公室|人大常委会|办|国务院|(?<!干|全|各)部|署)(?:、[\u4e00-\u9fff]{1,20}){0,3}):(?=\n|$)/;

/** 县委、县政府: on a line of its own in front of the lead. */
function addressee({ normal, sections }: ReadingText): AuditFinding[] {
  const head = normal.text.slice(0, Math.min(1500, sections[0]?.range[0] ?? 1500));
  const found = ADDRESSEE.exec(head);
  const name = found?.[1];
  if (!found || name === undefined) return [];
  const start = found.index + found[0].indexOf(name);
  return [info('addressee', `主送：${name}。`, [printedSpan(normal, start, start + name.length)])];
}

/** How many shortcomings and plans, and how many plans carry a figure. */
function statements({ problems, plans, quantities }: Omit<Report, 'audit'>): AuditFinding {
  const figures = quantities.map(({ span }) => span[0]);
  let next = 0;
  const targets = plans.filter(({ span: [start, end] }) => {
    while (next < figures.length && (figures[next] ?? 0) < start) next++;
    return (figures[next] ?? end) < end;
  });
  return info(
    'statements.count',
    `列出不足${problems.length}条，下一年安排${plans.length}条，其中带数值的${targets.length}条。`,
    [...problems, ...targets].map(({ span }) => span),
  );
}

const CLAIM =
  /(?:高于|低于|优于|好于)(?:全国|全省|全市|全区|全县)?平均(?:水平)?|(?:全国|全省|全市)(?:率先|领先|前列|首创|唯一|最[高低优好])|(?:位居|走在|处于)(?:全国|全省|全市)前列|(?:全国|全省|全市)首(?:个|家|创|批)|全覆盖|应\S{1,2}尽\S{1,2}|零(?:败诉|投诉|事故|差错|复议|纠错)/g;

/** 高于全省平均, 全覆盖, 零败诉: compared or complete without a number. */
function claims({ normal }: ReadingText): AuditFinding {
  const found = matchesOf(normal.text, CLAIM);
  return info(
    'claims.non-numeric',
    `无数值的比较性、全称性表述${found.length}处。`,
    found.map(match => printedSpan(normal, match.index, match.index + match[0].length)),
  );
}

const HONOUR =
  /(?:获评|荣获|入选|被评为|被命名为|被授予|被确定为|获得|获)[^,。;\n]{2,40}(?:称号|示范|先进|优秀|奖|典型|案例|试点|表彰|标兵|示范区|示范市|示范县|样板)/g;

function honours({ quantities }: Omit<Report, 'audit'>, { normal }: ReadingText): AuditFinding {
  const ranks = quantities.filter(({ kind }) => kind === 'rank').map(({ span }) => span);
  const found = matchesOf(normal.text, HONOUR).map(match =>
    printedSpan(normal, match.index, match.index + match[0].length),
  );
  const spans = [...ranks, ...found].sort((one, other) => one[0] - other[0]);
  return info('honours.count', `名次${ranks.length}处，获奖、示范等荣誉${found.length}处。`, spans);
}

/** The fields that headings name, and those that figures fall into. */
function dimensions({ sections, indicators }: Omit<Report, 'audit'>): AuditFinding {
  const byHeading = new Set(sections.flatMap(({ dimension }) => (dimension === null ? [] : [dimension])));
  const named = new Map(DIMENSIONS.map(({ id, zh }) => [id, zh]));
  const byFigure = new Set(indicators.flatMap(({ id }) => indicatorById(id)?.dimension ?? []));
  const none = [...named].filter(([id]) => !byHeading.has(id) && !byFigure.has(id)).map(([, zh]) => zh);
  const rest = none.length > 0 ? `；两者均未涉及：${none.join('、')}。` : '。';
  return info('dimensions.covered', `标题涉及维度${byHeading.size}个，指标涉及维度${byFigure.size}个${rest}`);
}

/** Figures of this year, over another span, of last year, and of the coming one. */
function times({ quantities }: Omit<Report, 'audit'>): AuditFinding[] {
  if (quantities.length === 0) return [];
  const counts = { year: 0, other: 0, previous: 0, planned: 0 };
  for (const { status, period } of quantities)
    counts[status === 'reported' ? (period === null ? 'year' : 'other') : status]++;
  const message = `数字的时间口径：报告年度${counts.year}个，累计、截至或其他时段${counts.other}个，用作比较的往年数${counts.previous}个，下一年安排${counts.planned}个。`;
  return [info('time.mix', message)];
}

const REFERENCE = /《([^《》\n]{2,60})》/g;
const IS_LEGAL = triedOften(
  /(?:法|条例|规定|办法|规则|细则|决定|纲要|规划|意见|通知|方案|标准|清单|目录|制度|准则|解释)(?:\([^()]{0,20}\))?$/,
);

/** Laws, rules and documents named in 《》, each once. */
function legalReferences({ normal }: ReadingText): AuditFinding {
  const seen = new Map<string, Span>();
  for (const match of matchesOf(normal.text, REFERENCE)) {
    const name = match[1] ?? '';
    if (IS_LEGAL.test(name) && !seen.has(name))
      seen.set(name, printedSpan(normal, match.index, match.index + match[0].length));
  }
  return info('references.legal', `书名号内的法律法规规章文件${seen.size}种。`, [...seen.values()]);
}
