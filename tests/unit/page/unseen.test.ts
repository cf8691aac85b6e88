import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read';

const LINE = '全年办结行政复议案件35件，行政机关负责人出庭应诉率达100%，法治政府建设取得新进展。';
const OTHER = '本页另有手机版文字，办结案件99件，请在手机上查看，以下内容仅供搜索引擎使用。';

/** The text read, or what stands on the page at a place of it, when a style sheet hides everything inside `.unseen`. */
async function read(body: string, start?: number, length = 0): Promise<string> {
  const window = new Window({
    url: 'http://www.jiaxian.gov.cn/a.html',
    settings: { disableJavaScriptEvaluation: true } as never,
  });
  window.document.write(`<html><head><title>x</title></head><body>${body}</body></html>`);
  const document = window.document as unknown as Document;
  for (const element of document.querySelectorAll('*'))
    element.checkVisibility = () => element.closest('.unseen') === null;
  const { text, rangeOf } = readPage(document);
  const found = start === undefined ? text : (rangeOf([start, start + length])?.toString() ?? 'nothing');
  await window.happyDOM.close();
  return found;
}

const paragraphs = Array.from({ length: 4 }, (_, nth) => `<p>${LINE.replace('35', String(nth + 1))}</p>`).join('');
const text = Array.from({ length: 4 }, (_, nth) => LINE.replace('35', String(nth + 1))).join('\n');

describe('what a style sheet hides', () => {
  test('a block inside the text is left out', async () => {
    expect(await read(`<div class="content">${paragraphs}<div class="unseen"><p>${OTHER}</p></div></div>`)).toBe(text);
  });

  test('words inside a line are left out, and the figures around them keep their places', async () => {
    const line = `<p>全年办结<b>行政复议案件</b><span class="unseen">99</span>35件<i class="unseen"><b>（手机版见下）</b></i>，负责人出庭应诉率达100%。</p>`;
    const shown = '全年办结行政复议案件35件，负责人出庭应诉率达100%。';
    const body = `<div class="content">${paragraphs}${line}</div>`;
    expect(await read(body)).toBe(`${text}\n${shown}`);
    expect(await read(body, text.length + 1 + shown.indexOf('35件'), 3)).toBe('35件');
  });

  test('a column of a table is left out, and the others stay where they are', async () => {
    const row = (a: string, b: string, c: string) => `<tr><td>${a}</td><td class="unseen">${b}</td><td>${c}</td></tr>`;
    const table = `<table border="1">${row('项目', '旧', '2023年')}${row('办结案件', '77', '35件')}${row('审查文件', '66', '12件')}</table>`;
    expect(await read(`<div class="content">${paragraphs}${table}${paragraphs.slice(0, 80)}</div>`)).toContain(
      '办结案件\t\t35件\n审查文件\t\t12件',
    );
  });

  test('parts that a click on their heading shows stay', async () => {
    const part = (nth: number, heading: string, shown: string) =>
      `<h4><a href="#p${nth}">${heading}</a></h4><div id="p${nth}" class="${shown}"><p>${LINE.replace('35', `${nth}0`)}</p></div>`;
    const found = await read(
      `<div class="content">${paragraphs}${part(1, '一、主要举措', 'seen')}${part(2, '二、存在的问题', 'unseen')}</div>`,
    );
    expect(found).toContain(`二、存在的问题\n${LINE.replace('35', '20')}`);
    const details = `<details><summary>二、存在的问题</summary><div class="unseen"><p>${LINE.replace('35', '20')}</p></div></details>`;
    expect(await read(`<div class="content">${paragraphs}${details}</div>`)).toContain(LINE.replace('35', '20'));
  });

  test('a text that is hidden as a whole is one that waits to be shown', async () => {
    expect(await read(`<div class="unseen">${paragraphs}</div>`)).toBe(text);
  });

  test('what waits behind 展开全文 stays', async () => {
    const rest = `<div class="unseen"><p>${OTHER}</p></div>`;
    expect(await read(`<div class="content">${paragraphs}${rest}</div><button>展开全文</button>`)).toBe(
      `${text}\n${OTHER}`,
    );
  });
});
