import { expect, test } from 'vitest';
import { explainReading } from '../../../lib/report/explain';

const TEXT = '2021年,全年受理行政复议案件 1075 件,其中撤销12件,同比下降18.7%。拨打12345热线,落实“十四五”规划。';
const explained = explainReading(TEXT);

test('each number with its quote as printed, value, clause and subject', () => {
  expect(explained).toContain('「1075 件」@17  = 1075件');
  expect(explained).toContain('分句: 全年受理行政复议案件1075件');
  expect(explained).toContain('其中: 属于 #0「1075件」');
  expect(explained).toContain('= -18.7% · change');
});

test('each indicator with rule, cue and confidence', () => {
  expect(explained).toMatch(/→ reconsideration\.accepted（规则 .+；提示词“.+”；置信 0\.\d+/);
});

test('each number left out with the exclusion that took it', () => {
  expect(explained).toContain('「2021年」@0 NI01 日期、年份、年份区间');
  expect(explained).toContain('「12345」@44 NI04 热线与短号');
  expect(explained).toContain('「“十四五”」');
});
