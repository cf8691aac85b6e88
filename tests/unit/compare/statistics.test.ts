import { expect, test } from 'vitest';
import { describeColumn, rankWithTies, yearChange } from '../../../lib/compare/statistics';

test('quartiles interpolate, missing values are counted and not filled in', () => {
  expect(describeColumn([4, null, 1, 3, 2])).toEqual({
    n: 4,
    missing: 1,
    min: 1,
    lowerQuartile: 1.75,
    median: 2.5,
    upperQuartile: 3.25,
    max: 4,
    mean: 2.5,
    standardDeviation: Math.sqrt(5 / 3),
  });
});

test('nothing to describe describes nothing; one value has no spread', () => {
  expect(describeColumn([null])).toMatchObject({ n: 0, missing: 1, median: null, mean: null });
  expect(describeColumn([7])).toMatchObject({ n: 1, median: 7, standardDeviation: null });
});

test('equal values share the better place, the next is skipped', () => {
  expect(rankWithTies([90, 100, null, 90, 80], 'high-first')).toEqual([2, 1, null, 2, 4]);
  expect(rankWithTies([3, 0, 3], 'low-first')).toEqual([2, 1, 2]);
});

test('a change from zero has no percentage', () => {
  expect(yearChange(50, 60)).toEqual({ difference: 10, percent: 20 });
  expect(yearChange(0, 5)).toEqual({ difference: 5, percent: null });
});
