import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkLibrary } from '../../../lib/library/check';
import { listRows } from '../../../lib/library/list';
import { openLibrary } from '../../../lib/library/open';
import type { CatalogPage } from '../../../lib/library/own-records';
import type { SnapshotRecord } from '../../../lib/library/records';
import { rebuildRows, rescueStream } from '../../../lib/library/rescue';
import { loadSnapshot } from '../../../lib/library/snapshots';
import { upgrades } from '../../../lib/library/upgrades';
import { clockAt, freshLibrary, must, saveSample } from './sample';

const TEXT = '2024年，全市收到行政复议申请12件。';

async function rescued(library: Parameters<typeof rescueStream>[0]) {
  return new Response(rescueStream(library) as ReadableStream<Uint8Array<ArrayBuffer>>).text();
}

describe('a library that is not as it should be', () => {
  test('a sound one has no flaws', async () => {
    const library = await freshLibrary();
    await saveSample(library, TEXT);
    expect(must(await checkLibrary(library))).toEqual([]);
  });

  test('a row that no longer validates is named, the others work, everything can be exported', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT);
    const broken = await saveSample(library, `${TEXT}坏。`, { year: 2020 });
    const record = (await library.db.get('snapshots', broken.saved.snapshotId)) as SnapshotRecord;
    await library.db.put('snapshots', { ...record, captures: 7 } as unknown as SnapshotRecord);
    await library.db.put('texts', { id: saved.snapshotId, text: `${TEXT}改` });
    const flaws = must(await checkLibrary(library));
    expect(flaws.map(({ id, problem, detail }) => [id, problem, detail.slice(0, 9)])).toEqual([
      [broken.saved.snapshotId, 'shape', 'captures:'],
      [saved.snapshotId, 'text-hash', ''],
    ]);
    expect(must(await listRows(library))).toHaveLength(2);
    expect(await loadSnapshot(library, broken.saved.snapshotId)).toMatchObject({ ok: false, error: 'failed' });
    expect(await rescued(library)).toContain('坏。');
    expect(await library.db.count('snapshots')).toBe(2);
  });

  test('a catalogue that cannot be unpacked is read from its rows and rebuilt', async () => {
    const library = await freshLibrary();
    await saveSample(library, TEXT);
    const rows = must(await listRows(library));
    await library.db.put('catalog', { id: 0, count: 1 } as CatalogPage);
    expect(must(await listRows(library))).toEqual(rows);
    expect(must(await checkLibrary(library)).length).toBeGreaterThan(0);
    await saveSample(library, TEXT, { year: 2020 });
    expect(must(await rebuildRows(library))).toBe(2);
    expect(must(await checkLibrary(library))).toEqual([]);
    expect(must(await listRows(library))).toEqual(expect.arrayContaining(rows));
  });
});

test('a library without one of its stores: the store is named, what is left is looked through', async () => {
  const library = await freshLibrary({ name: 'storeless' });
  const { saved } = await saveSample(library, TEXT);
  await library.db.put('texts', { id: saved.snapshotId, text: `${TEXT}改` });
  library.close();
  const newer = await openDB('storeless', upgrades.length + 1, {
    upgrade: db => {
      db.deleteObjectStore('reports');
      db.deleteObjectStore('marks');
    },
  });
  newer.close();
  const opened = must(await openLibrary({ name: 'storeless' }));
  const flaws = must(await checkLibrary(opened));
  expect(flaws.map(({ store, id, problem }) => [store, id, problem])).toEqual([
    ['marks', '', 'store-missing'],
    ['reports', '', 'store-missing'],
    ['snapshots', saved.snapshotId, 'text-hash'],
  ]);
  opened.close();
});

describe('a library of another build', () => {
  test('of a newer one opens read-only: listed, exported, not written', async () => {
    const library = await freshLibrary({ name: 'newer' });
    const { saved } = await saveSample(library, TEXT);
    library.close();
    const newer = await openDB('newer', upgrades.length + 1, {
      upgrade: db => {
        db.createObjectStore('unheard-of', { keyPath: 'id' }).put({ id: 'x', what: '新东西' });
      },
    });
    newer.close();
    const reopened = must(await openLibrary({ name: 'newer' }));
    expect(reopened.mode).toBe('read-only');
    expect(must(await listRows(reopened))).toHaveLength(1);
    expect(must(await loadSnapshot(reopened, saved.snapshotId)).text).toBe(TEXT);
    await expect(saveSample(reopened, '又一份。')).rejects.toThrow('newer-library');
    expect(await rescued(reopened)).toContain('新东西');
  });

  test('an old page that will not close blocks the upgrade; it goes on when the page closes', async () => {
    const old = await openDB('blocked', 1, { upgrade: upgrades[0] as never });
    let wasTold = 0;
    const options = { name: 'blocked', onBlocked: () => (wasTold += 1), blockedWaitMs: 5 };
    expect(await openLibrary(options)).toMatchObject({ ok: false, error: 'upgrade-blocked' });
    expect(wasTold).toBe(1);
    // The browser would let a second request queue behind the first without a word.
    expect(await openLibrary(options)).toMatchObject({ ok: false, error: 'upgrade-blocked' });
    expect(wasTold).toBe(2);
    const waiting = openLibrary({ ...options, blockedWaitMs: 10_000 });
    old.close();
    expect(must(await waiting).mode).toBe('read-write');
  });

  test('a page of our own makes room for an upgrade by itself', async () => {
    const library = await freshLibrary({ name: 'polite' });
    expect(library.isOpen).toBe(true);
    const newer = await openDB('polite', upgrades.length + 1);
    expect(library.isOpen).toBe(false);
    expect(await listRows(library)).toMatchObject({ ok: false, error: 'storage-unavailable' });
    newer.close();
  });
});

describe('a browser that refuses', () => {
  afterEach(() => vi.restoreAllMocks());

  const refusals: [string, () => IDBOpenDBRequest][] = [
    [
      'throwing',
      () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
    [
      'answering with an error',
      () => {
        const request = new EventTarget() as IDBOpenDBRequest;
        Object.assign(request, { error: new DOMException('Internal error opening backing store', 'UnknownError') });
        queueMicrotask(() => request.dispatchEvent(new Event('error')));
        return request;
      },
    ],
  ];

  test.each(refusals)('to open, %s, is said; what is kept is there when it opens again', async (_how, refuse) => {
    const name = `refused-${_how}`;
    const library = await freshLibrary({ name });
    const { saved } = await saveSample(library, TEXT);
    library.close();
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(refuse);
    expect(await openLibrary({ name })).toMatchObject({ ok: false, error: 'storage-unavailable' });
    open.mockRestore();
    const again = must(await openLibrary({ name }));
    expect(must(await loadSnapshot(again, saved.snapshotId)).text).toBe(TEXT);
    expect(must(await checkLibrary(again))).toEqual([]);
  });
});

describe('a clock set back', () => {
  test('changes neither which version is the current one nor what was saved', async () => {
    const clock = clockAt('2026-03-01T12:00:00.000Z');
    const library = await freshLibrary({ now: clock.now });
    const first = await saveSample(library, TEXT);
    clock.iso = '2019-01-01T00:00:00.000Z';
    const second = await saveSample(library, `${TEXT}再版。`);
    expect(second.outcome).toBe('new-version');
    const [row] = must(await listRows(library));
    expect(row).toMatchObject({
      snapshotId: second.saved.snapshotId,
      versions: 2,
      savedAt: '2019-01-01T00:00:00.000Z',
    });
    const orders = (await library.db.getAll('journal')).map(entry => entry.order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(must(await loadSnapshot(library, first.saved.snapshotId)).text).toBe(TEXT);
    expect(must(await checkLibrary(library))).toEqual([]);
  });
});
