import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser';
import { lookInside, lossesSince } from './fault-steps';
import { type HostileFile, hostileFiles, SHARP } from './hostile-files';
import type { BrowserName, LensBrowser } from './lens-browser';
import { openPanel, saveReport, until } from './panel-steps';
import { openPortal, type Portal } from './portal';
import { portalPages } from './portal-pages';
import { SEED_PAGES } from './portal-seeds';

const at = (id: string) => `[data-testid="${id}"]`;
const textOf = (page: Page, selector: string) =>
  page.evaluate(where => document.querySelector(where)?.textContent ?? '', selector);

let folder = '';
let files: HostileFile[] = [];
let sound = '';
let [faults, losses] = [0, 0];

beforeAll(async () => {
  mkdirSync('test-output', { recursive: true });
  folder = mkdtempSync(resolve('test-output', 'hostile-'));
  ({ files, sound } = await hostileFiles(folder));
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  console.log(`${faults} faults, ${losses} losses`);
});

describe.each<BrowserName>(['chromium', 'firefox'])('files made to hurt, in %s', name => {
  let lens: LensBrowser;
  let portal: Portal;
  let page: Page;

  beforeAll(async () => {
    portal = await openPortal(portalPages());
    lens = await launch(name, { portalPort: portal.port });
    const report = await lens.open(SEED_PAGES[0]!.url);
    await openPanel(lens, report);
    expect(await saveReport(lens, report)).toBe('saved');
    await report.close();
    page = await lens.openOwn('workbench.html?page=keeping', at('keeping'));
  });
  afterAll(async () => {
    await lens?.close();
    await portal?.close();
  });

  async function choose(path: string): Promise<void> {
    await page.bringToFront();
    const input = (await page.waitForSelector(at('import-file'))) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await page.waitForSelector(at('import-plan'), { timeout: 120_000 });
  }

  test('markup, formulas and templates come in as text, and go with the import', async () => {
    const before = await lookInside(lens);
    await choose(sound);
    await page.click(at('import-take'));
    await page.waitForSelector(at('import-done'));
    await page.click(at('page-library'));
    const list = await until('the titles', async () => {
      const shown = await textOf(page, at('library'));
      return SHARP.every(title => shown.includes(title)) && shown;
    });
    expect(list).toContain(SHARP[0]);
    expect(await page.evaluate(() => document.querySelector('main img'))).toBeNull();
    expect(await page.evaluate(() => (window as { executed?: number }).executed)).toBeUndefined();
    await page.click(at('page-keeping'));
    await page.waitForSelector(at('undo-import'));
    await page.click(at('undo-import'));
    await until('the import undone', async () => {
      const now = await lookInside(lens);
      return Object.keys(now.texts).length === Object.keys(before.texts).length;
    });
    faults += 1;
    expect(lossesSince(before, await lookInside(lens))).toEqual([]);
    expect(lens.problems).toEqual([]);
  });

  test('are refused with a reason; nothing changes by looking, nor by taking what can be trusted of them', async () => {
    for (const { name: kind, path, says } of files) {
      const before = await lookInside(lens);
      const start = performance.now();
      await choose(path);
      const ms = Math.round(performance.now() - start);
      expect(await textOf(page, at('import-plan')), kind).toContain(says);
      expect(await lookInside(lens), kind).toEqual(before);
      const take = at('import-take');
      if (await page.$eval(take, button => !(button as HTMLButtonElement).disabled)) {
        await page.click(take);
        await page.waitForSelector(`${at('import-done')},${at('import-failed')}`, { timeout: 120_000 });
      } else
        await page.evaluate(
          where => document.querySelector<HTMLElement>(`${where} .plain`)?.click(),
          at('import-plan'),
        );
      const lost = lossesSince(before, await lookInside(lens));
      faults += 1;
      if (lost.length > 0) losses += 1;
      console.log(`${name}: ${kind}: ${says} (${ms} ms), ${lost.length === 0 ? 'nothing lost' : lost.join('; ')}`);
      expect(lost, kind).toEqual([]);
    }
    expect(await page.evaluate(() => 'executed' in {})).toBe(false);
  }, 300_000);
});
