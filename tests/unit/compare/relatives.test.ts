import { expect, test } from 'vitest';
import { type RelatedReport, relativesOf } from '../../../lib/compare/relatives';

const report = (
  reportId: string,
  bodyName: string,
  regionCode: string,
  level: RelatedReport['level'],
  year: number,
  bodyKind: RelatedReport['bodyKind'] = 'government',
): RelatedReport => ({ reportId, bodyName, regionCode, level, year, bodyKind });

const LIBRARY = [
  report('ln-22', '辽宁省', '210000', 'province', 2022),
  report('jl-22', '吉林省', '220000', 'province', 2022),
  report('dl-22', '大连市', '210200', 'prefecture', 2022),
  report('dl-21', '大连市', '210200', 'prefecture', 2021),
  report('dl-19', '大连市', '210200', 'prefecture', 2019),
  report('sy-22', '沈阳市', '210100', 'prefecture', 2022),
  report('sy-21', '沈阳市', '210100', 'prefecture', 2021),
  report('as-22', '鞍山市', '210300', 'prefecture', 2022),
  report('cc-22', '长春市', '220100', 'prefecture', 2022),
  report('gjz-22', '甘井子区', '210211', 'county', 2022),
  report('zs-22', '中山区', '210202', 'county', 2022),
  report('sj-22', '大连市司法局', '210200', 'prefecture', 2022, 'department'),
];
const relatives = (id: string) =>
  relativesOf(LIBRARY.find(each => each.reportId === id)!, LIBRARY).map(each => [each.relation, each.report.reportId]);

test('a city: its earlier years, latest first; its province; the cities of the province in that year', () => {
  expect(relatives('dl-22')).toEqual([
    ['earlier', 'dl-21'],
    ['earlier', 'dl-19'],
    ['superior', 'ln-22'],
    ['neighbour', 'sy-22'],
    ['neighbour', 'as-22'],
  ]);
});

test('a district has its city above it, and the districts of the city beside it', () => {
  expect(relatives('gjz-22')).toEqual([
    ['superior', 'dl-22'],
    ['neighbour', 'zs-22'],
  ]);
});

test('without its city a district has the province above it', () => {
  const without = LIBRARY.filter(each => each.reportId !== 'dl-22');
  const [first] = relativesOf(without.find(each => each.reportId === 'gjz-22')!, without);
  expect([first?.relation, first?.report.reportId]).toEqual(['superior', 'ln-22']);
});

test('provinces are neighbours of each other; a year that is not known has no relatives', () => {
  expect(relatives('ln-22')).toEqual([['neighbour', 'jl-22']]);
  expect(relativesOf({ ...LIBRARY[0]!, year: null }, LIBRARY)).toEqual([]);
});
