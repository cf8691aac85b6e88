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

/** 读取本页, for the tab that shows an address: what the button sends, because a popup in a tab has itself as the tab it stands in. */
export async function readThisPage(lens: LensBrowser, url: string): Promise<unknown> {
  const popup = await lens.openOwn('popup.html', byTestid('popup'));
  const reply = await popup.evaluate(async address => {
    const [tab] = await chrome.tabs.query({ url: `${address}*` });
    const request = { tabId: tab?.id };
    return await chrome.runtime.sendMessage({ kind: 'fazhi-lens/message@1', name: 'tab/read-this-page', request });
  }, url);
  await popup.close();
  return reply;
}
