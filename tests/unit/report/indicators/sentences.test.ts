import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMarked } from '../../codebook/marked';

/** Sentences of our own in which every figure is marked with the ids it carries, or `-`. */
const LINES = readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'));

test('at least 390 sentences with 870 figures stand here', () => {
  expect(LINES.length).toBeGreaterThanOrEqual(390);
  expect(LINES.join('').split('{').length - 1).toBeGreaterThanOrEqual(870);
});

describe('every figure of a sentence carries what it says, and nothing else', () => {
  test.each(LINES)('%s', line => {
    const { marks, codesAt } = readMarked(line);
    const read = marks.map(mark => codesAt(mark).map(({ id }) => id));
    const wanted = marks.map(({ note }) => (note === '-' ? [] : note.split('+')));
    expect(read.map(ids => ids.sort())).toEqual(wanted.map(ids => ids.sort()));
  });
});
