import { expect, test } from 'vitest';
import type { browser } from 'wxt/browser';
import { lookInside } from './fault-steps';
import { openPanel, saveReport, textIn, until } from './panel-steps';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers } from './stage';

declare const chrome: typeof browser;

inBothBrowsers('a private window', scene => {
  test('says that nothing is kept, and keeps nothing', async () => {
    const { lens } = scene;
    await lens.allowInPrivate();
    const own = await lens.openOwn('popup.html', '[data-testid="popup"]');
    const { url } = SEED_PAGES[0]!;
    const pages = await lens.browser.pages();
    await own.evaluate(address => chrome.windows.create({ incognito: true, url: address }), url);
    const page = await until('the page in a private window', async () => {
      for (const target of lens.browser.targets()) {
        const found = target.type() === 'page' && target.url() === url ? await target.page() : null;
        if (found && !pages.includes(found)) return found;
      }
      return null;
    });
    await page.bringToFront();
    await openPanel(lens, page);
    expect(await saveReport(lens, page)).toBe('failed');
    expect(await textIn(lens, page, 'save-failed')).toContain('不在其中保存任何内容');
    expect((await lookInside(lens)).texts).toEqual({});
    await page.close();
    await own.close();
  });
});
