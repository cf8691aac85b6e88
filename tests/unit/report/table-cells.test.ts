import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../lib/report/figures';
import { readIndicators } from '../../../lib/report/indicators';
import { prepareReading } from '../../../lib/report/prepare';
import { printedSpan } from '../../../lib/text/normalize';

function readAll(text: string): string[] {
  const reading = prepareReading(text);
  const figures = readFigures(reading);
  const { indicators } = readIndicators(reading, figures);
  return figures.map(({ range, value, unit }, at) => {
    const ids = indicators.filter(({ figure }) => figure === at).map(({ id }) => id);
    return [text.slice(...printedSpan(reading.normal, ...range)), value, unit, ...ids].join(' ');
  });
}

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
