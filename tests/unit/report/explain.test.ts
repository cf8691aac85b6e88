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

test('the runners-up, with what they lost by', () => {
  const text = '全年受理行政复议案件1075件，行政诉讼案件56件，其中败诉4件。';
  const lines = explainReading(text).split('\n');
  expect(lines.some(line => /另: reconsideration\.handled（.+；证据 \d.*）落选: \S+/.test(line))).toBe(true);
  for (const line of lines.filter(one => one.includes('另: '))) expect(line).toMatch(/落选: \S/);
});

test('why a number carries no indicator', () => {
  expect(explainReading('向13个园区赋权398项。')).toMatch(/「13个」[\s\S]*?→ 未编码: \S+/);
});

test('every number of a text is either read or left out with its reason', () => {
  const text =
    '2021年11月30日，召开第57次会议，落实“十四五”规划和5+3审查，拨打12345，检查85次，一是加强领导，若干名干部参加，第3页。';
  const explanation = explainReading(text);
  for (const printed of ['2021年11月30日', '第57', '“十四五”', '5+3', '12345', '85次', '一是', '第3页'])
    expect(explanation, printed).toContain(`「${printed}`);
});
