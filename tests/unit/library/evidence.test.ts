import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { evidencePackage } from '../../../lib/library/evidence';
import { setOverrule } from '../../../lib/library/overrules';
import { freshLibrary, must, saveSample } from './sample';

const TEXT = '2024年，全市收到行政复议申请12件。\r\n“放管服”改革';

test('the package of a report is verified by public tools', async () => {
  const library = await freshLibrary();
  const { saved } = await saveSample(library, TEXT, { html: '<p>申请<b>12</b>件</p>' });
  const decided = { verdict: 'confirmed' as const, corrected: null, note: '已核', at: '2026-03-01T12:00:00.000Z' };
  const overrule = { indicatorId: 'reconsideration.received', span: [16, 19] as [number, number], ...decided };
  must(await setOverrule(library, saved.snapshotId, overrule));
  const zip = must(await evidencePackage(library, saved.snapshotId));
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(zip))) writeFileSync(join(folder, name), bytes);
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(checked.split('\n').filter(line => line.endsWith(': OK'))).toHaveLength(5);
    const textSum = execFileSync('sha256sum', ['text.txt'], { cwd: folder, encoding: 'utf8' }).slice(0, 64);
    const about = JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8'));
    expect(about.textSha256).toBe(textSum);
    expect(about.captures).toMatchObject([{ url: 'http://www.qinghe.gov.cn/report.html', savedAt: saved.savedAt }]);
    expect(readFileSync(join(folder, 'text.txt'), 'utf8')).toBe(TEXT);
    expect(readFileSync(join(folder, 'page.html.txt'), 'utf8')).toBe('<p>申请<b>12</b>件</p>');
    const readings = JSON.parse(readFileSync(join(folder, 'readings.json'), 'utf8'));
    expect(readings.report.indicators[0].value).toBe(12);
    expect(readings.overrules[0].note).toBe('已核');
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(must(await evidencePackage(library, saved.snapshotId))).toEqual(zip);
});

test('of a snapshot that is not there is a failure', async () => {
  expect(await evidencePackage(await freshLibrary(), 'nobody')).toMatchObject({ ok: false, error: 'failed' });
});
