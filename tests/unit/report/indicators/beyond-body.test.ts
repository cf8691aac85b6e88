import { expect, test } from 'vitest';
import { parseReport } from '../../../../lib/report/parse';

const confidencesIn = (title: string) =>
  parseReport({ text: `${title}\n2023年，处理行政诉讼案件11宗，办理行政复议案件6宗。\n`, sha256: '' }).indicators.map(
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
