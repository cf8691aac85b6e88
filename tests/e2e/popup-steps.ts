import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { LensBrowser } from './lens-browser';
import { until } from './panel-steps';

/** What a person does in the popup. Driven as a tab: a popup closes when another window takes the focus. */

declare const chrome: typeof browser;

const byTestid = (id: string) => `[data-testid="${id}"]`;

export async function openPopup(lens: LensBrowser): Promise<Page> {
  const page = await lens.openOwn('popup.html', byTestid('popup'));
  await page.setViewport({ width: 760, height: 580 });
  await until('the list of saved reports', () =>
    page.evaluate(() => document.querySelector('[data-testid="reports"],[data-testid="empty"]') !== null),
  );
  return page;
}

/** Names of the saved reports as listed: 大连市人民政府 2021年度. */
export function listedReports(page: Page): Promise<string[]> {
  return page.$$eval('[data-testid^="open-r"] .head', heads =>
    heads.map(head => [...head.children].map(part => part.textContent?.trim() ?? '').join(' ')),
  );
}

export async function tickAll(page: Page): Promise<number> {
  const boxes = await page.$$('[data-testid^="tick-"]');
  for (const box of boxes) await box.click();
  return boxes.length;
}

/** Sets the ticked reports side by side. @returns indicators in the table */
export async function compare(page: Page): Promise<number> {
  await page.click(byTestid('compare'));
  await page.waitForSelector(byTestid('comparison'));
  return page.$$eval('[data-testid^="row-"]', rows => rows.length);
}

/** Presses export and answers the file as it was written to the disk. */
export async function exportCsv(lens: LensBrowser, page: Page): Promise<string> {
  const file = join(lens.downloads, 'comparison.csv');
  await page.click(byTestid('export-csv'));
  return until('the exported file', async () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return text.endsWith('\r\n') || text.length > 100 ? text : null;
  });
}

/** What a page of the extension asks the background. */
export async function askBackground(lens: LensBrowser, name: string, request: object): Promise<unknown> {
  const popup = await lens.openOwn('popup.html', byTestid('popup'));
  try {
    return await popup.evaluate(
      (kind, what, given) => chrome.runtime.sendMessage({ kind, name: what, request: given }),
      'fazhi-lens/message@1',
      name,
      request,
    );
  } finally {
    await popup.close();
  }
}

/** 读取本页, for the tab that shows an address: what the button sends, because a popup in a tab has itself as the tab it stands in. */
export async function readThisPage(lens: LensBrowser, url: string): Promise<unknown> {
  const popup = await lens.openOwn('popup.html', byTestid('popup'));
  const tabId = await popup.evaluate(async address => (await chrome.tabs.query({ url: `${address}*` }))[0]?.id, url);
  await popup.close();
  return askBackground(lens, 'tab/read-this-page', { tabId });
}

/** Opens the source of a saved figure; answers the tab it opened. */
export async function openSource(lens: LensBrowser, place: object, url: string): Promise<Page> {
  const before = await lens.browser.pages();
  await askBackground(lens, 'open/source', place);
  return openedTab(lens, before, url);
}

/** The tab that was not there before and shows an address. */
export function openedTab(lens: LensBrowser, before: readonly Page[], url: string): Promise<Page> {
  return until('the source in a new tab', async () => {
    const pages = await lens.browser.pages();
    return pages.find(page => !before.includes(page) && page.url().includes(url));
  });
}
