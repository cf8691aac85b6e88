import { expect, test } from 'vitest';
import { readFigures } from '../../../../lib/report/figures';
import { isOfEach } from '../../../../lib/report/indicators/each';
import { prepareReading } from '../../../../lib/report/prepare';

const ofEach = (sentence: string) => {
  const reading = prepareReading(sentence);
  return readFigures(reading).map(figure => isOfEach(reading.normal.text, figure));
};

test.each([
  '各科室均配备2名以上持证执法人员。',
  '各村均建有不少于1个调解室。',
  '各执法队均确保5名以上人员持证。',
  '各级政府常务会议全年至少举办法治讲座2期以上。',
])('%s is said of each', sentence => {
  expect(ofEach(sentence)).toContain(true);
});

test.each([
  '全县共有持证执法人员200名以上。',
  '各科室均开展培训12次。',
  '各镇办理案件均达到100件。',
  '全年举办培训不少于4场。',
  '各镇均办理案件100件以上。',
  '每个村有3名法律明白人。',
])('%s is said of the whole', sentence => {
  expect(ofEach(sentence)).not.toContain(true);
});
