import { describe, expect, test } from 'vitest';
import { windowOf } from '../../../components/parts/virtual-list';
import { findRows, searchableRows } from '../../../components/popup/find-rows';
import type { ReportRow } from '../../../lib/library/records';

const row = (bodyName: string, regionCode: string | null, year: number | null, savedAt: string, tags: string[] = []) =>
  ({
    bodyName,
    regionCode,
    year,
    savedAt,
    tags,
    title: `${bodyName}报告`,
    url: 'http://a.gov.cn/',
    reportId: bodyName + year,
  }) as unknown as ReportRow;
const rows = [
  row('南屏市人民政府', '519902', 2021, '2026-01-03T00:00:00Z'),
  row('云川市人民政府', '519901', 2020, '2026-01-01T00:00:00Z', ['论文样本']),
  row('云川市人民政府', '519901', 2022, '2026-01-02T00:00:00Z'),
  row('某委员会', null, null, '2026-01-04T00:00:00Z'),
];
const searchable = searchableRows(rows);
const found = (query: string, sort: 'time' | 'year' | 'place' = 'time') =>
  findRows(searchable, query, sort).map(one => `${one.bodyName} ${one.year}`);

describe('finding saved reports', () => {
  test('newest saved first', () => {
    expect(found('')[0]).toBe('某委员会 null');
  });
  test('by year, latest first, unknown years last', () => {
    expect(found('', 'year')).toEqual([
      '云川市人民政府 2022',
      '南屏市人民政府 2021',
      '云川市人民政府 2020',
      '某委员会 null',
    ]);
  });
  test('by place, years together, bodies without a code last', () => {
    expect(found('', 'place')).toEqual([
      '云川市人民政府 2022',
      '云川市人民政府 2020',
      '南屏市人民政府 2021',
      '某委员会 null',
    ]);
  });
  test('every word must be there, tags count', () => {
    expect(found('云川 2022')).toEqual(['云川市人民政府 2022']);
    expect(found('论文')).toEqual(['云川市人民政府 2020']);
    expect(found('云川 2021')).toEqual([]);
  });
  test('of ten thousand rows nothing is put together for a search nobody has made', () => {
    const asked = Object.defineProperty(row('西平县人民政府', '519921', 2023, '2026-01-05T00:00:00Z'), 'province', {
      get: () => {
        throw new Error('asked');
      },
    });
    const untouched = searchableRows([asked]);
    expect(findRows(untouched, ' ', 'time')).toEqual([asked]);
    expect(() => findRows(untouched, '西平', 'time')).toThrow('asked');
  });
});

describe('the window of a long list', () => {
  test('of ten thousand rows a screenful is drawn', () => {
    const { from, to } = windowOf(290_000, 500, 58, 10_000);
    expect(to - from).toBeLessThan(25);
    expect(from).toBeLessThanOrEqual(5000);
    expect(to).toBeGreaterThan(5000);
  });
  test('stays inside the list', () => {
    expect(windowOf(0, 500, 58, 3)).toEqual({ from: 0, to: 3 });
    expect(windowOf(99_999, 500, 58, 0)).toEqual({ from: 0, to: 0 });
  });
});
