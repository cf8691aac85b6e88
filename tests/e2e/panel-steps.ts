import type { Page } from 'puppeteer-core';
import { type LensBrowser, PANEL_HOST } from './lens-browser';

/** What a person does with the panel and sees in it. Elements are named by their `data-testid`. */

export interface PanelIdentity {
  body: string;
  year: number;
  code: string;
  /** 51 个数字，38 项已编码 … */
  tally: string;
  /** Host element and highlights are there. */
  painted: number;
}

const PATIENCE_MS = 20_000;

/** Asks again until the answer is something. @throws naming what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS} ms in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Whether anything of ours stands in the page. */
export async function hasPanel(page: Page): Promise<boolean> {
  return (await page.$(PANEL_HOST)) !== null;
}

/** Text of one element of the panel, null while it is not there. */
export function textIn(lens: LensBrowser, page: Page, testid: string): Promise<string | null> {
  return lens.inPanel(page, (root, id) => root.querySelector(`[data-testid="${id}"]`)?.textContent ?? null, testid);
}

/** Presses an element of the panel with the mouse, as a person would; scrolls to it inside the panel first. */
export async function press(lens: LensBrowser, page: Page, selector: string): Promise<void> {
  const at = await until(`${selector} in the panel`, () =>
    lens.inPanel(
      page,
      (root, wanted) => {
        const element = root.querySelector(wanted);
        if (!element) return null;
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return width === 0 ? null : { x: x + width / 2, y: y + height / 2 };
      },
      selector,
    ),
  );
  await page.mouse.click(at.x, at.y);
}

/** Opens the panel by its tab at the edge of the page, unless it is open. */
export async function openPanel(lens: LensBrowser, page: Page): Promise<void> {
  await until('the tab of the panel', () =>
    lens.inPanel(page, root => root.querySelector('[data-testid="handle"],[data-testid="panel"]') !== null),
  );
  if ((await textIn(lens, page, 'panel')) !== null) return;
  await press(lens, page, '[data-testid="handle"]');
  await until('the open panel', () => textIn(lens, page, 'panel'));
}

export async function readIdentity(lens: LensBrowser, page: Page): Promise<PanelIdentity> {
  const body = await until('the identity of the report', () => textIn(lens, page, 'identity-body'));
  const year = Number.parseInt((await textIn(lens, page, 'identity-year')) ?? '', 10);
  const code = (await textIn(lens, page, 'identity-code'))?.trim() ?? '';
  const tally = (await textIn(lens, page, 'identity-tally')) ?? '';
  return { body, year, code, tally, painted: await countHighlights(page) };
}

/** Names registered with the page's highlight registry: what is painted without a change to the page's tree. */
export function countHighlights(page: Page): Promise<number> {
  return page.evaluate(() => CSS.highlights.size);
}

export function saveState(lens: LensBrowser, page: Page): Promise<string | null> {
  return lens.inPanel(page, root => root.querySelector('[data-testid="save"]')?.getAttribute('data-state') ?? null);
}

/** Presses save and answers how it ended: saved, already-saved, new-version or failed. */
export async function saveReport(lens: LensBrowser, page: Page): Promise<string> {
  await press(lens, page, '[data-testid="save"]');
  return until('the end of saving', async () => {
    const state = await saveState(lens, page);
    return state !== 'unsaved' && state !== 'saving' && state !== 'changed' && state;
  });
}
