import { expect, test } from 'vitest';
import { openPanel, press, readIdentity, saveReport, saveState, textIn, until } from './panel-steps';
import { compare, exportCsv, listedReports, openedTab, openPopup, tickAll } from './popup-steps';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers, SCREENSHOTS } from './stage';

inBothBrowsers('the whole journey', scene => {
  test.each(SEED_PAGES)('$title: recognised, painted, saved', async ({ url, expected, seed }) => {
    const { lens, name } = scene;
    const page = await lens.open(url);
    await openPanel(lens, page);
    const identity = await readIdentity(lens, page);
    expect(identity).toMatchObject({ body: expected.body, year: expected.year, code: expected.code });
    expect(identity.painted).toBeGreaterThan(0);
    expect(await saveReport(lens, page)).toBe('saved');
    await page.screenshot({ path: `${SCREENSHOTS}/${name}-page-${seed}.png` });
    expect(lens.problems).toEqual([]);
    await page.close();
  });

  test('a row leads to its sentence, a painted figure to its row', async () => {
    const { lens } = scene;
    const page = await lens.open(SEED_PAGES[0]!.url);
    await openPanel(lens, page);
    expect(await until('the saved state', () => saveState(lens, page))).toBe('already-saved');
    // 全市行政应诉 and the like stand far down the page.
    await press(lens, page, '[data-quantity="40"] .face');
    await until('the page to scroll', () => page.evaluate(() => window.scrollY > 300));
    expect(await textIn(lens, page, 'where')).toContain('41 / 51');

    const figure = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf('1095项');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 5);
        node.parentElement?.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    });
    await page.mouse.click(figure!.x, figure!.y);
    await until('the first row', async () => (await textIn(lens, page, 'where'))?.includes('1 / 51'));
    expect(lens.problems).toEqual([]);
    await page.close();
  });

  test('the popup lists, compares, exports, and opens a source at its sentence', async () => {
    const { lens, name } = scene;
    const popup = await openPopup(lens);
    const listed = await until('five saved reports', async () => {
      const names = await listedReports(popup);
      return names.length === 5 && names;
    });
    expect(listed).toContain('大连市人民政府 2021年度');
    await popup.screenshot({ path: `${SCREENSHOTS}/${name}-popup.png` });

    expect(await tickAll(popup)).toBe(5);
    expect(await compare(popup)).toBeGreaterThan(50);
    await popup.screenshot({ path: `${SCREENSHOTS}/${name}-comparison.png` });
    const csv = await exportCsv(lens, popup);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.split('\r\n')[0]).toContain('大连市人民政府 2021');
    // What a report does not say is never a zero.
    expect(csv).toContain('未见');

    const before = await lens.browser.pages();
    await popup.click('[data-state="value"] button');
    const opened = await openedTab(lens, before, 'gov.cn');
    await until('the row of the figure', async () => /^\d+ \//.test((await textIn(lens, opened, 'where')) ?? ''));
    await opened.close();
    await popup.close();
    expect(lens.problems).toEqual([]);
  });

  test('what is deleted can be brought back', async () => {
    const { lens } = scene;
    const popup = await openPopup(lens);
    await popup.click('[data-testid^="remove-"]');
    await until('four reports', async () => (await listedReports(popup)).length === 4);
    await popup.click('[data-testid="undo"]');
    await until('five reports', async () => (await listedReports(popup)).length === 5);
    await popup.close();
    expect(lens.problems).toEqual([]);
  });
});
