import { expect, test } from 'vitest';
import { PANEL_HOST } from './lens-browser';
import { countHighlights, hasPanel, openPanel, saveReport, textIn, until } from './panel-steps';
import { readThisPage } from './popup-steps';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers } from './stage';

inBothBrowsers('the extension comes and goes', scene => {
  test('asked twice, the reader stands in the page once', async () => {
    const { lens } = scene;
    const page = await lens.open(SEED_PAGES[0]!.url);
    await openPanel(lens, page);
    for (let again = 0; again < 2; again += 1) {
      expect(await readThisPage(lens, SEED_PAGES[0]!.url)).toEqual({ ok: true, value: null });
    }
    expect(await page.$$eval(PANEL_HOST, hosts => hosts.length)).toBe(1);
    expect(lens.problems).toEqual([]);
    await page.close();
  });

  test('updated, it stands in an open page once, and lives', async () => {
    const { lens } = scene;
    const page = await lens.open(SEED_PAGES[0]!.url);
    await openPanel(lens, page);
    const old = await page.$(PANEL_HOST);
    await lens.update();
    await page.bringToFront();
    await until('the panel of the new copy alone', async () => {
      const isNew = await page.$$eval(
        PANEL_HOST,
        ([first, ...more], before) => more.length === 0 && first && first !== before,
        old,
      );
      return isNew && (await lens.inPanel(page, root => root.querySelector('[data-testid="save"]') !== null));
    });
    expect(await saveReport(lens, page)).toBe('saved');
    // The browser may say that the old copy's message had nobody to go to.
    expect(lens.problems.filter(line => !/context invalidated/i.test(line))).toEqual([]);
    await page.close();
  });

  test('removed, it leaves the page as it was', async () => {
    const { lens, name } = scene;
    const page = await lens.open(SEED_PAGES[0]!.url);
    await openPanel(lens, page);
    expect(await textIn(lens, page, 'identity-body')).toBe('大连市人民政府');
    await lens.uninstall();
    await page.bringToFront();
    // Firefox ends a content script together with its extension and tells nobody, but takes the sheet away without which nothing shows.
    if (name === 'firefox') {
      await until('the panel out of sight', () =>
        page.$eval(PANEL_HOST, host => getComputedStyle(host).display === 'none'),
      );
    } else {
      await until('the panel to go', async () => !(await hasPanel(page)));
      expect(await countHighlights(page)).toBe(0);
    }
    const seen = await page.screenshot();
    const fresh = await lens.open(SEED_PAGES[0]!.url);
    expect(Buffer.compare(seen, await fresh.screenshot())).toBe(0);
  });
});
