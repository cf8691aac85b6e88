import { expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

const firmIn = (sentence: string) => readMarked(sentence).firm.map(({ id }) => id);

test.each([
  '办理行政执法案件430件。其中，行政许可类120件；行政处罚类86件。',
  '共办理行政执法案件96件，其中行政检查61件、行政处罚35件。',
])('%s counts more than offences', sentence => {
  expect(firmIn(sentence)).not.toContain('enforcement.violations_investigated');
  expect(firmIn(sentence)).toContain('enforcement.penalties');
});

test.each(['办理行政执法案件96件。其中，占道经营41件。', '查处违法案件88件，其中行政处罚80件。'])(
  '%s counts offences',
  sentence => {
    expect(firmIn(sentence)).toContain('enforcement.violations_investigated');
  },
);
