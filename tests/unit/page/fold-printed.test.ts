import { describe, expect, test } from 'vitest';
import { foldHan, foldPrinted } from '../../../lib/page/fold-printed';

describe('folding of the words around a text', () => {
  test.each([
    ['发布时间：2024－03－12　来源： 甲县', '发布时间:2024-03-12来源:甲县'],
    ['發佈時間：閱讀次數（１２）', '发布时间:阅读次数(12)'],
    ['“放管服”——《条例》、【大】·', '“放管服”——《条例》、【大】·'],
    // Signs of which only the whole line tells.
    ['查看更多…', '查看更多...'],
    ['①來源 e\u0301\u200b', '1来源é'],
    ['\uff76\uff9e', 'ガ'],
    ['', ''],
  ])('%s', (printed, folded) => {
    expect(foldPrinted(printed)).toBe(folded);
  });

  test('reads no more than the limit, which counts printed signs', () => {
    expect(foldPrinted('來源：甲', 3)).toBe('来源:');
    expect(foldPrinted('來源…甲', 3)).toBe('来源...');
  });

  test('keeps offsets where only characters are folded', () => {
    expect(foldHan('來　源：…閱讀')).toBe('来　源：…阅读');
  });
});
