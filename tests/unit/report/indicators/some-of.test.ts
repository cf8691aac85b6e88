import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

const firmIn = (sentence: string) => readMarked(sentence).firm.map(({ id }) => id);

test.each([
  '行政应诉案件中涉及土地征收的58件，涉及社会保障的17件。',
  '行政复议案件中，因工伤认定引起的12件。',
  '行政诉讼案件里以乡镇为被告的有26件。',
])('%s tells no total', sentence => {
  expect(firmIn(sentence)).toEqual([]);
});

test.each(['办理涉及土地征收的行政应诉案件58件。', '全年办理行政诉讼案件26件，案件中无一败诉。'])(
  '%s tells one',
  sentence => {
    expect(firmIn(sentence)).toContain('litigation.cases');
  },
);
