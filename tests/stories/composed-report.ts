import type { IndicatorNames } from '../../components/parts/names';
import type {
  Bound,
  Indicator,
  Quantity,
  QuantityKind,
  QuantityStatus,
  Report,
  Section,
  Span,
} from '../../lib/report/report';

/**
 * A report composed for stories and component tests; place and figures are invented. Figures are marked in place:
 * ⟦quote|value|unit|bound|kind|indicator or -|status r p v|confidence⟧.
 */
const MARKED = `云川市人民政府2022年度法治政府建设情况报告
2022年，云川市人民政府坚持以习近平法治思想为指导，统筹推进法治政府建设各项任务，现将有关情况报告如下。
一、2022年法治政府建设主要举措和成效
（一）加强组织领导，压实法治建设责任。市政府常务会议集体学法⟦12次|12|次|=|count|leadership.exec_meeting_law_study|r|0.98⟧，组织领导干部旁听庭审⟦86人次|86|人次|=|count|-|r|0⟧。对⟦9个|9|个|=|count|leadership.inspected_units|r|0.58⟧县（区）开展法治督察，实现全覆盖。
（二）转变政府职能，优化法治化营商环境。动态调整行政职权⟦312项|312|项|=|count|functions.powers_adjusted|r|0.97⟧，公平竞争审查增量政策措施⟦203件|203|件|=|count|competition.new_reviewed|r|0.96⟧。政务服务事项网上可办率达⟦98.5%|98.5|%|=|rate|services.online_rate|r|0.95⟧，平均办理时限较法定时限压缩⟦60%以上|60|%|>=|rate|services.time_cut_rate|r|0.66⟧。
（三）健全制度体系，提高立法质量。提请审议地方性法规草案⟦3件|3|件|=|count|rulemaking.local_regulations_submitted|r|0.97⟧，备案审查规范性文件⟦70件|70|件|=|count|normdocs.filing_reviewed|r|0.96⟧，其中纠正⟦6件|6|件|=|count|normdocs.filing_corrected|r|0.93⟧。
（四）规范行政决策。合法性审查市政府常务会议议题⟦196项|196|项|=|count|decision.agenda_items_reviewed|r|0.95⟧，全市法律顾问参与重大事项论证⟦约400次|400|次|~|count|-|r|0⟧。
（五）严格规范公正文明执法。全市各级行政执法机关作出行政处罚⟦4.9万余件|49000|件|>|count|enforcement.penalties|r|0.97⟧，罚没金额⟦1200万元|12000000|元|=|amount|enforcement.penalty_amount|r|0.94⟧，涉企执法检查同比减少⟦23%|-23|%|=|change|enforcement.enterprise_inspections|r|0.92⟧。评查行政执法案卷⟦259本|259|本|=|count|enforcement.files_reviewed|r|0.96⟧。
（六）依法处置突发事件。修订应急预案⟦30部|30|部|=|count|emergency.plans_revised|r|0.95⟧，开展应急演练⟦50余次|50|次|>|count|emergency.drills|r|0.95⟧，重大生产安全事故⟦未发生|0|起|=|count|-|r|0⟧。
（七）依法化解社会矛盾纠纷。收到行政复议申请⟦1234件|1234|件|=|count|reconsideration.received|r|0.99⟧，受理⟦1075件|1075|件|=|count|reconsideration.accepted|r|0.98⟧，综合纠错率⟦34%|34|%|=|rate|reconsideration.comprehensive_correction_rate|r|0.97⟧，较上年下降⟦2.1个百分点|-2.1|个百分点|=|points|reconsideration.comprehensive_correction_rate|r|0.69⟧。行政机关负责人出庭应诉率达⟦100%|100|%|=|rate|litigation.head_appearance_rate|r|0.98⟧。
（八）强化权力制约监督。办理人大代表建议和政协提案⟦819件|819|件|=|count|oversight.proposals_total|r|0.97⟧，各级行政机关主动公开政府信息⟦1.9万余条|19000|条|>|count|openness.proactive_disclosed|r|0.96⟧，12345热线办结率⟦97%|97|%|=|rate|hotline.completion_rate|r|0.94⟧。
（九）建设数字法治政府。归集执法数据⟦近800万条|8000000|条|<|count|digital.enforcement_records|r|0.64⟧。
（十）加强普法宣传。开展法治宣传活动⟦2—4场|2|场|>=|count|law_promotion.events|r|0.62⟧，办理法律援助案件⟦1516件|1516|件|=|count|legal_aid.cases|r|0.97⟧。
二、存在的问题
一是综合行政执法体制改革有待深化，部分部门职责衔接不够顺畅。二是个别单位政务公开不够主动，依申请公开答复质量有待提高。三是基层法治队伍力量不足。
三、2023年工作安排
（一）深入推进综合行政执法改革，2023年力争评查案卷⟦300本|300|本|=|count|enforcement.files_reviewed|p|0.93⟧。（二）持续优化营商环境，推进政务服务标准化。
云川市人民政府
2023年3月20日`;

const MARK = /⟦([^|⟧]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^⟧]*)⟧/g;
const STATUS: Record<string, QuantityStatus> = { r: 'reported', p: 'planned', v: 'previous' };
const DIMENSIONS = [
  'leadership',
  'functions',
  'rulemaking',
  'decision',
  'enforcement',
  'emergency',
  'disputes',
  'oversight',
  'digital',
  'legal_services',
];

function compose(): { text: string; report: Report } {
  const quantities: Quantity[] = [];
  const indicators: Indicator[] = [];
  let text = '';
  let at = 0;
  for (const match of MARKED.matchAll(MARK)) {
    text += MARKED.slice(at, match.index);
    at = match.index + match[0].length;
    const [, quote = '', value = '', unit = '', bound = '', kind = '', id = '', status = '', confidence = ''] = match;
    const span: Span = [text.length, text.length + quote.length];
    const clauseStart = Math.max(...['，', '。', '；', '\n'].map(mark => text.lastIndexOf(mark) + 1));
    const subject = text.slice(clauseStart).slice(-14);
    text += quote;
    if (id !== '-') {
      indicators.push({
        id,
        quantity: quantities.length,
        value: Number(value),
        unit,
        bound: bound as Bound,
        confidence: Number(confidence),
        why: { rule: `${id}#1`, cue: [Math.max(clauseStart, span[0] - 6), span[0]], clause: [clauseStart, span[1]] },
        part: id === 'normdocs.filing_corrected' ? '其中' : null,
      });
    }
    quantities.push({
      span,
      quote,
      value: Number(value),
      range: quote.includes('—') ? [2, 4] : null,
      unit,
      printedUnit: unit,
      bound: bound as Bound,
      kind: kind as QuantityKind,
      status: STATUS[status] ?? 'reported',
      period: null,
      scope: /全市|各级/.test(text.slice(clauseStart, span[0])) ? '全市' : null,
      subject,
      section: 0,
    });
  }
  text += MARKED.slice(at);
  return { text, report: reportOf(text, quantities, indicators) };
}

function reportOf(text: string, quantities: Quantity[], indicators: Indicator[]): Report {
  const sections: Section[] = [];
  const headings = [...text.matchAll(/^(?:([一二三]、)|(（[一二三四五六七八九十]+）))(.{2,30}?)(?=[。\n])/gm)];
  headings.forEach((match, nth) => {
    const isTop = match[1] !== undefined;
    const start = match.index;
    const next = headings.slice(nth + 1).find(other => !isTop || other[1] !== undefined);
    sections.push({
      level: isTop ? 1 : 2,
      number: match[1] ?? match[2] ?? null,
      heading: match[3] ?? '',
      span: [start, start + match[0].length],
      bodySpan: [start + match[0].length, next ? next.index : text.length],
      role: isTop
        ? ((['achievements', 'problems', 'plan'] as const)[sections.filter(s => s.level === 1).length] ?? 'other')
        : 'other',
      dimension: isTop ? null : (DIMENSIONS[sections.filter(s => s.level === 2).length] ?? null),
    });
  });
  const spanOf = (part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length];
  const statement = (part: string, ordinal: number) => ({ span: spanOf(part), text: part, ordinal });
  return {
    schema: 'fazhi-lens/report@1',
    versions: { parser: '0.1.0', codebook: '0.1.0' },
    source: {
      url: 'http://www.yunchuan.gov.cn/art/2023/3/28/art_101_2048.html',
      file: null,
      script: 'hans',
      sha256: '0'.repeat(64),
      chars: text.length,
    },
    detection: { verdict: 'report', score: 0.98, reasons: [] },
    title: '云川市人民政府2022年度法治政府建设情况报告',
    body: {
      name: '云川市人民政府',
      kind: 'government',
      level: 'prefecture',
      region: { code: '519900', name: '云川市', province: '四川省', prefecture: '云川市', county: null },
      department: null,
    },
    year: 2022,
    period: { from: '2022-01-01', to: '2022-12-31' },
    dates: { published: '2023-03-28', signed: '2023-03-20', candidates: [] },
    issuer: '云川市司法局',
    sections,
    quantities,
    indicators,
    problems: [
      statement('综合行政执法体制改革有待深化，部分部门职责衔接不够顺畅', 1),
      statement('个别单位政务公开不够主动，依申请公开答复质量有待提高', 2),
      statement('基层法治队伍力量不足', 3),
    ],
    plans: [statement('深入推进综合行政执法改革', 1), statement('持续优化营商环境，推进政务服务标准化', 2)],
    audit: [
      {
        code: 'part.leadership',
        severity: 'warning',
        message: '未找到“党政主要负责人履行推进法治建设第一责任人职责情况”部分。',
        spans: [],
      },
      {
        code: 'consistency.contradiction',
        severity: 'warning',
        message: '“行政复议收案”在文中有不同的数：1234件、1075件。口径可能不同，请核对。',
        spans: [spanOf('1234件'), spanOf('1075件')],
      },
      {
        code: 'timeliness.on-time',
        severity: 'info',
        message: '发布于2023-03-28，在2023年4月1日前4天。',
        spans: [spanOf('2023年3月20日')],
      },
    ],
  };
}

export const { text: composedText, report: composedReport } = compose();

export const composedNames: IndicatorNames = {
  'leadership.exec_meeting_law_study': {
    zh: '政府常务会议学法次数',
    en: 'Law-study sessions at executive meetings',
    dimension: 'leadership',
  },
  'leadership.inspected_units': {
    zh: '法治督察覆盖单位数',
    en: 'Units covered by rule-of-law inspection',
    dimension: 'leadership',
  },
  'functions.powers_adjusted': { zh: '行政职权调整项数', en: 'Administrative powers adjusted', dimension: 'functions' },
  'competition.new_reviewed': {
    zh: '公平竞争审查增量措施数',
    en: 'New measures under fair-competition review',
    dimension: 'functions',
  },
  'services.online_rate': {
    zh: '政务服务网上可办率',
    en: 'Share of services available online',
    dimension: 'functions',
  },
  'services.time_cut_rate': { zh: '办理时限压缩比例', en: 'Cut in processing time', dimension: 'functions' },
  'rulemaking.local_regulations_submitted': {
    zh: '提请审议地方性法规草案数',
    en: 'Draft local regulations submitted',
    dimension: 'rulemaking',
  },
  'normdocs.filing_reviewed': {
    zh: '规范性文件备案审查数',
    en: 'Normative documents reviewed on filing',
    dimension: 'rulemaking',
  },
  'normdocs.filing_corrected': {
    zh: '备案审查纠正数',
    en: 'Documents corrected after review',
    dimension: 'rulemaking',
  },
  'decision.agenda_items_reviewed': {
    zh: '常务会议议题合法性审查数',
    en: 'Agenda items reviewed for legality',
    dimension: 'decision',
  },
  'enforcement.penalties': { zh: '行政处罚案件数', en: 'Administrative penalties', dimension: 'enforcement' },
  'enforcement.penalty_amount': { zh: '罚没金额', en: 'Amount of penalties', dimension: 'enforcement' },
  'enforcement.enterprise_inspections': {
    zh: '涉企执法检查次数',
    en: 'Inspections of enterprises',
    dimension: 'enforcement',
  },
  'enforcement.files_reviewed': {
    zh: '行政执法案卷评查数',
    en: 'Enforcement files reviewed',
    dimension: 'enforcement',
  },
  'emergency.plans_revised': { zh: '应急预案修订数', en: 'Emergency plans revised', dimension: 'emergency' },
  'emergency.drills': { zh: '应急演练次数', en: 'Emergency drills', dimension: 'emergency' },
  'reconsideration.received': {
    zh: '行政复议申请收件数',
    en: 'Reconsideration applications received',
    dimension: 'disputes',
  },
  'reconsideration.accepted': { zh: '行政复议受理件数', en: 'Reconsideration cases accepted', dimension: 'disputes' },
  'reconsideration.comprehensive_correction_rate': {
    zh: '行政复议综合纠错率',
    en: 'Comprehensive correction rate',
    dimension: 'disputes',
  },
  'litigation.head_appearance_rate': {
    zh: '行政机关负责人出庭应诉率',
    en: 'Court appearance rate of agency heads',
    dimension: 'disputes',
  },
  'oversight.proposals_total': {
    zh: '建议提案办理数',
    en: 'Proposals and suggestions handled',
    dimension: 'oversight',
  },
  'openness.proactive_disclosed': {
    zh: '主动公开政府信息条数',
    en: 'Information items proactively disclosed',
    dimension: 'oversight',
  },
  'hotline.completion_rate': { zh: '12345热线办结率', en: 'Hotline completion rate', dimension: 'oversight' },
  'digital.enforcement_records': { zh: '归集执法数据条数', en: 'Enforcement records collected', dimension: 'digital' },
  'law_promotion.events': { zh: '法治宣传活动场次', en: 'Law-promotion events', dimension: 'legal_services' },
  'legal_aid.cases': { zh: '法律援助案件数', en: 'Legal-aid cases', dimension: 'legal_services' },
};
