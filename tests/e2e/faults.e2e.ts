import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARSER_VERSION } from '../../lib/report/parse';
import { generatedBackup } from '../fixtures/generated/generated-backup';
import { launch } from './browser';
import { ageReadings, fillRoom, type Kept, lookInside, lossesSince, oldLibrary, putOldLibrary } from './fault-steps';
import { multiplyReadings } from './large-library';
import { type BrowserName, type LensBrowser, PANEL_HOST } from './lens-browser';
import { openPanel, press, saveReport, saveState, textIn, until } from './panel-steps';
import { askBackground } from './popup-steps';
import { openPortal, type Portal } from './portal';
import { portalPages } from './portal-pages';
import { SEED_PAGES } from './portal-seeds';

const BACKUP = 'test-output/faults.jsonl.gz';
const COUNT = 200;
const at = (id: string) => `[data-testid="${id}"]`;
const wait = (ms: number) => new Promise(done => setTimeout(done, ms));
const isEnd = (state: string | null) => state !== null && !['unsaved', 'saving', 'changed'].includes(state) && state;

let [faults, losses] = [0, 0];

/** One fault more; whatever it cost is told and counted. */
function count(what: string, before: Kept, now: Kept): void {
  faults += 1;
  const lost = lossesSince(before, now);
  if (lost.length > 0) losses += 1;
  console.log(`${what}: ${lost.length === 0 ? 'nothing lost' : lost.slice(0, 5).join('; ')}`);
  expect(lost, what).toEqual([]);
}

beforeAll(async () => {
  mkdirSync('test-output', { recursive: true });
  writeFileSync(BACKUP, (await generatedBackup(COUNT)).file);
});
afterAll(() => console.log(`${faults} faults, ${losses} losses`));

/** A request that opens the library and changes nothing in it. */
const wake = (lens: LensBrowser) => askBackground(lens, 'report/restore', { reportIds: ['nobody'] });

async function chooseBackup(lens: LensBrowser): Promise<Page> {
  const page = await lens.openOwn('workbench.html?page=keeping', at('keeping'));
  const input = (await page.waitForSelector(at('import-file'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(resolve(BACKUP));
  await page.waitForSelector(at('import-take'));
  return page;
}

describe.each<BrowserName>(['chromium', 'firefox'])('faults in %s', name => {
  let lens: LensBrowser;
  let portal: Portal;

  beforeAll(async () => {
    portal = await openPortal(portalPages());
    lens = await launch(name, { portalPort: portal.port });
    await lens.readyToKill();
  });
  afterAll(async () => {
    await lens?.close();
    await portal?.close();
  });

  async function saveSeed(nth: number): Promise<string> {
    const page = await lens.open(SEED_PAGES[nth]!.url);
    await openPanel(lens, page);
    const end = await saveReport(lens, page);
    await page.close();
    return end;
  }

  test('the background killed while it upgrades, wherever that falls: the old library or the new one, whole', async () => {
    const old = await oldLibrary(7, 0);
    for (const delayMs of [0, 250, 400, 550, 700, 900]) {
      const holder = await putOldLibrary(lens, old, false);
      await holder.close();
      await multiplyReadings(lens, 10_000);
      const before = await lookInside(lens);
      expect(Object.keys(before.texts).length).toBe(3);
      const waking = wake(lens).catch(() => null);
      await wait(delayMs);
      await lens.killBackground();
      await waking;
      const now = await lookInside(lens);
      count(`${name}: background killed ${delayMs} ms into an upgrade, version ${now.version} afterwards`, before, now);
      await wake(lens);
      const upgraded = await lookInside(lens);
      expect(upgraded.version).toBeGreaterThan(7);
      expect(lossesSince(before, upgraded)).toEqual([]);
    }
  });

  test('an old page in the way of an upgrade: a sentence, and it goes on when the page closes', async () => {
    const holder = await putOldLibrary(lens, await oldLibrary(7, 0), true);
    const page = await lens.open(SEED_PAGES[0]!.url);
    await openPanel(lens, page);
    await press(lens, page, at('save'));
    expect(await until('the end of saving', async () => isEnd(await saveState(lens, page)))).toBe('failed');
    expect(await textIn(lens, page, 'save-failed')).toContain('请关闭其他打开法治镜的标签页');
    await holder.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
    await holder.close();
    const before = await lookInside(lens);
    await page.bringToFront();
    expect(await until('a save', async () => (await saveReport(lens, page)) === 'saved' && 'saved')).toBe('saved');
    const now = await lookInside(lens);
    count(`${name}: upgrade blocked by an old page`, before, now);
    expect(now.version).toBeGreaterThan(7);
    expect(Object.keys(now.texts).length).toBe(4);
    await page.close();
  });

  test('the page closed in the middle of an import: all of it or nothing', async () => {
    await saveSeed(1);
    for (const delayMs of [0, 60, 150, 300, 600]) {
      const page = await chooseBackup(lens);
      const before = await lookInside(lens);
      await page.bringToFront();
      await page.click(at('import-take'));
      await wait(delayMs);
      await page.close();
      await lens.killBackground();
      const now = await lookInside(lens);
      count(`${name}: page closed and background killed ${delayMs} ms into an import`, before, now);
      const added = Object.keys(now.texts).length - Object.keys(before.texts).length;
      expect([0, COUNT]).toContain(added);
      if (added === COUNT) break;
    }
    const page = await chooseBackup(lens);
    await page.bringToFront();
    await page.click(at('import-take'));
    await page.waitForSelector(at('import-done'));
    expect(Object.keys((await lookInside(lens)).texts).length).toBeGreaterThanOrEqual(COUNT);
    await page.close();
  });

  test('the background killed while it reads again: every text keeps a whole reading, and all are read in the end', async () => {
    await saveSeed(0);
    await ageReadings(lens);
    for (const delayMs of [5_050, 5_200, 5_500, 6_500]) {
      const before = await lookInside(lens);
      await lens.killBackground();
      await wake(lens);
      await wait(delayMs);
      await lens.killBackground();
      const now = await lookInside(lens);
      const old = now.parsers.filter(parser => parser === '0.0.1').length;
      count(`${name}: background killed ${delayMs} ms after its start, ${old} left to read again`, before, now);
    }
    const before = await lookInside(lens);
    await wake(lens);
    for (let round = 0; round < 40; round += 1) {
      await wait(1_500);
      if ((await lookInside(lens)).parsers.every(parser => parser === PARSER_VERSION)) break;
      await wake(lens);
    }
    const now = await lookInside(lens);
    expect(now.parsers.every(parser => parser === PARSER_VERSION)).toBe(true);
    expect(lossesSince(before, now)).toEqual([]);
  }, 300_000);

  test('two tabs, the popup and the workbench writing at once', async () => {
    const tabs = [await lens.open(SEED_PAGES[2]!.url), await lens.open(SEED_PAGES[3]!.url)];
    for (const tab of tabs) {
      await tab.bringToFront();
      await openPanel(lens, tab);
    }
    const reportIds = Object.keys((await lookInside(lens)).texts)
      .slice(0, 6)
      .map(id => id.slice(0, id.lastIndexOf('-')));
    const workbench = await chooseBackup(lens);
    const before = await lookInside(lens);
    await Promise.all([
      workbench.click(at('import-take')),
      ...tabs.map(tab => lens.inPanel(tab, root => root.querySelector<HTMLElement>('[data-testid="save"]')?.click())),
      ...reportIds.map(reportId => askBackground(lens, 'report/to-bin', { reportIds: [reportId] })),
    ]);
    for (const tab of tabs) {
      const end = await until('the end of saving', async () => isEnd(await saveState(lens, tab)));
      expect(['saved', 'already-saved', 'new-version']).toContain(end);
    }
    await workbench.waitForSelector(at('import-done'));
    const now = await lookInside(lens);
    count(`${name}: two tabs, the popup and the workbench write at once`, before, now);
    for (const reportId of reportIds) expect(now.marks).toContain(`bin:${reportId}`);
    for (const page of [...tabs, workbench]) await page.close();
  });

  test('the extension comes anew while tabs are open', async () => {
    const tab = await lens.open(SEED_PAGES[4]!.url);
    await openPanel(lens, tab);
    const before = await lookInside(lens);
    const old = await tab.$(PANEL_HOST);
    await lens.update();
    await tab.bringToFront();
    await until('the panel of the new copy alone', async () => {
      const isNew = await tab.$$eval(
        PANEL_HOST,
        ([first, ...more], before) => more.length === 0 && first && first !== before,
        old,
      );
      return isNew && (await lens.inPanel(tab, root => root.querySelector('[data-testid="save"]') !== null));
    });
    const end = await saveReport(lens, tab);
    expect(['saved', 'already-saved', 'new-version']).toContain(end);
    count(`${name}: extension reloaded under open tabs`, before, await lookInside(lens));
    await tab.close();
  });

  test('a check by the workbench finds all sound after that', async () => {
    const page = await lens.openOwn('workbench.html?page=keeping', at('keeping'));
    await page.waitForSelector(at('check'));
    await page.click(at('check'));
    await until('the verdict', () =>
      page.evaluate(() => document.querySelector('[data-testid="check-said"]')?.textContent === '所有记录完好。'),
    );
    await page.close();
  });
});

describe.each<BrowserName>(['chromium', 'firefox'])('a full disk in %s', name => {
  let lens: LensBrowser;
  let portal: Portal;

  beforeAll(async () => {
    portal = await openPortal(portalPages());
    lens = await launch(name, { portalPort: portal.port, roomMb: 40 });
  });
  afterAll(async () => {
    await lens?.close();
    await portal?.close();
  });

  test('is said in a sentence, leaves what is there, and offers the text alone', async () => {
    const first = await lens.open(SEED_PAGES[0]!.url);
    await openPanel(lens, first);
    expect(await saveReport(lens, first)).toBe('saved');
    const page = await lens.open(SEED_PAGES[1]!.url);
    await openPanel(lens, page);
    const before = await lookInside(lens);
    const full = await fillRoom(lens);
    await page.bringToFront();
    expect(await saveReport(lens, page)).toBe('failed');
    expect(await textIn(lens, page, 'save-failed')).toContain('存储空间已满');
    count(`${name}: no room in the middle of a save`, before, await lookInside(lens));
    expect(Object.keys((await lookInside(lens)).texts)).toEqual(Object.keys(before.texts));
    await full.free();
    await page.bringToFront();
    await press(lens, page, at('save-text'));
    expect(await until('the end of saving', async () => isEnd(await saveState(lens, page)))).toBe('saved');
    const now = await lookInside(lens);
    expect(lossesSince(before, now)).toEqual([]);
    expect(Object.keys(now.texts).length).toBe(2);
  });
});
