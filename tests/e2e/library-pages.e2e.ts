import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser';
import { bystander, lookInside, lossesSince, oldLibrary, putOldLibrary } from './fault-steps';
import { fillWithRows, multiplyReadings, rebuildAs } from './large-library';
import type { BrowserName, LensBrowser } from './lens-browser';
import { openPanel, saveReport, textIn, until } from './panel-steps';
import { openPopup } from './popup-steps';
import { openPortal, type Portal } from './portal';
import { portalPages } from './portal-pages';
import { SEED_PAGES } from './portal-seeds';

const ROWS = 10_000;
const at = (id: string) => `[data-testid="${id}"]`;

describe.each<BrowserName>(['chromium', 'firefox'])('the pages of the library in %s', name => {
  let lens: LensBrowser;
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal(portalPages());
    lens = await launch(name, { portalPort: portal.port, width: 1440, height: 900 });
  });
  afterAll(async () => {
    await lens?.close();
    await portal?.close();
  });

  const text = (page: Page, id: string) =>
    page.evaluate(one => document.querySelector(`[data-testid="${one}"]`)?.textContent ?? null, id);

  /** What the person gets when this is pressed. */
  async function downloaded(page: Page, id: string, name: RegExp): Promise<Buffer> {
    const there = () => (existsSync(lens.downloads) ? readdirSync(lens.downloads) : []).filter(one => name.test(one));
    for (const old of there()) rmSync(join(lens.downloads, old));
    await page.bringToFront();
    await page.click(at(id));
    const file = await until(`a file like ${name}`, async () => there()[0]);
    return until('all of it', async () => {
      const size = readFileSync(join(lens.downloads, file)).length;
      await new Promise(done => setTimeout(done, 200));
      const content = readFileSync(join(lens.downloads, file));
      return content.length > 0 && content.length === size && content;
    });
  }

  test('ten thousand reports: popup and workbench open on them, and search as one types', async () => {
    const holder = await putOldLibrary(lens, await oldLibrary(10, 0), false);
    await holder.close();
    await fillWithRows(lens, ROWS);
    const popupAt = performance.now();
    const popup = await openPopup(lens);
    const popupMs = performance.now() - popupAt;
    expect(await text(popup, 'count')).toContain('10001');
    const inPopup = await typed(popup, at('search'), '第777市人民政府');
    await popup.close();

    const workbenchAt = performance.now();
    const page = await lens.openOwn('workbench.html?page=library', at('library-row'));
    const workbenchMs = performance.now() - workbenchAt;
    expect((await text(page, 'shown'))?.replaceAll(',', '')).toContain('10001');
    const timing = await page.evaluate(() => Math.round(performance.now()));
    // The list is drawn, and what searching needs is made ready.
    await new Promise(done => setTimeout(done, 2_000));
    const inWorkbench = await typed(page, at('filter-words'), '第777市人民政府');
    await until('the only hit', () => page.$$eval(at('library-row'), rows => rows.length === 1));
    await page.close();
    const of = ({ worst, median }: { worst: number; median: number }) => `${median} ms, at worst ${worst}`;
    console.log(
      `${name}, ${ROWS} reports: popup in ${Math.round(popupMs)} ms, a letter ${of(inPopup)}; workbench in ${Math.round(workbenchMs)} ms, ${timing} by the page's clock, a letter ${of(inWorkbench)}`,
    );
    expect(lens.problems).toEqual([]);
  });

  test('a row that is not as it must be: named, and everything readable can be exported', async () => {
    const holder = await putOldLibrary(lens, await oldLibrary(10, 0), false);
    await holder.close();
    const before = await lookInside(lens);
    const spoiler = await bystander(lens);
    await spoiler.evaluate(async () => {
      const db = await new Promise<IDBDatabase>(resolve => {
        const request = indexedDB.open('fazhi-lens');
        request.onsuccess = () => resolve(request.result);
      });
      const tx = db.transaction('marks', 'readwrite');
      tx.objectStore('marks').put({ id: 'tag:spoilt', kind: 'tag', reportId: '', variants: 'none' });
      await new Promise<void>(resolve => {
        tx.oncomplete = () => resolve();
      });
      db.close();
    });
    await spoiler.close();
    const page = await lens.openOwn('workbench.html?page=keeping', at('check'));
    await page.click(at('check'));
    await until('the flaw', async () => (await text(page, 'flaw'))?.includes('tag:spoilt'));
    const lines = (await downloaded(page, 'rescue', /rescue.*\.jsonl$/)).toString('utf8').trim().split('\n');
    expect(lines.filter(line => line.includes('tag:spoilt'))).toHaveLength(1);
    for (const id of Object.keys(before.texts))
      expect(lines.some(line => line.startsWith(`{"store":"texts","key":"${id}"`))).toBe(true);
    expect(lossesSince(before, await lookInside(lens))).toEqual([]);
    await page.close();
  });

  test('an upgrade is watched and stopped: the library is read meanwhile, and upgraded the next time', async () => {
    const holder = await putOldLibrary(lens, await oldLibrary(7, 0), false);
    await holder.close();
    await multiplyReadings(lens, 20_000);
    const before = await lookInside(lens);
    const page = await lens.openOwn('workbench.html?page=library', at('upgrading'));
    await page.click(`${at('upgrading')} button`);
    await until('the sentence', async () => (await text(page, 'lock'))?.includes('升级没有完成'));
    await page.waitForSelector(at('library-row'));
    const stopped = await lookInside(lens);
    expect(stopped.version).toBe(7);
    expect(lossesSince(before, stopped)).toEqual([]);
    await page.close();
    const again = await lens.openOwn('workbench.html?page=library', at('library-row'));
    await until(
      'the upgrade',
      async () => (await text(again, 'lock')) === null && (await lookInside(lens)).version === 10,
    );
    expect(lossesSince(before, await lookInside(lens))).toEqual([]);
    await again.close();
  });

  test('a library of a newer build: read-only with a sentence, exported whole, never written', async () => {
    const holder = await putOldLibrary(lens, await oldLibrary(10, 0), false);
    await holder.close();
    await rebuildAs(lens, 11, []);
    const before = await lookInside(lens);
    const page = await lens.openOwn('workbench.html?page=library', at('library-row'));
    await until('the sentence', async () => (await text(page, 'lock'))?.includes('更新版本'));
    await page.click(at('page-keeping'));
    await page.waitForSelector(at('back-up'));
    const backup = gunzipSync(await downloaded(page, 'back-up', /\.jsonl\.gz$/)).toString('utf8');
    expect(backup.split('\n').filter(line => line.includes('"type":"text"'))).toHaveLength(
      Object.keys(before.texts).length,
    );
    await page.close();
    const report = await lens.open(SEED_PAGES[0]!.url);
    await openPanel(lens, report);
    expect(await saveReport(lens, report)).toBe('failed');
    expect(await textIn(lens, report, 'save-failed')).toContain('请先更新扩展');
    expect(await lookInside(lens)).toEqual(before);
    await report.close();
  });

  test('a library that cannot be listed: a sentence, and the way to what can be read', async () => {
    const holder = await putOldLibrary(lens, await oldLibrary(10, 0), false);
    await holder.close();
    const texts = Object.keys((await lookInside(lens)).texts).length;
    await rebuildAs(lens, 12, ['reports', 'catalog']);
    const page = await lens.openOwn('workbench.html?page=library', at('failure'));
    await page.click(at('page-keeping'));
    await page.waitForSelector(at('rescue'));
    const lines = (await downloaded(page, 'rescue', /rescue.*\.jsonl$/)).toString('utf8').trim().split('\n');
    expect(lines.filter(line => line.startsWith('{"store":"texts"'))).toHaveLength(texts);
    await page.close();
  });
});

/** A word typed letter by letter; how long each letter held up the page until it was drawn, the slowest and the median. */
async function typed(page: Page, field: string, word: string): Promise<{ worst: number; median: number }> {
  const times = await page.evaluate(
    async (where, letters) => {
      const input = document.querySelector<HTMLInputElement>(where)!;
      const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      const took: number[] = [];
      for (let end = 1; end <= letters.length; end += 1) {
        await frame();
        const start = performance.now();
        input.value = letters.slice(0, end);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        // Once for the answer, once for what is drawn of it.
        await frame();
        await frame();
        took.push(Math.round(performance.now() - start));
      }
      return took;
    },
    field,
    word,
  );
  const sorted = [...times].sort((a, b) => a - b);
  return { worst: sorted.at(-1) ?? 0, median: sorted[sorted.length >> 1] ?? 0 };
}
