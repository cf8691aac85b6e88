import { ARTICLE_NEAR_MISSES, LIST_PAGES } from '../../fixtures/pages/near-miss-cases';
import { expectedText, type PageInput } from '../../fixtures/pages/page-input';
import { PAGE_STYLES, type PageStyle } from '../../fixtures/pages/page-styles';
import { Choices } from '../../fixtures/pages/random';
import { isHeldBack, REPORT_CASES, type ReportCase } from '../../fixtures/pages/report-cases';
import { composeReport } from '../../fixtures/pages/report-text';
import { toTraditional } from '../../fixtures/pages/styles/traditional';

export interface BenchPage {
  url: string;
  html: string;
  style: string;
  /** Not looked at while rules are written. */
  heldBack: boolean;
  /** Null on a page that is no report. */
  report: (ReportCase & { text: string }) | null;
  name: string;
}

const STYLE_NAMES = Object.keys(PAGE_STYLES) as PageStyle[];
const NEIGHBOURS = ['关于开展行政执法案卷评查的通知', '关于公布规范性文件清理结果的公告'] as const;
const SIDE = [
  '市政府召开常务会议研究部署安全生产工作',
  '2020年度法治政府建设情况报告',
  '政府信息公开工作年度报告',
  '行政执法统计年报',
];

const chineseDate = (iso: string): string => iso.replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日');

export function reportInput(item: ReportCase, index: number): PageInput {
  const choices = new Choices(index + 101);
  const { expected, signedBy, self } = item;
  return {
    title: item.title,
    url: item.url,
    siteName: item.siteName,
    siteIdCode: item.siteIdCode,
    column: '法治政府建设年度报告',
    breadcrumb: ['首页', '政务公开', '法治政府建设年度报告'],
    pubDate: item.published,
    source: choices.chance(0.5) ? item.siteName : signedBy,
    paragraphs: composeReport(
      { body: signedBy, self, year: expected.year, kind: expected.department ? 'department' : 'government' },
      choices,
    ),
    signature: choices.chance(0.6) ? { body: signedBy, date: chineseDate(item.published) } : null,
    neighbours: NEIGHBOURS,
    sideTitles: SIDE,
    hasMeta: choices.chance(0.7),
  };
}

/** The report of a case in one style, with the text a reader must find. */
export function drawReport(item: ReportCase, index: number, style: PageStyle): BenchPage {
  const input = reportInput(item, index);
  const text = expectedText(style === 'traditional' ? toTraditional(input) : input);
  return {
    url: item.url,
    html: PAGE_STYLES[style](input),
    style,
    heldBack: isHeldBack(index),
    report: { ...item, text },
    name: item.title,
  };
}

/** Reports and as many pages that are none, near enough, styles in turn. */
export function recognitionPages(): BenchPage[] {
  const reports = REPORT_CASES.map((item, index) =>
    drawReport(item, index, STYLE_NAMES[index % STYLE_NAMES.length] as PageStyle),
  );
  const articles = ARTICLE_NEAR_MISSES.map((item, index) => {
    const style = STYLE_NAMES[(index * 3) % STYLE_NAMES.length] as PageStyle;
    const html = PAGE_STYLES[style]({
      ...item,
      column: '法治政府建设',
      breadcrumb: ['首页', '政务公开', '法治政府建设'],
      pubDate: item.published,
      source: item.siteName,
      signature: null,
      neighbours: ['甲市2022年法治政府建设情况报告', NEIGHBOURS[0]],
      sideTitles: SIDE,
      hasMeta: index % 2 === 0,
    });
    return { url: item.url, html, style, heldBack: isHeldBack(index), report: null, name: item.title };
  });
  const lists = LIST_PAGES.map((page, index) => ({
    url: page.url,
    html: page.html,
    style: 'list',
    heldBack: isHeldBack(index),
    report: null,
    name: page.kind,
  }));
  return [...reports, ...articles, ...lists];
}

/** Every style with every sixth report: for the characters. */
export function stylePages(style: PageStyle): BenchPage[] {
  return REPORT_CASES.flatMap((item, index) => (index % 4 === 1 ? [drawReport(item, index, style)] : []));
}

export { STYLE_NAMES };
