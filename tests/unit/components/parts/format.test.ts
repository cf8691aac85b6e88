import { describe, expect, test } from 'vitest';
import { formatDate, formatMeasured, formatNumber, speakMeasured } from '../../../../components/parts/format';
import { wordsIn } from '../../../../components/parts/language';

const zh = wordsIn('zh');
const en = wordsIn('en');

describe('figures for the eye', () => {
  test.each([
    [223129, '223,129'],
    [-18.7, '−18.7'],
    [0, '0'],
    [96.52, '96.52'],
    [115000000, '115,000,000'],
  ])('%d', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
  test('keep their hedge', () => {
    expect(formatMeasured({ value: 19000, unit: '条', bound: '>' })).toEqual({
      sign: '>',
      number: '19,000',
      unit: '条',
    });
  });
  test('a range shows both ends', () => {
    expect(formatMeasured({ value: 2, unit: '个', bound: '>=', range: [2, 4] })).toEqual({
      sign: '',
      number: '2–4',
      unit: '个',
    });
  });
});

describe('figures for the ear', () => {
  test('say hedge and unit', () => {
    expect(speakMeasured({ value: 19000, unit: '条', bound: '>' }, zh)).toBe('多于19,000条');
    expect(speakMeasured({ value: 60, unit: '%', bound: '>=' }, en)).toBe('at least 60 %');
  });
});

test('dates are written as each language does', () => {
  expect(formatDate('2022-03-05', zh)).toBe('2022年3月5日');
  expect(formatDate('2022-03-05T01:02:03Z', en)).toBe('2022-03-05');
  expect(formatDate('去年', zh)).toBe('去年');
});

test('both dictionaries have a word for the same things', () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, word]) =>
      typeof word === 'object' ? keys(word).map(k => `${key}.${k}`) : [key],
    );
  expect(keys(en).sort()).toEqual(keys(zh).sort());
});
