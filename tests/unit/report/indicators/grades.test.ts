import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

test.each([
  ['全年发生生产安全事故{29起}，同比减少。', [null]],
  ['发生一般生产安全事故{8起}、较大生产安全事故{1起}。', ['一般', '较大']],
  ['全县{未发生生产安全事故}。', [null]],
])('the grade of an accident is part of what is counted: %s', (sentence, parts) => {
  const { marks, codesAt } = readMarked(sentence);
  expect(marks.map(mark => codesAt(mark).map(({ id, part }) => [id, part]))).toEqual(
    parts.map(part => [['safety.accidents', part]]),
  );
});
