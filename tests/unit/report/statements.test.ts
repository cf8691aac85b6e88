import { describe, expect, test } from 'vitest';
import { prepareReading } from '../../../lib/report/prepare';
import { readStatements } from '../../../lib/report/statements';

function statements(text: string) {
  const reading = prepareReading(text);
  const { problems, plans } = readStatements(reading);
  const words = (ranges: typeof problems) => ranges.map(range => reading.normal.text.slice(...range));
  return { problems: words(problems), plans: words(plans) };
}
const HEAD = '某县2021年法治政府建设情况报告\n一、主要举措和成效\n受理案件12件。\n';

describe('problems', () => {
  test('一是 to 三是 in one paragraph, the reasons left out', () => {
    expect(
      statements(
        `${HEAD}二、存在的问题\n还存在一些差距：一是执法力量不足；二是培训不够。三是宣传形式单一。究其原因，主要是重视程度不够。`,
      ).problems,
    ).toEqual(['一是执法力量不足;', '二是培训不够。', '三是宣传形式单一。']);
  });

  test('numbered subsections', () => {
    expect(
      statements(`${HEAD}二、存在的不足和原因\n（一）意识不强。部分干部重视不够。\n（二）能力不足。培训偏少。`)
        .problems,
    ).toEqual(['(一)意识不强。部分干部重视不够。', '(二)能力不足。培训偏少。']);
  });

  test('clauses parted by semicolons behind a colon', () => {
    expect(
      statements(`${HEAD}二、存在的问题\n主要表现在：执法力量不足；培训不够；宣传形式单一。`).problems,
    ).toHaveLength(3);
  });

  test('clauses parted by 、 and closed by 等, in a paragraph without a heading', () => {
    expect(
      statements(
        `${HEAD}一年来工作取得进展，但仍存在一些差距和不足，主要表现在：区域发展需进一步均衡、部分部门依法行政能力需进一步提升、营商环境需进一步优化等。`,
      ).problems,
    ).toHaveLength(3);
  });

  test('sentences, the lead not counted', () => {
    expect(
      statements(
        `${HEAD}二、存在问题\n我县法治政府建设还存在一些问题和不足。执法人员数量不足，专业能力有待提高。普法针对性不强。`,
      ).problems,
    ).toEqual(['执法人员数量不足,专业能力有待提高。', '普法针对性不强。']);
  });

  test('sentences in plain words, of which none says 不足 or 薄弱', () => {
    expect(
      statements(`${HEAD}二、问题\n基层所站人手紧，装备旧，办案周期偏长。\n三、打算\n加强学习。`).problems,
    ).toEqual(['基层所站人手紧,装备旧,办案周期偏长。']);
    expect(statements(`${HEAD}二、不足\n执法人员少，持证的仅23人。普法方式老套。`).problems).toEqual([
      '执法人员少,持证的仅23人。',
      '普法方式老套。',
    ]);
  });

  test('what is promised behind a problem is none', () => {
    expect(
      statements(`${HEAD}二、存在的问题\n执法力量不足。针对上述问题，我局将加强培训，补齐短板。`).problems,
    ).toEqual(['执法力量不足。']);
    expect(statements(`${HEAD}二、存在的问题\n基层人手紧。下一步将认真加以解决。`).problems).toEqual(['基层人手紧。']);
    expect(statements(`${HEAD}二、存在的问题\n执法能力需要进一步提高。`).problems).toEqual([
      '执法能力需要进一步提高。',
    ]);
    expect(statements(`${HEAD}二、存在的问题\n我局将认真学习，努力提高。`).problems).toEqual([]);
  });

  test('a list of nouns inside one statement is one', () => {
    expect(statements(`${HEAD}二、存在问题\n主要是：城管、交通、农业等领域执法力量不足。`).problems).toHaveLength(1);
  });

  test('subsections of problems and of reasons', () => {
    expect(
      statements(
        `${HEAD}二、存在的不足及原因\n（一）存在的不足\n1.意识不强。重视不够。\n2.能力不足。培训偏少。\n（二）原因分析\n投入不够。`,
      ).problems,
    ).toEqual(['1.意识不强。重视不够。', '2.能力不足。培训偏少。']);
  });

  test('whole statements joined by 、 behind a colon, their reason in the same sentence', () => {
    expect(
      statements(
        `${HEAD}二、存在的问题\n虽取得一定成绩，但仍存在短板：宣传形式不够丰富、执法力量较为薄弱、规范化水平有待提高，主要原因是编制少、经费紧。`,
      ).problems,
    ).toEqual(['宣传形式不够丰富', '执法力量较为薄弱', '规范化水平有待提高']);
  });

  test('whole statements joined by 、 behind 但, without a colon', () => {
    expect(
      statements(
        `${HEAD}二、存在问题和下步打算\n我县工作虽有进步，但执法规范化还不平衡、化解机制有待完善、政策兑现仍需提升。`,
      ).problems,
    ).toEqual(['执法规范化还不平衡', '化解机制有待完善', '政策兑现仍需提升。']);
  });

  test('what follows the list behind its full stop', () => {
    expect(
      statements(`${HEAD}二、存在不足\n一方面，部分干部法治意识不强；另一方面，基层力量不足。此外，普法针对性还不够。`)
        .problems,
    ).toEqual(['一方面,部分干部法治意识不强;', '另一方面,基层力量不足。', '此外,普法针对性还不够。']);
  });

  test('reasons listed like the problems are none', () => {
    expect(
      statements(
        `${HEAD}二、存在的不足和原因\n仍有不足：一是意识有待加强；二是执法不够规范。以上问题的原因主要是：一是认识不到位；二是培训不够。`,
      ).problems,
    ).toEqual(['一是意识有待加强;', '二是执法不够规范。']);
  });

  test('lines that begin with a dash', () => {
    expect(
      statements(
        `${HEAD}二、存在的问题\n——责任落实有差距。\n——执法能力有差距。\n——普法实效有差距。\n三、打算\n加强学习。`,
      ).problems,
    ).toHaveLength(3);
  });

  test('a lead on difficulties that are faced, not counted', () => {
    expect(
      statements(
        `${HEAD}二、困难和问题\n工作虽有成绩，但仍然面临着一些困难和问题。一方面，部分干部法治意识不强。另一方面，机构力量薄弱。`,
      ).problems,
    ).toEqual(['一方面,部分干部法治意识不强。', '另一方面,机构力量薄弱。']);
  });

  test('one part for shortcomings and plans, whatever it calls them', () => {
    for (const heading of ['不足之处和下一步计划', '问题及改进措施', '不足与展望', '存在的差距和努力方向'])
      expect(
        statements(`${HEAD}二、${heading}\n基层执法人手不足。普法形式单一。\n2022年，我县将充实基层力量。`),
        heading,
      ).toEqual({
        problems: ['基层执法人手不足。', '普法形式单一。'],
        plans: ['2022年,我县将充实基层力量。'],
      });
  });

  test('what is wanting, said first in a part on what is to be done', () => {
    expect(
      statements(
        `${HEAD}二、下一步安排\n对照先进，我镇还存在案卷质量不高、普法方式单一等问题。下一步，我镇将加强培训。丰富普法载体。`,
      ),
    ).toEqual({
      problems: ['我镇还存在案卷质量不高', '普法方式单一等问题。'],
      plans: ['下一步,我镇将加强培训。', '丰富普法载体。'],
    });
    expect(
      statements(`${HEAD}二、下一步安排\n针对仍存在的问题，我镇将加强培训。丰富普法载体，解决尚存在的差距。`).problems,
    ).toEqual([]);
  });

  test('下阶段 and 来年 look ahead in a part on problems', () => {
    for (const ahead of ['下阶段', '来年', '新一年'])
      expect(
        statements(`${HEAD}二、存在的问题\n一是普法形式单一，二是执法能力不强。${ahead}，我街道将强化培训。`),
        ahead,
      ).toMatchObject({ plans: [`${ahead},我街道将强化培训。`] });
  });

  test('a part on reasons alone lists none', () => {
    expect(
      statements(
        `${HEAD}二、存在的问题\n（一）宣传面窄。覆盖不全。\n（二）力量薄弱。人手偏少。\n三、原因分析\n（一）重视不够。\n（二）投入不足。\n四、打算\n加强学习。`,
      ).problems,
    ).toEqual(['(一)宣传面窄。覆盖不全。', '(二)力量薄弱。人手偏少。']);
  });

  test('a list in one line', () => {
    for (const line of [
      '1、协同不够；2、说理不足；3、形式陈旧。',
      '①协同不够；②说理不足；③形式陈旧。',
      '（1）协同不够。（2）说理不足。（3）形式陈旧。',
    ])
      expect(statements(`${HEAD}二、存在的问题\n${line}\n三、打算\n加强学习。`).problems).toHaveLength(3);
  });

  test('sentences that say what is wanting in other words', () => {
    expect(
      statements(
        `${HEAD}二、存在的问题\n执法人员年龄老化，部分文书制作不规范。普法形式较为单一。部门之间协作偏少。专业人才有所欠缺。`,
      ).problems,
    ).toHaveLength(4);
    // 不断 admits nothing.
    expect(statements(`${HEAD}二、存在的问题\n一年来工作不断进步，成效不少。但基层力量仍显不足。`).problems).toEqual([
      '但基层力量仍显不足。',
    ]);
  });

  test('a report that admits none', () => {
    expect(statements(`${HEAD}二、2022年工作安排\n继续努力。`).problems).toEqual([]);
  });
});

describe('plans', () => {
  test('一要 and its kin', () => {
    expect(
      statements(`${HEAD}二、2022年工作安排\n坚持学用结合。一要抓好学习；二要抓好考核。三要抓好宣传。`).plans,
    ).toEqual(['一要抓好学习;', '二要抓好考核。', '三要抓好宣传。']);
  });

  test('一是 inside an item that begins a line', () => {
    expect(
      statements(
        `${HEAD}二、2022年工作安排\n一是抓学习。坚持会前学法。\n二是抓监督。健全机制，一是抓日常，二是抓年底。\n三是抓宣传。`,
      ).plans,
    ).toEqual(['一是抓学习。坚持会前学法。', '二是抓监督。健全机制,一是抓日常,二是抓年底。', '三是抓宣传。']);
    expect(
      statements(`${HEAD}二、2022年工作安排\n执法方面：一是抓培训；二是抓评查。\n普法方面：一是抓阵地；二是抓队伍。`)
        .plans,
    ).toHaveLength(4);
  });

  test('what hands the report over is no plan', () => {
    for (const closing of ['以上报告，请审阅。', '以上报告如有不妥，请批评指正。', '妥否，请批示。'])
      expect(statements(`${HEAD}二、2022年工作安排\n抓好法治培训。\n${closing}`).plans).toEqual(['抓好法治培训。']);
  });

  test('a signature with its date in one line, and with a digit in its year', () => {
    for (const end of ['某县林业局 2022年1月6日', '某县林业局\n二0二二年一月六日'])
      expect(statements(`${HEAD}二、2022年工作安排\n（一）加强领导。\n（二）创新普法方式。\n${end}`).plans).toEqual([
        '(一)加强领导。',
        '(二)创新普法方式。',
      ]);
  });

  test('numbered subsections, lead and closing not counted', () => {
    expect(
      statements(
        `${HEAD}二、2022年工作安排\n2022年，我县将抓好以下工作。\n（一）加强领导。压实责任。\n（二）规范执法。开展培训。\n特此报告。`,
      ).plans,
    ).toHaveLength(2);
  });

  test('the last item without the signature below it', () => {
    expect(
      statements(
        `${HEAD}二、2022年工作安排\n（一）加强领导。压实责任。\n（二）创新普法方式。\n特此报告。\n  某县人民政府\n  2022年3月5日`,
      ).plans,
    ).toEqual(['(一)加强领导。压实责任。', '(二)创新普法方式。']);
  });

  test('sentences where nothing is listed', () => {
    expect(
      statements(`${HEAD}二、2022年工作安排\n2022年，我县将深化改革。认真落实纲要。\n（已在网站发布）`).plans,
    ).toEqual(['2022年,我县将深化改革。', '认真落实纲要。']);
  });

  test('a closing paragraph without a heading', () => {
    expect(statements(`${HEAD}2022年，我县将坚持依法行政，深化改革，建设人民满意的法治政府。`).plans).toHaveLength(1);
  });

  test('a list whose lines end in semicolons', () => {
    expect(
      statements(`${HEAD}第三部分 2022年工作设想\n1、深化改革；\n2、加强队伍建设，新增执法人员5名；\n3、开展普法宣传。`)
        .plans,
    ).toEqual(['1、深化改革;', '2、加强队伍建设,新增执法人员5名;', '3、开展普法宣传。']);
  });

  test('semicolons behind a colon', () => {
    expect(
      statements(`${HEAD}二、2022年打算\n主要安排包括：推进平台建设；深化复议改革；开展法治惠企行动。`).plans,
    ).toHaveLength(3);
  });

  test('一是 in the plan', () => {
    expect(
      statements(
        `${HEAD}二、2022年工作计划\n着力抓好以下工作。一是深化改革。二是加强培训，年内培训500人次。三是启动普法规划。`,
      ).plans,
    ).toHaveLength(3);
  });

  test('a last paragraph of the problems that looks ahead', () => {
    const { problems, plans } = statements(
      `${HEAD}二、存在的问题和下一步打算\n一是力量不足。二是培训不够。\n下一步，将加强队伍建设。同时抓好普法宣传。`,
    );
    expect(problems).toHaveLength(2);
    expect(plans).toHaveLength(2);
  });

  test('parts that are named and told in one line', () => {
    const { problems, plans } = statements(
      `${HEAD}二、主要问题：普法形式单一；村干部办事能力不足；人手不够。\n三、下一步打算：完善执法队伍；培养法律明白人20名。\n`,
    );
    expect(problems).toHaveLength(3);
    expect(plans).toHaveLength(2);
  });

  test('a heading with a colon and a motto is a heading', () => {
    const { plans } = statements(`${HEAD}二、下一步打算：突出重点，强化落实\n一是完善执法队伍。二是抓好普法。\n`);
    expect(plans).toHaveLength(2);
  });
});
