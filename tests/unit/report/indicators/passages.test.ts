import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOUBTFUL } from '../../../../lib/report/indicators';
import { readMarked } from '../../codebook/marked';

/** Passages as whole reports of many kinds of bodies bring them: every figure is marked with the ids asserted of it, or `-`. */
const LINES = readFileSync(new URL('./passages.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'));

describe('every figure of a passage is asserted to be what it says, and nothing else', () => {
  test.each(LINES)('%s', line => {
    const { marks, codesAt } = readMarked(line);
    const read = marks.map(mark =>
      codesAt(mark)
        .filter(({ confidence }) => confidence >= DOUBTFUL)
        .map(({ id }) => id),
    );
    const wanted = marks.map(({ note }) => (note === '-' ? [] : note.split('+')));
    expect(read.map(ids => ids.sort())).toEqual(wanted.map(ids => ids.sort()));
  });
});
