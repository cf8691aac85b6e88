import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

const partsIn = (sentence: string) => readMarked(sentence).indicators.map(({ id, part }) => [id.split('.')[1], part]);

test.each([
  [
    '负责人出庭应诉率100%，其中正职出庭22次，占45%。',
    [
      ['head_appearance_rate', null],
      ['head_appearances', '正职'],
      ['head_appearance_rate', '正职'],
    ],
  ],
  ['分管负责人出庭应诉14件。', [['head_appearances', '副职']]],
  // An old name of any of them.
  ['行政首长出庭应诉率达到87%。', [['head_appearance_rate', null]]],
  ['行政机关负责人出庭应诉36件。', [['head_appearances', null]]],
])('%s: how high those were who appeared is a part', (sentence, wanted) => {
  expect(partsIn(sentence)).toEqual(wanted);
});
