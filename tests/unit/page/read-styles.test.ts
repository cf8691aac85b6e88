import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read';
import { expectedText, type PageInput } from '../../fixtures/pages/page-input';
import { PAGE_STYLES } from '../../fixtures/pages/page-styles';
import { Choices } from '../../fixtures/pages/random';
import { composeRandomPage } from '../../fixtures/pages/random-page';
import { composeReport } from '../../fixtures/pages/report-text';
import { brokenLinesPage } from '../../fixtures/pages/styles/layouts';
import { pageAddress, pagedPage, pageParagraphs } from '../../fixtures/pages/styles/paged';
import { toTraditional } from '../../fixtures/pages/styles/traditional';

function inputOf(choices: Choices): PageInput {
  return {
    title: '甲县人民政府关于2023年度法治政府建设情况的报告',
    url: 'http://www.jiaxian.gov.cn/zwgk/202403/t20240315_1001.html',
    siteName: '甲县人民政府',
    siteIdCode: '3304990001',
    column: '法治政府建设',
    breadcrumb: ['首页', '政务公开', '法治政府建设'],
    pubDate: '2024-03-15',
    source: '甲县司法局',
    paragraphs: composeReport({ body: '甲县人民政府', self: '我县', year: 2023, kind: 'government' }, choices),
    signature: choices.chance(0.6) ? { body: '甲县人民政府', date: '2024年3月12日' } : null,
    neighbours: ['甲县2022年法治政府建设情况报告', '关于印发甲县行政执法规定的通知'],
    sideTitles: ['县政府召开常务会议研究部署安全生产工作', '甲县2020年法治政府建设情况报告'],
    hasMeta: true,
  };
}

/** Runs of blanks are the page's, lines and cells are the text's. */
const lines = (text: string) => text.split('\n').map(line => line.replace(/[^\S\t]+/g, ' '));

async function withPage<T>(html: string, url: string, look: (document: Document) => T): Promise<T> {
  const window = new Window({ url });
  try {
    window.document.write(html);
    return look(window.document as unknown as Document);
  } finally {
    await window.happyDOM.close();
  }
}

describe('every style of page', () => {
  test.each(Object.entries(PAGE_STYLES))('%s gives the whole text and nothing else', async (style, draw) => {
    for (let seed = 1; seed <= 5; seed++) {
      const input = inputOf(new Choices(seed));
      const expected = expectedText(style === 'traditional' ? toTraditional(input) : input);
      const text = await withPage(draw(input), input.url, document => readPage(document).text);
      expect(lines(text)).toEqual(lines(expected));
    }
  });

  test('lines that end where the paper ended lose nothing', async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const input = inputOf(new Choices(seed));
      const text = await withPage(brokenLinesPage(input), input.url, document => readPage(document).text);
      expect(text.replace(/\s/g, '')).toBe(expectedText(input).replace(/\s/g, ''));
    }
  });

  test.each(Array.from({ length: 40 }, (_, index) => index + 1))('a page drawn by lot, number %i', async seed => {
    const choices = new Choices(seed * 7919);
    const input = inputOf(choices);
    const page = composeRandomPage(input, choices);
    const text = await withPage(page.html, input.url, document => readPage(document).text);
    expect(lines(text)).toEqual(lines(page.text));
  });
});

describe('a report in several pages', () => {
  test('gives its own part and where the others are', async () => {
    const input = inputOf(new Choices(3));
    const html = pagedPage(input, 2, 3);
    const read = await withPage(html, pageAddress(input.url, 2), document => readPage(document));
    const part = { ...input, paragraphs: pageParagraphs(input, 2, 3), signature: null };
    expect(lines(read.text)).toEqual(lines(expectedText(part)));
    expect(read.morePages).toEqual({
      current: 2,
      total: 3,
      next: 'http://www.jiaxian.gov.cn/zwgk/202403/t20240315_1001_2.html',
      others: [
        'http://www.jiaxian.gov.cn/zwgk/202403/t20240315_1001.html',
        'http://www.jiaxian.gov.cn/zwgk/202403/t20240315_1001_2.html',
      ],
    });
  });

  test('is not seen in the numbered links of a list or in neighbours', async () => {
    const input = inputOf(new Choices(3));
    const read = await withPage(PAGE_STYLES.trs(input), input.url, document => readPage(document));
    expect(read.morePages).toBeNull();
  });
});
