import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import type { LensBrowser } from './lens-browser';
import { ODD, oddPages } from './odd-pages';
import { countHighlights, hasPanel, until } from './panel-steps';
import { inBothBrowsers, SCREENSHOTS } from './stage';

declare const chrome: typeof browser;

const QUESTION = '[data-testid="page-question"]';

/** A page of the extension from which tabs and badges are looked at. */
async function tabShowing(own: Page, url: string): Promise<{ id: number; badge: string }> {
  return until('the tab', () =>
    own.evaluate(async address => {
      const id = (await chrome.tabs.query({ url: `${address}*` }))[0]?.id;
      return id === undefined ? null : { id, badge: await chrome.action.getBadgeText({ tabId: id }) };
    }, url),
  );
}

/** The popup over a tab; as a page of its own it is told which. */
const popupOver = (lens: LensBrowser, tabId: number): Promise<Page> =>
  lens.openOwn(`popup.html?tab=${tabId}`, '[data-testid="popup"]');

const readButtons = (popup: Page): Promise<number> =>
  popup.$$eval('button', all => all.filter(button => /读取本页/.test(button.textContent ?? '')).length);

inBothBrowsers(
  'a page that may be a report',
  scene => {
    test('shows the badge only, asks in the popup, and reads when told to', async () => {
      const { lens, name } = scene;
      const own = await lens.openOwn('popup.html', '[data-testid="popup"]');
      const page = await lens.open(ODD.doubtful);
      const { id } = await until('the badge', async () => {
        const tab = await tabShowing(own, ODD.doubtful);
        return tab.badge === '?' ? tab : null;
      });
      expect(await hasPanel(page)).toBe(false);
      expect(await countHighlights(page)).toBe(0);

      const popup = await popupOver(lens, id);
      await popup.setViewport({ width: 760, height: 580 });
      await popup.waitForSelector(QUESTION);
      expect(await popup.$eval(QUESTION, element => element.textContent)).toBe(
        '本页可能是一份法治政府建设情况报告，要读取吗？读取本页不是报告',
      );
      expect(await readButtons(popup)).toBe(1);
      await popup.screenshot({ path: `${SCREENSHOTS}/asking-${name}.png` });
      await popup.click('[data-testid="language"]');
      expect(await popup.$eval(QUESTION, element => element.textContent)).toBe(
        'This page may be a report on rule-of-law government. Read it?Read this pageNot a report',
      );
      await popup.click('[data-testid="language"]');
      expect(await hasPanel(page)).toBe(false);
      await popup.click('[data-testid="read-asked-page"]');
      await until('the panel', () => hasPanel(page));
      // Answered: nothing is asked of this tab again.
      const after = await popupOver(lens, id);
      await until('the list', () => after.$('[data-testid="reports"],[data-testid="empty"]'));
      expect(await after.$(QUESTION)).toBeNull();
      expect(lens.problems).toEqual([]);
      for (const tab of [after, page, own]) await tab.close();
    });

    test('said to be none, it is not asked about again at this address', async () => {
      const { lens } = scene;
      const own = await lens.openOwn('popup.html', '[data-testid="popup"]');
      const page = await lens.open(ODD.doubtful);
      const { id } = await until('the badge', async () => {
        const tab = await tabShowing(own, ODD.doubtful);
        return tab.badge === '?' ? tab : null;
      });
      const popup = await popupOver(lens, id);
      await popup.waitForSelector(QUESTION);
      await popup.click('[data-testid="no-report"]');
      await until('the badge to go', async () => (await tabShowing(own, ODD.doubtful)).badge === '');
      // The badge may be gone before the popup is drawn anew.
      await until('the question to go', async () => (await popup.$(QUESTION)) === null);
      expect(await readButtons(popup)).toBe(1);
      await popup.close();
      await page.reload({ waitUntil: 'load' });
      await new Promise(resolve => setTimeout(resolve, 2500));
      expect((await tabShowing(own, ODD.doubtful)).badge).toBe('');
      const again = await popupOver(lens, id);
      await until('the list', () => again.$('[data-testid="reports"],[data-testid="empty"]'));
      expect(await again.$(QUESTION)).toBeNull();
      expect(await hasPanel(page)).toBe(false);
      expect(lens.problems).toEqual([]);
      for (const tab of [again, page, own]) await tab.close();
    });
  },
  oddPages,
);
