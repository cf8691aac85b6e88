import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { PANEL_HOST } from './lens-browser';
import { ODD, oddPages } from './odd-pages';
import { openPanel, readIdentity, saveReport } from './panel-steps';
import { INDEX_URL, OTHER_PAGES, SEED_PAGES } from './portal-seeds';
import { inBothBrowsers } from './stage';

declare global {
  interface Window {
    /** What happened to the page since it was made: changes of its tree after loading, and messages posted to it. */
    seen: { changes: string[]; messages: number };
  }
}

/** Sits in the page itself, as the page's own script would, and writes down what it can notice. */
async function watchFromInside(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    window.seen = { changes: [], messages: 0 };
    window.addEventListener('message', () => {
      window.seen.messages += 1;
    });
    window.addEventListener('load', () => {
      new MutationObserver(records => {
        for (const record of records) {
          const added = [...record.addedNodes].map(node => node.nodeName.toLowerCase());
          const removed = [...record.removedNodes].map(node => node.nodeName.toLowerCase());
          window.seen.changes.push(`${record.type} ${record.target.nodeName} +${added} -${removed}`);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });
}

const rest = () => new Promise(resolve => setTimeout(resolve, 1500));

inBothBrowsers(
  'what a page and the network can notice',
  scene => {
    test.each([...OTHER_PAGES, { url: INDEX_URL, title: 'a list of reports' }])(
      '$title: not a trace',
      async ({ url }) => {
        const { lens, portal } = scene;
        const page = await lens.blank();
        await watchFromInside(page);
        await page.goto(url, { waitUntil: 'load' });
        const asked = portal.requests.length;
        await rest();
        expect(await page.evaluate(() => window.seen)).toEqual({ changes: [], messages: 0 });
        expect(
          await page.evaluate(() => ({ paint: CSS.highlights.size, sheets: document.adoptedStyleSheets.length })),
        ).toEqual({
          paint: 0,
          sheets: 0,
        });
        expect(portal.requests.slice(asked).filter(({ path }) => path !== '/favicon.ico')).toEqual([]);
        expect(lens.problems).toEqual([]);
        await page.close();
      },
    );

    test('on a report: one host element at the end of the root, and nothing else', async () => {
      const { lens, portal } = scene;
      const page = await lens.blank();
      await watchFromInside(page);
      await page.goto(SEED_PAGES[0]!.url, { waitUntil: 'load' });
      const asked = portal.requests.length;
      await openPanel(lens, page);
      await saveReport(lens, page);
      await rest();
      const seen = await page.evaluate(() => window.seen);
      // Where the reader was faster than the load event there is nothing to see.
      expect(seen.changes.filter(change => change !== `childList HTML +${'fazhi-lens-panel'} -`)).toEqual([]);
      expect(seen.messages).toBe(0);
      const host = await page.evaluate(name => {
        const element = document.querySelector(name);
        return {
          isLast: element === document.documentElement.lastElementChild,
          html: element?.outerHTML,
          root: element?.shadowRoot,
        };
      }, PANEL_HOST);
      expect(host).toEqual({ isLast: true, html: `<${PANEL_HOST}></${PANEL_HOST}>`, root: null });
      expect(portal.requests.slice(asked).filter(({ path }) => path !== '/favicon.ico')).toEqual([]);
      expect(lens.problems).toEqual([]);
      await page.close();
    });

    test('works under a policy that allows the page nothing', async () => {
      const { lens } = scene;
      const before = lens.problems.length;
      const page = await lens.open(ODD.strict);
      await openPanel(lens, page);
      const { body, painted } = await readIdentity(lens, page);
      expect(body).toBe('大连市人民政府');
      expect(painted).toBeGreaterThan(0);
      const drawn = await lens.inPanel(page, root => {
        const panel = root.querySelector('[data-testid="panel"]');
        return panel && { position: getComputedStyle(panel).position, width: panel.getBoundingClientRect().width };
      });
      expect(drawn).toEqual({ position: 'absolute', width: 400 });
      // The page's own sheet and script are refused, loudly; nothing of ours is.
      const ours = lens.problems.splice(before).filter(line => !/Content.Security.Policy/i.test(line));
      expect(ours).toEqual([]);
      await page.close();
    });

    test('the extension’s own pages could not call anybody if they wanted to', async () => {
      const { lens, portal } = scene;
      const before = portal.requests.length;
      const page = await lens.openOwn('popup.html', '[data-testid="popup"]');
      const answer = await page.evaluate(() =>
        fetch('http://www.dl.gov.cn/collect', { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'refused',
        ),
      );
      expect(answer).toBe('refused');
      expect(portal.requests.slice(before)).toEqual([]);
      lens.problems.length = 0;
      await page.close();
    });

    test('nothing but the pages themselves was ever asked for', () => {
      const { portal } = scene;
      const pages = [...OTHER_PAGES, SEED_PAGES[0]!, { url: ODD.strict }, { url: INDEX_URL }].map(
        ({ url }) => new URL(url),
      );
      const strays = portal.requests.filter(({ host, path, method }) => {
        const isPage = pages.some(page => page.host === host && page.pathname + page.search === path);
        const isAsset = pages.some(page => page.host === host) && /\.(?:css|png|jpg|jsp|ico)$/.test(path);
        return method !== 'GET' || !(isPage || isAsset);
      });
      expect(strays).toEqual([]);
    });
  },
  oddPages,
);
