import type { PageInput } from '../fixtures/pages/page-input';
import { latePage } from '../fixtures/pages/styles/late';
import { trsPage } from '../fixtures/pages/styles/trs';
import type { PortalPage } from './portal';
import { inputOf, OTHER_TEXTS } from './portal-pages';
import { SEED_PAGES, type SeedPage } from './portal-seeds';

/** Pages that go wrong in one way each. */

const HOST = 'http://www.example.gov.cn';
const SEED = SEED_PAGES[0] as SeedPage;

export const ODD = {
  /** The report under a policy that allows a page nothing: no style, no script, no image. */
  strict: `${HOST}/strict.html`,
  /** Nothing but a frame and an image. */
  empty: `${HOST}/empty.html`,
  /** A hundred kilobytes of links and no text. */
  links: `${HOST}/links.html`,
  /** The title of a report over a link to a file. */
  attachment: `${HOST}/attachment.html`,
  /** UTF-8 announced as GBK: every character wrong. */
  mojibake: `${HOST}/mojibake.html`,
  /** The text arrives two seconds after the page. */
  late: `${HOST}/late.html`,
  /** Worded as a report, written by one person of himself: the lens is not sure. */
  doubtful: `${HOST}/doubtful.html`,
  /** Starts as a list, goes to a report and to a piece of news without loading. */
  app: `${HOST}/app/list`,
} as const;

const input = (url: string, change: Partial<PageInput> = {}): PageInput => ({ ...inputOf(SEED), url, ...change });

const DOUBTFUL_TITLE = '南屏区2022年度法治政府建设情况报告';
const DOUBTFUL = [
  '2022年，本人认真履行推进法治建设第一责任人职责，现将法治政府建设有关情况报告如下。',
  '一、履行推进法治建设第一责任人职责情况',
  '本人带头学习习近平法治思想，主持召开会议研究法治政府建设工作6次，听取行政复议工作汇报2次，协调解决行政执法难题11件。',
  '二、推进法治政府建设的主要举措和成效',
  '本人推动落实重大行政决策程序，审核规范性文件14件，办理行政复议案件23件，负责人出庭应诉率为百分之百。',
  '三、存在的问题和下一步打算',
  '本人抓落实的力度仍需加强，下一步将继续推进依法行政，提高法治政府建设水平，自觉接受各方面监督。',
];

function frame(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

function linkList(): string {
  const items = Array.from(
    { length: 1500 },
    (_, nth) => `<li><a href="/a/${nth}.html">关于公布第${nth}号文件的通知（办公室）</a></li>`,
  );
  return frame('文件库_示例市人民政府', `<ul>${items.join('')}</ul>`);
}

/** `pushState` and a new text under the same document, as single-page portals do. */
function appPage(): string {
  const views = {
    report: { title: SEED.title, paragraphs: inputOf(SEED).paragraphs },
    news: { title: '市政府召开常务会议', paragraphs: OTHER_TEXTS[0] ?? [] },
  };
  return frame(
    '示例市人民政府',
    `<nav><button id="go-report">report</button><button id="go-news">news</button></nav><main id="view"><ul><li><a href="/x">列表</a></li></ul></main>
<script>
const views = ${JSON.stringify(views).replaceAll('<', '\\u003c')};
function go(name) {
  history.pushState(null, '', '/app/' + name);
  document.title = views[name].title;
  const view = document.getElementById('view');
  view.textContent = '';
  const head = view.appendChild(document.createElement('h1'));
  head.textContent = views[name].title;
  for (const text of views[name].paragraphs) view.appendChild(document.createElement('p')).textContent = text;
}
document.getElementById('go-report').onclick = () => go('report');
document.getElementById('go-news').onclick = () => go('news');
</script>`,
  );
}

export function oddPages(): PortalPage[] {
  const html = (url: string, body: string, headers: Record<string, string> = {}): PortalPage => ({
    url,
    contentType: 'text/html; charset=utf-8',
    body: Buffer.from(body),
    headers,
  });
  return [
    html(ODD.strict, trsPage(input(ODD.strict)), { 'content-security-policy': "default-src 'none'" }),
    html(ODD.empty, frame(SEED.title, '<iframe src="about:blank"></iframe><img src="/page.png" alt="">')),
    html(ODD.links, linkList()),
    html(
      ODD.attachment,
      frame(
        SEED.title,
        `<h1>${SEED.title}</h1><p>发布日期：2022-03-14</p><p>附件：<a href="/files/report.pdf">${SEED.title}.pdf</a></p>`,
      ),
    ),
    {
      url: ODD.mojibake,
      contentType: 'text/html; charset=gbk',
      body: Buffer.from(trsPage(input(ODD.mojibake)).replace('<meta charset="utf-8">', '')),
    },
    html(ODD.late, latePage(input(ODD.late), 2000)),
    html(
      ODD.doubtful,
      trsPage(input(ODD.doubtful, { title: DOUBTFUL_TITLE, paragraphs: DOUBTFUL, column: '工作动态' })),
    ),
    html(ODD.app, appPage()),
  ];
}
