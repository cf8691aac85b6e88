import { expect, test } from 'vitest';
import { reachOf } from '../../../lib/compare/reach';
import type { Body } from '../../../lib/report/report';

const body = (name: string, level: Body['level']): Body => ({
  name: `${name}人民政府`,
  kind: 'government',
  level,
  region: { code: null, name, province: null, prefecture: null, county: null },
  department: null,
});

test.each([
  ['大连市', 'prefecture', '全市', 'whole'],
  ['大连市', 'prefecture', '市本级', 'own-level'],
  ['大连市', 'prefecture', '市直部门', 'own-level'],
  ['大连市', 'prefecture', '各级行政机关', 'whole'],
  ['大连市', 'prefecture', '全省', 'superior'],
  ['大连市', 'prefecture', '县级', 'subarea'],
  ['昆山市', 'county', '全市', 'whole'],
  ['嘉定区', 'county', '全市', 'superior'],
  ['嘉定区', 'county', '全区', 'whole'],
  ['内蒙古自治区', 'province', '全区', 'whole'],
  ['内蒙古自治区', 'province', '全国', 'superior'],
  ['凉山彝族自治州', 'prefecture', '州本级', 'own-level'],
  ['大连市', 'prefecture', '全系统', null],
  ['大连市', 'prefecture', null, null],
] as const)('%s (%s), %s: %s', (name, level, scope, reach) => {
  expect(reachOf(scope, body(name, level))).toBe(reach);
});

test('nothing is presumed of a body that is not known', () => {
  expect(reachOf('全市', null)).toBeNull();
});
