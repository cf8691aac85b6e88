import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

test.each([
  [
    '建成省级民主法治示范村（社区）7个，市级民主法治示范村（社区）15个。',
    ['law_promotion.democratic_villages 省级', 'law_promotion.democratic_villages 市级'],
  ],
  ['受理行政复议（含网上）9件，行政应诉（一审）6件。', ['reconsideration.accepted', 'litigation.cases 一审']],
  [
    '查处违法行为（含移交）52件，行政处罚（不含简易程序）17件。',
    ['enforcement.violations_investigated', 'enforcement.penalties'],
  ],
  // One bracket around the number between still belongs to the total behind it.
  ['行政复议案件审结（含上年结转8件）76件。', ['reconsideration.concluded']],
])('%s: each number keeps the words beside its own bracket', (sentence, wanted) => {
  const { firm } = readMarked(sentence);
  expect(firm.map(({ id, part }) => (part === null ? id : `${id} ${part}`))).toEqual(wanted);
});

test.each([
  ['办理一审、二审行政诉讼案件84件。', ['litigation.cases']],
  ['行政应诉案件（含一审、二审）84件。', ['litigation.cases']],
  ['办理一审行政诉讼案件52件。', ['litigation.cases 一审']],
  ['一审、二审行政诉讼案件分别为44件和20件。', ['litigation.cases 一审', 'litigation.cases 二审']],
  [
    '省级、市级民主法治示范村分别为6个、18个。',
    ['law_promotion.democratic_villages 省级', 'law_promotion.democratic_villages 市级'],
  ],
])('%s: what is listed is said of both, and of each in turn', (sentence, wanted) => {
  const { firm } = readMarked(sentence);
  expect(firm.map(({ id, part }) => (part === null ? id : `${id} ${part}`))).toEqual(wanted);
});
