import { describe, expect, test } from 'vitest';
import { readFigures } from '../../../lib/report/figures';
import { prepareReading } from '../../../lib/report/prepare';
import { printedSpan } from '../../../lib/text/normalize';
import { CHANGES } from './sentences/changes';
import { LISTS, UNITS_ELSEWHERE } from './sentences/lists';
import { unmark } from './sentences/marked';
import { NOTHING } from './sentences/nothing';
import { NUMERALS } from './sentences/numerals';
import { STATUS, STATUS_IN_2023 } from './sentences/status';

function readAll(text: string) {
  const reading = prepareReading(text);
  return readFigures(reading).map(({ range, value, unit, bound, kind, status }) => ({
    quote: text.slice(...printedSpan(reading.normal, ...range)),
    value,
    unit,
    bound,
    kind,
    status,
  }));
}

describe.each([
  ['numerals', NUMERALS],
  ['changes', CHANGES],
  ['lists', LISTS],
  ['units told elsewhere', UNITS_ELSEWHERE],
  ['nothing', NOTHING],
  ['status', STATUS],
] as const)('figures: %s', (_, sentences) => {
  test.each(sentences.map(marked => ({ marked, ...unmark(marked) })))('$text', ({ text, expected }) => {
    expect(readAll(text)).toEqual(expected);
  });
});

describe('figures of another year than that of the report', () => {
  test.each(STATUS_IN_2023.map(unmark))('$text', ({ text, expected }) => {
    expect(readAll(`某县2023年法治政府建设情况报告\n${text}`)).toEqual(expected);
  });
});
