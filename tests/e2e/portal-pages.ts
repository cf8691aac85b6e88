import { escapeHtml, type PageInput } from '../fixtures/pages/page-input';
import { PAGE_STYLES } from '../fixtures/pages/page-styles';
import { traditionalPage } from '../fixtures/pages/styles/traditional';
import { encodeGb18030 } from './gb18030';
import type { PortalPage } from './portal';
import { DRESSES } from './portal-dress';
import { INDEX_URL, OTHER_PAGES, SEED_PAGES, type SeedPage, seedParagraphs } from './portal-seeds';

export const OTHER_TEXTS: readonly (readonly string[])[] = [
  [
    '2月17日，市政府召开常务会议，听取2021年度法治政府建设情况汇报，研究部署下一步工作。市长主持会议。',
    '会议指出，过去一年全市法治政府建设取得明显成效，要继续提高依法行政水平，把制度优势转化为治理效能。',
    '会议强调，各地区各部门要对照指标抓好落实，主要负责同志要切实履行第一责任人职责。会议还研究了供热保障和春耕备耕等事项。',
  ],
  [
    '近日，区政府公布了2021年度法治政府建设情况报告，现就有关内容解读如下。',
    '问：为什么要公布这份报告？答：公布年度报告是《法治政府建设与责任落实督察工作规定》的要求，便于社会监督。',
    '问：报告分为哪几个部分？答：报告介绍了过去一年的做法和成效、存在的不足以及新一年的打算。',
  ],
];

/** Around every article: what the columns of such sites hold, among it titles of other years' reports. */
function surroundings(page: SeedPage): Pick<PageInput, 'neighbours' | 'sideTitles'> {
  const { year } = page.expected;
  return {
    neighbours: [`${year - 1}年度法治政府建设情况报告`, `${year + 1}年政府信息公开工作年度报告`],
    sideTitles: [
      '关于开展行政执法案卷评查的通知',
      `${year}年度法治政府建设工作要点`,
      '行政规范性文件清理结果的公告',
      '市民热线办理情况通报',
      '关于公布权责清单的通知',
    ],
  };
}

export function inputOf(page: SeedPage): PageInput {
  return { ...page, ...surroundings(page), paragraphs: seedParagraphs(page), signature: null };
}

/** A gateway converts what stands around; the seed's text is already as one left it, damage included. */
function drawTraditional(input: PageInput): string {
  const marks = input.paragraphs.map((_, index) => `〔${index}〕`);
  return traditionalPage({ ...input, paragraphs: marks }).replace(/〔(\d+)〕/g, (mark, index) => {
    const paragraph = input.paragraphs[Number(index)];
    return typeof paragraph === 'string' ? escapeHtml(paragraph) : mark;
  });
}

function drawPage(page: SeedPage, input: PageInput): string {
  const html = page.style === 'traditional' ? drawTraditional(input) : PAGE_STYLES[page.style](input);
  return html.replace(/<\/head>/i, () => `<style>${DRESSES[page.style]}</style></head>`);
}

function serve(page: SeedPage, url: string, html: string): PortalPage {
  if (page.charset === 'utf-8') return { url, contentType: 'text/html; charset=utf-8', body: Buffer.from(html) };
  // Such servers name no encoding: the page's own meta tag must do.
  const body = encodeGb18030(html.replace(/charset="?utf-8"?/i, 'charset="gb2312"'));
  return { url, contentType: 'text/html', body };
}

/** Nothing but titles of reports: a list, on which the lens has nothing to say. */
function indexPage(): PortalPage {
  const item = ({ url, title }: { url: string; title: string }) => `<li><a href="${url}">${escapeHtml(title)}</a></li>`;
  const list = (pages: readonly { url: string; title: string }[]) => `<ul>${pages.map(item).join('')}</ul>`;
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>法治镜示例页面</title>
<style>body{font:17px/2 "Noto Sans CJK SC",sans-serif;max-width:820px;margin:40px auto;color:#333}a{color:#0b4a8f}h2{font-size:20px}</style></head>
<body><h1>示例页面 Sample pages</h1><h2>五份报告 Five reports</h2>${list(SEED_PAGES)}<h2>两页不是报告 Two pages that are none</h2>${list(OTHER_PAGES)}</body></html>`;
  return { url: INDEX_URL, contentType: 'text/html; charset=utf-8', body: Buffer.from(html) };
}

/** The whole small portal: a list, five reports and two pages that are none, on the sites of two of them. */
export function portalPages(): PortalPage[] {
  const reports = SEED_PAGES.map(page => serve(page, page.url, drawPage(page, inputOf(page))));
  const others = OTHER_PAGES.flatMap(({ url, title }, nth) => {
    const site = SEED_PAGES.find(page => new URL(page.url).host === new URL(url).host);
    if (!site) return [];
    const input = { ...inputOf(site), url, title, column: '政务要闻', paragraphs: OTHER_TEXTS[nth] ?? [] };
    return [serve(site, url, drawPage(site, input))];
  });
  return [indexPage(), ...reports, ...others];
}
