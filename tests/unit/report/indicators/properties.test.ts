import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../../lib/report/figures';
import { readIndicators } from '../../../../lib/report/indicators';
import { prepareReading } from '../../../../lib/report/prepare';

const PIECES = [
  '受理',
  '审结',
  '行政复议案件',
  '规范性文件',
  '备案审查',
  '其中',
  '分别',
  '同比增长',
  '35件',
  '1.2万余件',
  '98%',
  '3个百分点',
  '12个',
  '部门',
  '，',
  '、',
  '；',
  '。',
  '\n',
  '\t',
  '（',
  '）',
  '办结率',
  '均达',
  '第三',
  '零败诉',
  '法治政府建设',
  '上年',
  '三次',
];

const reports = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(list => list.join('')),
);

describe('for any text', () => {
  test('a reading points into the text, at a figure that exists, with a confidence between 0 and 1', () => {
    fc.assert(
      fc.property(reports, text => {
        const reading = prepareReading(text);
        const figures = readFigures(reading);
        const { indicators, explanations } = readIndicators(reading, figures);
        expect(explanations).toHaveLength(figures.length);
        for (const { figure, cue, clause, confidence, value } of indicators) {
          expect(figures[figure]).toBeDefined();
          expect(Math.abs(figures[figure]?.value ?? Number.NaN)).toBe(Math.abs(value));
          for (const [start, end] of [cue, clause]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(reading.normal.text.length);
          }
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('no figure carries an indicator twice, and no figure without words carries one', () => {
    fc.assert(
      fc.property(reports, text => {
        const reading = prepareReading(text);
        const { indicators } = readIndicators(reading, readFigures(reading));
        const keys = indicators.map(({ id, figure }) => `${figure} ${id}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
    const bare = prepareReading('35件、40件，98%。');
    expect(readIndicators(bare, readFigures(bare)).indicators).toEqual([]);
  });
});
