import { expect, test } from 'vitest';
import { recordBackup } from '../../../lib/library/backup-write';
import { moveToBin } from '../../../lib/library/bin';
import { listRows } from '../../../lib/library/list';
import { backupReminder } from '../../../lib/library/reminder';
import { askToPersist, readRoom } from '../../../lib/library/room';
import { tendLibrary } from '../../../lib/library/tend';
import { clockAt, freshLibrary, must, sampleReport, saveSample } from './sample';

test('room is told where the browser tells it', async () => {
  const storage = {
    estimate: async () => ({ usage: 5, quota: 100 }),
    persisted: async () => false,
    persist: async () => true,
  };
  expect(await readRoom(storage)).toEqual({ usedBytes: 5, quotaBytes: 100, isPersistent: false });
  expect(await askToPersist(storage)).toBe(true);
  const silent = {
    ...storage,
    estimate: () => Promise.reject(new Error('no')),
    persist: () => Promise.reject(new Error()),
  };
  expect(await readRoom(silent)).toEqual({ usedBytes: null, quotaBytes: null, isPersistent: false });
  expect(await askToPersist(silent)).toBeNull();
  expect(await askToPersist(undefined)).toBeNull();
});

test('a backup is due a month after the last, when something was done since', async () => {
  const clock = clockAt('2026-03-01T12:00:00.000Z');
  const library = await freshLibrary({ now: clock.now });
  expect(must(await backupReminder(library))).toEqual({ lastBackupAt: null, changes: 0, isDue: false });
  await saveSample(library, '全年受理12件。');
  expect(must(await backupReminder(library))).toMatchObject({ changes: 1, isDue: true });
  must(await recordBackup(library));
  expect(must(await backupReminder(library))).toMatchObject({ changes: 0, isDue: false });
  clock.iso = '2026-03-20T12:00:00.000Z';
  await saveSample(library, '全年受理12件。', { year: 2020 });
  expect(must(await backupReminder(library))).toMatchObject({ changes: 1, isDue: false });
  clock.iso = '2026-04-02T12:00:00.000Z';
  expect(must(await backupReminder(library)).isDue).toBe(true);
  clock.iso = '2019-01-01T12:00:00.000Z';
  expect(must(await backupReminder(library)).isDue).toBe(true);
});

test('idle time reads again, then clears the bin', async () => {
  const clock = clockAt('2026-03-01T12:00:00.000Z');
  const library = await freshLibrary({ now: clock.now });
  const { saved } = await saveSample(library, '全年受理12件。');
  await saveSample(library, '全年受理12件。', { year: 2020 });
  must(await moveToBin(library, [saved.reportId]));
  clock.iso = '2026-04-05T12:00:00.000Z';
  const versions = { parser: '2.0.0', codebook: '1.0.0' };
  const reader = { versions, read: (text: string) => sampleReport(text, { year: 2020 }) };
  const left = must(await tendLibrary(library, reader, { timeRemaining: () => 0 }));
  expect(left).toEqual({ toRead: 1, toIndex: 0, hasMore: true });
  const done = must(await tendLibrary(library, reader, { timeRemaining: () => 50 }));
  expect(done).toEqual({ toRead: 0, toIndex: 0, hasMore: false });
  expect(must(await listRows(library)).map(row => row.parser)).toEqual(['2.0.0']);
  expect(must(await listRows(library, 'bin'))).toEqual([]);
});
