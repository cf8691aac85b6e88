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
