import { expect, test } from 'vitest';
import { EXCLUSIONS } from '../../../lib/report/quantities/exclusions';
import { neededSigns } from '../../../lib/report/quantities/needed-signs';

test.each([
  ['第?\\d{1,6}号(?!召|码)', '0号 1号 2号 3号 4号 5号 6号 7号 8号 9号'],
  ['(?:前|第)?[一二三四两]个?季度|[上下]半年', '季度 半年'],
  ['半[年数]|[过大减折]半', '半年 半数 过半 大半 减半 折半'],
  ['一[\\u4e00-\\u9fff]{2,6}(?:、一[\\u4e00-\\u9fff]{2,6}){1,8}', '、一'],
  ['(?:浏览|阅读)(?:量|次数)?(?::\\d{1,9}|\\d{1,9}(?=\\n|$))', '浏览 阅读'],
  ['前(?<![提此]前)[一二]{1,3}批(?!次)', '前一 前二'],
  ['甲乙?丙', '甲'],
  ['(?<=圈)\\d+', '圈'],
  ['(?<!圈)[1-3]', '1 2 3'],
  ['“[^“”\\n]{0,60}”', '“'],
  ['24小时(?=[\\u4e00-\\u9fff])', '4小'],
  ['a{0,3}(?:b|c){2}', 'b c'],
  ['时(?=[点分])', '时点 时分'],
  ['(?:19|20)\\d{2}[-/]', '0- 0/ 1- 1/ 2- 2/ 3- 3/ 4- 4/ 5- 5/ 6- 6/ 7- 7/ 8- 8/ 9- 9/'],
])('%s needs one of %s', (source, signs) => {
  expect(neededSigns(source)?.join(' ')).toBe(signs);
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
        if (needs)
          expect(
            needs.some(signs => hit.includes(signs)),
            `${source} ${hit}`,
          ).toBe(true);
    }
  }
});
