import { describe, expect, test } from 'vitest';
import { prepareReading } from '../../../lib/report/prepare';

const outline = (text: string) =>
  prepareReading(text).sections.map(({ level, number, heading, role }) => [level, number, heading, role]);

describe('headings', () => {
  test('the ladder, each on a line of its own', () => {
    expect(
      outline(
        '一、主要工作情况\n（一）加强组织领导\n1.落实职责\n各项职责已经落实。\n（1）压实责任\n逐级压实。\n二、存在的问题\n还有不足。\n三、下一步工作安排\n继续努力。',
      ),
    ).toEqual([
      [1, '一、', '主要工作情况', 'achievements'],
      [2, '(一)', '加强组织领导', 'achievements'],
      [3, '1.', '落实职责', 'achievements'],
      [4, '(1)', '压实责任', 'achievements'],
      [1, '二、', '存在的问题', 'problems'],
      [1, '三、', '下一步工作安排', 'plan'],
    ]);
  });

  test('what was to be done in the year reported on was done; a later year lies ahead', () => {
    const roles = (text: string) => outline(text).map(([, , , role]) => role);
    expect(roles('2024年法治政府建设报告\n一、2024年主要举措\n检查12次。\n二、2025年主要举措\n检查20次。')).toEqual([
      'achievements',
      'plan',
    ]);
    expect(roles('一、2023年重点任务\n检查12次。\n二、存在的问题\n人手不足。\n三、2024年重点任务\n检查20次。')).toEqual(
      ['achievements', 'problems', 'plan'],
    );
    expect(roles('2020年法治政府建设报告\n一、工作情况\n检查12次。\n二、2021年工作要点\n检查20次。')).toEqual([
      'achievements',
      'plan',
    ]);
    expect(roles('2024年法治政府建设报告\n一、主要工作\n检查12次。\n二、2024年工作打算\n检查20次。')).toEqual([
      'achievements',
      'plan',
    ]);
  });

  test('run-in headings end at the first full stop', () => {
    expect(outline('一、主要举措\n（一）简政放权，优化服务。取消事项12项。一是压减材料。二是缩短时限。')).toEqual([
      [1, '一、', '主要举措', 'achievements'],
      [2, '(一)', '简政放权,优化服务', 'achievements'],
    ]);
  });

  test('第一部分 without a sign behind it; lines of a list are no headings', () => {
    expect(
      outline(
        '第一部分  主要工作情况\n（一）夯实根基\n①党组学法12次。\n②组织旁听庭审2次。\n第二部分  存在的不足\n1、力量薄弱。人员仅9人。\n第三部分 2025年工作设想\n（1）深化改革；\n（2）加强培训。',
      ),
    ).toEqual([
      [1, '第一部分', '主要工作情况', 'achievements'],
      [2, '(一)', '夯实根基', 'achievements'],
      [1, '第二部分', '存在的不足', 'problems'],
      [3, '1、', '力量薄弱', 'problems'],
      [1, '第三部分', '2025年工作设想', 'plan'],
    ]);
  });

  test('all in one paragraph', () => {
    expect(
      outline(
        '现将情况报告如下：一、主要举措和成效（一）加强领导。召开会议3次。（二）规范执法。检查12次。二、存在的不足。执法力量薄弱。三、下一步打算。加强培训。',
      ).map(([level, number, heading]) => [level, number, heading]),
    ).toEqual([
      [1, '一、', '主要举措和成效'],
      [2, '(一)', '加强领导'],
      [2, '(二)', '规范执法'],
      [1, '二、', '存在的不足'],
      [1, '三、', '下一步打算'],
    ]);
  });

  test('numbers that run on over sections, and those that break', () => {
    expect(
      outline(
        '一、甲项工作情况\n1.第一事\n已办。\n2.第二事\n已办。\n二、乙项工作情况\n3.第三事\n已办。\n5.第五事\n已办。',
      ).map(one => one[1]),
    ).toEqual(['一、', '1.', '2.', '二、', '3.', '5.']);
  });

  test('a number inside a sentence, an item and a list are no headings', () => {
    expect(
      outline('按照条例第二条（三）项规定办理。一是加强领导;二是压实责任。增长12.5%,一、二、三产业协调发展。'),
    ).toEqual([]);
  });

  test('a year behind the number of a heading', () => {
    expect(outline('一、2021年工作情况\n1.2021年办件情况\n已办。').map(one => one[2])).toEqual([
      '2021年工作情况',
      '2021年办件情况',
    ]);
  });

  test('headings without a number on lines of their own', () => {
    const prose = '坚持依法行政，扎实推进各项工作，受理案件12件，办结10件，取得明显成效，群众满意度持续提升。';
    expect(
      outline(
        `某市2021年法治政府建设情况报告\n2021年主要举措和成效\n${prose}\n存在的问题和不足\n${prose}\n下一步工作安排\n${prose}`,
      ).map(([level, number, heading, role]) => [level, number, heading, role]),
    ).toEqual([
      [1, null, '2021年主要举措和成效', 'achievements'],
      [1, null, '存在的问题和不足', 'problems'],
      [1, null, '下一步工作安排', 'plan'],
    ]);
  });

  test('a list that runs on in one line has no headings', () => {
    const numbers = (line: string) => outline(`一、主要工作\n检查12次。\n二、存在的问题\n${line}`).map(one => one[1]);
    for (const line of [
      '1、部门协同不够紧密；2、执法文书说理不足；3、普法形式陈旧。',
      '（一）压实责任；（二）规范执法；（三）抓好普法。',
      '①人手偏少；②案卷质量不高。',
      '（1）法律人才难留。（2）经费渠道单一。',
    ])
      expect(numbers(line)).toEqual(['一、', '二、']);
    // Headings with their text, one behind the other.
    expect(numbers('（一）协同不够。部门各自为战。（二）说理不足。文书过于简略。')).toEqual([
      '一、',
      '二、',
      '(一)',
      '(二)',
    ]);
    expect(numbers('1.协同不够。分工不明；协作不畅。\n2.说理不足。文书简略。')).toEqual(['一、', '二、', '1.', '2.']);
  });

  test('a blank between the number and a year', () => {
    expect(outline('1. 2021年工作情况\n已办。\n2. 存在的问题\n人少。\n3. 2022年工作安排\n再办。').slice(0, 3)).toEqual([
      [3, '1.', '2021年工作情况', 'achievements'],
      [3, '2.', '存在的问题', 'problems'],
      [3, '3.', '2022年工作安排', 'plan'],
    ]);
    expect(outline('一、工作情况\n3. 15件已办结，余下待办。')).toHaveLength(1);
  });

  test('numerals with a blank in place of their sign', () => {
    const text =
      '一 健全工作机制，压实各方责任\n召开会议3次。\n二 规范执法行为\n检查12次。\n三 存在的问题\n人手不足。\n四 下一步打算\n加强培训。';
    expect(outline(text).map(([level, number, heading]) => [level, number, heading])).toEqual([
      [1, '一', '健全工作机制,压实各方责任'],
      [1, '二', '规范执法行为'],
      [1, '三', '存在的问题'],
      [1, '四', '下一步打算'],
    ]);
    // 一 as the beginning of a word.
    expect(outline('一窗受理提质增效\n办理12件。\n一体推进平安法治建设\n开展8次。').map(one => one[1])).not.toContain(
      '一',
    );
  });

  test('parts named in a word or two, where none has a number', () => {
    const prose = '坚持依法行政，扎实推进各项工作，受理案件12件，办结10件，取得明显成效，群众满意度持续提升。';
    const parts = (...names: string[]) =>
      outline(['某市2021年法治政府建设情况报告', ...names.flatMap(name => [name, prose])].join('\n')).map(
        ([level, , heading, role]) => [level, heading, role],
      );
    expect(parts('总体情况', '工作成效', '困难和问题', '努力方向', '其他需要报告的情况')).toEqual([
      [1, '总体情况', 'achievements'],
      [1, '工作成效', 'achievements'],
      [1, '困难和问题', 'problems'],
      [1, '努力方向', 'plan'],
      [1, '其他需要报告的情况', 'other'],
    ]);
    // Below numbered parts the same words head anything.
    expect(parts('一、主要工作', '基本情况', '二、下一步打算').map(([, heading]) => heading)).toEqual([
      '主要工作',
      '下一步打算',
    ]);
    expect(parts('某市司法局', '办案人员情况说明会', '成效初显')).toEqual([]);
  });

  test('damaged （一） headings', () => {
    expect(outline('一、主要举措\n总体良好。ㄒ唬┟魅吩鹑巍').map(one => one[1])).toEqual(['一、', '(一)']);
  });
});

describe('roles', () => {
  test.each([
    ['一、2021年推进法治政府建设的主要举措和成效', 'achievements'],
    ['二、党政主要负责人履行推进法治建设第一责任人职责情况', 'leadership'],
    ['二、存在的主要问题及原因', 'problems'],
    ['三、推进法治政府建设存在的不足和原因', 'problems'],
    ['三、2022年重点工作安排', 'plan'],
    ['四、下步工作打算', 'plan'],
    ['四、2022年度推进法治政府建设的主要安排', 'plan'],
    ['四、未来展望', 'plan'],
    ['四、对策与建议', 'plan'],
    ['三、工作中的不足', 'problems'],
    ['三、工作短板', 'problems'],
    ['三、需要改进的地方', 'problems'],
    ['二、党政主要负责人履职情况', 'leadership'],
    ['二、党政“一把手”履行法治建设职责情况', 'leadership'],
    ['二、补齐工作短板，夯实执法基础', 'achievements'],
    ['二、完善风险防控对策', 'achievements'],
    ['三、原因分析', 'problems'],
    ['三、存在不足的主要原因', 'problems'],
    ['二、落实2020年工作要点情况', 'achievements'],
    ['二、印发工作要点，明确各项任务', 'achievements'],
    ['五、其他需要报告的情况', 'other'],
    ['一、2021年重点工作完成情况', 'achievements'],
    ['二、聚焦突出问题，补齐执法短板', 'achievements'],
  ])('%s is %s', (heading, role) => {
    expect(outline(`${heading}\n内容若干。`)[0]?.[3]).toBe(role);
  });

  test('below a plan everything is plan', () => {
    expect(
      outline('三、2022年工作安排\n（一）聚焦突出问题。整治乱象。\n（二）压实第一责任人职责。抓好落实。').map(
        one => one[3],
      ),
    ).toEqual(['plan', 'plan', 'plan']);
  });

  test('one part for problems and plans takes the role of each half', () => {
    expect(
      outline('二、存在问题和下一步打算\n（一）存在的问题\n力量不足。\n（二）下一步打算\n加强培训。').map(
        one => one[3],
      ),
    ).toEqual(['problems', 'problems', 'plan']);
  });
});

describe('dimensions', () => {
  test.each([
    ['（一）加强制度建设，法治化营商环境持续营造', 'functions'],
    ['（二）依法科学决策，强化高质量制度供给', 'decision'],
    ['（三）注重法治方式，提升社会治理法治化水平', 'disputes'],
    ['（四）强化考核培训，着力提升法治思维和依法行政能力', 'leadership'],
    ['（五）健全行政执法工作体系，推进严格规范公正文明执法', 'enforcement'],
    ['（六）健全突发事件应对体系', 'emergency'],
    ['（七）强化对行政权力的制约和监督', 'oversight'],
    ['（八）健全法治政府建设科技保障体系', 'digital'],
    ['（一）强化政治引领，压紧压实各方责任', 'leadership'],
    ['（一）紧盯“关键少数”，领导干部带头尊法学法守法用法', 'leadership'],
    ['（二）落实公平竞争审查制度', 'functions'],
    ['（二）动态调整权责清单', 'functions'],
    ['（四）严守重大决策法定程序', 'decision'],
    ['（五）加强执法队伍建设，促进责任落实', 'enforcement'],
    ['（六）夯实人民调解第一道防线', 'disputes'],
    ['（七）接受人大监督、政协民主监督', 'oversight'],
    ['（七）推进机关守信践诺', 'oversight'],
    ['（八）推行“互联网+监管”，提升监管效能', 'digital'],
    ['（九）压实“谁执法谁普法”责任', 'legal_services'],
    ['（九）推动法律援助惠民', 'legal_services'],
    ['（九）强化财政资金保障', null],
    ['（九）狠抓重点项目建设', null],
  ])('%s', (heading, dimension) => {
    expect(prepareReading(`${heading}\n内容若干。`).sections[0]?.dimension).toBe(dimension);
  });
});
