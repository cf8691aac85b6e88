import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

const partsIn = (sentence: string) =>
  readMarked(sentence).indicators.map(({ id, part }) => (part === null ? id : `${id} ${part}`));

test.each([
  ['办理涉企行政复议案件46件。', ['reconsideration.handled 涉企']],
  ['受理涉及民生领域的行政复议申请38件。', ['reconsideration.accepted 民生']],
  ['受理27件涉企行政复议案件。', ['reconsideration.accepted 涉企']],
  ['办理农民工法律援助案件118件。', ['legal_aid.cases 农民工·办理']],
  ['为残疾人提供法律援助案件26件。', ['legal_aid.cases 残疾人']],
  ['调解物业纠纷41件，调解医疗纠纷22件。', ['mediation.cases 物业', 'mediation.cases 医疗']],
])('%s counts one kind out of all', (sentence, wanted) => {
  expect(partsIn(sentence)).toEqual(wanted);
});

test.each([
  ['办理行政复议案件46件。', ['reconsideration.handled']],
  ['为妇女、残疾人提供法律援助案件26件。', ['legal_aid.cases']],
  ['调解婚姻家庭、邻里等纠纷66件。', ['mediation.cases']],
  ['调解邻里纠纷、物业纠纷58件。', ['mediation.cases']],
  ['围绕民生领域调解矛盾纠纷58件。', ['mediation.cases']],
  ['受理行政复议案件100件，其中涉企案件28件。', ['reconsideration.accepted', 'reconsideration.accepted 涉企案件']],
])('%s counts all of them, or says itself of what the part is', (sentence, wanted) => {
  expect(partsIn(sentence)).toEqual(wanted);
});
