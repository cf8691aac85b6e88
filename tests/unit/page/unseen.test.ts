import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read';

const LINE = '全年办结行政复议案件35件，行政机关负责人出庭应诉率达100%，法治政府建设取得新进展。';
const OTHER = '本页另有手机版文字，办结案件99件，请在手机上查看，以下内容仅供搜索引擎使用。';

/** The text read when a style sheet hides everything inside `.unseen`. */
async function read(body: string): Promise<string> {
  const window = new Window({
    url: 'http://www.jiaxian.gov.cn/a.html',
    settings: { disableJavaScriptEvaluation: true } as never,
  });
  window.document.write(`<html><head><title>x</title></head><body>${body}</body></html>`);
  const document = window.document as unknown as Document;
  for (const element of document.querySelectorAll('*'))
    element.checkVisibility = () => element.closest('.unseen') === null;
  const { text } = readPage(document);
  await window.happyDOM.close();
  return text;
}

const paragraphs = Array.from({ length: 4 }, (_, nth) => `<p>${LINE.replace('35', String(nth + 1))}</p>`).join('');
const text = Array.from({ length: 4 }, (_, nth) => LINE.replace('35', String(nth + 1))).join('\n');

describe('what a style sheet hides', () => {
  test('a block inside the text is left out', async () => {
    expect(await read(`<div class="content">${paragraphs}<div class="unseen"><p>${OTHER}</p></div></div>`)).toBe(text);
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
