import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ConverterFactory } from 'opencc-js/core';
import cn from 'opencc-js/to/cn';
import { describe, expect, test } from 'vitest';
import { makeAnchor } from '../../../lib/page/anchor';
import { anchorText, keyRange, spanOfKey } from '../../../lib/page/anchor-text';
import { refindAll } from '../../../lib/page/refind-all';
import { runSliced } from '../../../lib/page/slices';
import { normalizeText } from '../../../lib/text/normalize';
import { Chance } from '../../bench/anchors/chance';
import { changes, type Edited, keepers } from '../../bench/anchors/edits';
import { findOurs } from '../../bench/anchors/judge';
import { type Subject, subjectsOf } from '../../bench/anchors/subject';

const simplify = ConverterFactory(cn);
const folder = join(import.meta.dirname, '../../../seeds');
const subjects = readdirSync(folder).flatMap(name => subjectsOf(readFileSync(join(folder, name), 'utf8')));
const anySubject = fc.integer({ min: 0, max: subjects.length - 1 }).map(at => subjects[at] as Subject);
const seed = fc.integer({ min: 1, max: 1e9 });

/** The sentence around a figure after an edit, so that the next edit can follow. */
function subjectAfter({ text, figure }: Edited): Subject | null {
  if (!figure) return null;
  const found = subjectsOf(text).find(one => one.figure[0] <= figure[0] && one.figure[1] >= figure[1]);
  return found ? { ...found, figure } : null;
}

const [MOVED, COPIED, SURROUNDED] = ['move', 'duplicate', 'insertion around'].map(name =>
  keepers.findIndex(keeper => keeper.name === name),
);

const isAnnounced = (is: string) => is === 'found' || is === 'moved';

describe('whatever happens to a real report', () => {
  test('a statement that two edits kept, and that stands once, is never lost', () => {
    fc.assert(
      fc.property(anySubject, fc.nat(3), fc.nat(3), seed, (subject, first, second, number) => {
        const chance = new Chance(number);
        const once = keepers[first]?.apply(subject, chance);
        const between = once && subjectAfter(once);
        const twice = between && keepers[second]?.apply(between, chance);
        fc.pre(twice?.figure !== undefined && twice.figure !== null);
        const result = findOurs(subject, twice.text, simplify);
        expect(result.is).not.toBe('lost');
        // A sentence that was copied stands twice, and either place says the same.
        if (first === COPIED || second === COPIED) return;
        if (isAnnounced(result.is) && 'span' in result) expect(result.span).toEqual(twice.figure);
        // A near copy left where the sentence stood reads like the sentence with another figure: only then may it be told so.
        if (result.is === 'changed') expect([first, second]).toEqual([SURROUNDED, MOVED]);
      }),
      { numRuns: 150 },
    );
  });

  test('a figure that was changed is never given for the kept one, whatever else happened', () => {
    fc.assert(
      fc.property(anySubject, fc.nat(5), fc.constantFrom(0, 2, 3), seed, (subject, change, keep, number) => {
        const chance = new Chance(number);
        const kept = keepers[keep]?.apply(subject, chance);
        const between = kept && subjectAfter(kept);
        const changed = between && changes[change]?.apply(between, chance);
        fc.pre(!!changed && changed.text !== between.text);
        expect(isAnnounced(findOurs(subject, changed.text, simplify).is)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('every figure leads back to its own characters', () => {
    for (const { text, figure } of subjects) {
      const read = anchorText(normalizeText(text, simplify));
      const range = keyRange(read, figure);
      expect(range && spanOfKey(read, range)).toEqual(figure);
    }
  });
});

describe('work in slices', () => {
  test('rests whenever its time is up, and stops when told to', async () => {
    let clock = 0;
    let rests = 0;
    const time = {
      now: () => clock,
      rest: async () => {
        rests++;
      },
    };
    function* work() {
      for (let step = 0; step < 100; step++) {
        clock += 3;
        yield;
      }
      return 'done';
    }
    expect(await runSliced(work(), time)).toBe('done');
    expect(rests).toBeGreaterThan(30);
    expect(await runSliced(work(), time, AbortSignal.abort())).toBeNull();
  });

  test('no step of searching a megabyte without a full stop runs away', () => {
    const text = '受理案件1075件，'.repeat(100_000);
    const normal = {
      ...normalizeText('x'),
      text,
      starts: new Uint32Array(text.length),
      ends: new Uint32Array(text.length),
    };
    const read = anchorText(normal);
    expect(Math.max(...read.sentences.map(one => one.end - one.start))).toBeLessThanOrEqual(600);
    const anchor = makeAnchor(anchorText(normalizeText('全年受理行政复议案件1075件，结案969件。')), [10, 15]);
    if (!anchor) throw new Error('no anchor');
    let steps = 0;
    const work = refindAll([anchor], normal);
    while (!work.next().done) steps++;
    expect(steps).toBeGreaterThan(20);
  });
});
