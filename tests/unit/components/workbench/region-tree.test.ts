import { describe, expect, test } from 'vitest';
import { MOST_UNFOLDED, regionsToOffer, regionTree } from '../../../../components/workbench/region-tree';
import type { ReportRow } from '../../../../lib/library/records';

const row = (regionCode: string, province: string, prefecture: string | null, county: string | null) =>
  ({ regionCode, province, prefecture, county }) as ReportRow;
const few = [
  row('510000', '四川省', null, null),
  row('511500', '四川省', '宜宾市', null),
  row('511504', '四川省', '宜宾市', '叙州区'),
  row('330402', '浙江省', '嘉兴市', '南湖区'),
  row('500103', '重庆市', null, '渝中区'),
];
/** Counties of one prefecture of 河南省, enough to fold the list. */
const many = Array.from({ length: MOST_UNFOLDED }, (_, at) =>
  row(
    `41${String(1 + (at % 17)).padStart(2, '0')}${String(1 + Math.floor(at / 17)).padStart(2, '0')}`,
    '河南省',
    `市${at % 17}`,
    `县${at}`,
  ),
);
const names = (rows: ReportRow[], chosen: string) => regionsToOffer(regionTree(rows), chosen).map(({ name }) => name);

describe('the places that a library holds', () => {
  test('stand below the place they lie in, each with the reports of all below it', () => {
    expect(regionTree(few).map(({ name, depth, count }) => [name, depth, count])).toEqual([
      ['浙江省', 0, 1],
      ['嘉兴市', 1, 1],
      ['南湖区', 2, 1],
      ['重庆市', 0, 1],
      ['渝中区', 1, 1],
      ['四川省', 0, 3],
      ['宜宾市', 1, 2],
      ['叙州区', 2, 1],
    ]);
  });

  test('are all offered while they are few', () => expect(names(few, '')).toHaveLength(8));

  test('are folded to provinces when they are many', () =>
    expect(names([...few, ...many], '')).toEqual(['浙江省', '河南省', '重庆市', '四川省']));

  test('open below the chosen province', () =>
    expect(names([...few, ...many], '51')).toEqual(['浙江省', '河南省', '重庆市', '四川省', '宜宾市']));

  test('keep what stands around a chosen county', () =>
    expect(names([...few, ...many], '511504')).toEqual(['浙江省', '河南省', '重庆市', '四川省', '宜宾市', '叙州区']));

  test('know counties that lie directly in a municipality', () =>
    expect(names([...few, ...many], '50')).toEqual(['浙江省', '河南省', '重庆市', '渝中区', '四川省']));
});
