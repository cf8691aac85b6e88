import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../lib/report/figures';
import { prepareReading } from '../../../lib/report/prepare';
import { EXCLUSIONS } from '../../../lib/report/quantities/exclusions';
import { findExcluded } from '../../../lib/report/quantities/find-excluded';

describe.each(EXCLUSIONS)('$id $name', ({ id, hits, misses }) => {
  test.each(hits)('takes %j', text => {
    const { figures, leftOut } = readNumbers(prepareReading(text));
    expect(figures).toEqual([]);
    expect(leftOut.length).toBeGreaterThan(0);
  });

  test.each(misses)('leaves a number of %j', text => {
    expect(readNumbers(prepareReading(text)).figures.length).toBeGreaterThan(0);
  });

  test('names itself as the reason of one of its hits at least', () => {
    const ids = hits.flatMap(text => findExcluded(prepareReading(text).normal.text).map(found => found.id));
    expect(ids).toContain(id);
  });
});

test('ids are the codebook’s and stand once', () => {
  const ids = EXCLUSIONS.map(one => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^NI(?:0[1-9]|1[0-4])$/);
});
