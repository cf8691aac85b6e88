import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { mainHtml } from '../../../lib/page/main-html';
import { readFacts } from '../../../lib/page/metadata';
import { readPage } from '../../../lib/page/read';
import type { PageFacts } from '../../../lib/report/page-facts';

const URL_HERE = 'http://www.jiaxian.gov.cn/zwgk/202403/t20240315_1001.html';
const PROSE =
  '<div id="zoom"><p>2023年，我县扎实推进依法行政，法治政府建设取得新的进展。</p><p>一、主要工作</p><p>全年办结行政复议案件35件，出庭应诉率达100%。</p></div>';

async function withPage<T>(html: string, look: (document: Document) => T): Promise<T> {
  const window = new Window({ url: URL_HERE, settings: { disableJavaScriptEvaluation: true } as never });
  window.document.write(html);
  const seen = look(window.document as unknown as Document);
  await window.happyDOM.close();
  return seen;
}

const factsOf = (body: string, head = ''): Promise<PageFacts> =>
  withPage(`<html><head>${head}</head><body>${body}</body></html>`, document => readFacts(document, URL_HERE));

const labelled = (facts: PageFacts, label: string) => facts.labels.find(pair => pair.label === label)?.value;

test('a bare date above the text is the page’s, beside the date of the document', async () => {
  const facts = await factsOf(
    `<ul><li>成文日期：2024-03-01</li></ul><p>2024-03-15 09:41</p><div id="zoom">${PROSE}</div>`,
  );
  expect(labelled(facts, '日期')).toBe('2024-03-15');
  const signed = await factsOf(`<ul><li>成文日期：2024-03-01</li></ul>${PROSE}`);
  expect(labelled(signed, '日期')).toBeUndefined();
  const apart = await factsOf(`<dl><dt>成文日期</dt><dd>2024-03-01</dd></dl>${PROSE}`);
  expect(labelled(apart, '日期')).toBeUndefined();
});

test('a bare date above the text, beside a later change of the page', async () => {
  const title = '<h1>甲县2025年度法治政府建设情况报告</h1>';
  const footer = '<p>甲县人民政府主办　更新日期：2026-08-20</p>';
  const facts = await factsOf(`${title}<p><span>2026-03-15</span> <span>阅读量：33次</span></p>${PROSE}${footer}`);
  expect(labelled(facts, '日期')).toBe('2026-03-15');
  const changed = await factsOf(`${title}<p>更新时间：2026-03-15 09:12</p>${PROSE}`);
  expect(labelled(changed, '日期')).toBeUndefined();
});

describe('a date without a label', () => {
  const TITLE = '<h1>甲县2025年度法治政府建设情况报告</h1>';
  test.each([
    ['alone under the title', `${TITLE}<p>2026-03-01</p>`, '2026-03-01'],
    ['beside the office', `${TITLE}<p>甲县司法局 2026年3月1日</p>`, '2026年3月1日'],
    ['beside a link', `${TITLE}<p><a href="/">甲县发布</a> 2026-03-01 18:02 北京</p>`, '2026-03-01'],
    ['in a box of three lines', `${TITLE}<div><b>2026</b><br>03/01<br>19:20</div>`, '2026/03/01'],
    ['in a box, the day above the month', `${TITLE}<div><em>01</em><br><span>2026-03</span></div>`, '2026/03/01'],
    ['with time and counter, no title above', '<p>2026-03-01 10:26 浏览次数：590</p>', '2026-03-01'],
    ['the page’s clock', `<div>今天是：2026年11月25日 星期三</div>${TITLE}`, undefined],
    ['the page’s clock beside the name of the site', `<div>甲县人民政府 2026年11月25日星期三</div>${TITLE}`, undefined],
    ['the page’s clock under the title', `${TITLE}<div>现在是2026年11月25日</div>`, undefined],
    ['the weather', `<div>2026年11月25日 晴 12℃</div>${TITLE}`, undefined],
    ['of other pages', `<ul><li>关于某事的通知 2026-11-20</li></ul>${TITLE}`, undefined],
    ['of other pages, no title above', '<ul><li>关于某事的通知 2026-11-20</li></ul>', undefined],
  ])('%s', async (_, html, expected) => {
    expect(labelled(await factsOf(html + PROSE), '日期')).toBe(expected);
  });
});

test.each([
  ['来源：丙县司法局 点击数：[ 55 ] 字体：大 中 小', '来源', '丙县司法局'],
  ['發佈時間：2025-01-08　來源：丙縣司法局　瀏覽次數：18', '来源', '丙縣司法局'],
  ['来源：丙县发布 2025-01-08 17:00', '来源', '丙县发布'],
  ['来源：丙县司法局2025/01/08', '来源', '丙县司法局'],
  ['<span>发布时间：2025-01-08</span><span>来源：丙县司法局</span><span>作者：李某</span>', '来源', '丙县司法局'],
  ['<span>发布时间：2025-01-08</span><span>来源：丙县司法局</span><span>访问量：93</span>', '来源', '丙县司法局'],
  ['发布者：丙县司法局 发布时间：2025-01-08 14:12:09 阅读：88次', '发布者', '丙县司法局'],
  ['来源：丙县司法局 发布时间：2025-01-08 14:12:09 阅读：88次', '发布时间', '2025-01-08 14:12:09'],
  ['来源：丙县 司法局', '来源', '丙县 司法局'],
])('%s holds its values apart', async (line, label, value) => {
  expect(labelled(await factsOf(`<div>${line}</div>${PROSE}`), label)).toBe(value);
});

test('a title that only its words mark', async () => {
  const title = '甲市2022年度行政复议和行政应诉工作情况报告';
  const facts = await factsOf(`<table><tr><td><b>${title}</b><tr><td>2023-01-05<tr><td>${PROSE}</table>`);
  expect(facts.headline).toBe(title);
});

describe('printed labels', () => {
  test.each([
    ['spans', '<div><span>来源：甲县司法局</span><span>发布时间：2024-03-15 08:30</span></div>'],
    ['a list', '<ul><li><b>来源：</b>甲县司法局</li><li><b>发布时间：</b>2024-03-15 08:30</li></ul>'],
    [
      'a table',
      '<table><tr><td>来　源</td><td>甲县司法局</td></tr><tr><td>发布时间</td><td>2024-03-15 08:30</td></tr></table>',
    ],
    ['a pipe row', '<p>| 来源: 甲县司法局 | 发布时间: 2024-03-15 08:30 | |</p>'],
    ['definition pairs', '<dl><dt>来源</dt><dd>甲县司法局</dd><dt>发布时间</dt><dd>2024-03-15 08:30</dd></dl>'],
    ['full width', '<p>来源：甲县司法局　　发布时间：2024-03-15 08:30</p>'],
    ['traditional', '<p><span>來源：甲县司法局</span> <span>發布時間：2024-03-15 08:30</span></p>'],
  ])('in %s', async (_, html) => {
    const facts = await factsOf(html + PROSE);
    expect(labelled(facts, '来源')).toBe('甲县司法局');
    expect(labelled(facts, '发布时间')).toBe('2024-03-15 08:30');
  });

  test('with blanks inside the label', async () => {
    const facts = await factsOf(
      `<table><tr><td>索 引 号：</td><td>001/2024</td><td>有 效 性：</td><td>有效</td></tr><tr><td>发文机关：</td><td>甲县人民政府</td><td>成文日期：</td><td>2024年3月12日</td></tr></table>${PROSE}`,
    );
    expect(labelled(facts, '索引号')).toBe('001/2024');
    expect(labelled(facts, '发文机关')).toBe('甲县人民政府');
    expect(labelled(facts, '成文日期')).toBe('2024年3月12日');
  });

  test('a bare date right above the text counts, the banner of today does not', async () => {
    const facts = await factsOf(
      `<div>今天是2026年3月2日 星期一</div><ul>${'<li><a href="/a">栏目</a></li>'.repeat(12)}</ul><h1>甲县2023年法治政府建设情况报告</h1><p>2024-03-15　甲县司法局</p>${PROSE}`,
    );
    expect(labelled(facts, '日期')).toBe('2024-03-15');
    expect(facts.labels.some(({ value }) => value.includes('2026'))).toBe(false);
  });

  test('labels inside the text stay the text’s', async () => {
    const facts = await factsOf(
      '<div><p>2023年，我县扎实推进依法行政，法治政府建设取得新的进展。</p><p>一、来源：群众来信来访反映的问题</p><p>全年办结案件35件。</p></div>',
    );
    expect(labelled(facts, '来源')).toBeUndefined();
  });

  test('the footer gives code and host of the site', async () => {
    const facts = await factsOf(
      `${PROSE}<div>主办单位：甲县人民政府办公室 承办：乙中心</div><div>网站标识码 3304990001 ｜ 某ICP备1号</div>`,
    );
    expect(labelled(facts, '网站标识码')).toBe('3304990001');
    expect(labelled(facts, '主办单位')).toBe('甲县人民政府办公室');
  });
});

describe('meta tags, headline, breadcrumb', () => {
  test('take no part of the text for the headline', async () => {
    const part = '<h3>一、2023年法治政府建设情况</h3><h3>二、报告主体。各乡镇报送法治政府建设情况报告。</h3>';
    const facts = await factsOf(
      `<div>甲县2023年度法治政府建设情况报告</div><div>日期：2024-01-02</div>${part}${PROSE}`,
    );
    expect(facts.headline).toBe('甲县2023年度法治政府建设情况报告');
  });

  test.each([
    ['a link in it', (title: string) => `<h3><a href="/1">${title}</a></h3>`],
    ['a link around it', (title: string) => `<a href="/1"><div><h3>${title}</h3></div></a>`],
  ])('take no heading of a card for the headline: %s', async (_, card) => {
    const other = card('甲县2020年度法治政府建设情况报告');
    const facts = await factsOf(`<div>${other}<p>摘要……</p></div><h2>甲县2023年法治政府建设情况报告</h2>${PROSE}`);
    expect(facts.headline).toBe('甲县2023年法治政府建设情况报告');
  });

  test('names are lower case, the first of a name counts', async () => {
    const facts = await factsOf(
      PROSE,
      '<meta name="SiteIDCode" content="3304990001"><meta name="siteidcode" content="x"><meta property="og:title" content="甲">',
    );
    expect(facts.meta.siteidcode).toBe('3304990001');
    expect(facts.meta['og:title']).toBe('甲');
  });

  test('the heading that names the report, not the name of the site', async () => {
    const facts = await factsOf(`<h1>甲县人民政府</h1><h2>甲县2023年法治政府建设情况报告</h2>${PROSE}`);
    expect(facts.headline).toBe('甲县2023年法治政府建设情况报告');
  });

  test('a heading drawn as a plain line', async () => {
    const facts = await factsOf(
      `<table><tr><td class="bt">甲县2023年法治政府建设情况报告</td></tr><tr><td>来源：甲县司法局</td></tr></table>${PROSE}`,
    );
    expect(facts.headline).toBe('甲县2023年法治政府建设情况报告');
  });

  test('no heading is null', async () => {
    expect((await factsOf(PROSE)).headline).toBeNull();
  });

  test.each([
    ['当前位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a> &gt; 工作报告'],
    ['您现在的位置：<a href="/">首页</a>&raquo;<a href="/a">政务公开</a>&raquo;工作报告'],
    ['<a href="/">首页</a> / <a href="/a">政务公开</a> / 工作报告'],
  ])('breadcrumb %s', async html => {
    expect((await factsOf(`<div>${html}</div>${PROSE}`)).breadcrumb).toEqual(['首页', '政务公开', '工作报告']);
  });
});

describe('links', () => {
  test('files of the report, by address or by name', async () => {
    const facts = await factsOf(
      `<p>附件：<a href="./P020240315.pdf">甲县2023年法治政府建设情况报告</a></p><p><a href="/download?id=3">情况报告.docx</a></p><iframe src="/pdfjs/web/viewer.html?file=/files/9.pdf"></iframe><a href="/logo.png">标识</a>`,
    );
    expect(facts.attachments.map(link => link.href)).toEqual([
      'http://www.jiaxian.gov.cn/zwgk/202403/P020240315.pdf',
      'http://www.jiaxian.gov.cn/download?id=3',
      'http://www.jiaxian.gov.cn/files/9.pdf',
    ]);
  });

  test('pictures that stand for the paragraphs of a scanned report', async () => {
    const scan =
      '<a href="/"><img src="/logo.png"></a><h1>甲县2023年法治政府建设情况报告</h1><p><img src="./W1.jpg" alt="第1页"></p><p><img src="./W2.jpg"></p>';
    expect((await factsOf(scan)).attachments).toEqual([
      { href: 'http://www.jiaxian.gov.cn/zwgk/202403/W1.jpg', text: '第1页' },
      { href: 'http://www.jiaxian.gov.cn/zwgk/202403/W2.jpg', text: '' },
    ]);
    expect((await factsOf(`${PROSE}<p><img src="/a.jpg"></p>`)).attachments).toEqual([]);
  });

  test('titles of reports on a list page, cut ones by their title attribute', async () => {
    const facts = await factsOf(
      `<ul><li><a href="./1.html">甲县2023年法治政府建设情况报告</a></li><li><a href="./2.html" title="甲县人民政府关于2022年度法治政府建设情况的报告">甲县人民政府关于2022年度法治…</a></li><li><a href="./3.html">关于某事的通知</a></li><li><a href="javascript:alert(1)">甲县2021年法治政府建设情况报告</a></li></ul>`,
    );
    expect(facts.reportLinks).toEqual([
      { href: 'http://www.jiaxian.gov.cn/zwgk/202403/1.html', text: '甲县2023年法治政府建设情况报告' },
      { href: 'http://www.jiaxian.gov.cn/zwgk/202403/2.html', text: '甲县人民政府关于2022年度法治政府建设情况的报告' },
    ]);
  });
});

describe('hostile pages', () => {
  test('names of the prototype are plain names', async () => {
    const facts = await factsOf(
      '<p>constructor：x</p>',
      '<meta name="__proto__" content="a"><meta name="constructor" content="b"><meta name="toString" content="c">',
    );
    expect(({} as Record<string, unknown>).a).toBeUndefined();
    expect(Object.keys(facts.meta)).toEqual(['constructor', 'tostring']);
    expect(Object.getPrototypeOf(JSON.parse(JSON.stringify(facts.meta)))).toBe(Object.prototype);
  });

  test('everything is capped', async () => {
    const long = '甲'.repeat(100_000);
    const facts = await factsOf(
      `<h1>${long}</h1>${`<p>来源：${long}</p>`}${'<p>来源：甲 时间：乙</p>'.repeat(3000)}${'<a href="/1.pdf">甲县2023年法治政府建设情况报告</a>'.repeat(3000)}`,
      `<title>${long}</title><meta name="sitename" content="${long}">`,
    );
    expect(facts.documentTitle.length).toBeLessThanOrEqual(500);
    expect(facts.meta.sitename?.length).toBeLessThanOrEqual(500);
    expect(facts.labels.length).toBeLessThanOrEqual(60);
    expect(JSON.stringify(facts).length).toBeLessThan(100_000);
  });
});

describe('the HTML of the main content', () => {
  test('keeps what is printed and where it leads, drops what acts', async () => {
    const html = await withPage(
      `<html><body><div class="nav"><a href="/">首页</a></div><div id="zoom" onclick="x()"><script>alert(1)</script><p style="text-align:center">2023年，我县扎实推进依法行政，法治政府建设取得<a href="javascript:x()">新</a>的进展。</p><table><tr><td colspan="2">合计</td></tr></table><p>全年办结 &lt;35&gt; 件，<a href="https://a.gov.cn/b">详情</a>，出庭应诉率达100%，没有败诉案件。</p><img src="/a.png" onerror="x()"><button>打印</button></div></body></html>`,
      document => mainHtml(document),
    );
    expect(html).toBe(
      '<div id="zoom"><p style="text-align:center">2023年，我县扎实推进依法行政，法治政府建设取得<a>新</a>的进展。</p><table><tbody><tr><td colspan="2">合计</td></tr></tbody></table><p>全年办结 &lt;35&gt; 件，<a href="https://a.gov.cn/b">详情</a>，出庭应诉率达100%，没有败诉案件。</p><img src="/a.png"></div>',
    );
  });

  test('is null where there is none', async () => {
    expect(await withPage('<html><body><a href="/">首页</a></body></html>', document => mainHtml(document))).toBeNull();
  });
});

describe('text that is hard to reach', () => {
  test('the rest behind 展开全文 is read, a hidden copy of the text is not', async () => {
    const first = '2023年，我县扎实推进依法行政，法治政府建设取得新的进展。';
    const rest = '全年办结行政复议案件35件，行政机关负责人出庭应诉率达100%。';
    const page = (unfold: string) =>
      withPage(
        `<html><body><div><p>${first}</p><div style="display:none"><p>${rest}</p><p>${first}</p></div></div>${unfold}</body></html>`,
        document => readPage(document).text,
      );
    expect(await page('<div>展开全文</div>')).toBe(`${first}\n${rest}`);
    expect(await page('<button>阅读全文</button>')).toBe(`${first}\n${rest}`);
    expect(await page('')).toBe(first);
  });

  test('an attachment alone gives no text', async () => {
    const text = await withPage(
      '<html><body><h1>甲县2023年法治政府建设情况报告</h1><p>附件：<a href="1.pdf">甲县2023年法治政府建设情况报告.pdf</a></p></body></html>',
      document => readPage(document).text,
    );
    expect(text).toBe('');
  });
});
