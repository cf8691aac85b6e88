import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../lib/report/figures';
import { DOUBTFUL, readIndicators } from '../../../lib/report/indicators';
import { prepareReading } from '../../../lib/report/prepare';
import { printedSpan } from '../../../lib/text/normalize';

/** Each figure with its quote and what is read of it. */
function readFigureByFigure(text: string) {
  const reading = prepareReading(text);
  const figures = readFigures(reading);
  const { indicators } = readIndicators(reading, figures);
  return figures.map((figure, at) => ({
    ...figure,
    quote: text.slice(...printedSpan(reading.normal, ...figure.range)),
    indicators: indicators.filter(one => one.figure === at),
  }));
}

const readAll = (text: string): string[] =>
  readFigureByFigure(text).map(({ quote, value, unit, indicators }) =>
    [quote, value, unit, ...indicators.map(({ id }) => id)].join(' '),
  );

/** Quote, value, unit, kind, status, period and what is asserted of each figure, in a report on 2023. */
const readTable = (table: string): string[] =>
  readFigureByFigure(`云川市2023年法治政府建设情况报告\n${table}`).map(
    ({ quote, value, unit, kind, status, period, indicators }) => {
      const told = indicators
        .filter(({ confidence }) => confidence >= DOUBTFUL)
        .map(({ id, part }) => (part === null ? id : `${id} of ${part}`));
      return [quote, value, unit, kind, status, period, ...told].join(' ');
    },
  );

test('a line of page facts set with wide blanks is no table', () => {
  const page = '发布时间：2024-02-08    来源：云川市司法局    浏览次数：526\n云川市2023年法治政府建设情况报告\n';
  expect(readAll(`${page}\n全年受理行政复议申请31件。`)).toEqual(['31件 31 件 reconsideration.accepted']);
});

describe('a table', () => {
  test('with headings over several columns, some cells left empty', () => {
    const table = [
      '单位\t行政处罚\t\t行政复议\t',
      '\t件数\t罚没金额（万元）\t受理（件）\t审结（件）',
      '市场监管局\t321\t186.5\t\t3',
      '交通运输局\t1260\t\t5\t4',
      '合计\t1581\t498.5\t8\t7',
    ];
    expect(readTable(table.join('\n'))).toEqual([
      '321 321 件 count reported  enforcement.penalties of 市场监管局',
      '186.5 1865000 元 amount reported  enforcement.penalty_amount of 市场监管局',
      '3 3 件 count reported  reconsideration.concluded of 市场监管局',
      '1260 1260 件 count reported  enforcement.penalties of 交通运输局',
      '5 5 件 count reported  reconsideration.accepted of 交通运输局',
      '4 4 件 count reported  reconsideration.concluded of 交通运输局',
      '1581 1581 件 count reported  enforcement.penalties',
      '498.5 4985000 元 amount reported  enforcement.penalty_amount',
      '8 8 件 count reported  reconsideration.accepted',
      '7 7 件 count reported  reconsideration.concluded',
    ]);
  });

  test('of years side by side, with how they moved', () => {
    const table = [
      '项目\t2022年\t2023年\t增长率',
      '行政应诉案件（件）\t41\t39\t-4.9%',
      '负责人出庭应诉率\t98%\t100%\t2个百分点',
    ];
    expect(readTable(table.join('\n'))).toEqual([
      '41 41 件 count previous 2022年 litigation.cases',
      '39 39 件 count reported  litigation.cases',
      '-4.9% -4.9 % change reported  litigation.cases',
      '98% 98 % rate previous 2022年 litigation.head_appearance_rate',
      '100% 100 % rate reported  litigation.head_appearance_rate',
      '2个百分点 2 个百分点 points reported  litigation.head_appearance_rate',
    ]);
  });

  test('of years one below the other', () => {
    expect(readTable('年份|行政处罚（件）|行政复议受理数（件）\n2022年|310|12\n2023年|286|15')).toEqual([
      '310 310 件 count previous 2022年 enforcement.penalties',
      '12 12 件 count previous 2022年 reconsideration.accepted',
      '286 286 件 count reported  enforcement.penalties',
      '15 15 件 count reported  reconsideration.accepted',
    ]);
  });

  test('of two columns of digits, which never make one number', () => {
    expect(readTable('程序\t案件数（件）\t占比\n行政处罚\t61\t35.5%\n行政强制\t111\t64.5%')).toEqual([
      '61 61 件 count reported  enforcement.penalties',
      '35.5% 35.5 % rate reported ',
      '111 111 件 count reported  enforcement.coercions',
      '64.5% 64.5 % rate reported ',
    ]);
    expect(readTable('序号\t单位\n3\t256家\n4　　312家').map(one => one.slice(0, 10))).toEqual([
      '256家 256 家',
      '312家 312 家',
    ]);
  });

  test('of names and values side by side, without headings', () => {
    const table = ['行政许可（件）\t123\t行政处罚（件）\t45', '行政检查（次）\t789\t持证人数\t1250'];
    expect(readTable(table.join('\n'))).toEqual([
      '123 123 件 count reported  enforcement.licences_handled',
      '45 45 件 count reported  enforcement.penalties',
      '789 789 次 count reported  enforcement.inspections',
      '1250 1250 人 count reported ',
    ]);
  });

  test('with a name over several rows', () => {
    const table = [
      '类别\t指标\t数量',
      '行政复议\t受理（件）\t86',
      '\t审结（件）\t80',
      '行政应诉\t案件数（件）\t41',
      '\t负责人出庭应诉率\t98.6%',
    ];
    expect(readTable(table.join('\n'))).toEqual([
      '86 86 件 count reported  reconsideration.accepted',
      '80 80 件 count reported  reconsideration.concluded',
      '41 41 件 count reported  litigation.cases',
      '98.6% 98.6 % rate reported  litigation.head_appearance_rate',
    ]);
  });

  test('whose caption names two units, and whose rows are numbered', () => {
    const table = [
      '行政执法统计表（单位：件、万元）',
      '序号\t执法机关\t行政处罚\t',
      '\t\t案件\t罚款金额',
      '1\t市公安局\t1,203\t86.2',
      '2\t市城管局\t560\t31',
    ];
    expect(readTable(table.join('\n'))).toEqual([
      '1,203 1203 件 count reported  enforcement.penalties of 市公安局',
      '86.2 862000 元 amount reported  enforcement.penalty_amount of 市公安局',
      '560 560 件 count reported  enforcement.penalties of 市城管局',
      '31 310000 元 amount reported  enforcement.penalty_amount of 市城管局',
    ]);
  });

  test('that only its caption says what it is about', () => {
    expect(readTable('2023年行政复议案件办理情况\n申请（件）\t受理（件）\t纠错率（%）\n103\t96\t8.6')).toEqual([
      '103 103 件 count reported  reconsideration.received',
      '96 96 件 count reported  reconsideration.accepted',
      '8.6 8.6 % rate reported  reconsideration.correction_rate',
    ]);
  });

  test('whose first column holds values that could be years', () => {
    expect(readTable('行政处罚（件）\t行政强制（件）\n2019\t96\n2022\t31')).toEqual([
      '2019 2019 件 count reported  enforcement.penalties',
      '96 96 件 count reported  enforcement.coercions',
      '2022 2022 件 count reported  enforcement.penalties',
      '31 31 件 count reported  enforcement.coercions',
    ]);
  });

  test('whose rows and columns stand beside a total', () => {
    const table = [
      '行政处罚实施情况',
      '执法主体\t行政处罚决定数量（宗）\t\t\t罚没金额（万元）',
      '\t警告\t罚款\t合计',
      '县卫生健康委员会\t9\t31\t40\t8.6',
      '县农业农村局\t4\t12\t16\t2',
      '合计\t13\t43\t56\t10.6',
    ];
    expect(readTable(table.join('\n'))).toEqual([
      '9 9 宗 count reported  enforcement.penalties of 县卫生健康委员会·警告',
      '31 31 宗 count reported  enforcement.penalties of 县卫生健康委员会·罚款',
      '40 40 宗 count reported  enforcement.penalties of 县卫生健康委员会',
      '8.6 86000 元 amount reported  enforcement.penalty_amount of 县卫生健康委员会',
      '4 4 宗 count reported  enforcement.penalties of 县农业农村局·警告',
      '12 12 宗 count reported  enforcement.penalties of 县农业农村局·罚款',
      '16 16 宗 count reported  enforcement.penalties of 县农业农村局',
      '2 20000 元 amount reported  enforcement.penalty_amount of 县农业农村局',
      '13 13 宗 count reported  enforcement.penalties of 警告',
      '43 43 宗 count reported  enforcement.penalties of 罚款',
      '56 56 宗 count reported  enforcement.penalties',
      '10.6 106000 元 amount reported  enforcement.penalty_amount',
    ]);
    expect(readTable('项目\t县本级\t乡镇\t合计\n重大执法决定法制审核（件）\t30\t12\t42')).toEqual([
      '30 30 件 count reported  enforcement.major_decisions_reviewed of 县本级',
      '12 12 件 count reported  enforcement.major_decisions_reviewed of 乡镇',
      '42 42 件 count reported  enforcement.major_decisions_reviewed',
    ]);
    // What the columns are called is what is counted: none is a part of the sum.
    expect(readTable('部门\t行政处罚（件）\t行政强制（件）\t合计（件）\n全县\t30\t12\t42').slice(0, 2)).toEqual([
      '30 30 件 count reported  enforcement.penalties',
      '12 12 件 count reported  enforcement.coercions',
    ]);
  });

  test('with rows of 其中, which have the unit of the row above', () => {
    const table = [
      '执法类别\t数量\t同比（%）',
      '行政处罚\t310件\t-8.1',
      '其中：普通程序\t190\t-3',
      '其中：简易程序\t120\t-15.2',
      '行政强制\t12件\t20',
    ];
    expect(readTable(table.join('\n'))).toEqual([
      '310件 310 件 count reported  enforcement.penalties',
      '-8.1 -8.1 % change reported  enforcement.penalties',
      '190 190 件 count reported  enforcement.penalties of 普通程序',
      '-3 -3 % change reported  enforcement.penalties of 普通程序',
      '120 120 件 count reported  enforcement.penalties of 简易程序',
      '-15.2 -15.2 % change reported ',
      '12件 12 件 count reported  enforcement.coercions',
      '20 20 % change reported  enforcement.coercions',
    ]);
  });

  test('whose rows hold the unit in a cell of its own, or name it better than the column', () => {
    expect(readTable('行政复议与应诉\n受理行政复议案件\t件\t86\n负责人出庭应诉率\t%\t100')).toEqual([
      '86 86 件 count reported  reconsideration.accepted',
      '100 100 % rate reported  litigation.head_appearance_rate',
    ]);
    expect(readTable('执法类别\t数量（件）\n行政处罚\t310\n行政检查（次）\t980')).toEqual([
      '310 310 件 count reported  enforcement.penalties',
      '980 980 次 count reported  enforcement.inspections',
    ]);
    expect(readTable('行政复议申请人分类表（件）\n类型\t数量\n自然人\t61\n法人\t25')).toEqual([
      '61 61 件 count reported ',
      '25 25 件 count reported ',
    ]);
    expect(readTable('行政复议案件统计表（单位：件）\n申请\t受理\n103\t96')).toEqual([
      '103 103 件 count reported  reconsideration.received',
      '96 96 件 count reported  reconsideration.accepted',
    ]);
    expect(readTable('活动\t场次\t参与人次\t平均得分\n培训\t36\t5200\t91.5').map(one => one.split(' ')[2])).toEqual([
      '场次',
      '人次',
      '分',
    ]);
  });

  test('of two kinds of one count, of which neither is the whole', () => {
    expect(readTable('活动\t数量\n宪法宣传周普法活动\t36场\n民法典宣传月普法活动\t28场')).toEqual([
      '36场 36 场 count reported  law_promotion.events of 宪法宣传周普法活动',
      '28场 28 场 count reported  law_promotion.events of 民法典宣传月普法活动',
    ]);
  });

  test('whose movement may be that of either of two columns', () => {
    const table = [
      '单位\t2022年\t\t2023年\t\t同比（%）',
      '\t处罚（件）\t罚款（万元）\t处罚（件）\t罚款（万元）\t',
      '公安局\t61\t3.5\t56\t3.1\t-8.2',
    ];
    expect(readTable(table.join('\n')).at(-1)).toBe('-8.2 -8.2 % change reported ');
  });

  test('whose row is called by what two of its columns count: each is named after its column', () => {
    expect(readTable('行政许可办理情况\n类别\t受理数（件）\t办结数（件）\n市场准入\t86\t81\n工程建设\t12\t12')).toEqual(
      [
        '86 86 件 count reported  enforcement.licences_handled of 受理数·市场准入',
        '81 81 件 count reported  enforcement.licences_handled of 办结数·市场准入',
        '12 12 件 count reported  enforcement.licences_handled of 受理数·工程建设',
        '12 12 件 count reported  enforcement.licences_handled of 办结数·工程建设',
      ],
    );
  });

  test('of cells that hold a name and its value', () => {
    expect(readTable('行政处罚：86件\t行政许可：120件\n行政检查：360次\t行政强制：12件')).toEqual([
      '86件 86 件 count reported  enforcement.penalties',
      '120件 120 件 count reported  enforcement.licences_handled',
      '360次 360 次 count reported  enforcement.inspections',
      '12件 12 件 count reported  enforcement.coercions',
    ]);
  });

  test('below a line that names the office before the unit', () => {
    expect(readTable('填报单位：某县司法局　　　单位：件\n机关\t行政处罚\n教育局\t3\n民政局\t4')).toEqual([
      '3 3 件 count reported  enforcement.penalties of 教育局',
      '4 4 件 count reported  enforcement.penalties of 民政局',
    ]);
  });

  test('with what was aimed at beside what was reached', () => {
    expect(readTable('指标\t年度目标\t完成情况\n负责人出庭应诉率（%）\t90\t100')).toEqual([
      '90 90 % rate planned  litigation.head_appearance_rate',
      '100 100 % rate reported  litigation.head_appearance_rate',
    ]);
  });

  test('that sorts cases, tells of days, or says what became of cases: not asserted', () => {
    const asserted = (table: string) => readTable(table).filter(one => !one.endsWith(' '));
    expect(asserted('行政复议案件按事项分类\n类别\t案件数（件）\n行政许可类\t12\n政府信息公开类\t33')).toEqual([]);
    expect(asserted('学法培训情况\n时间\t主题\t参加人数\n4月9日\t习近平法治思想\t52\n5月6日\t宪法\t60')).toEqual([]);
    expect(
      asserted('行政复议案件统计（单位：件）\n机关\t上年结存\t审结\t\t\n\t\t维持\t驳回\t小计\n县政府\t6\t60\t8\t68'),
    ).toEqual(['68 68 件 count reported  reconsideration.concluded']);
    expect(asserted('行政检查情况\n单位\t检查数（次）\t发现问题数（个）\t责令改正数（次）\n水利局\t36\t12\t9')).toEqual(
      ['36 36 次 count reported  enforcement.inspections'],
    );
  });

  test('in which the names of offices say nothing of what is counted', () => {
    expect(readTable('单位\t行政处罚（件）\n市市场监督管理局\t86\n市应急管理局\t12')).toEqual([
      '86 86 件 count reported  enforcement.penalties of 市市场监督管理局',
      '12 12 件 count reported  enforcement.penalties of 市应急管理局',
    ]);
  });

  test('with a fall without a unit of its own below 同比', () => {
    expect(readTable('项目\t本年\t上年\t同比（%）\n纠错率（%）\t8.6\t9.9\t-1.3').at(-1)).toBe(
      '-1.3 -1.3 % change reported  reconsideration.correction_rate',
    );
  });
});

describe('bare numbers in the cells of a table', () => {
  test('take the unit of the caption and the names of row and column', () => {
    const text = '执法情况统计表（单位：件）\n部门\t行政处罚\t行政强制\n住建局\t1508\t42\n城管局\t96\t7';
    expect(readAll(text)).toEqual([
      '1508 1508 件 enforcement.penalties',
      '42 42 件 enforcement.coercions',
      '96 96 件 enforcement.penalties',
      '7 7 件 enforcement.coercions',
    ]);
  });

  test('take the unit of the head, of the row and of a column of units', () => {
    expect(readAll('项目|数量（件）\n行政处罚|2310')).toEqual(['2310 2310 件 enforcement.penalties']);
    expect(readAll('序号\t指标\t数值\n1\t制定规范性文件（件）\t12\n2\t负责人出庭率（%）\t98.5')).toEqual([
      '12 12 件 normdocs.issued',
      '98.5 98.5 % litigation.head_appearance_rate',
    ]);
    expect(readAll('指标\t数量\t单位\n审结行政复议案件\t140\t件')).toEqual(['140 140 件 reconsideration.concluded']);
    expect(readAll('项目\t金额（万元）\n罚没款\t1,250.5')).toEqual(['1,250.5 12505000 元 enforcement.penalty_amount']);
  });

  test('stand in columns that wide blanks set apart', () => {
    expect(
      readAll(
        '办案情况如下：\n单位　　　　行政许可　　行政处罚\n交通局　　　902件　　　77件\n合计　　　902件　　　77件',
      ),
    ).toEqual([
      '902件 902 件 enforcement.licences_handled',
      '77件 77 件 enforcement.penalties',
      '902件 902 件 enforcement.licences_handled',
      '77件 77 件 enforcement.penalties',
    ]);
  });

  test('carry no unit and no indicator where nothing says what they are counted in', () => {
    expect(readAll('部门\t数值\n住建局\t1508')).toEqual(['1508 1508 ']);
    expect(readAll('首页\t1\t2\t3\t下一页')).toEqual([]);
  });
});
