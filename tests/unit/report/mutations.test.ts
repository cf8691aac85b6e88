import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../lib/report/figures';
import { prepareReading } from '../../../lib/report/prepare';
import { CHANGES } from './sentences/changes';
import { LISTS } from './sentences/lists';
import { unmark } from './sentences/marked';
import { NUMERALS } from './sentences/numerals';

const read = (text: string) =>
  readFigures(prepareReading(text)).map(({ value, unit, bound, kind, status }) => ({
    value,
    unit,
    bound,
    kind,
    status,
  }));

/** Indexes of the readings that differ; -1 when one came or went. */
function changed(before: string, after: string): number[] {
  const [was, now] = [read(before), read(after)];
  if (was.length !== now.length) return [-1];
  return was.flatMap((reading, at) => (JSON.stringify(reading) === JSON.stringify(now[at]) ? [] : [at]));
}

const SENTENCES = [...NUMERALS, ...CHANGES, ...LISTS].map(marked => unmark(marked));

/** Each expected reading with its place in its sentence. */
const READINGS = SENTENCES.flatMap(({ text, expected }) => {
  let end = 0;
  return expected.map((reading, at) => {
    const start = text.indexOf(reading.quote, end);
    end = start + reading.quote.length;
    return { text, reading, at, start, end };
  });
});

describe('one change changes exactly that reading', () => {
  test('a digit', () => {
    let mutants = 0;
    for (const { text, reading, at, start } of READINGS) {
      const digit = /[1-8](?=[^\d.,\s]|$)/.exec(reading.quote);
      if (!digit || /[第/—~-]/.test(reading.quote) || reading.value === 1) continue;
      const next = String(Number(digit[0]) + 1);
      const mutant = text.slice(0, start + digit.index) + next + text.slice(start + digit.index + 1);
      expect(changed(text, mutant), mutant).toEqual([at]);
      mutants++;
    }
    expect(mutants).toBeGreaterThan(120);
  });

  test('a unit', () => {
    let mutants = 0;
    for (const { text, reading, at, end } of READINGS) {
      const swap = { 件: '起', 项: '条', 个: '处', 次: '场' }[reading.quote.slice(-1)];
      if (!swap || reading.quote.length < 2 || /次.?次|[一-龥]次$/.test(reading.quote)) continue;
      if (swap === '处' && /^(?:百分点|月|工作日|小时)/.test(text.slice(end))) continue;
      const mutant = text.slice(0, end - 1) + swap + text.slice(end);
      expect(changed(text, mutant), mutant).toEqual([at]);
      mutants++;
    }
    expect(mutants).toBeGreaterThan(80);
  });

  test('a hedge', () => {
    let mutants = 0;
    for (const { text, reading, at, start } of READINGS) {
      if (reading.bound !== '=' || !/^\d+(?:\.\d+)?[^\d—~至-]+$/.test(reading.quote)) continue;
      if (!/[\u4e00-\u9fff,、]$/.test(text.slice(0, start)) || /[第约近超每列]$/.test(text.slice(0, start))) continue;
      const mutant = `${text.slice(0, start)}近${text.slice(start)}`;
      const [was, now] = [read(text), read(mutant)];
      expect(changed(text, mutant), mutant).toEqual([at]);
      expect(now[at], mutant).toEqual({ ...was[at], bound: '<' });
      mutants++;
    }
    expect(mutants).toBeGreaterThan(100);
  });

  test.each([
    ['接待咨询近3000人次,办结率98%。', '接待咨询约3000人次,办结率98%。', 0],
    ['接待咨询近3000人次,办结率98%。', '接待咨询3000余人次,办结率98%。', 0],
    ['接待咨询3000人次,办结率98%。', '接待咨询3000人次,办结率98%以上。', 1],
    ['接待咨询3000人次,办结率98%。', '接待咨询3000人次,办结率不足98%。', 1],
    ['接待咨询3000人次,办结率98%。', '接待咨询3000万人次,办结率98%。', 0],
    ['投入资金1200万元,新建站点5个。', '投入资金1200亿元,新建站点5个。', 0],
    ['受理案件同比上升12%,办结35件。', '受理案件同比下降12%,办结35件。', 0],
    ['受理案件同比上升12%,办结35件。', '受理案件同比上升12个百分点,办结35件。', 0],
    ['受理率提升到95%,办结35件。', '受理率提升95%,办结35件。', 0],
    ['上年受理12件,今年受理15件。', '当年受理12件,今年受理15件。', 0],
    ['全年未发生一起安全事故,检查35次。', '全年共发生一起安全事故,检查35次。', 0],
  ] as const)('%s → %s', (before, after, at) => {
    expect(changed(before, after)).toEqual([at]);
  });
});
