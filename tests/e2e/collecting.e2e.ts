import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pageAddress, pagedPage } from '../fixtures/pages/styles/paged';
import { keptRecords, wholeSnapshots } from './library-steps';
import { openPanel, press, readIdentity, saveReport, textIn, until } from './panel-steps';
import { readThisPage } from './popup-steps';
import type { PortalPage } from './portal';
import { inputOf } from './portal-pages';
import { SEED_PAGES, type SeedPage } from './portal-seeds';
import { inBothBrowsers, SCREENSHOTS } from './stage';

const LIST = 'http://www.dl.gov.cn/zwgk/fzzfjs/index.html';
const SEED = SEED_PAGES[1] as SeedPage;
const CUT = 'http://www.hrbdw.gov.cn/art/2022/3/15/art_31478_998877.html';
const PAGES = 3;

/** A column page that lists the reports of the portal, and one report cut into three pages. */
function pages(): PortalPage[] {
  const html = (url: string, body: string): PortalPage => ({
    url,
    contentType: 'text/html; charset=utf-8',
    body: Buffer.from(body),
  });
  const items = SEED_PAGES.map(page => `<li><a href="${page.url}">${page.title}</a> <span>${page.pubDate}</span></li>`);
  const list = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>法治政府建设年度报告_大连市人民政府</title></head><body><ul>${items.join('')}</ul></body></html>`;
  const input = { ...inputOf(SEED), url: CUT };
  const cut = Array.from({ length: PAGES }, (_, index) =>
    // One figure is another than on the page that the list leads to.
    html(pageAddress(CUT, index + 1), pagedPage(input, index + 1, PAGES).replace(/\d件/, '9件')),
  );
  return [html(LIST, list), ...cut];
}

inBothBrowsers(
  'collecting',
  scene => {
    test('a report cut into pages is put together on a click, and says so', async () => {
      const { lens, portal, name } = scene;
      const page = await lens.open(CUT);
      await openPanel(lens, page);
      expect(await until('the offer', () => textIn(lens, page, 'join-offered'))).toContain('3 页');
      const before = (await readIdentity(lens, page)).tally;
      expect(portal.requests.filter(({ path }) => path.includes('998877_')).length).toBe(0);
      await press(lens, page, '[data-testid="join"]');
      await until('the whole report', () => textIn(lens, page, 'join-joined'));
      const after = await readIdentity(lens, page);
      // 48 figures stand in the whole report.
      expect(Number.parseInt(before, 10)).toBeLessThan(48);
      expect(Number.parseInt(after.tally, 10)).toBe(48);
      expect(after.body).toBe(SEED.expected.body);
      await page.screenshot({ path: `${SCREENSHOTS}/${name}-joined.png` });
      expect(await saveReport(lens, page)).toBe('saved');
      expect(lens.problems).toEqual([]);
      await page.close();
    });

    test('a list page offers its reports; those ticked are opened, saved and closed one by one', async () => {
      const { lens, portal, name } = scene;
      const page = await lens.open(LIST);
      expect(await readThisPage(lens, LIST)).toEqual({ ok: true, value: null });
      await page.bringToFront();
      expect(await until('the list', () => textIn(lens, page, 'state-list'))).toContain('5 份');
      await page.screenshot({ path: `${SCREENSHOTS}/${name}-list.png` });
      // Three are enough: there is a pause between them. The others are taken out of the choice.
      for (const nth of [4, 5]) await press(lens, page, `li:nth-child(${nth}) input`);
      const tabs = (await lens.browser.pages()).length;
      await press(lens, page, '[data-testid="collect"]');
      // It comes to the front by itself; only then may another tab do so.
      await until('the queue in a tab of its own', async () => (await lens.browser.pages()).length > tabs);
      const statesIn = (queue: Page) =>
        queue.$$eval('[data-testid="queue-item"]', rows => rows.map(row => row.getAttribute('data-state')));
      const first = await lens.openOwn('workbench.html?page=queue', '[data-testid="queue-item"]');
      expect(await statesIn(first)).toEqual(['waiting', 'waiting', 'waiting']);
      await first.bringToFront();
      await first.click('[data-testid="queue-start"]');
      await until('the first', async () => (await statesIn(first))[0] !== 'waiting');
      // Stopped in the pause: nothing more is opened, and what waits is still there when the page is opened anew.
      await first.bringToFront();
      await first.click('[data-testid="queue-stop"]');
      await first.waitForSelector('[data-testid="queue-start"]');
      const asked = portal.requests.length;
      await new Promise(resolve => setTimeout(resolve, 4000));
      expect(portal.requests.slice(asked)).toEqual([]);
      await first.close();
      const queue = await lens.openOwn('workbench.html?page=queue', '[data-testid="queue-item"]');
      expect(await statesIn(queue)).toEqual(['saved', 'waiting', 'waiting']);
      await queue.bringToFront();
      await queue.click('[data-testid="queue-start"]');
      const states = await until('all three', async () => {
        const now = await statesIn(queue);
        return now.every(state => state !== 'waiting') && now;
      });
      await queue.bringToFront();
      await queue.screenshot({ path: `${SCREENSHOTS}/${name}-queue.png` });
      // The second is the report saved whole in the test before, with another figure: the person has to look.
      expect(states).toEqual(['saved', 'differs', 'saved']);
      expect(await keptRecords(lens)).toEqual(wholeSnapshots(3));
      const opened = portal.requests.slice(asked).filter(({ path }) => path.endsWith('.html') || path.includes('.asp'));
      expect(opened.length).toBe(2);
      expect(lens.problems).toEqual([]);
    });
  },
  pages,
);
