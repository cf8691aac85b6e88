import { describe, expect, test } from 'vitest';
import { INDICATORS } from '../../../lib/codebook/codebook';
import decision from '../../../lib/codebook/proofs/decision.json';
import digital from '../../../lib/codebook/proofs/digital.json';
import disputes from '../../../lib/codebook/proofs/disputes.json';
import emergency from '../../../lib/codebook/proofs/emergency.json';
import enforcement from '../../../lib/codebook/proofs/enforcement.json';
import functions from '../../../lib/codebook/proofs/functions.json';
import leadership from '../../../lib/codebook/proofs/leadership.json';
import legalServices from '../../../lib/codebook/proofs/legal-services.json';
import oversight from '../../../lib/codebook/proofs/oversight.json';
import rulemaking from '../../../lib/codebook/proofs/rulemaking.json';
import { DOUBTFUL } from '../../../lib/report/indicators';
import { readMarked } from './marked';

const PROOFS = [
  ...leadership,
  ...functions,
  ...rulemaking,
  ...decision,
  ...enforcement,
  ...emergency,
  ...disputes,
  ...oversight,
  ...digital,
  ...legalServices,
];

test('every indicator proves itself with at least three hits and three misses', () => {
  expect(PROOFS.map(({ id }) => id).sort()).toEqual(INDICATORS.map(({ id }) => id).sort());
  for (const { id, hits, misses } of PROOFS) {
    expect(hits.length, id).toBeGreaterThanOrEqual(3);
    expect(misses.length, id).toBeGreaterThanOrEqual(3);
  }
});

test('no two proofs of an indicator are one sentence with other figures', () => {
  const wording = (sentence: string) => sentence.replace(/\d[\d.,]*/g, '#');
  for (const { id, hits, misses } of PROOFS) {
    for (const sentences of [hits, misses]) {
      const wordings = sentences.map(wording);
      expect([...new Set(wordings)], id).toEqual(wordings);
    }
  }
});

describe.each(PROOFS.map(proof => [proof.id, proof] as const))('%s', (id, { hits, misses }) => {
  test.each(hits)('reads %s', sentence => {
    const { marks, codesAt } = readMarked(sentence);
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      const firm = codesAt(mark).filter(({ confidence }) => confidence >= DOUBTFUL);
      expect(
        firm.map(indicator => indicator.id),
        sentence.slice(0, 40),
      ).toContain(id);
    }
  });

  test.each(misses)('leaves alone %s', sentence => {
    const { indicators } = readMarked(sentence);
    expect(indicators.map(indicator => indicator.id)).not.toContain(id);
  });
});
