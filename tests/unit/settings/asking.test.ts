import { beforeEach, describe, expect, test, vi } from 'vitest';

const kept = { session: new Map<string, unknown>(), local: new Map<string, unknown>() };
const area = (values: Map<string, unknown>) => ({
  get: async (keys: string | string[]) =>
    Object.fromEntries([keys].flat().flatMap(key => (values.has(key) ? [[key, values.get(key)]] : []))),
  set: async (entries: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(entries)) values.set(key, value);
  },
  remove: async (key: string) => void values.delete(key),
});
vi.mock('wxt/browser', () => ({
  browser: { storage: { session: area(kept.session), local: area(kept.local) } },
}));
const { declinePage, isDeclined, noteQuestion, questionIn } = await import('../../../lib/settings/asking');

const PAGE = 'http://www.nanping.gov.cn/a/1.html';

beforeEach(() => {
  kept.session.clear();
  kept.local.clear();
});

describe('the question of a tab', () => {
  test('stands while the tab shows that page', async () => {
    await noteQuestion(3, `${PAGE}#part2`);
    expect(await questionIn(3, PAGE)).toBe(PAGE);
    expect(await questionIn(3, undefined)).toBe(PAGE);
    expect(await questionIn(3, 'http://www.nanping.gov.cn/a/2.html')).toBeNull();
    expect(await questionIn(4, PAGE)).toBeNull();
  });

  test('is taken back', async () => {
    await noteQuestion(3, PAGE);
    await noteQuestion(3, null);
    expect(await questionIn(3, PAGE)).toBeNull();
  });

  test('survives anything that may stand in the store', async () => {
    kept.session.set('asked-in-tab-3', { url: PAGE });
    expect(await questionIn(3, PAGE)).toBeNull();
  });
});

describe('pages that are none', () => {
  test('are remembered by address, without the place on the page', async () => {
    await declinePage(`${PAGE}#top`);
    expect(await isDeclined(PAGE)).toBe(true);
    expect(await isDeclined(`${PAGE}?page=2`)).toBe(false);
    expect(await isDeclined(`${PAGE}#/other`)).toBe(false);
  });

  test('the oldest of two thousand go first', async () => {
    kept.local.set(
      'not-reports',
      Array.from({ length: 2000 }, (_, nth) => `http://a.gov.cn/${nth}`),
    );
    await declinePage(PAGE);
    expect(await isDeclined(PAGE)).toBe(true);
    expect(await isDeclined('http://a.gov.cn/0')).toBe(false);
    expect(await isDeclined('http://a.gov.cn/1')).toBe(true);
  });

  test('a broken list is none', async () => {
    kept.local.set('not-reports', { 0: PAGE });
    expect(await isDeclined(PAGE)).toBe(false);
  });
});
