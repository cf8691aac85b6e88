import { describe, expect, test } from 'vitest';
import { findKept, isSameWording } from '../../../lib/page/find-kept';
import { isTranslation } from '../../../lib/page/rewriting';

const KEPT = '我市法治政府建设情况报告。\n全年受理行政复议案件1075件，结案969件。\n进一步规范行政执法。';
const spanOf = (figure: string): [number, number] => [KEPT.indexOf(figure), KEPT.indexOf(figure) + figure.length];

describe('a kept sentence in the page of today', () => {
  test('in traditional characters', async () => {
    const now = '我市法治政府建設情況報告。\n全年受理行政復議案件1075件，結案969件。\n進一步規範行政執法。';
    const place = await findKept({ text: KEPT, span: spanOf('969件') }, now);
    expect(place.is).toBe('found');
    expect('span' in place && now.slice(...place.span)).toBe('969件');
  });
  test('with another number', async () => {
    const place = await findKept({ text: KEPT, span: spanOf('969件') }, KEPT.replace('969件', '996件'));
    expect(place.is).toBe('changed');
  });
  test('in a page about something else', async () => {
    expect(await findKept({ text: KEPT, span: spanOf('969件') }, '今日天气晴，气温12℃。')).toEqual({ is: 'lost' });
  });
});

describe('the same wording', () => {
  test('whatever the width, the blanks and the script', async () => {
    expect(await isSameWording('受理案件1075件，\n结案969件。', '受理案件 １０７５ 件,結案969件。')).toBe(true);
  });
  test('not with another digit', async () => {
    expect(await isSameWording('受理案件1075件。', '受理案件1076件。')).toBe(false);
  });
});

describe('a page that was translated in place', () => {
  const english =
    'In 2021 the city accepted 1075 cases of administrative reconsideration and concluded 969 of them. '.repeat(3);
  test('is told from a page with another report', () => {
    expect(isTranslation(KEPT, english)).toBe(true);
    expect(isTranslation(KEPT, KEPT.replaceAll('1075', '1080').repeat(3))).toBe(false);
  });
  test('an empty page is none', () => {
    expect(isTranslation(KEPT, '')).toBe(false);
    expect(isTranslation(KEPT, '404 Not Found')).toBe(false);
  });
  test('a report that was English to begin with cannot be translated away', () => {
    expect(isTranslation(english, english)).toBe(false);
  });
});
