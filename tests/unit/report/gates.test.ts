import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { neededSigns } from '../../../lib/report/quantities/needed-signs';

/**
 * Long patterns are tried only where one sign stands that all their words hold. The gates are written by hand beside them: a word
 * added to a pattern must pass its gate, or it would never be met.
 */
const source = (file: string) => readFileSync(join(import.meta.dirname, '../../../lib/report', file), 'utf8');

function literal(file: string, name: string): RegExp {
  const found = new RegExp(`const ${name} =\\s*(?:triedOften\\(\\s*)?/(.+)/[a-z]*[;,)]`).exec(source(file))?.[1];
  if (!found) throw new Error(`${name} is no pattern of ${file}`);
  return new RegExp(found);
}

/** The words of a pattern that is one choice, parted at the outermost |. */
function choices(pattern: string): string[] {
  const found = [''];
  let depth = 0;
  for (const sign of pattern) {
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    if (sign === '|' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
}

describe('a gate lets all through that its patterns can match', () => {
  test('what lies ahead', () => {
    const needs = neededSigns(literal('quantities/status.ts', 'AHEAD').source);
    expect(needs?.length).toBeGreaterThan(5);
    expect(needs?.filter(signs => !literal('quantities/status.ts', 'LOOKS_AHEAD').test(signs))).toEqual([]);
  });

  test('every word for a past time', () => {
    const past = /const PAST =\s*'\(\?:(.+)\)';/.exec(source('quantities/status.ts'))?.[1] ?? '';
    const opens = /其中\)\?\(\?:(.+)\)\(\?!/.exec(literal('quantities/status.ts', 'OPENS_PAST').source)?.[1] ?? '';
    const words = [...choices(past), ...choices(opens)].map(word => word.replace(/.\?/g, ''));
    expect(words.length).toBeGreaterThan(15);
    expect(words.filter(word => !literal('quantities/status.ts', 'NAMES_PAST').test(word))).toEqual([]);
  });

  test('every measure that a number may be shared by', () => {
    const words = literal('quantities/respectively.ts', 'MEASURED').source.replace(/^\(\?:|\)\$$/g, '');
    const gate = literal('quantities/respectively.ts', 'HOLDS_MEASURE');
    expect(choices(words).length).toBeGreaterThan(15);
    expect(choices(words).filter(word => !gate.test(word))).toEqual([]);
  });

  test('every movement that says nothing of what is counted', () => {
    const gate = literal('subject-words.ts', 'MOVES');
    const verbs = /\(\?:(增长[^)]+)\)/.exec(literal('subject-words.ts', 'MOVEMENT').source)?.[1]?.split('|') ?? [];
    expect(verbs.length).toBeGreaterThan(8);
    expect([...verbs, '同比', '环比', '较', '比', '分别'].filter(word => !gate.test(word))).toEqual([]);
  });
});
