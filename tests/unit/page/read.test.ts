// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read';

function page(body: string): Document {
  document.documentElement.innerHTML = `<head></head><body>${body}</body>`;
  return document;
}

const FIRST = '2023年，甲县人民政府坚持依法行政，全面推进法治政府建设，各项工作取得新进展。';
const SECOND = '（一）全年受理行政复议案件36件，办结35件，负责人出庭应诉率达100%。';

describe('the text of a page', () => {
  test('is its paragraphs, one a line, without what stands around them', () => {
    const { text } = readPage(
      page(`<div class="nav"><a href="/">首页</a><a href="/a">政务公开</a></div>
        <div id="zoom"><p>　　${FIRST}</p><p>&nbsp;&nbsp;一、主要工作</p><p>${SECOND}</p><p>甲县人民政府</p><p>2024年1月8日</p></div>
        <div>上一篇：<a href="/1">关于某事的通知</a></div><div class="foot">版权所有：甲县人民政府</div>`),
    );
    expect(text).toBe(`${FIRST}\n一、主要工作\n${SECOND}\n甲县人民政府\n2024年1月8日`);
  });

  test('is broken by <br>, never by spans, fonts or line ends of the source', () => {
    const { text } = readPage(
      page(
        `<div>${FIRST.slice(0, 9)}<span><font>${FIRST.slice(9, 20)}</font>\n      </span>${FIRST.slice(20)}<br><br>一、主要工作<br>${SECOND}</div>`,
      ),
    );
    expect(text).toBe(`${FIRST}\n一、主要工作\n${SECOND}`);
  });

  test('has a row of a table on one line, cells apart by tabs, merged cells in their columns', () => {
    const { text } = readPage(
      page(`<div><p>${FIRST}</p><table><tr><td rowspan="2">复议</td><td><p>收到</p></td><td>36件</td></tr>
        <tr><td>办结</td><td>35件</td></tr><tr><td colspan="2">合计</td><td>71件</td></tr></table><p>${SECOND}</p></div>`),
    );
    expect(text).toBe(`${FIRST}\n复议\t收到\t36件\n\t办结\t35件\n合计\t\t71件\n${SECOND}`);
  });

  test('leaves out what the markup hides', () => {
    const { text } = readPage(
      page(`<div><p>${FIRST}</p><p style="display:none">Produced By 某某系统</p><p hidden>x</p><p>${SECOND}</p></div>`),
    );
    expect(text).toBe(`${FIRST}\n${SECOND}`);
  });

  test('keeps a heading that is a link, and leaves out a list of contents', () => {
    const contents = '<p><a href="#1">一、主要工作</a></p><p><a href="#2">二、下一步打算</a></p>';
    const folds = `<h4><a href="#1">一、主要工作</a></h4><div><p>${SECOND}</p></div><h4><a href="#2">二、下一步打算</a></h4><div><p>${SECOND}</p></div>`;
    const { text } = readPage(page(`<div>${contents}<p>${FIRST}</p>${folds}</div>`));
    expect(text).toBe(`${FIRST}\n一、主要工作\n${SECOND}\n二、下一步打算\n${SECOND}`);
  });

  test('keeps a linked heading above a short line', () => {
    const lead = '工作有成效，但对照要求和期盼，还有不少差距：';
    const folds = `<h4><a href="#1">一、主要工作</a></h4><div><p>${SECOND}</p></div><h4><a href="#2">二、存在问题</a></h4><div><p>${lead}</p><p>${SECOND}</p></div>`;
    const { text } = readPage(page(`<div><p>${FIRST}</p>${folds}</div>`));
    expect(text).toBe(`${FIRST}\n一、主要工作\n${SECOND}\n二、存在问题\n${lead}\n${SECOND}`);
  });

  test.each([
    ['甲县审计局', '2023.12.28'],
    ['甲县审计局', '2024年元月6日'],
    ['甲县审计局', '二〇二四年元月六日'],
  ])('keeps a signature: %s %s', (...lines) => {
    const paragraphs = [FIRST, '一、主要工作', SECOND, ...lines].map(line => `<p>${line}</p>`).join('');
    const { text } = readPage(page(`<div>${paragraphs}</div><div>责任编辑：某某</div>`));
    expect(text.split('\n').slice(3)).toEqual(lines);
  });

  test('leaves out short lines of the page above and below it that no list of words knows', () => {
    const around = (above: string, below: string) =>
      readPage(
        page(
          `<div>日期：2024-01-08</div><div>${above}<p>${FIRST}</p><p>一、主要工作</p><p>${SECOND}</p>${below}</div><div>责任编辑：某某</div>`,
        ),
      ).text;
    const bare = `${FIRST}\n一、主要工作\n${SECOND}`;
    for (const line of ['听新闻', 'A+ A-', '保护视力色：', '发布科室：法制科', '政务公开', '新闻详情', '2024年1月8日'])
      expect(around(`<p>${line}</p>`, '')).toBe(bare);
    for (const line of ['回到顶部', '推荐给朋友', '本文链接：http://a.gov.cn/1', '甲县报告.pdf', '第1页', '政务微信'])
      expect(around('', `<p>${line}</p>`)).toBe(bare);
    for (const line of ['打开微信，点击底部的“发现”，使用“扫一扫”即可分享。', '您访问的链接即将离开本站，是否继续？'])
      expect(around('', `<p>${line}</p>`)).toBe(bare);
  });

  test('keeps what a document has above its first words and below its last', () => {
    const above = [
      '甲政发〔2024〕3号',
      '的 报 告',
      '——2024年1月8日在甲县人大常委会第十次会议上',
      '甲县司法局局长　张三',
      '甲县司法局局长　2024年1月8日',
      '甲县2023年工作报告（摘）',
      '（2024年1月8日）',
      '签发人：张三',
      '各位代表：',
    ];
    const below = ['（此件公开发布）', '附件：行政执法统计表', '共印30份', '特此报告', '二〇二四年一月八日'];
    const html = (lines: string[]) => lines.map(line => `<p>${line}</p>`).join('');
    for (const line of above)
      expect(readPage(page(`<div>${html([line, FIRST, SECOND])}</div>`)).text.split('\n')[0]).toBe(line);
    for (const line of below)
      expect(
        readPage(page(`<div>${html([FIRST, SECOND, line])}</div>`))
          .text.split('\n')
          .at(-1),
      ).toBe(line);
  });

  test('may be the right column of a form', () => {
    const row = (name: string, text: string) => `<tr><td>${name}</td><td>${text}</td></tr>`;
    const rows = row('概述', FIRST) + row('主要工作', SECOND) + row('存在问题', '执法力量不足。');
    const { text } = readPage(page(`<div>日期：2024-01-08</div><table border="1">${rows}</table><p>甲县人民政府</p>`));
    expect(text).toBe(`概述\t${FIRST}\n主要工作\t${SECOND}\n存在问题\t执法力量不足。\n甲县人民政府`);
  });

  test('keeps whom it is addressed to above a bar of buttons', () => {
    const bar = '<div>分享到：<a href="#">微信</a></div>';
    const { text } = readPage(page(`<div><p>县委、县政府：</p>${bar}<p>${FIRST}</p><p>${SECOND}</p></div>`));
    expect(text).toBe(`县委、县政府：\n${FIRST}\n${SECOND}`);
  });

  test('leaves out what a public account puts around its articles', () => {
    const { text } = readPage(
      page(
        `<div><p>点击上方蓝字关注我们</p><p>${FIRST}</p><p>一、主要工作</p><p>${SECOND}</p><p>—END—</p><p>编辑 | 小法</p></div>`,
      ),
    );
    expect(text).toBe(`${FIRST}\n一、主要工作\n${SECOND}`);
  });

  test('goes on behind a line of furniture between parts whose headings run into their text', () => {
    const runIn = (numeral: string) =>
      `（${numeral}）规范行政执法。全年组织执法案卷评查3次，抽查案卷56份，培训执法人员120人次，下达执法监督意见书4份，整改率达100%，群众满意度提高。`;
    const part = (...lines: string[]) => `<div class="part">${lines.map(line => `<div>${line}</div>`).join('')}</div>`;
    const lead = '现将2023年度法治政府建设情况报告如下：';
    const { text } = readPage(
      page(
        `<div class="article">${part(lead)}${part('一、主要举措和成效', runIn('一'), runIn('二'))}
        <div class="ad"><a href="/1">我为政府网站找错</a></div>${part('二、工作打算', runIn('三'), FIRST)}</div>`,
      ),
    );
    expect(text.split('\n')).toEqual([
      lead,
      '一、主要举措和成效',
      runIn('一'),
      runIn('二'),
      '二、工作打算',
      runIn('三'),
      FIRST,
    ]);
  });

  test('keeps what the document itself prints below its signature, and leaves the page’s own words there out', () => {
    const below = '<p>甲县人民政府</p><p>2024年1月8日</p><p>（此件公开发布）</p>';
    const { text } = readPage(
      page(
        `<h1>甲县2023年法治政府建设情况报告</h1><div>来源：甲县司法局</div><div id="zoom"><p>${FIRST}</p><p>一、主要工作</p><p>${SECOND}</p>${below}</div><div>【打印本页】【关闭窗口】</div><p>版权所有：甲县人民政府</p>`,
      ),
    );
    expect(text).toBe(`${FIRST}\n一、主要工作\n${SECOND}\n甲县人民政府\n2024年1月8日\n（此件公开发布）`);
  });

  test('holds a title that stands among its paragraphs, not the one set above in a block of its own', () => {
    const title = '甲县人民政府2023年法治政府建设情况报告';
    const { text } = readPage(
      page(
        `<h1>${title}</h1><div>发布时间：2024-01-09</div><div class="article"><p>${title}</p><p>${FIRST}</p><p>一、主要工作</p><p>${SECOND}</p></div>`,
      ),
    );
    expect(text).toBe(`${title}\n${FIRST}\n一、主要工作\n${SECOND}`);
  });

  test('is empty on a page without running text', () => {
    expect(readPage(page('<ul><li><a href="/1">甲</a></li></ul>')).text).toBe('');
  });
});

describe('the way back', () => {
  test('finds the characters of a span across nodes', () => {
    const read = readPage(
      page(`<div><p>${FIRST}</p><p>受理案件3<b>6</b>件，办结<i>35件</i>，全部按期办理完毕，没有积压。</p></div>`),
    );
    const at = read.text.indexOf('36件');
    expect(read.rangeOf([at, at + 3])?.toString()).toBe('36件');
  });

  test('is refused when the page has changed since', () => {
    const document = page(
      `<div><p>${FIRST}</p><p id="p">受理案件36件，办结35件，全部按期办理完毕，没有积压。</p></div>`,
    );
    const read = readPage(document);
    const at = read.text.indexOf('36件');
    (document.getElementById('p')?.firstChild as Text).data = '受理案件46件，办结35件，全部按期办理完毕，没有积压。';
    expect(read.rangeOf([at, at + 3])).toBeNull();
    expect(read.rangeOf([0, 4])?.toString()).toBe('2023');
    expect(read.rangeOf([5, 5])).toBeNull();
    expect(read.rangeOf([-1, 2])).toBeNull();
  });
});
