import { describe, expect, test } from 'vitest';
import { PAGES, readAddress, START, type View, writeAddress } from '../../../../components/workbench/address';

const FULL: View = {
  page: 'scatter',
  filter: {
    words: '复议 大连',
    region: '2102',
    level: 'prefecture',
    years: [2021, 2023],
    dimension: 'disputes',
    tag: '已核 & 完',
    timely: 'late',
    problems: 'no',
    covers: 6,
  },
  picked: ['a1', 'b2'],
  indicator: 'litigation.lost',
  against: 'litigation.cases',
  sort: { by: 'litigation.lost', direction: 'down' },
  hideEmpty: false,
  choices: new Map([['a1\nlitigation.lost', 2]]),
  per: 10_000,
  isLog: true,
  text: { reportId: 'a1', beside: 'b2', onlyChanges: true },
  cell: { reportId: 'a1', indicatorId: 'litigation.lost' },
};

describe('a view is its address', () => {
  test('everything comes back', () => {
    expect(readAddress(writeAddress(FULL))).toEqual(FULL);
  });

  test.each(PAGES)('page %s comes back', page => {
    expect(readAddress(writeAddress({ ...START, page })).page).toBe(page);
  });

  test('the start has no query', () => {
    expect(writeAddress(START)).toBe('');
  });

  test.each([
    '?page=evil',
    '?years=abc 20',
    '?region=<b>',
    '?cell=one',
    '?%E0%A4%A',
    '?timely=__proto__',
    '?problems=1',
    '?per=7',
    '?covers=-1',
  ])('what is not understood falls back: %s', search => {
    expect(readAddress(search)).toEqual(START);
  });
});
