import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

const idsIn = (sentence: string) => readMarked(sentence).indicators.map(({ id }) => id);

test('a sentence of several parts is not passed over', () => {
  expect(
    idsIn('加强应诉工作。各级行政复议机关审结行政复议申请860件；综合纠错率28%。市政府本级收案120件。'),
  ).not.toContain('litigation.cases');
});

test('what stands before a sentence of one part still carries over its figures', () => {
  expect(idsIn('行政复议工作有力推进。纠错率28%。市政府本级收案120件。').at(-1)).toBe('reconsideration.received');
});
