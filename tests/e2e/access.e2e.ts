import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openPanel, press, saveReport, until } from './panel-steps';
import { openPopup } from './popup-steps';
import { SEED_PAGES } from './portal-seeds';
import { inBothBrowsers } from './stage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds that is serious or critical, in words. */
async function seriousIn(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async wanted => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(wanted);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`);
  }, selector);
}

inBothBrowsers('for everybody', scene => {
  test('the panel, tab by tab', async () => {
    const { lens } = scene;
    const page = await lens.open(SEED_PAGES[0]!.url);
    await openPanel(lens, page);
    await saveReport(lens, page);
    // A closed root hides from axe as it hides from the page: opened here for its eyes.
    await lens.inPanel(page, root => Boolean(Object.defineProperty(root.host, 'shadowRoot', { get: () => root })));
    await press(lens, page, '[data-quantity="3"] .face');
    for (const tab of ['indicators', 'outline', 'statements', 'audit', 'notes']) {
      await press(lens, page, `[data-testid="tab-${tab}"]`);
      expect(await seriousIn(page, 'fazhi-lens-panel'), tab).toEqual([]);
    }
    await page.close();
  });

  test('the popup, list and comparison', async () => {
    const { lens } = scene;
    const page = await lens.open(SEED_PAGES[1]!.url);
    await openPanel(lens, page);
    await saveReport(lens, page);
    await page.close();
    const popup = await openPopup(lens);
    expect(await seriousIn(popup, 'body')).toEqual([]);
    for (const box of await popup.$$('[data-testid^="tick-"]')) await box.click();
    await popup.click('[data-testid="compare"]');
    await popup.waitForSelector('[data-testid="comparison"]');
    expect(await seriousIn(popup, 'body')).toEqual([]);
    // At any size a browser gives a popup the page itself never scrolls; the table does, its first column and head stay.
    for (const [width, height] of [
      [760, 580],
      [600, 800],
      [800, 600],
    ] as const) {
      await popup.setViewport({ width, height });
      const over = await popup.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { x: scrollWidth - innerWidth, y: scrollHeight - innerHeight };
      });
      expect(over.x, `${width} wide`).toBeLessThanOrEqual(0);
      expect(over.y, `${height} high`).toBeLessThanOrEqual(0);
    }
    await popup.setViewport({ width: 760, height: 580 });
    await popup.close();
  });

  test('the keyboard alone: open, step to a figure, close, and be back where one was', async () => {
    const { lens } = scene;
    const page = await lens.open(SEED_PAGES[2]!.url);
    await openPanel(lens, page);
    const focused = () =>
      lens.inPanel(
        page,
        root => root.activeElement?.getAttribute('data-testid') ?? root.activeElement?.className ?? null,
      );
    await until('the focus in the panel', async () => (await focused()) === 'panel');
    await page.keyboard.press('Escape');
    await until('the focus on the tab', async () => (await focused()) === 'handle');
    await page.keyboard.press('Enter');
    await until('the focus in the panel', async () => (await focused()) === 'panel');
    const seen = new Set<string | null>();
    for (let step = 0; step < 400 && !seen.has('save'); step++) {
      await page.keyboard.press('Tab');
      seen.add(await focused());
    }
    for (const stop of ['grip', 'language', 'collapse', 'tab-indicators', 'filter-query', 'next', 'save']) {
      expect(seen).toContain(stop);
    }
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('grip');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('fazhi-lens-panel');
    await page.close();
  });

  test('printed from the panel, the page carries its marks, and loses them again', async ({ skip }) => {
    // Firefox without a screen stands still before its print dialogue.
    skip(scene.name === 'firefox');
    const page = await scene.lens.open(SEED_PAGES[0]!.url);
    await openPanel(scene.lens, page);
    const onPaper = () =>
      page.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith('fazhi-lens-paper-'))
          .reduce((sum, [, highlight]) => sum + highlight.size, 0),
      );
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        document.documentElement.dataset.printed = String(
          [...CSS.highlights].reduce(
            (sum, [name, { size }]) => sum + (name.startsWith('fazhi-lens-paper-') ? size : 0),
            0,
          ),
        );
      });
    });
    await press(scene.lens, page, '[data-testid="print-marked"]');
    await until(
      'the print',
      async () => (await page.evaluate(() => document.documentElement.dataset.printed)) === '51',
    );
    await until('the end of it', async () => (await onPaper()) === 0);
    await page.close();
  });

  test('on paper the page is its own', async () => {
    if (scene.name !== 'chromium') return;
    const page = await scene.lens.open(SEED_PAGES[0]!.url);
    await openPanel(scene.lens, page);
    await page.emulateMediaType('print');
    expect(await page.$eval('fazhi-lens-panel', host => getComputedStyle(host).display)).toBe('none');
    const look = (name: string) =>
      page.evaluate(
        highlight => getComputedStyle(document.body, `::highlight(${highlight})`).textDecorationLine,
        `fazhi-lens-${name}`,
      );
    expect(await look('light-disputes')).toBe('none');
    expect(await look('paper-disputes')).toContain('underline');
    await page.close();
  });
});
