import { describe, expect, test } from 'vitest';
import { moveToBin, restore } from '../../../lib/library/bin';
import { listRows } from '../../../lib/library/list';
import { openLibrary } from '../../../lib/library/open';
import { setOverrule } from '../../../lib/library/overrules';
import { reportKeyOf } from '../../../lib/library/report-key';
import { type ReportToSave, save } from '../../../lib/library/save';
import { listVersions, loadReadings, loadSnapshot } from '../../../lib/library/snapshots';
import { stateOf } from '../../../lib/library/state';
import { clockAt, freshLibrary, must, sampleReport, saveSample, toSave } from './sample';

const FIRST = '2024年，全市收到行政复议申请12件。';
const SECOND = '2024年，全市收到行政复议申请13件。';

describe('saving a report', () => {
  test('keeps text, HTML, facts and reading, and lists it', async () => {
    const library = await freshLibrary();
    const { outcome, saved } = await saveSample(library, FIRST, { published: '2025-03-20' });
    expect(outcome).toBe('saved');
    expect(saved.savedAt).toBe('2026-03-01T12:00:00.000Z');

    const snapshot = must(await loadSnapshot(library, saved.snapshotId));
    expect(snapshot.text).toBe(FIRST);
    expect(snapshot.html).toBe(`<p>${FIRST}</p>`);
    expect(snapshot.url).toBe('http://www.qinghe.gov.cn/report.html');
    expect(snapshot.facts.meta).toEqual({ sitename: '青禾市人民政府' });
    expect(snapshot.report.indicators[0]?.value).toBe(12);

    const rows = must(await listRows(library));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      reportId: saved.reportId,
      snapshotId: saved.snapshotId,
      title: '青禾市人民政府2024年法治政府建设情况报告',
      bodyName: '青禾市人民政府',
      level: 'prefecture',
      regionCode: '990100',
      regionName: '青禾市',
      year: 2024,
      kind: 'year',
      published: '2025-03-20',
      timely: true,
      savedAt: '2026-03-01T12:00:00.000Z',
      quantities: 1,
      indicators: 1,
      versions: 1,
      verdict: 'report',
      hasHtml: true,
      dimensions: ['disputes'],
      binnedAt: null,
    });
  });

  test('the same text again is already saved, also under another request', async () => {
    const library = await freshLibrary();
    const first = await saveSample(library, FIRST);
    const again = await saveSample(library, FIRST);
    expect(again).toEqual({ outcome: 'already-saved', saved: first.saved });
    expect(must(await listVersions(library, first.saved.reportId))).toHaveLength(1);
  });

  test('a retry of the same request gets the same answer and stores nothing twice', async () => {
    const library = await freshLibrary();
    const request = await toSave(FIRST);
    const first = must(await save(library, request));
    expect(must(await save(library, request))).toEqual(first);
    expect(first.outcome).toBe('saved');
    expect(await library.db.count('snapshots')).toBe(1);
    expect(await library.db.count('captures')).toBe(1);
  });

  test('a changed text of the same report becomes its new version', async () => {
    const library = await freshLibrary();
    const first = await saveSample(library, FIRST);
    const second = await saveSample(library, SECOND, { value: 13 });
    expect(second.outcome).toBe('new-version');
    expect(second.saved.reportId).toBe(first.saved.reportId);
    const [row] = must(await listRows(library));
    expect(row).toMatchObject({ versions: 2, snapshotId: second.saved.snapshotId });
    expect(must(await loadSnapshot(library, first.saved.snapshotId)).text).toBe(FIRST);
  });

  test('the clock set back does not make the older text the current one', async () => {
    const clock = clockAt('2026-03-01T12:00:00.000Z');
    const library = await freshLibrary({ now: clock.now });
    await saveSample(library, FIRST);
    clock.iso = '2020-01-01T00:00:00.000Z';
    const second = await saveSample(library, SECOND);
    expect(must(await listRows(library))[0]).toMatchObject({
      snapshotId: second.saved.snapshotId,
      savedAt: '2020-01-01T00:00:00.000Z',
    });
  });

  test('two at once give one snapshot', async () => {
    const library = await freshLibrary({ name: 'shared' });
    const other = await freshLibrary({ name: 'shared' });
    const [one, two] = await Promise.all([saveSample(library, FIRST), saveSample(other, FIRST)]);
    expect([one.outcome, two.outcome].sort()).toEqual(['already-saved', 'saved']);
    expect(await library.db.count('snapshots')).toBe(1);
    expect(must(await listRows(library))).toHaveLength(1);
  });

  test.each([
    ['another body', { body: '白杨市人民政府' }],
    ['a body of the same name elsewhere', { code: '990900' }],
    ['another year', { year: 2023 }],
    ['another period', { period: { from: '2024-01-01', to: '2024-06-30' } }],
    ['an unknown body', { body: null }],
    ['an unknown year', { year: null }],
  ])('%s is another report', async (_name, traits) => {
    const library = await freshLibrary();
    await saveSample(library, FIRST);
    expect((await saveSample(library, SECOND, traits)).outcome).toBe('saved');
    expect(must(await listRows(library))).toHaveLength(2);
  });

  test('two texts of unknown body are never versions of each other', async () => {
    const library = await freshLibrary();
    await saveSample(library, FIRST, { body: null });
    expect((await saveSample(library, SECOND, { body: null })).outcome).toBe('saved');
    expect((await saveSample(library, FIRST, { body: null })).outcome).toBe('already-saved');
  });

  test('HTML left out for want of room is added by saving again', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, FIRST, { html: null });
    expect(must(await loadSnapshot(library, saved.snapshotId)).html).toBeNull();
    expect((await saveSample(library, FIRST, { html: '<p>late</p>' })).outcome).toBe('already-saved');
    expect(must(await loadSnapshot(library, saved.snapshotId)).html).toBe('<p>late</p>');
    expect(must(await listRows(library))[0]?.hasHtml).toBe(true);
  });

  test('a reading of another text is refused', async () => {
    const library = await freshLibrary();
    const request = { ...(await toSave(FIRST)), report: await sampleReport(SECOND) };
    expect(await save(library, request)).toMatchObject({ ok: false, error: 'invalid-request' });
    expect(must(await listRows(library))).toEqual([]);
  });
});

test('the readings of several snapshots are loaded without their texts', async () => {
  const library = await freshLibrary();
  const one = await saveSample(library, FIRST);
  const two = await saveSample(library, SECOND, { year: 2023, value: 13 });
  const spoilt = await saveSample(library, FIRST, { year: 2022 });
  const [reading] = await library.db.getAllFromIndex('readings', 'snapshot', spoilt.saved.snapshotId);
  if (reading) await library.db.put('readings', { ...reading, json: '{' });
  const ids = [one, two, spoilt].map(({ saved }) => saved.snapshotId);
  const readings = must(await loadReadings(library, [...ids, 'nobody']));
  expect([...readings.keys()].sort()).toEqual(ids.slice(0, 2).sort());
  expect(readings.get(two.saved.snapshotId)?.report.indicators[0]?.value).toBe(13);
  expect(readings.get(one.saved.snapshotId)?.overrules.size).toBe(0);
});

test('the readings of few among many, of neighbours and of one staged twice are those that count', async () => {
  const library = await freshLibrary();
  const ids: string[] = [];
  for (let value = 1; value <= 9; value++) {
    const text = `2024年，全市收到行政复议申请${value}件。`;
    ids.push((await saveSample(library, text, { year: 2000 + value, value })).saved.snapshotId);
  }
  const corrected = { value: 70, unit: '件', bound: '=' as const };
  const report = must(await loadSnapshot(library, ids[6] ?? '')).report;
  const { span } = report.quantities[0]!;
  const { id: indicatorId } = report.indicators[0]!;
  const overrule = { indicatorId, span, verdict: 'corrected' as const, corrected, note: null, at: '2026-03-01' };
  must(await setOverrule(library, ids[6] ?? '', overrule));
  // As an import under way leaves it: another reading of the same text, that no snapshot names.
  const [reading] = await library.db.getAllFromIndex('readings', 'snapshot', ids[3]);
  const other = JSON.stringify({ ...report, indicators: [] });
  for (const end of ['0', 'zzz'])
    await library.db.put('readings', { ...reading!, id: `${ids[3]}-${end}`, json: other });

  const valuesOf = async (wanted: string[]) => {
    const loaded = must(await loadReadings(library, wanted));
    return wanted.map(id => loaded.get(id)?.report.indicators[0]?.value ?? null);
  };
  expect(await valuesOf(ids)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(await valuesOf([ids[7]!, ids[1]!])).toEqual([8, 2]);
  expect(await valuesOf(ids.filter((_, at) => at !== 3))).toEqual([1, 2, 3, 5, 6, 7, 8, 9]);
  expect(await valuesOf([ids[3]!])).toEqual([4]);
  expect(await valuesOf([])).toEqual([]);
  const decided = must(await loadReadings(library, ids));
  expect(ids.map(id => decided.get(id)?.overrules.size)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0]);
});

test.each<[string, (request: ReportToSave) => ReportToSave]>([
  ['an address that is no page', request => ({ ...request, facts: { ...request.facts, url: 'javascript:alert(1)' } })],
  ['a number that is none', request => ({ ...request, report: withValue(request, Number.NaN) })],
  ['HTML beyond all measure', request => ({ ...request, html: 'x'.repeat(20_000_001) })],
])('%s is refused: no backup could bring it back', async (_name, spoil) => {
  const library = await freshLibrary();
  expect(await save(library, spoil(await toSave(FIRST)))).toMatchObject({ ok: false, error: 'invalid-request' });
  expect(await library.db.count('texts')).toBe(0);
});

function withValue({ report }: ReportToSave, value: number): ReportToSave['report'] {
  return { ...report, quantities: report.quantities.map(quantity => ({ ...quantity, value })) };
}

describe('state of a page', () => {
  test('goes from unsaved to saved; another text of the report is a change', async () => {
    const library = await freshLibrary();
    const first = await sampleReport(FIRST);
    const second = await sampleReport(SECOND);
    const stateNow = async (report = first) => must(await stateOf(library, reportKeyOf(report), report.source.sha256));
    expect(await stateNow()).toEqual({ state: 'unsaved' });
    const { saved } = await saveSample(library, FIRST);
    expect(await stateNow()).toEqual(saved);
    expect(await stateNow(second)).toEqual({ ...saved, state: 'changed' });
    must(await moveToBin(library, [saved.reportId]));
    expect(await stateNow()).toEqual({ state: 'unsaved' });
  });
});

describe('the bin', () => {
  test('hides a report and gives it back whole', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, FIRST);
    const before = must(await listRows(library));
    must(await moveToBin(library, [saved.reportId, 'no-such-report']));
    expect(must(await listRows(library))).toEqual([]);
    expect(must(await listRows(library, 'bin'))[0]?.binnedAt).toBe('2026-03-01T12:00:00.000Z');
    must(await restore(library, [saved.reportId]));
    expect(must(await listRows(library))).toEqual(before);
  });

  test('saving a binned report brings it back', async () => {
    const library = await freshLibrary();
    const request = await toSave(FIRST);
    const { saved } = must(await save(library, request));
    must(await moveToBin(library, [saved.reportId]));
    expect(must(await save(library, request)).outcome).toBe('saved');
    expect(must(await listRows(library))).toHaveLength(1);
  });
});

test('the library is still there when opened again', async () => {
  const library = await freshLibrary({ name: 'again' });
  await saveSample(library, FIRST);
  library.close();
  const reopened = must(await openLibrary({ name: 'again' }));
  expect(must(await listRows(reopened))).toHaveLength(1);
});
