import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

const firmIn = (sentence: string) =>
  readMarked(sentence)
    .firm.map(({ id }) => id)
    .filter(id => id.startsWith('reconsideration.'));

test.each([
  '我局作为被申请人的行政复议案件8件，其中维持5件、撤销1件、撤回申请2件。',
  '因不动产登记引发行政复议3件，终止1件。',
  '收到行政复议答复通知书9件，维持6件、撤销1件。',
  '涉及我局的行政复议7件，其中撤销1件。',
  '行政相对人提起行政复议4件，复议机关维持3件、撤销1件。',
  '办理被复议案件11件，维持率90%，纠错率9%。',
  '应对行政复议4件，其中撤销1件。',
  '办理行政复议案件3件，均被维持。',
])('%s was decided by others', sentence => {
  expect(firmIn(sentence)).toEqual([]);
});

test.each([
  ['办理以市政府为被申请人的行政复议案件5件；收到行政复议申请56件。', ['reconsideration.received']],
  ['审结行政复议案件45件，撤销2件，责令被申请人履行3件。', 1],
  [
    '收到行政复议申请47件，其中以县直部门为被申请人的35件、以乡镇政府为被申请人的12件。',
    ['reconsideration.received', 'reconsideration.received', 'reconsideration.received'],
  ],
  ['行政复议纠错率3.2%，调解率40%。', ['reconsideration.correction_rate', 'reconsideration.mediation_rate']],
])('%s is asserted', (sentence, ids) => {
  const firm = firmIn(sentence);
  if (typeof ids === 'number') expect(firm.length).toBeGreaterThan(ids);
  else expect(firm).toEqual(ids);
});

test.each(['收到以各部门为被申请人的复议案件35件。', '审结以县政府部门为被申请人的行政复议案件30件。'])(
  '%s is some of what came in, and doubtful',
  sentence => {
    const { indicators, firm } = readMarked(sentence);
    expect(indicators.map(({ id }) => id.split('.')[0])).toEqual(['reconsideration']);
    expect(firm).toEqual([]);
  },
);
