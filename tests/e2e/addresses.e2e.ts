import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { mobilePage } from '../fixtures/pages/styles/mobile';
import { trsPage } from '../fixtures/pages/styles/trs';
import type { LensBrowser } from './lens-browser';
import { keptRecords, wholeSnapshots } from './library-steps';
import { openPanel, saveReport, saveState, textIn, until } from './panel-steps';
import type { PortalPage } from './portal';
import { inputOf } from './portal-pages';
import { SEED_PAGES, type SeedPage } from './portal-seeds';
import { inBothBrowsers } from './stage';

const SEED = SEED_PAGES[0] as SeedPage;
const FIRST = 'http://www.bench.gov.cn/zwgk/202203/t20220315_1001.html';
/** The same text for the phone, with the noise of a share link. */
const WAP = 'http://wap.bench.gov.cn/zwgk/202203/t20220315_1001.html?from=singlemessage&isappinstalled=0';
/** Another site took it over and lost a figure on the way. */
const REPOST = 'http://sft.province.gov.cn/zwdt/202204/t20220401_77.html';

function pages(): PortalPage[] {
  const html = (url: string, body: string): PortalPage => ({
    url,
    contentType: 'text/html; charset=utf-8',
    body: Buffer.from(body),
  });
  const input = inputOf(SEED);
  const repost = trsPage({ ...input, url: REPOST, siteName: '省司法厅', siteIdCode: '', source: '省司法厅' });
  return [
    html(FIRST, trsPage({ ...input, url: FIRST })),
    html(WAP, mobilePage({ ...input, url: WAP })),
    html(REPOST, repost.replace('1095项', '1096项')),
  ];
}

async function openWithPanel(lens: LensBrowser, url: string): Promise<Page> {
  const page = await lens.open(url);
  await openPanel(lens, page);
  await until('the year', () => textIn(lens, page, 'identity-year'));
  return page;
}

inBothBrowsers(
  'one report at many addresses',
  scene => {
    test('equal texts are one report; of another text the person decides', async () => {
      const { lens } = scene;
      const first = await openWithPanel(lens, FIRST);
      expect(await saveReport(lens, first)).toBe('saved');

      const wap = await openWithPanel(lens, WAP);
      expect(await saveState(lens, wap)).toBe('already-saved');
      expect(await keptRecords(lens)).toEqual(wholeSnapshots(1));

      const repost = await openWithPanel(lens, REPOST);
      expect(await saveState(lens, repost)).toBe('changed');
      await until('the sentence that says so', () => textIn(lens, repost, 'save-changed'));
      expect(await keptRecords(lens)).toEqual(wholeSnapshots(1));
      expect(await saveReport(lens, repost)).toBe('new-version');
      expect(await keptRecords(lens)).toMatchObject({ reports: 1, snapshots: 2, texts: 2 });
      expect(lens.problems).toEqual([]);
      for (const page of [first, wap, repost]) await page.close();
    });
  },
  pages,
);
