import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/report/parse';

const confidencesIn = (title: string) =>
  parseReport({ text: `${title}\n处理行政诉讼案件11宗，办理行政复议案件6宗。\n`, sha256: '' }).indicators.map(
    ({ id, confidence }) => [id, confidence < 0.7],
  );

test('a township decides no applications for reconsideration: what it tells of them is doubtful', () => {
  expect(confidencesIn('杭州市上城区小营街道办事处2023年法治政府建设情况报告')).toEqual([
    ['litigation.cases', false],
    ['reconsideration.handled', true],
  ]);
});

test('a county does', () => {
  expect(confidencesIn('肥西县人民政府2023年法治政府建设情况报告')).toEqual([
    ['litigation.cases', false],
    ['reconsideration.handled', false],
  ]);
});

test.each(['肥西县自然资源局2025年法治政府建设情况报告', '合肥市市场监督管理局2024年法治政府建设情况报告'])(
  '%s: since 2024 no department decides',
  title => {
    expect(confidencesIn(title)).toContainEqual(['reconsideration.handled', true]);
  },
);

test.each([
  '合肥市市场监督管理局2022年法治政府建设情况报告',
  '肥西县司法局2025年法治政府建设情况报告',
  '国家税务总局合肥市税务局2025年法治政府建设情况报告',
])('%s: may decide', title => {
  expect(confidencesIn(title)).toContainEqual(['reconsideration.handled', false]);
});

const doubtsIn = (title: string, text: string) =>
  parseReport({ text: `${title}\n${text}\n`, sha256: '' }).indicators.map(({ confidence }) => confidence < 0.7);

test('what a city tells of the whole province is to compare with', () => {
  const text = '全省平均败诉率9.8%，全市败诉率6.1%。全省复议机关受理行政复议案件2.1万件，市政府受理310件。';
  expect(doubtsIn('赣州市2023年法治政府建设情况报告', text)).toEqual([true, false, true, false]);
  expect(doubtsIn('江西省2023年法治政府建设情况报告', text)).toEqual([false, false, false, false]);
});

test('praise that names the province is no figure of it', () => {
  expect(doubtsIn('赣州市2023年法治政府建设情况报告', '全省率先受理行政复议案件310件。')).toEqual([false]);
});
