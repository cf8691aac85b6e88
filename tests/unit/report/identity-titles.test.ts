import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../lib/report/identity';
import { page, silent, titleCases } from './identity-cases';

describe('whose report, by title and page', () => {
  it.each(titleCases)('$title ($more)', expected => {
    const facts = page(expected.title, expected.more);
    const { body, year } = readIdentity({ reading: silent, facts, url: null });
    expect(body?.name ?? null).toBe(expected.body);
    expect(body?.region?.code ?? null).toBe(expected.code);
    expect(year).toBe(expected.year);
    if (expected.level) expect(body?.level).toBe(expected.level);
    if (expected.kind) expect(body?.kind).toBe(expected.kind);
    if (expected.body) expect(body?.department ?? undefined).toBe(expected.department);
  });

  it('gives a half-year report its half year', () => {
    const facts = page('平湖市2023年上半年法治政府建设情况报告');
    expect(readIdentity({ reading: silent, facts, url: null }).period).toEqual({
      from: '2023-01-01',
      to: '2023-06-30',
    });
  });
});
