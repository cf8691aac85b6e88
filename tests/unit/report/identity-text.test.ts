import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../lib/report/identity';
import { prepareReading } from '../../../lib/report/prepare';
import { page } from './identity-cases';

const identityOf = (text: string) => readIdentity({ reading: prepareReading(text), facts: null, url: null });

const parts = [
  '一、主要举措和成效',
  '（一）依法履行职能。办理许可事项一百余件。',
  '（二）规范行政执法。开展案卷评查。',
  '二、存在的问题',
  '法治队伍力量不足。',
  '三、下一步安排',
  '继续推进法治政府建设。',
];

const TOWN = [
  '中共将乐县委员会，将乐县人民政府：',
  '2024年，古镛镇法治政府建设工作在县委、县政府的有力指导下有序开展。现将古镛镇2024年法治建设工作情况总结如下：',
  ...parts,
].join('\n');

describe('whose report, from the text alone', () => {
  it('takes the town that reports, not the county that site and column name', () => {
    const facts = page('', { headline: null, documentTitle: '将乐县人民政府 法治政府建设' });
    const { body } = readIdentity({ reading: prepareReading(TOWN), facts, url: 'http://www.jiangle.gov.cn/a.htm' });
    expect(body).toMatchObject({ name: '将乐县古镛镇人民政府', level: 'township', region: { code: '350428' } });
  });

  const elsewhere = { url: 'http://www.example.gov.cn/', meta: { siteidcode: '5222270001' } };
  const townLedBy = (county: string) => {
    const lead = `2023年，石桥镇在${county}委、${county}政府的坚强领导下，扎实推进法治政府建设。现将有关情况报告如下：`;
    const facts = page('石桥镇2023年法治政府建设情况报告', elsewhere);
    return readIdentity({ reading: prepareReading([lead, ...parts].join('\n')), facts, url: null }).body;
  };

  it('gives a report on several years its span and no year', () => {
    const text = (title: string) => [title, '五年来，我市推进法治政府建设。', ...parts].join('\n');
    expect(identityOf(text('明光市2016—2020年法治政府建设情况报告'))).toMatchObject({
      body: { name: '明光市人民政府' },
      year: null,
      period: { from: '2016-01-01', to: '2020-12-31' },
    });
    expect(identityOf(text('明光市2019年至2021年法治政府建设工作情况的报告')).period?.to).toBe('2021-12-31');
    expect(identityOf(text('明光市2021年法治政府建设情况和2022年工作安排的报告'))).toMatchObject({
      year: 2021,
      period: { from: '2021-01-01', to: '2021-12-31' },
    });
  });

  it('gives no year to a report on all since one, and months to one on a part of a year', () => {
    const of = (title: string) => identityOf([title, '2020年以来，我市推进法治政府建设。', ...parts].join('\n'));
    expect(of('明光市2020年以来法治政府建设工作情况的报告')).toMatchObject({
      body: { name: '明光市人民政府' },
      year: null,
      period: null,
    });
    expect(of('明光市2024年1-6月法治政府建设情况报告').period).toEqual({ from: '2024-01-01', to: '2024-06-30' });
    expect(of('明光市2024年1至11月法治政府建设情况报告').period).toEqual({ from: '2024-01-01', to: '2024-11-30' });
    expect(of('明光市2024年度法治政府建设情况报告').period).toEqual({ from: '2024-01-01', to: '2024-12-31' });
  });

  it('takes a title on 法治税务 or 法治机关 where it names body and year', () => {
    const title = '国家税务总局广饶县税务局2022年度法治税务建设情况报告';
    const text = [title, '2022年，我局推进法治政府建设。', ...parts].join('\n');
    expect(identityOf(text)).toMatchObject({ title, year: 2022, body: { region: { code: '370523' } } });
    expect(
      identityOf(['法治税务建设情况报告', '2022年，我局推进法治政府建设。', ...parts].join('\n')).title,
    ).toBeNull();
  });

  it('finds the county of a town in who leads it, before the site', () => {
    expect(townLedBy('坊子区')).toMatchObject({ name: '潍坊市坊子区石桥镇人民政府', region: { code: '370704' } });
  });

  it('finds it in the office that is addressed', () => {
    for (const office of ['中共绵竹市委全面依法治市委员会办公室', '绵竹市委依法治市办', '绵竹市司法局']) {
      const lead = '2022年，清平镇扎实推进法治政府建设，现将我镇情况报告如下：';
      const facts = page('清平镇2022年法治政府建设情况报告', elsewhere);
      const reading = prepareReading([`${office}：`, lead, ...parts].join('\n'));
      expect(readIdentity({ reading, facts, url: null }).body?.region?.code, office).toBe('510683');
    }
  });

  it('finds it on the path of the page to the town', () => {
    const lead = '2022年，清平镇扎实推进法治政府建设，现将我镇情况报告如下：';
    const codeOf = (path: string) => {
      const reading = prepareReading([path, '清平镇2022年法治政府建设情况报告', lead, ...parts].join('\n'));
      return readIdentity({ reading, facts: null, url: null }).body?.region?.code ?? null;
    };
    expect(codeOf('绵竹市人民政府网站 > 政府信息公开 > 清平镇 > 法治政府建设')).toBe('510683');
    expect(codeOf('首页 > 政府信息公开 > 清平镇 > 法治政府建设')).toBeNull();
  });

  it('hears whose it is from the index block that came with the text', () => {
    const text = (block: string) =>
      [block, '2022年度法治政府建设情况报告', '2022年，我局推进法治政府建设，我局普法。', ...parts].join('\n');
    for (const block of [
      '索引号：000123/2023-0001\n发布机构：泗水县民政局\n发布日期：2023-01-20',
      '[ 发布机构 ] 泗水县民政局 [ 发布日期 ] 2023-01-20',
      '发布机构|泗水县民政局|成文日期|2023-01-18|',
    ])
      expect(identityOf(text(block)).body?.name, block).toBe('泗水县民政局');
    expect(identityOf(text('发文机关：泗水县民政局')).issuer).toBe('泗水县民政局');
    // Who put it online, or nobody.
    expect(identityOf(text('来源：泗水县司法局 发布时间：2023-01-20')).body).toBeNull();
    expect(identityOf(text('发布机构：无')).body).toBeNull();
  });

  it('takes the office whose party group signs', () => {
    const text = ['2022年度法治政府建设情况报告', '2022年，我局推进法治政府建设，我局普法。', ...parts];
    expect(identityOf([...text, '中共蒲江县审计局党组', '2023年1月6日'].join('\n'))).toMatchObject({
      body: { name: '蒲江县审计局', region: { code: '510131' } },
      issuer: '中共蒲江县审计局党组',
    });
    expect(identityOf([...text, '中共蒲江县委', '2023年1月6日'].join('\n')).body).toBeNull();
  });

  it('finds it where the kind of the county is said twice: 旗委, 县委 behind the full name', () => {
    const led = (name: string, kind: string, town: string) => {
      const lead = `2022年，在${name}${kind}委、${kind}政府的领导下，${town}扎实推进法治政府建设，现将情况报告如下：`;
      const facts = page(`${town}2022年法治政府建设情况报告`, elsewhere);
      return readIdentity({ reading: prepareReading([lead, ...parts].join('\n')), facts, url: null }).body?.region
        ?.code;
    };
    expect(led('乌审旗', '旗', '图克镇')).toBe('150626');
    expect(led('会宁县', '县', '河畔镇')).toBe('620422');
  });

  it('leaves the county of a town open where the text names one of several, whatever the site', () => {
    expect(townLedBy('鼓楼区')).toMatchObject({ name: '石桥镇人民政府', region: { name: '石桥镇', code: null } });
  });

  it('does not take the city whose government leads 我市 for 我市', () => {
    const lead = '2023年，我市在襄阳市委、襄阳市政府的坚强领导下，扎实推进法治政府建设。现将有关情况报告如下：';
    expect(identityOf([lead, ...parts, '全市上下齐心。'].join('\n')).body).toBeNull();
    const more = '出台《襄阳市养犬管理条例》，修订《襄阳市重大行政决策程序规定》，落实《襄阳市行政执法办法》。';
    expect(identityOf([lead, ...parts, more].join('\n')).body?.name).toBe('襄阳市人民政府');
  });

  it('takes the own place from 我市 and the names that recur, not from other cities', () => {
    const text = [
      '2022年，在省委、省政府的正确领导下，我市坚持依法行政，法治政府建设取得新进展。',
      ...parts,
      '全市出台《鹤壁市养犬管理条例》，修订《鹤壁市防汛应急预案》。我市与安阳市、新乡市建立执法协作。我市入选全省试点。',
    ].join('\n');
    const { body, year, title } = identityOf(text);
    expect(body).toEqual({
      name: '鹤壁市人民政府',
      kind: 'government',
      level: 'prefecture',
      region: { code: '410600', name: '鹤壁市', province: '河南省', prefecture: '鹤壁市', county: null },
      department: null,
    });
    expect(year).toBe(2022);
    expect(title).toBeNull();
  });

  it('takes the subject of the lead before the party and government above it', () => {
    const text = [
      '2021年，在市委、市政府的正确领导下，秀英区坚持以习近平法治思想为指导，推进依法行政。',
      ...parts,
      '我区制定《秀英区法律顾问办法》。',
    ].join('\n');
    expect(identityOf(text).body?.region?.code).toBe('460105');
  });

  it('does not take the city that acts in the lead of a district', () => {
    const text = [
      '2021年，市委、市政府高度重视法治政府建设。在区委领导下，全区行政机关依法履职，我区法治政府建设稳步推进。',
      ...parts,
      '我区制定《武汉市洪山区法治政府建设方案》，全区清理文件12件。武汉市人民政府给予表扬。洪山区委听取汇报。',
    ].join('\n');
    expect(identityOf(text).body?.name).toBe('武汉市洪山区人民政府');
  });

  it('tells one 鼓楼区 from the others by the chain of names', () => {
    const text = [
      '2023年，我区扎实推进法治政府建设。',
      ...parts,
      '我区印发《鼓楼区规范性文件管理办法》，南京市鼓楼区司法局开展评查，鼓楼区获评优秀。全区学法4次。',
    ].join('\n');
    expect(identityOf(text).body?.region).toMatchObject({ code: '320106', prefecture: '南京市' });
  });

  it('hears no county in 示范县, 管理县 or 会同县直部门', () => {
    const text = [
      '2022年，我县推进法治政府建设。',
      ...parts,
      '县司法局会同县财政局开展评查，会同县直部门普法，会同县审计局督办。创建示范县，理顺管理县级权限。印发《绥阳县规定》，绥阳县司法局获评优秀，绥阳县普法。',
    ].join('\n');
    expect(identityOf(text).body?.name).toBe('绥阳县人民政府');
  });

  it('leaves a name open that nothing resolves', () => {
    const text = [
      '2023年，鼓楼区坚持依法行政，推进法治政府建设。',
      ...parts,
      '我区印发《鼓楼区规范性文件管理办法》，鼓楼区获评优秀。',
    ].join('\n');
    expect(identityOf(text).body).toMatchObject({ name: '鼓楼区人民政府', region: { code: null, province: null } });
  });

  it('reads a department from lead and signature, and never the government above it', () => {
    const lead = '2022年，市水利局在市委、市政府坚强领导下，深入推进法治政府建设。现将有关情况报告如下：';
    const own = '局党组专题学法6次，我局执行《汉中市节约用水条例》《汉中市河道管理办法》，汉中市水利局获评优秀。';
    const signed = identityOf([lead, ...parts, own, '', '汉中市水利局', '2023年1月12日'].join('\n'));
    expect(signed.body).toMatchObject({
      name: '汉中市水利局',
      kind: 'department',
      department: '水利局',
      region: { code: '610700' },
    });
    expect(signed.dates.signed).toBe('2023-01-12');
    expect(signed.issuer).toBe('汉中市水利局');
    const unnamed = identityOf(
      [
        '2022年，我局推进法治政府建设。现报告如下：',
        ...parts,
        '局党组学法6次，我局执行《汉中市节约用水条例》《汉中市河道管理办法》，汉中市获评优秀。',
      ].join('\n'),
    );
    expect(unnamed.body).toBeNull();
  });

  it('finds the county of a street where the text names both together', () => {
    const text = [
      '2023年，闸弄口街道在区委、区政府领导下，扎实推进法治政府建设。',
      ...parts,
      '街道党工委执行《上城区闸弄口街道重大决策规则》，街道办事处聘请法律顾问，我街道普法20场。',
    ].join('\n');
    expect(identityOf(text).body).toMatchObject({
      name: '杭州市上城区人民政府闸弄口街道办事处',
      level: 'township',
      region: { code: '330102', name: '闸弄口街道', county: '上城区' },
    });
  });

  it('joins a title over two lines and keeps both as printed', () => {
    const text = ['定襄县人民政府', '关于2020年度法治政府建设情况的报告', '2020年，全县推进依法行政。', ...parts].join(
      '\n',
    );
    const { title, body, year } = identityOf(text);
    expect(title).toBe('定襄县人民政府\n关于2020年度法治政府建设情况的报告');
    expect(body?.region?.code).toBe('140921');
    expect(year).toBe(2020);
  });

  it('makes no department of words of the page that ran into the text', () => {
    const text = [
      '您当前所在位置：首页法治政府建设长沙市2024年工作发布时间：2025年03月28日2024年，全市各级行政机关坚持依法行政，我市公正执法，市政府研究法治工作，长沙市委出台意见，长沙市人民政府推进改革。',
      ...parts,
    ].join('\n');
    expect(identityOf(text).body?.department ?? null).toBeNull();
  });

  it('takes no heading for a title', () => {
    expect(
      identityOf(['现将有关情况报告如下：', '一、2020年法治政府建设情况', '成效明显。'].join('\n')).title,
    ).toBeNull();
  });

  it.each(['', '   \n', '12345', '【】《》', '我市我市我市', '(((((((((('])('says nothing of %j', text => {
    expect(identityOf(text)).toMatchObject({ title: null, body: null, year: null, period: null, issuer: null });
  });
});

describe('the year reported on', () => {
  const yearOf = (...lines: string[]) => identityOf(lines.join('\n')).year;
  it.each([
    [
      '现将 in the lead',
      ['按照《法治政府建设实施纲要（2021—2025年）》，现将2022年度法治政府建设情况报告如下：', ...parts],
      2022,
    ],
    ['first words', ['2019年以来，我区坚持依法行政。', ...parts], 2019],
    [
      'first heading',
      ['我县坚持依法行政。', '一、2021年法治政府建设主要情况', '成效明显。', '二、存在的问题', '力量不足。'],
      2021,
    ],
    [
      'the plan of the next year',
      ['我县坚持依法行政。', '一、主要成效', '成效明显。', '二、2024年工作安排', '继续努力。'],
      2023,
    ],
    [
      'nothing but an outline',
      ['按照《法治政府建设实施纲要（2021—2025年）》，今年以来，我县坚持依法行政。', ...parts],
      null,
    ],
  ])('%s', (_, lines, expected) => {
    expect(yearOf(...lines)).toBe(expected);
  });
});

describe('the date of the document', () => {
  const filler = Array.from({ length: 30 }, (_, at) => `全年开展各类执法检查${at + 1}次。`);
  const datesOf = (under: string) =>
    identityOf(['临河市2014年度依法行政工作情况报告', under, ...parts, ...filler].join('\n')).dates;

  it('stands in brackets by itself below the title, or behind the body', () => {
    expect(datesOf('（2015年1月10日）')).toMatchObject({
      signed: '2015-01-10',
      candidates: [{ date: '2015-01-10', from: 'text:signed' }],
    });
    expect(datesOf('临河市人民政府（2015年1月10日）').signed).toBe('2015-01-10');
  });

  it('is none that stands in brackets inside a sentence', () => {
    expect(datesOf('会议（2015年1月10日）讨论通过本报告。').candidates).toEqual([]);
  });
});
