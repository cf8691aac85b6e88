import { describe, expect, it } from 'vitest';
import { auditReport } from '../../../lib/report/audit';
import { parseReport } from '../../../lib/report/parse';
import { prepareReading } from '../../../lib/report/prepare';
import type { AuditFinding, Indicator, Quantity, Report } from '../../../lib/report/report';

type Draft = Omit<Report, 'audit'>;

/** A report whose quantities are written by hand, so that no other step of the reading is tested here. */
function draft(
  text: string,
  quantities: (Partial<Quantity> & { quote: string; value: number })[],
  more: Partial<Draft> = {},
): Draft {
  let from = 0;
  return {
    schema: 'fazhi-lens/report@1',
    versions: { parser: '0', codebook: '0' },
    source: { url: null, file: null, script: 'hans', sha256: '', chars: text.length },
    detection: { verdict: 'report', score: 1, reasons: [] },
    title: null,
    body: null,
    year: 2022,
    period: { from: '2022-01-01', to: '2022-12-31' },
    dates: { published: null, signed: null, candidates: [] },
    issuer: null,
    sections: [],
    quantities: quantities.map(given => {
      const start = text.indexOf(given.quote, from);
      if (start < 0) throw new Error(`no ${given.quote}`);
      from = start + given.quote.length;
      const unit = given.quote.replace(/^[\d.,万亿余]+/, '');
      const kind = unit === '%' ? 'rate' : 'count';
      return {
        span: [start, from],
        range: null,
        unit,
        printedUnit: unit,
        bound: '=',
        kind,
        status: 'reported',
        period: null,
        scope: null,
        subject: '',
        section: -1,
        ...given,
      } satisfies Quantity;
    }),
    indicators: [],
    problems: [],
    plans: [],
    ...more,
  };
}

const findings = (text: string, quantities: Parameters<typeof draft>[1], more: Partial<Draft> = {}): AuditFinding[] =>
  auditReport(draft(text, quantities, more), prepareReading(text));
const coded = (found: AuditFinding[], prefix: string) => found.filter(({ code }) => code.startsWith(prefix));

describe('the five required parts', () => {
  const structure = (lines: string[]) =>
    Object.fromEntries(
      coded(parseReport({ text: lines.join('\n'), sha256: '' }).audit, 'part.').map(({ code, severity, message }) => [
        code.slice(5),
        `${severity} ${message}`,
      ]),
    );
  const lead = '2022年，我县推进法治政府建设。现将2022年度法治政府建设情况报告如下：';

  it('are found as sections', () => {
    const found = structure([
      lead,
      '一、2022年推进法治政府建设的主要举措和成效',
      '健全制度，成效明显。',
      '二、存在的不足和原因',
      '由于力量不足，执法规范化水平有待提高。',
      '三、党政主要负责人履行推进法治建设第一责任人职责情况',
      '县长主持会议4次。',
      '四、2023年推进法治政府建设的主要安排',
      '继续努力。',
      '五、其他需要报告的情况',
      '无。',
    ]);
    for (const part of ['achievements', 'leadership', 'problems', 'plan', 'other']) {
      expect(found[part]).toMatch(/^info 有“.+”：独立一级标题。$/);
    }
    expect(found['problems.reasons']).toBe('info 不足部分写到了原因。');
  });

  it('are said to be absent, a part without occasion is no warning', () => {
    const found = structure([lead, '一、主要举措和成效', '健全制度，成效明显。', '二、2023年工作安排', '继续努力。']);
    expect(found.problems).toBe('warning 未找到“存在的不足和原因”部分。');
    expect(found.leadership).toMatch(/^warning/);
    expect(found.other).toMatch(/^info/);
    expect(found['problems.reasons']).toBeUndefined();
  });

  it('are no duty of a township, nor of a report before 2019', () => {
    const severities = (title: string) => {
      const text = [title, '推进法治政府建设。', '一、主要举措和成效', '成效明显。'].join('\n');
      return coded(parseReport({ text, sha256: '' }).audit, 'part.plan').map(({ severity }) => severity);
    };
    expect(severities('甲县2020年法治政府建设情况报告')).toEqual(['warning']);
    expect(severities('平遥县2017年法治政府建设情况报告')).toEqual(['info']);
    expect(severities('平遥县岳壁乡2020年法治政府建设情况报告')).toEqual(['info']);
  });

  it('are not asked of a page that is no report', () => {
    const other: Partial<Draft> = { detection: { verdict: 'other', score: 0, reasons: [] } };
    expect(coded(findings('今天天气很好。', [], other), 'part.')).toEqual([]);
  });
});

describe('timeliness', () => {
  const on = (published: string | null, more: Partial<Draft> = {}) =>
    coded(findings('略。', [], { dates: { published, signed: null, candidates: [] }, ...more }), 'timeliness').map(
      ({ code, severity, message }) => ({ code, severity, message }),
    );

  it.each([
    ['2023-03-31', 'timeliness.on-time', 'info', '1天'],
    ['2023-04-01', 'timeliness.boundary', 'warning', '当日'],
    ['2023-04-15', 'timeliness.late', 'warning', '14天'],
    ['2022-12-20', 'timeliness.on-time', 'info', '102天'],
  ])('%s', (published, code, severity, words) => {
    const [found] = on(published);
    expect(found).toMatchObject({ code, severity });
    expect(found?.message).toContain(words);
  });

  it('says so when the date is unknown and is silent about half a year or an unknown year', () => {
    expect(on(null)[0]).toMatchObject({ code: 'timeliness.unknown', severity: 'info' });
    expect(on('2022-08-01', { period: { from: '2022-01-01', to: '2022-06-30' } })).toEqual([]);
    expect(on('2023-04-15', { year: null, period: null })).toEqual([]);
  });
});

describe('arithmetic', () => {
  it('sees a part larger than its whole', () => {
    const [found] = coded(
      findings('全年受理案件28件，其中复议35件。', [
        { quote: '28件', value: 28 },
        { quote: '35件', value: 35 },
      ]),
      'arithmetic',
    );
    expect(found).toMatchObject({ code: 'arithmetic.part-exceeds-whole', severity: 'warning' });
    expect(found?.message).toContain('35件');
    expect(found?.spans).toHaveLength(2);
  });

  it.each([
    ['an open list', '受理案件28件，其中复议20件、诉讼5件。', ['28件', '20件', '5件']],
    ['a complete list', '受理案件28件，其中复议20件、诉讼8件。', ['28件', '20件', '8件']],
    ['another statement behind the comma', '受理案件28件，其中复议20件，全年检查300件。', ['28件', '20件', '300件']],
    ['a number in brackets before 其中', '审结104件（含结转8件），其中维持60件。', ['104件', '8件', '60件']],
    ['another sentence', '受理案件28件。其中一类案件突出，检查300件。', ['28件', '300件']],
  ])('is content with %s', (_, text, quotes) => {
    const quantities = quotes.map(quote => ({ quote, value: Number.parseInt(quote, 10) }));
    expect(coded(findings(text, quantities), 'arithmetic')).toEqual([]);
  });

  it('says of a list that exceeds its whole that its items may overlap', () => {
    const found = coded(
      findings('持证921人，其中党员500人、女性450人。', [
        { quote: '921人', value: 921 },
        { quote: '500人', value: 500 },
        { quote: '450人', value: 450 },
      ]),
      'arithmetic',
    );
    expect(found).toMatchObject([{ code: 'arithmetic.parts-sum', severity: 'info' }]);
    expect(found[0]?.message).toContain('950人');
  });

  it('adds up a closed list', () => {
    const list = (total: number) =>
      coded(
        findings(`取消9项、下放17项、承接2项，合计${total}项。`, [
          { quote: '9项', value: 9 },
          { quote: '17项', value: 17 },
          { quote: '2项', value: 2 },
          { quote: `${total}项`, value: total },
        ]),
        'arithmetic',
      );
    expect(list(28)).toEqual([]);
    expect(list(30)).toMatchObject([{ code: 'arithmetic.sum', severity: 'warning' }]);
    expect(list(30)[0]?.message).toContain('28项');
  });

  it('holds a share against its counts, rounding allowed', () => {
    const share = (quote: string, value: number, part = 50) =>
      coded(
        findings(`受理151件，其中复议${part}件，占${quote}。`, [
          { quote: '151件', value: 151 },
          { quote: `${part}件`, value: part },
          { quote, value },
        ]),
        'arithmetic',
      );
    expect(share('33%', 33)).toEqual([]);
    expect(share('33.1%', 33.1)).toEqual([]);
    expect(share('33.11%', 33.11)).toEqual([]);
    expect(share('43.1%', 43.1)).toMatchObject([{ code: 'arithmetic.share', severity: 'warning' }]);
  });

  it('holds growth against both figures', () => {
    const growth = (quote: string, value: number) =>
      coded(
        findings(`受理1113件，较2021年558件增长${quote}。`, [
          { quote: '1113件', value: 1113 },
          { quote: '558件', value: 558, status: 'previous' },
          { quote, value, kind: 'change' },
        ]),
        'arithmetic',
      );
    expect(growth('99.5%', 99.5)).toEqual([]);
    expect(growth('99.46%', 99.46)).toEqual([]);
    expect(growth('89.5%', 89.5)).toMatchObject([{ code: 'arithmetic.growth', severity: 'warning' }]);
  });

  it('passes over bounded numbers', () => {
    expect(
      coded(
        findings('受理1100余件，较2021年558件增长89.5%。', [
          { quote: '1100余件', value: 1100, unit: '件', bound: '>' },
          { quote: '558件', value: 558, status: 'previous' },
          { quote: '89.5%', value: 89.5, kind: 'change' },
        ]),
        'arithmetic',
      ),
    ).toEqual([]);
  });

  it('points at per cent where points may be meant', () => {
    const text = '败诉率11.8%，同比下降3%。';
    const found = findings(text, [
      { quote: '11.8%', value: 11.8 },
      { quote: '3%', value: -3, kind: 'change' },
    ]);
    expect(coded(found, 'arithmetic')).toMatchObject([{ code: 'arithmetic.percent-or-points', severity: 'info' }]);
  });
});

describe('consistency', () => {
  const indicator = (id: string, quantity: number, value: number, more: Partial<Indicator> = {}): Indicator => ({
    id,
    quantity,
    value,
    unit: '件',
    bound: '=',
    confidence: 0.95,
    why: { rule: id, cue: [0, 0], clause: [0, 0] },
    part: null,
    ...more,
  });
  const text = '全年收到复议申请30件。另据统计，收到复议申请35件。';
  const two = [
    { quote: '30件', value: 30 },
    { quote: '35件', value: 35 },
  ];
  const contradictions = (more: Partial<Indicator>, quantities = two) =>
    coded(
      findings(text, quantities, {
        indicators: [indicator('reconsideration.received', 0, 30), indicator('reconsideration.received', 1, 35, more)],
      }),
      'consistency',
    );

  it('names two values of one indicator and points at both', () => {
    expect(contradictions({})).toMatchObject([{ severity: 'warning', spans: [[8, 11], expect.anything()] }]);
  });

  it('lets what the bodies below published be', () => {
    const below = '全县公布权责事项3200项。12个乡镇公布权责事项840项。';
    const quantities = [
      { quote: '3200项', value: 3200, unit: '项' },
      { quote: '840项', value: 840, unit: '项' },
    ];
    const entries = [indicator('functions.power_list_items', 0, 3200), indicator('functions.power_list_items', 1, 840)];
    const codedIn = (text: string) => coded(findings(text, quantities, { indicators: entries }), 'consistency');
    expect(codedIn(below)).toEqual([]);
    expect(codedIn(below.replace('12个乡镇', '年底共计'))).toHaveLength(1);
  });

  it('lets parts, doubtful readings and equal values be', () => {
    expect(contradictions({ part: '其中：涉企' })).toEqual([]);
    expect(contradictions({ confidence: 0.6 })).toEqual([]);
    const more = '全年收到复议申请30件。较上年增加9件。';
    const difference = [
      { quote: '30件', value: 30 },
      { quote: '9件', value: 9 },
    ];
    const entries = [indicator('reconsideration.received', 0, 30), indicator('reconsideration.received', 1, 9)];
    expect(coded(findings(more, difference, { indicators: entries }), 'consistency')).toEqual([]);
    const same = '全年收到复议申请30件。另据统计，收到复议申请30件。';
    const twice = [
      { quote: '30件', value: 30 },
      { quote: '30件', value: 30 },
    ];
    const both = [indicator('reconsideration.received', 0, 30), indicator('reconsideration.received', 1, 30)];
    expect(coded(findings(same, twice, { indicators: both }), 'consistency')).toEqual([]);
  });

  it('takes grades and ranks of the country for the own', () => {
    const body = {
      name: '某市人民政府',
      kind: 'government',
      level: 'prefecture',
      region: null,
      department: null,
    } as const;
    const text = '建成全国民主法治示范村3个，透明度评估全国第五。';
    const quantities = [
      { quote: '3个', value: 3, scope: '全国' },
      { quote: '第五', value: 5, kind: 'rank' as const, unit: '位', scope: '全国' },
    ];
    const indicators = [
      indicator('law_promotion.democratic_villages', 0, 3),
      indicator('evaluation.transparency_rank', 1, 5),
    ];
    expect(coded(findings(text, quantities, { body, indicators }), 'outlier')).toEqual([]);
  });

  it('sees a share above 100 % and a figure of the province', () => {
    const body = {
      name: '某市人民政府',
      kind: 'government',
      level: 'prefecture',
      region: null,
      department: null,
    } as const;
    const found = findings(
      '出庭应诉率112%，全省受理500件。',
      [
        { quote: '112%', value: 112 },
        { quote: '500件', value: 500, scope: '全省' },
      ],
      {
        body,
        indicators: [
          indicator('litigation.head_appearance_rate', 0, 112, { unit: '%' }),
          indicator('reconsideration.accepted', 1, 500),
        ],
      },
    );
    expect(coded(found, 'outlier').map(({ code }) => code)).toEqual(['outlier.rate-over-100', 'outlier.higher-scope']);
  });

  it('lists who may be meant by a name that several divisions bear', () => {
    const audit = parseReport({
      text: '朝阳区2022年法治政府建设年度报告\n我区推进依法行政。\n一、主要举措和成效\n成效明显。',
      sha256: '',
    }).audit;
    const [found] = coded(audit, 'body.open');
    expect(found?.message).toContain('北京市朝阳区（110105）、吉林省长春市朝阳区（220104）');
  });

  it('offers the counties that a town’s report names when nothing says in which it lies', () => {
    const messageOf = (about: string) => {
      const text = `东风镇2022年法治政府建设年度报告\n我镇推进依法行政。${about}\n一、主要举措和成效\n成效明显。`;
      return coded(parseReport({ text, sha256: '' }).audit, 'body.open')[0]?.message;
    };
    expect(messageOf('赴南昌县、进贤县学习交流。')).toBe(
      '“东风镇人民政府”属于哪个县（区）：文中提到的县区有：南昌县（360121）、进贤县（360124），但未说明属于哪一个。',
    );
    expect(messageOf('')).toBe('“东风镇人民政府”属于哪个县（区）：文中和网页都未说明。');
    // 办理县, 党委和县 are no counties.
    expect(messageOf('承办理县交办事项，镇党委和县直部门协同。')).toBe(messageOf(''));
  });

  it('compares the year of the first heading with the title', () => {
    const text = [
      '甲县2023年法治政府建设情况报告',
      '我县推进依法行政。',
      '一、2024年推进法治政府建设的主要举措和成效',
      '成效明显。',
    ].join('\n');
    const report = parseReport({ text, sha256: '' });
    expect(report.year).toBe(2023);
    expect(coded(report.audit, 'year')).toMatchObject([{ code: 'year.disagrees', severity: 'warning' }]);
  });
});

describe('disclosure and density', () => {
  it('counts groups with a reported figure of the own area', () => {
    const quantities = [
      { quote: '30件', value: 30 },
      { quote: '4次', value: 4, status: 'planned' as const },
      { quote: '9000件', value: 9000, scope: '全省' },
    ];
    const entry = (id: string, quantity: number): Indicator => ({
      id,
      quantity,
      value: 0,
      unit: '',
      bound: '=',
      confidence: 1,
      why: { rule: '', cue: [0, 0], clause: [0, 0] },
      part: null,
    });
    const found = findings('收到复议30件，明年学法4次，全省信访9000件。', quantities, {
      indicators: [
        entry('reconsideration.received', 0),
        entry('leadership.exec_meeting_law_study', 1),
        entry('petitions.cases', 2),
      ],
    });
    const [core] = coded(found, 'disclosure');
    expect(core?.message).toMatch(/^核心披露25组中有1组；未见数据的是：/);
    expect(core?.message).toContain('信访');
    const [density] = coded(found, 'density');
    expect(density?.message).toContain('数字3个');
  });

  it('says that an empty text is empty, and nothing else', () => {
    expect(parseReport({ text: ' \n ', sha256: '' }).audit).toEqual([
      { code: 'text.empty', severity: 'error', message: '文本为空，没有可读的内容。', spans: [] },
    ]);
  });
});
