import { expect, test } from 'vitest';
import { readFigures } from '../../../lib/report/figures';
import { prepareReading } from '../../../lib/report/prepare';

const periodsIn = (sentence: string) => readFigures(prepareReading(sentence)).map(({ period }) => period);

test.each([
  '对2021年12月31日前印发的规范性文件进行清理，废止16件。',
  '对2020年底以前制定的规范性文件开展清理，继续有效52件。',
  '对2019年以来制定的规范性文件开展集中清理，废止21件。',
])('%s: how old the documents are is not when it was done', sentence => {
  expect(periodsIn(sentence)).toEqual([null]);
});

test.each([
  ['2019年以来制定规范性文件26件。', '2019年以来'],
  ['上半年印发规范性文件9件。', '上半年'],
  ['2020年以来开展执法检查860次。', '2020年以来'],
])('%s: when it was done', (sentence, wanted) => {
  expect(periodsIn(sentence)).toEqual([wanted]);
});
