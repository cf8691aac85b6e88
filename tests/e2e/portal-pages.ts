import { encodeGb18030 } from './gb18030';
import type { PortalPage } from './portal';
import { SEED_PAGES, type SeedPage, seedParagraphs } from './portal-seeds';

/** Meeting news that speaks of such a report, and a reading aid whose title holds a whole report's title. */
export const NEWS_URL = 'http://www.dl.gov.cn/art/2022/2/18/art_1185_1999001.html';
export const EXPLAINER_URL = 'http://www.nanhu.gov.cn/art/2022/4/2/art_1229429940_59301122.html';

interface Article {
  title: string;
  siteName: string;
  breadcrumb: readonly string[];
  published: string;
  source: string;
  paragraphs: readonly string[];
  meta: Record<string, string>;
}

const NEWS: Article = {
  title: '市政府常务会议听取2021年度法治政府建设情况汇报',
  siteName: '大连市人民政府',
  breadcrumb: ['首页', '要闻动态', '政务要闻'],
  published: '2022-02-18',
  source: '大连日报',
  meta: { SiteName: '大连市人民政府', SiteIDCode: '2102000041', ColumnName: '政务要闻' },
  paragraphs: [
    '2月17日，市政府召开常务会议，听取2021年度法治政府建设情况汇报，研究部署下一步工作。市长主持会议。',
    '会议指出，过去一年全市法治政府建设取得明显成效，要继续提高依法行政水平，把制度优势转化为治理效能。',
    '会议强调，各地区各部门要对照指标抓好落实，主要负责同志要切实履行第一责任人职责。会议还研究了供热保障和春耕备耕等事项。',
  ],
};

const EXPLAINER: Article = {
  title: '【政策解读】关于《嘉兴市南湖区人民政府2021年度法治政府建设情况报告》的政策解读',
  siteName: '嘉兴市南湖区人民政府',
  breadcrumb: ['首页', '信息公开', '政策解读'],
  published: '2022-04-02',
  source: '南湖区司法局',
  meta: {},
  paragraphs: [
    '近日，区政府公布了2021年度法治政府建设情况报告，现就有关内容解读如下。',
    '问：为什么要公布这份报告？答：公布年度报告是《法治政府建设与责任落实督察工作规定》的要求，便于社会监督。',
    '问：报告分为哪几个部分？答：报告介绍了过去一年的做法和成效、存在的不足以及新一年的打算。',
  ],
};

function articleOf(page: SeedPage): Article {
  const { title, siteName, breadcrumb, published, source } = page;
  const meta: Record<string, string> = page.hasMeta
    ? {
        SiteName: siteName,
        SiteIDCode: page.siteIdCode,
        ColumnName: page.columnName,
        ArticleTitle: title,
        PubDate: `${published} 09:30`,
        ContentSource: source,
      }
    : {};
  return { title, siteName, breadcrumb, published, source, meta, paragraphs: seedParagraphs(page) };
}

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function drawArticle(article: Article, charset: string): string {
  const meta = Object.entries(article.meta).map(
    ([name, content]) => `<meta name="${name}" content="${asText(content)}">`,
  );
  const text = article.paragraphs.map(line => `<p style="text-indent:2em">${asText(line)}</p>`);
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="${charset}"><title>${asText(article.title)}_${article.siteName}</title>
${meta.join('\n')}
<style>body{margin:0;font:16px/1.9 serif;color:#222}header{background:#a4161a;color:#fff;padding:18px 12%;font-size:26px}nav{padding:10px 12%;font-size:14px;color:#666}
main{padding:0 12% 40px;max-width:900px}h1{text-align:center;font-size:26px}.source{text-align:center;color:#777;font-size:14px;border-bottom:1px solid #ddd}footer{background:#f3f3f3;padding:20px 12%;font-size:13px}</style></head>
<body><header>${article.siteName}</header><nav>当前位置：${article.breadcrumb.map(item => `<a href="/">${item}</a>`).join(' &gt; ')}</nav>
<main><h1>${asText(article.title)}</h1><div class="source">发布日期：${article.published} 来源：${article.source}</div>
<div id="zoom" class="article-content">${text.join('\n')}</div></main>
<footer>主办单位：${article.siteName}办公室　网站标识码：${article.meta.SiteIDCode ?? ''}</footer></body></html>`;
}

/** The whole small portal: five reports and two pages that are none. */
export function portalPages(): PortalPage[] {
  const reports = SEED_PAGES.map(page => {
    const isGb = page.seed === '001';
    const html = drawArticle(articleOf(page), isGb ? 'gb2312' : 'utf-8');
    return isGb
      ? { url: page.url, contentType: 'text/html', body: encodeGb18030(html) }
      : { url: page.url, contentType: 'text/html; charset=utf-8', body: Buffer.from(html) };
  });
  const others = [
    { url: NEWS_URL, article: NEWS },
    { url: EXPLAINER_URL, article: EXPLAINER },
  ].map(({ url, article }) => ({
    url,
    contentType: 'text/html; charset=utf-8',
    body: Buffer.from(drawArticle(article, 'utf-8')),
  }));
  return [...reports, ...others];
}
