import { expect, test } from 'vitest';
import { parseReport } from '../../../lib/report/parse';
import { MOST_SHOWN, shownPart } from '../../../lib/report/shown-part';

const read = (text: string) => parseReport({ text, sha256: '0'.repeat(64) });

test('a report of any usual length is shown as it is', () => {
  const report = read('2023年，甲市办结行政复议案件35件，审查规范性文件12件。'.repeat(400));
  expect(report.quantities.length).toBe(800);
  expect(shownPart(report)).toEqual({ report, leftOut: 0 });
  expect(shownPart(report).report).toBe(report);
});

test('of a page made to hurt the first figures are shown, and the rest is told of', () => {
  const report = read('2023年，甲市办结行政复议案件35件，审查规范性文件12件。'.repeat(1500));
  const { report: shown, leftOut } = shownPart(report);
  expect(report.quantities.length).toBe(3000);
  expect(shown.quantities).toEqual(report.quantities.slice(0, MOST_SHOWN.quantities));
  expect(leftOut).toBe(1000);
  expect(shown.indicators.length).toBeGreaterThan(0);
  expect(shown.indicators.every(({ quantity }) => quantity < MOST_SHOWN.quantities)).toBe(true);
  expect(shown.audit[0]).toMatchObject({ code: 'text.shown-in-part', severity: 'warning' });
  expect(shown.audit[0]?.message).toContain('1000项');
});
