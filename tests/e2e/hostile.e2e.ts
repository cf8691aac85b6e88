import { expect, test } from 'vitest';
import { HOSTILE_PAGES, hostileUrl } from '../fixtures/pages/hostile-pages';
import { openPanel, textIn, until } from './panel-steps';
import { inBothBrowsers } from './stage';

declare global {
  interface Window {
    /** How often something of a hostile page was executed that never should be. */
    executed?: number;
  }
}

const UNSEEN = 'http://www.jiashi.gov.cn/unseen.html';

inBothBrowsers(
  'pages made to hurt',
  scene => {
    test.each(HOSTILE_PAGES.map((page, index) => ({ ...page, url: hostileUrl(index) })))(
      '$kind: read or left alone, nothing executed, nothing sent',
      async ({ url, isReport }) => {
        const { lens, portal } = scene;
        const page = await lens.open(url);
        const asked = portal.requests.length;
        if (isReport) {
          await until('the tab of the panel', () =>
            lens.inPanel(page, root => root.querySelector('[data-testid="handle"],[data-testid="panel"]') !== null),
          );
        } else await new Promise(resolve => setTimeout(resolve, 2500));
        expect(await page.evaluate(() => window.executed)).toBeUndefined();
        expect(portal.requests.slice(asked).filter(({ path }) => path !== '/favicon.ico')).toEqual([]);
        // What the browser itself says of such pages.
        const ours = lens.problems.splice(0).filter(line => !/too deep|Content.Security.Policy/i.test(line));
        expect(ours).toEqual([]);
        await page.close();
      },
    );

    test('of a page that is too large it is said that only its beginning was read', async () => {
      const { lens } = scene;
      const page = await lens.open(
        hostileUrl(HOSTILE_PAGES.findIndex(({ kind }) => kind === 'a million nodes behind the text')),
      );
      await openPanel(lens, page);
      expect(await until('the sentence', () => textIn(lens, page, 'page-cut'))).toContain('只读了开头一部分');
      expect(await textIn(lens, page, 'identity-year')).toContain('2023');
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      await page.close();
    });

    test('what a style sheet hides is not read', async () => {
      const { lens } = scene;
      const page = await lens.open(UNSEEN);
      await openPanel(lens, page);
      await until('the year', () => textIn(lens, page, 'identity-year'));
      const panel = await lens.inPanel(page, root => root.textContent ?? '');
      expect(panel).toContain('35');
      expect(panel).not.toContain('4711');
      expect(panel).not.toContain('4712');
      await page.close();
    });
  },
  () => [
    ...HOSTILE_PAGES.map(({ html, headers }, index) => ({
      url: hostileUrl(index),
      contentType: 'text/html; charset=utf-8',
      body: Buffer.from(html),
      ...(headers && { headers }),
    })),
    {
      url: UNSEEN,
      contentType: 'text/html; charset=utf-8',
      body: Buffer.from(
        HOSTILE_PAGES[0]!.html
          .replace('审查规范性文件', '审查<span class="phone">4712件</span>规范性文件')
          .replace('</head>', '<style>.phone{display:none}</style></head>')
          .replace(
            '</p></div>',
            '</p><div class="phone"><p>全年办结行政复议案件4711件，行政机关负责人出庭应诉率达100%。</p></div></div>',
          ),
      ),
    },
  ],
);
