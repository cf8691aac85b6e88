import { expect, test } from 'vitest';
import { drawReport, STYLE_NAMES } from '../bench/recognise/pages';
import { REPORT_CASES, type ReportCase } from '../fixtures/pages/report-cases';
import { hasPanel, openPanel, readIdentity, textIn, until } from './panel-steps';
import { inBothBrowsers } from './stage';

/** One report in each style in which the content systems of portals print one, as a browser draws it. */
const PAGES = STYLE_NAMES.map((style, nth) => {
  // Every fourth case: towns, departments, ministries and governments take turns.
  const index = (nth * 4 + 1) % REPORT_CASES.length;
  const item = REPORT_CASES[index] as ReportCase;
  // The portal of the tests speaks http and has no gif.
  const page = drawReport({ ...item, url: item.url.replace(/^https/, 'http') }, index, style);
  return { style, page: { ...page, html: page.html.replaceAll('/b.gif', '/b.png') } };
});

inBothBrowsers(
  'one page of each style',
  scene => {
    test.each(PAGES)('$style', async ({ page: { url, report } }) => {
      const { lens } = scene;
      const page = await lens.open(url);
      await openPanel(lens, page);
      const { year, code, tally, painted } = await readIdentity(lens, page);
      expect(year).toBe(report?.expected.year);
      if (report?.expected.code) expect(code).toBe(report.expected.code);
      expect(Number.parseInt(tally, 10)).toBeGreaterThan(2);
      expect(painted).toBeGreaterThan(0);
      // Every figure of the list has its place on the page.
      expect(await lens.inPanel(page, root => root.textContent?.includes('页面上未能定位'))).toBe(false);
      expect(await textIn(lens, page, 'unsure')).toBeNull();
      expect(lens.problems.splice(0)).toEqual([]);
      await page.close();
    });

    test('after all of them a page of news shows nothing', async () => {
      const { lens } = scene;
      const page = await lens.open('http://www.jiashi.gov.cn/news/1.html');
      await new Promise(resolve => setTimeout(resolve, 1500));
      expect(await hasPanel(page)).toBe(false);
      await until('no problem', async () => lens.problems.length === 0);
      await page.close();
    });
  },
  () => [
    ...PAGES.map(({ page: { url, html } }) => ({
      url,
      contentType: 'text/html; charset=utf-8',
      body: Buffer.from(html),
    })),
    {
      url: 'http://www.jiashi.gov.cn/news/1.html',
      contentType: 'text/html; charset=utf-8',
      body: Buffer.from(
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>市政府常务会议听取法治政府建设情况汇报</title></head><body><h1>市政府常务会议听取法治政府建设情况汇报</h1><p>近日，市政府召开常务会议，听取2023年度法治政府建设情况汇报，全年办理行政复议案件356件。会议强调，要持续推进依法行政。</p></body></html>',
      ),
    },
  ],
);
