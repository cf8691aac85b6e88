import { expect, test } from 'vitest';
import { EXCLUSIONS } from '../../../lib/report/quantities/exclusions';
import { neededSigns } from '../../../lib/report/quantities/needed-signs';

test.each([
  ['第?\\d{1,6}号(?!召|码)', '号'],
  ['\\d{1,2}届(?:\\d{1,2}次)?', '届'],
  ['半[年数]|[过大减折]半', '半'],
  ['(?:前|第)?[一二三四两]个?季度|[上下]半年', '季半'],
  ['(?<=圈)\\d+', '圈'],
  ['(?<!圈)[1-3]', '123'],
  ['“[^“”\\n]{0,60}”', '“'],
  ['24小时(?=[\\u4e00-\\u9fff])', '2'],
  ['a{0,3}(?:b|c){2}', 'bc'],
])('%s needs one of %s', (source, signs) => {
  expect(neededSigns(source)).toBe(signs);
});

test.each(['[\\u4e00-\\u9fff]{2}', '[^年]', '(?:甲|乙?)', '\\w+', ''])('%s says nothing', source => {
  expect(neededSigns(source)).toBeNull();
});

test('a sentence that an exclusion takes holds a sign that it needs', () => {
  for (const { hits, patterns } of EXCLUSIONS) {
    for (const { source } of patterns) {
      const needs = neededSigns(source);
      const taken = hits.filter(hit => new RegExp(source).test(hit));
      for (const hit of taken)
        if (needs !== null) expect(hit, source).toMatch(new RegExp(`[${needs.replace(/[\\\]^-]/g, '\\$&')}]`));
    }
  }
});
