import { describe, expect, it } from 'vitest';
import { readyPatterns, triedOften } from '../../../lib/text/tried-often';

describe('patterns that are tried often', () => {
  it('are the patterns themselves, and are left where they were', () => {
    const written = /[\u3000、]/g;
    const pattern = triedOften(written);
    expect(pattern).toBe(written);
    readyPatterns();
    // A blank of a thousand matches: without care the next search would begin behind it.
    expect(pattern.lastIndex).toBe(0);
    expect(pattern.exec('、')?.index).toBe(0);
  });

  it('are made ready once', () => {
    const pattern = triedOften(/[\u3000、]/g);
    readyPatterns();
    pattern.lastIndex = 2;
    readyPatterns();
    expect(pattern.lastIndex).toBe(2);
  });
});
