import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportRow } from '../../../lib/library/records';
import { isTimely } from '../../../lib/library/row';
import { packPage, unpackPage } from '../../../lib/library/row-packing';

const text = fc.string({ unit: fc.constantFrom(...'市法a1,|\u0001\u0003\n', '𠵾'), maxLength: 6 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
/** Of two bytes, of four, and of none. */
const count = fc.oneof(fc.nat(300), fc.constant(70_000), fc.constant(-1));
const date = fc.constantFrom('2025-03-31', '2025-04-01', '2026-01-01');

const rows = fc.array(
  fc.record({
    title: text,
    bodyName: maybe(text),
    bodyKind: maybe(fc.constantFrom('government' as const, 'department' as const)),
    level: maybe(fc.constantFrom('county' as const, 'state' as const)),
    regionCode: maybe(fc.constantFrom('210200', '990100')),
    regionName: maybe(text),
    province: maybe(fc.constantFrom('东江省', '')),
    prefecture: maybe(text),
    county: maybe(text),
    year: maybe(fc.integer({ min: -1, max: 2050 })),
    kind: fc.constantFrom('year' as const, 'half-year' as const),
    published: maybe(date),
    verdict: fc.constantFrom('report' as const, 'unsure' as const),
    quantities: count,
    indicators: count,
    problems: count,
    plans: count,
    warnings: count,
    dimensions: fc.subarray(['decision', 'disputes', 'enforcement']),
    reportId: fc.constantFrom('r1', 'r2'),
    snapshotId: fc.constantFrom('r1-aaaaaaaaaaaaaaaaaaaa', 'odd'),
    timely: maybe(fc.boolean()),
    savedAt: fc.constant('2026-03-01T12:00:00.000Z'),
    versions: count,
    url: text,
    hasHtml: fc.boolean(),
    tags: fc.array(text, { maxLength: 2 }),
    notes: count,
    overruled: count,
    binnedAt: maybe(fc.constant('2026-03-01T12:00:00.000Z')),
    parser: fc.constantFrom('1.0.0', '1.1.0'),
    codebook: fc.constantFrom('1.0.0'),
  } satisfies { [F in keyof ReportRow]: fc.Arbitrary<ReportRow[F]> }),
  { maxLength: 5 },
);

test('unpacking gives back every row, whatever is in it', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (drawn, areUsual) => {
      const given = areUsual
        ? drawn.map(row => ({
            ...row,
            snapshotId: `${row.reportId}-${'a'.repeat(20)}`,
            timely: isTimely(row.year, row.published),
          }))
        : drawn;
      const page = structuredClone(packPage(3, given));
      const back = unpackPage(page);
      const sorted = (some: readonly ReportRow[]) =>
        some.map(row => JSON.stringify(row, Object.keys(row).sort())).sort();
      expect(sorted(back)).toEqual(sorted(given));
      expect(page.count).toBe(given.length);
    }),
    { numRuns: 300 },
  );
});

const COUNTS = ['quantities', 'indicators', 'problems', 'plans', 'warnings', 'versions', 'notes', 'overruled'];

test('ordinary rows are packed, not kept beside', () => {
  const [row] = fc.sample(
    rows.filter(some => some.length > 0),
    { numRuns: 1, seed: 1 },
  )[0] as [ReportRow];
  const ordinary = {
    ...row,
    title: '报告',
    bodyName: '市',
    regionName: null,
    prefecture: null,
    county: null,
    url: '',
    tags: ['样本'],
    year: 2024,
    ...Object.fromEntries(COUNTS.map(name => [name, 1])),
    snapshotId: `${row.reportId}-${'a'.repeat(20)}`,
    timely: isTimely(2024, row.published),
  };
  expect(packPage(0, [ordinary]).odd).toEqual([]);
});
