import { expect, test } from 'vitest';
import { perDenominator, readDenominators } from '../../../lib/compare/denominator';

const LINES = [
  ['区划代码', '年度', '常住人口'],
  ['210200', '2021', '7,450,785'],
  ['210200', '2022', ''],
  ['21020', '2022', '5'],
  ['230104', '2021', '0'],
  ['330402', '2021', '700000'],
];

test('a heading is passed over, lines that say nothing usable are named', () => {
  const { table, bad } = readDenominators(LINES);
  expect([...table.keys()]).toEqual(['210200 2021', '330402 2021']);
  expect(bad).toEqual([3, 4, 5]);
});

test('per ten thousand, null where the table is silent', () => {
  const { table } = readDenominators(LINES);
  expect(perDenominator(140, '330402', 2021, table, 10_000)).toBe(2);
  expect(perDenominator(140, '330402', 2020, table, 10_000)).toBeNull();
  expect(perDenominator(140, null, 2021, table, 10_000)).toBeNull();
  expect(perDenominator(140, '330402', 2021, table, 1)).toBe(0.0002);
  expect(perDenominator(null, '330402', 2021, table, 10_000)).toBeNull();
});
