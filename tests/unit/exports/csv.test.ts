import { expect, test } from 'vitest';
import { toCsv } from '../../../lib/exports/csv';

test('begins with a byte-order mark, ends lines with CRLF, keeps numbers bare and null empty', () => {
  expect(
    toCsv([
      ['指标', '大连'],
      ['败诉率', -3.5],
      ['未见', null],
    ]),
  ).toBe('\uFEFF指标,大连\r\n败诉率,-3.5\r\n未见,');
});

test.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1'])('defuses %j', formula => {
  expect(toCsv([[formula]])).toMatch(/^\uFEFF"?'/);
});

test('quotes commas, quotes and line breaks', () => {
  expect(toCsv([['a,b', '他说"好"', '一\n二']])).toBe('\uFEFF"a,b","他说""好""","一\n二"');
});
