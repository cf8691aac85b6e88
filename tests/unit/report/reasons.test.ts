import { expect, test } from 'vitest';
import { parseReport } from '../../../lib/report/parse';
import { readReasons } from '../../../lib/report/reasons';

const TEXT =
  '2021年,先后开展2轮公平竞争审查,全年受理行政复议案件1075件,涉及12个领域,采购档案盒37个。拨打12345热线,落实“十四五”规划。';
const { figures, leftOut } = readReasons(TEXT);

test('a reason for every quantity of the report, in its order', () => {
  const { quantities } = parseReport({ text: TEXT, sha256: '' });
  expect(quantities.map(({ quote }) => quote)).toEqual(['2轮', '1075件', '12个', '37个']);
  expect(figures).toHaveLength(4);
});

test('a figure whose unit does not fit names the indicator that was near', () => {
  expect(figures[0]?.notCoded?.zh).toBe('有指标相合，单位或类型不合');
  expect(figures[0]?.runnersUp).toContainEqual({
    name: { zh: '公平竞争审查增量文件数', en: expect.any(String) },
    lost: { zh: '单位不合', en: 'the unit does not fit' },
  });
});

test('a coded figure is told only what lost', () => {
  expect(figures[1]?.notCoded).toBeNull();
  expect(figures[1]?.runnersUp.map(({ name }) => name.zh)).not.toContain('行政复议受理件数');
});

test('numbers left out stand with their place and the kind of number they are', () => {
  expect(leftOut.map(({ quote, why }) => [quote, why.zh])).toEqual([
    ['2021年', '日期、年份、年份区间'],
    ['12345', '热线与短号'],
    ['“十四五”', '引号、书名号内数字'],
  ]);
  for (const { span, quote } of leftOut) expect(TEXT.slice(...span)).toBe(quote);
});
