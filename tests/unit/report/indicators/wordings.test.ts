import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOUBTFUL } from '../../../../lib/report/indicators';
import { readMarked } from '../../codebook/marked';

/**
 * Other ways of saying what the proofs say: every figure is marked with the ids that it carries, `-` for none, `?` behind an id for
 * one that is no more than doubtful; `//` begins a new line.
 */
const LINES = readFileSync(new URL('./wordings.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'));

describe('the same figures in other wordings', () => {
  test.each(LINES)('%s', line => {
    const { marks, codesAt } = readMarked(line.replaceAll('//', '\n'));
    expect(marks.length).toBeGreaterThan(0);
    const read = marks.map(mark => codesAt(mark).map(({ id, confidence }) => (confidence < DOUBTFUL ? `${id}?` : id)));
    const wanted = marks.map(({ note }) => (note === '-' ? [] : note.split('+')));
    expect(read.map(ids => ids.sort())).toEqual(wanted.map(ids => ids.sort()));
  });
});
