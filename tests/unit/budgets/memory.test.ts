import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportRow } from '../../../lib/library/records';
import { packPage, unpackPage } from '../../../lib/library/row-packing';

/** A process that dies when its heap wants more than so many megabytes. */
function readWithin(megabytes: number, chars: number): string {
  const script = join(import.meta.dirname, 'read-long-text.ts');
  const flags = [`--max-old-space-size=${megabytes}`, '--import', 'tsx', script, String(chars)];
  return spawnSync(process.execPath, flags, { encoding: 'utf8' }).stdout.trim();
}

test('reading a text of one megabyte takes no more than 64 MB beside Node and the engine', () => {
  // Both stand in some 30 MB; a megabyte of UTF-8 holds 350,000 characters of Chinese.
  expect(Number(readWithin(32 + 64, 350_000))).toBeGreaterThan(4_000);
}, 120_000);

test('ten thousand rows of the catalogue are listed in less than 100 MB', () => {
  const rowAt = (at: number): ReportRow => ({
    reportId: `r${at}`.padEnd(21, '0'),
    snapshotId: `r${at}`.padEnd(21, '0').concat('-', 'a'.repeat(20)),
    title: `第${at}市人民政府2021年度法治政府建设情况报告`,
    bodyName: `第${at}市人民政府`,
    bodyKind: 'government',
    level: 'prefecture',
    regionCode: String(100_000 + at),
    regionName: `第${at}市`,
    province: '辽宁省',
    prefecture: `第${at}市`,
    county: null,
    year: 2021,
    kind: 'year',
    published: '2022-01-10',
    verdict: 'report',
    quantities: 120,
    indicators: 60,
    problems: 3,
    plans: 4,
    warnings: 1,
    dimensions: ['digital', 'disputes', 'enforcement'],
    timely: true,
    savedAt: new Date(1.7e12 + at * 1000).toISOString(),
    versions: 1,
    url: `http://www.example${at}.gov.cn/zwgk/fzzf/202201/t20220110_${at}.html`,
    hasHtml: true,
    tags: [],
    notes: 0,
    overruled: 0,
    binnedAt: null,
    parser: '0.1.0',
    codebook: '1.0.0',
  });
  const pages = Array.from({ length: 40 }, (_, page) =>
    packPage(
      page,
      Array.from({ length: 250 }, (__, at) => rowAt(page * 250 + at)),
    ),
  );
  const before = process.memoryUsage().heapUsed;
  const rows = pages.flatMap(unpackPage);
  const more = process.memoryUsage().heapUsed - before;
  expect(rows).toHaveLength(10_000);
  expect(rows[9_999]).toEqual(rowAt(9_999));
  expect(more).toBeLessThan(100e6);
});
