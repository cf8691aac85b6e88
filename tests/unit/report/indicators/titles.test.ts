import { expect, test } from 'vitest';
import { readFigures } from '../../../../lib/report/figures';
import { titlesBefore } from '../../../../lib/report/indicators/titles';
import { prepareReading } from '../../../../lib/report/prepare';

const titlesOf = (sentence: string) => {
  const reading = prepareReading(sentence);
  const text = reading.normal.text;
  return readFigures(reading).map(figure => {
    const span = titlesBefore(text, figure);
    return span && text.slice(...span);
  });
};

test.each([
  ['学习《甲条例》《乙规定》等法律法规12次。', '《甲条例》《乙规定》等法律法规'],
  ['观看《事故警示录》5场。', '《事故警示录》'],
  ['学习《甲法》、《乙法》和《丙法》3次。', '《甲法》、《乙法》和《丙法》'],
  ['印发《甲方案》，学习《乙法》3次。', '《乙法》'],
])('%s', (sentence, titles) => {
  expect(titlesOf(sentence)).toEqual([titles]);
});

test.each([
  '公布《行政许可事项清单》326项。',
  '围绕《督查工作条例》开展学习2次。',
  '出台《甲办法》等规范性文件5件。',
  '学习《甲法》，开展检查12次。',
])('nothing in %s', sentence => {
  expect(titlesOf(sentence)).toEqual([null]);
});
