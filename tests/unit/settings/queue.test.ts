import { beforeEach, expect, test, vi } from 'vitest';

const kept = new Map<string, unknown>();
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (keys: string[]) => Object.fromEntries(keys.map(key => [key, structuredClone(kept.get(key))])),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
        },
      },
    },
  },
}));

const { addToQueue, keepQueue, loadQueue } = await import('../../../lib/settings/queue');

const link = (nth: number) => ({ href: `http://www.a.gov.cn/${nth}.html`, text: `甲县${nth}年报告` });

beforeEach(() => kept.clear());

test('what waits is kept, in order and once', async () => {
  await addToQueue([link(1), link(2), link(1)]);
  await addToQueue([link(3), link(2)]);
  expect((await loadQueue()).map(({ url, state }) => [url.slice(-6, -5), state])).toEqual([
    ['1', 'waiting'],
    ['3', 'waiting'],
    ['2', 'waiting'],
  ]);
});

test('what is done is asked for again when ticked again, and only then', async () => {
  await addToQueue([link(1), link(2)]);
  keepQueue((await loadQueue()).map(item => ({ ...item, state: 'differs' as const })));
  await addToQueue([link(1)]);
  expect((await loadQueue()).map(({ url, state }) => [url.slice(-6, -5), state])).toEqual([
    ['2', 'differs'],
    ['1', 'waiting'],
  ]);
});

test('no other kind of address gets in, and no more than a list holds', async () => {
  await addToQueue([
    { href: 'javascript:alert(1)', text: 'x' },
    { href: 'file:///etc/passwd', text: 'x' },
    { href: 'chrome://settings', text: 'x' },
  ]);
  expect(await loadQueue()).toEqual([]);
  await addToQueue(Array.from({ length: 900 }, (_, nth) => link(nth)));
  expect((await loadQueue()).length).toBe(500);
});

test('what cannot be read is no queue', async () => {
  kept.set('collect-queue', 'broken');
  expect(await loadQueue()).toEqual([]);
  kept.set('collect-queue', [null, { url: 'http://a.gov.cn/', title: 'x', state: 'flying' }, { url: 1 }]);
  expect(await loadQueue()).toEqual([]);
});
