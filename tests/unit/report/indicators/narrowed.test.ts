import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

const firmIn = (sentence: string) => readMarked(sentence).firm.map(({ id, value }) => `${id} ${value}`);
const readIn = (sentence: string) => readMarked(sentence).indicators.map(({ id }) => id);

test.each(['未发生因执法程序违法引发的行政诉讼案件。', '全县未发生一起因决策失误导致的行政复议案件。'])(
  '%s tells of one cause only',
  sentence => {
    expect(firmIn(sentence)).toEqual([]);
  },
);

test.each([
  ['未发生行政诉讼案件。', ['litigation.cases 0']],
  ['未发生行政诉讼败诉案件。', ['litigation.lost 0']],
])('%s tells of none', (sentence, wanted) => {
  expect(firmIn(sentence)).toEqual(wanted);
});

test.each([
  ['建议办理满意率93%，基本满意率7%。', ['oversight.proposals_satisfaction_rate 93']],
  ['代表建议满意率为91%；基本满意率为9%。', ['oversight.proposals_satisfaction_rate 91']],
  ['代表、委员满意和基本满意率达99%。', ['oversight.proposals_satisfaction_rate 99']],
  ['建议提案满意率、基本满意率合计100%。', ['oversight.proposals_satisfaction_rate 100']],
])('%s: what is left beside a rate is not the rate', (sentence, wanted) => {
  expect([...new Set(firmIn(sentence))]).toEqual(wanted);
});

test.each([
  ['审批承诺提速率达66%，超过省定的60%。', ['services.time_cut_rate 66']],
  ['网上可办率98%，高于市里要求的95%。', ['services.online_rate 98']],
  ['开展执法检查8600次。检查800次以上的街镇有5个。', ['enforcement.inspections 8600']],
])('%s: a mark that was outdone was not counted', (sentence, wanted) => {
  expect(firmIn(sentence)).toEqual(wanted);
});

test('a level that outdoes last year is a level', () => {
  expect(firmIn('网上可办率超过95%。')).toEqual(['services.online_rate 95']);
  expect(readIn('承诺提速率超过60%。')).toEqual(['services.time_cut_rate']);
});

test('none among the cases of one kind alone', () => {
  expect(firmIn('全县依申请公开连续3年实现行政复议零纠错、行政诉讼零败诉。')).toEqual([]);
  expect(firmIn('全县连续3年实现行政诉讼零败诉。')).toEqual(['litigation.lost 0']);
});
