import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

const firmIn = (sentence: string) => readMarked(sentence).firm.map(({ id }) => id);

test.each([
  '以柳溪村为试点建立调解室，该村全年调解矛盾纠纷9件，开展法治宣传4场。',
  '例如沙河社区开展普法宣传活动16场次。',
  '比如，杏花村通过议事会化解矛盾纠纷6起。',
  '探索院坝说事。如青石镇调解各类纠纷26件，无一上访。',
  '某企业违法排污，对该公司作出行政处罚2件。',
])('%s tells of one place', sentence => {
  expect(firmIn(sentence)).toEqual([]);
});

test.each([
  ['如期完成全镇各村法治宣传，开展普法宣传活动16场次。', ['law_promotion.events']],
  ['如东县城中街道调解矛盾纠纷26件。', ['mediation.cases']],
  ['打造该村等示范点。全年调解矛盾纠纷26件。', ['mediation.cases']],
  ['以村规民约为抓手，调解矛盾纠纷26件。', ['mediation.cases']],
])('%s tells of all', (sentence, ids) => {
  expect(firmIn(sentence)).toEqual(ids);
});
