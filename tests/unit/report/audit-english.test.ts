import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingInEnglish } from '../../../lib/report/audit/english';
import { parseReport } from '../../../lib/report/parse';

const SENTENCES: [code: string, chinese: string, english: string][] = [
  ['text.empty', '文本为空，没有可读的内容。', 'The text is empty; there is nothing to read.'],
  [
    'text.shown-in-part',
    '本页内容过多：另有58000项（数字、标题、条目）没有列出，保存时全部保留。',
    'This page holds too much: 58000 more figures, headings and entries are not listed. Saving keeps them all.',
  ],
  [
    'text.damaged',
    '文本有转换损伤（夹注拼音、丢失字符等），约12%的字符已修复或略去。',
    'The text was damaged in conversion (inserted pinyin, lost characters); some 12% of its characters were repaired or left out.',
  ],
  [
    'body.open',
    '叫“鼓楼区”的有2个：江苏省南京市鼓楼区（320106）、福建省福州市鼓楼区（350102），文中和网页都未说明是哪一个。',
    '2 places are called 鼓楼区: 江苏省南京市鼓楼区（320106）, 福建省福州市鼓楼区（350102）. Neither text nor page says which.',
  ],
  [
    'body.open',
    '“东风镇人民政府”属于哪个县（区）：文中提到的县区有：南昌县（360121）、进贤县（360124），但未说明属于哪一个。',
    'Which county 东风镇人民政府 lies in is not said; counties named in the text: 南昌县（360121）, 进贤县（360124）.',
  ],
  [
    'body.open',
    '“东风镇人民政府”属于哪个县（区）：文中和网页都未说明。',
    'Which county 东风镇人民政府 lies in is said neither in the text nor on the page.',
  ],
  [
    'part.leadership',
    '未找到“党政主要负责人履行推进法治建设第一责任人职责情况”部分。',
    'How the leading officials met their duty as first persons responsible: not found.',
  ],
  [
    'part.problems',
    '有“存在的不足和原因”：下级标题。',
    'Shortcomings and their causes: present, under a lower heading.',
  ],
  [
    'part.plan',
    '未找到“下一年度主要安排”部分。2019年起的规定只要求县级以上政府及其部门写明五项内容。',
    'Main plans for the next year: not found. The rules since 2019 ask for the five parts of governments from the county upwards and their departments only.',
  ],
  [
    'part.other',
    '未设“其他需要报告的情况”部分（无此情况时可以不设）。',
    'Other matters to report: no such part (it may be left out where there is nothing to report).',
  ],
  ['part.problems.reasons', '不足部分未见写明原因。', 'The part on shortcomings names no causes.'],
  [
    'timeliness.late',
    '发布于2023-04-02，晚于2023年4月1日 1天。若网页为重发或迁移，请核对首次发布日期。',
    'Published 2023-04-02, 1 day after 1 April 2023. If the page was posted again or moved, check when it first appeared.',
  ],
  [
    'timeliness.on-time',
    '发布于2023-03-28，在2023年4月1日前4天。',
    'Published 2023-03-28, 4 days before 1 April 2023.',
  ],
  [
    'timeliness.boundary',
    '发布于2023-04-01，正在2023年4月1日当日，规定要求在此之前公开。',
    'Published 2023-04-01, on 1 April 2023 itself; the rule asks for publication before that day.',
  ],
  [
    'timeliness.unknown',
    '未见发布日期，不能判断是否在2023年4月1日前公开。',
    'No date of publication found; whether it came before 1 April 2023 cannot be told.',
  ],
  [
    'dates.disagree',
    '网页给出的发布日期不一致：2023-01-10、2023-05-20；采用未定。',
    'The page gives several dates of publication: 2023-01-10, 2023-05-20; none was taken.',
  ],
  [
    'year.disagrees',
    '报告年度按标题或导语为2022年，一级标题“一、2021年主要举措”写的是2021年。',
    'By title or opening the report is on 2022; the first-level heading “一、2021年主要举措” says 2021.',
  ],
  [
    'arithmetic.part-exceeds-whole',
    '“其中”的一项（120件）大于总数（100件）。',
    'One of the parts (120件) is larger than the whole (100件).',
  ],
  [
    'arithmetic.parts-sum',
    '“其中”3项相加为31件，大于总数28件：各项可能有重叠，请核对。',
    'The 3 parts add up to 31件, more than the whole of 28件: they may overlap; please check.',
  ],
  ['arithmetic.sum', '各项相加为50项，文中合计为51项。', 'The items add up to 50项; the text gives a total of 51项.'],
  ['arithmetic.share', '50÷200为25.00%，文中写26%。', '50 ÷ 200 is 25.00%; the text says 26%.'],
  [
    'arithmetic.growth',
    '由558件到1113件为99.46%，文中写89.5%（增长）。',
    'From 558件 to 1113件 is 99.46%; the text says 89.5% (growth).',
  ],
  [
    'arithmetic.percent-or-points',
    '比率11.8%的变动写作3%，未写“百分点”：可能是相对变动，也可能是百分点，引用前请核对。',
    'The change of a rate (11.8%) is given as 3% without “percentage points”: relative change or points? Check before citing.',
  ],
  ['outlier.rate-over-100', '“无此名”为120%，超过100%。', '“无此名” is 120%, above 100%.'],
  [
    'outlier.higher-scope',
    '“无此名”的5000件是全省的数，不作为本地区的值。',
    '5000件 for “无此名” is a figure of 全省, the level above, and is not taken for this place.',
  ],
  ['text.no-figures', '文中没有读出任何数字。', 'No figure was found in the text.'],
  [
    'text.cut',
    '文本长3200000字，只读了前2000000字。',
    'The text has 3200000 characters; only the first 2000000 were read.',
  ],
  [
    'text.lost-characters',
    '文本中有2个字符已丢失或只剩一半，其处的读数可能不全。',
    '2 of its characters are lost or cut in half; readings there may be missing.',
  ],
  ['addressee', '主送：县委、县政府。', 'Addressed to 县委、县政府.'],
  [
    'density.figures',
    '正文3120字，数字51个，每千字16.3个；其中编入指标的38个。',
    '3120 characters, 51 figures, 16.3 per 1,000 characters; 38 of them coded as indicators.',
  ],
];

describe('a finding in English', () => {
  it.each(SENTENCES)('%s', (code, message, english) => {
    expect(findingInEnglish({ code, message })).toBe(english);
  });

  it('names indicators and core groups as the codebook does', () => {
    const said = findingInEnglish({
      code: 'disclosure.core',
      message: '核心披露12组中有10组；未见数据的是：行政复议、行政应诉。',
    });
    expect(said).toMatch(/^10 of the 12 core groups are disclosed; no figures for: [^，。；]+\.$/);
  });

  it('is not made up for a finding that is not known', () => {
    expect(findingInEnglish({ code: 'no.such', message: '有。' })).toBeNull();
    expect(findingInEnglish({ code: 'arithmetic.sum', message: '换了说法。' })).toBeNull();
  });

  it('is there for everything that the checks say of the seeds, with the same digits', () => {
    const digits = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).sort();
    for (const file of readdirSync('seeds').filter(name => name.endsWith('.txt'))) {
      const { audit } = parseReport({ text: readFileSync(`seeds/${file}`, 'utf8'), sha256: '' });
      expect(audit.length).toBeGreaterThan(5);
      for (const finding of audit) {
        const english = findingInEnglish(finding);
        expect(english, finding.message).not.toBeNull();
        // 4月1日 is 1 April; per 1,000 and since 2019 are words of ours.
        const own = new Set(['1', '4', '000', '2019']);
        const kept = (text: string) => digits(text).filter(each => !own.has(each));
        expect(kept(english ?? ''), finding.message).toEqual(kept(finding.message));
      }
    }
  });
});
