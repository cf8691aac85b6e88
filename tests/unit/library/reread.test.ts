import { describe, expect, test } from 'vitest';
import { listChanges, markSeen } from '../../../lib/library/changes';
import { listRows } from '../../../lib/library/list';
import { loadOverrules, setOverrule } from '../../../lib/library/overrules';
import { type Reader, reread } from '../../../lib/library/reread';
import { loadSnapshot } from '../../../lib/library/snapshots';
import type { Overrule } from '../../../lib/report/overrule';
import type { Report } from '../../../lib/report/report';
import { freshLibrary, must, type SampleTraits, sampleReport, saveSample } from './sample';

const TEXT = '2024年，全市收到行政复议申请12件，比上年多3件。';
const NEXT = { parser: '1.1.0', codebook: '1.0.0' };
const IDLE = { timeRemaining: () => 50 };

function readerOf(change: (report: Report) => Report = report => report, traits: SampleTraits = {}): Reader {
  return { versions: NEXT, read: async text => change(await sampleReport(text, { ...traits, versions: NEXT })) };
}

const overruleOf = (verdict: Overrule['verdict']): Overrule => ({
  indicatorId: 'reconsideration.received',
  span: [16, 19],
  verdict,
  corrected: verdict === 'corrected' ? { value: 11, unit: '件', bound: '=' } : null,
  note: null,
  at: '2026-03-01T12:00:00.000Z',
});

describe('reading again', () => {
  test('changes the reading, keeps what changed, shows it until it was seen', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT);
    const slice = must(
      await reread(
        library,
        readerOf(report => report, { value: 3, year: 2023 }),
        IDLE,
      ),
    );
    expect(slice).toEqual({ read: 1, changed: 1, failed: [], remaining: 0 });
    const [record] = must(await listChanges(library, 'unseen'));
    expect(record).toMatchObject({ snapshotId: saved.snapshotId, from: { parser: '1.0.0' }, to: NEXT });
    const three = { value: 3, unit: '件', bound: '=', part: null };
    const twelve = { ...three, value: 12 };
    const head = { kind: 'indicator' };
    expect(record?.changes).toEqual([
      {
        kind: 'field',
        key: 'title',
        was: '青禾市人民政府2024年法治政府建设情况报告',
        now: '青禾市人民政府2023年法治政府建设情况报告',
      },
      { kind: 'field', key: 'year', was: 2024, now: 2023 },
      { ...head, key: 'reconsideration.received@16', span: [16, 19], quote: '12件', was: twelve, now: null },
      { ...head, key: 'reconsideration.received@24', span: [24, 26], quote: '3件', was: null, now: three },
    ]);
    expect(must(await listRows(library))[0]).toMatchObject({ year: 2023, parser: '1.1.0', reportId: saved.reportId });
    must(await markSeen(library, [record?.id ?? '']));
    expect(must(await listChanges(library, 'unseen'))).toEqual([]);
    expect(must(await listChanges(library, { reportId: saved.reportId }))).toHaveLength(1);
    expect(await library.db.count('readings')).toBe(1);
  });

  test('says nothing where nothing changed, and is done once', async () => {
    const library = await freshLibrary();
    await saveSample(library, TEXT);
    expect(must(await reread(library, readerOf(), IDLE))).toMatchObject({ read: 1, changed: 0 });
    expect(must(await reread(library, readerOf(), IDLE))).toMatchObject({ read: 0, remaining: 0 });
    expect(must(await listChanges(library, 'unseen'))).toEqual([]);
  });

  test('stops when the time is up and goes on from there', async () => {
    const library = await freshLibrary();
    for (const year of [2020, 2021, 2022]) await saveSample(library, TEXT, { year });
    const busy = { timeRemaining: () => 0 };
    expect(must(await reread(library, readerOf(), busy))).toMatchObject({ read: 1, remaining: 2 });
    expect(must(await reread(library, readerOf(), IDLE))).toMatchObject({ read: 2, remaining: 0 });
  });

  test('a text the parser fails on keeps its reading and is not tried again by that parser', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT);
    const broken: Reader = {
      versions: NEXT,
      read: () => {
        throw new Error('parser broke');
      },
    };
    expect(must(await reread(library, broken, IDLE))).toMatchObject({ failed: [saved.snapshotId], remaining: 0 });
    expect(must(await reread(library, broken, IDLE))).toMatchObject({ failed: [], remaining: 0 });
    expect(must(await loadSnapshot(library, saved.snapshotId)).report.versions.parser).toBe('1.0.0');
    const fixed = { ...readerOf(), versions: { parser: '1.2.0', codebook: '1.0.0' } };
    expect(must(await reread(library, fixed, IDLE))).toMatchObject({ read: 1 });
  });

  test('a reading of a newer build is left alone', async () => {
    const library = await freshLibrary();
    await saveSample(library, TEXT, { versions: { parser: '1.10.0', codebook: '1.0.0' } });
    expect(must(await reread(library, readerOf(), IDLE))).toMatchObject({ read: 0, remaining: 0 });
  });

  test('what a person confirmed is still read, with the value that was confirmed', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT);
    must(await setOverrule(library, saved.snapshotId, overruleOf('confirmed')));
    must(
      await reread(
        library,
        readerOf(report => report, { value: 3 }),
        IDLE,
      ),
    );
    const { report, overrules } = must(await loadSnapshot(library, saved.snapshotId));
    expect(report.indicators.map(({ value, quantity }) => [value, report.quantities[quantity]?.quote])).toEqual([
      [12, '12件'],
      [3, '3件'],
    ]);
    expect(overrules.get('reconsideration.received@16')?.verdict).toBe('confirmed');
    expect(must(await listRows(library))[0]?.overruled).toBe(1);
  });

  test('a reading that overlaps a corrected one gives way', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT);
    must(await setOverrule(library, saved.snapshotId, overruleOf('corrected')));
    const shifted = readerOf(report => {
      const [quantity] = report.quantities;
      return { ...report, quantities: quantity ? [{ ...quantity, span: [15, 19], quote: '请12件', value: 99 }] : [] };
    });
    must(await reread(library, shifted, IDLE));
    const { report, overrules } = must(await loadSnapshot(library, saved.snapshotId));
    expect(report.quantities.map(({ quote }) => quote)).toEqual(['12件']);
    expect(report.indicators).toHaveLength(1);
    expect(overrules.get('reconsideration.received@16')?.corrected?.value).toBe(11);
  });

  test('a rejected reading is not brought back', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT);
    must(await setOverrule(library, saved.snapshotId, overruleOf('rejected')));
    must(
      await reread(
        library,
        readerOf(report => ({ ...report, quantities: [], indicators: [] })),
        IDLE,
      ),
    );
    expect(must(await loadSnapshot(library, saved.snapshotId)).report.indicators).toEqual([]);
    const all = must(await loadOverrules(library, [saved.snapshotId, 'none']));
    expect([...(all.get(saved.snapshotId)?.keys() ?? [])]).toEqual(['reconsideration.received@16']);
    expect(all.get('none')?.size).toBe(0);
  });
});
