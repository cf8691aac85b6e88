import { describe, expect, test } from 'vitest';
import { CORE_GROUPS, DIMENSIONS, INDICATORS, indicatorById, UNIT_CLASSES } from '../../../lib/codebook/codebook';
import { DEFINITIONS, definitionOf } from '../../../lib/codebook/definitions';
import { PRECEDENCE } from '../../../lib/codebook/precedence';
import { RULE_SOURCES } from '../../../lib/codebook/rule-sources';
import { rulebook } from '../../../lib/codebook/rulebook';

describe('the codebook', () => {
  test('names 180 indicators in ten dimensions, each once', () => {
    expect(INDICATORS).toHaveLength(180);
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(180);
    expect(DIMENSIONS).toHaveLength(10);
  });

  test('defines every indicator and has a rule for it', () => {
    const ids = INDICATORS.map(({ id }) => id).sort();
    expect(DEFINITIONS.map(({ id }) => id).sort()).toEqual(ids);
    expect(ids.map(id => rulebook().ruleOf(id)?.entry.id)).toEqual(ids);
    expect(RULE_SOURCES).toHaveLength(ids.length);
  });

  test.each(INDICATORS.map(entry => [entry.id, entry] as const))('%s is well formed', (id, entry) => {
    expect(id).toMatch(/^[a-z_]+\.[a-z0-9_]+$/);
    expect(DIMENSIONS.map(dimension => dimension.id)).toContain(entry.dimension);
    expect(entry.zh).toMatch(/\p{Script=Han}/u);
    expect(entry.en).toMatch(/^[A-Z“0-9]/);
    expect(['count', 'amount', 'rate', 'change', 'duration', 'rank']).toContain(entry.kind);
    expect(UNIT_CLASSES.map(unit => unit.canonical)).toContain(entry.unit);
    expect([null, 'better', 'worse']).toContain(entry.higherIs);
    expect(definitionOf(id)?.definition.length).toBeGreaterThan(10);
  });

  test('has 25 core groups of known indicators and 54 precedence rules between known indicators', () => {
    expect(CORE_GROUPS).toHaveLength(25);
    expect(PRECEDENCE).toHaveLength(54);
    for (const id of [...CORE_GROUPS.flatMap(group => group.anyOf), ...PRECEDENCE.flatMap(rule => rule.among)]) {
      expect(indicatorById(id), id).not.toBeNull();
    }
  });

  test('does not know an id of another version', () => {
    expect(indicatorById('reconsideration.retired')).toBeNull();
  });
});
