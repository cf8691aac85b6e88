import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../lib/page/metadata';
import { readPage } from '../../../lib/page/read';

const LINE = '全年办结行政复议案件35件，行政机关负责人出庭应诉率达100%，法治政府建设取得新进展。';

async function read(body: string) {
  const window = new Window({
    url: 'http://www.jiaxian.gov.cn/a.html',
    settings: { disableJavaScriptEvaluation: true } as never,
  });
  window.document.write(`<html><head><title>x</title></head><body>${body}</body></html>`);
  const document = window.document as unknown as Document;
  const page = readPage(document);
  readFacts(document);
  const last: [number, number] = [Math.max(0, page.text.length - 4), page.text.length];
  const end = page.rangeOf(last)?.toString() ?? '';
  await window.happyDOM.close();
  return { ...page, end };
}

describe('pages made to hurt', () => {
  test('elements without end are read up to the cap, and that is said', async () => {
    const page = await read(`<p>${LINE}</p>${'<i></i>'.repeat(90_000)}<p>${LINE}</p>`);
    expect(page.truncated).toBe(true);
    expect(page.text).toBe(LINE);
  });

  test('lines without end are read up to the cap', async () => {
    const page = await read(`<div>${`${LINE}<br>`.repeat(13_000)}</div>`);
    expect(page.truncated).toBe(true);
    expect(page.text.length).toBeLessThan(13_000 * (LINE.length + 1));
  });

  test('nesting without end needs no stack', async () => {
    const page = await read(`${'<div>'.repeat(2000)}<p>${LINE}</p>${'<table><tr><td>'.repeat(200)}`);
    expect(page.text).toBe(LINE);
    expect(page.end).toBe('新进展。');
  });

  test('elements that bear our names or names of the prototype are elements', async () => {
    const page = await read(
      `<fazhi-lens id="__proto__" class="constructor"><p>${LINE}</p></fazhi-lens><p id="hasOwnProperty">${LINE.replace('35', '36')}</p>`,
    );
    expect(page.text).toBe(`${LINE}\n${LINE.replace('35', '36')}`);
  });

  test('spans of absurd tables are capped', async () => {
    const page = await read(
      `<p>${LINE}</p><table><tr><td colspan="99999999">甲</td><td rowspan="-3">1</td></tr><tr><td>乙</td><td>2</td></tr></table><p>${LINE}</p>`,
    );
    expect(page.text.length).toBeLessThan(400);
  });

  test('a frame within itself ends', async () => {
    const inner = `<p>${LINE}</p>`.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const page = await read(`<iframe srcdoc="${inner}"></iframe>`);
    expect(page.text).toBe(LINE);
  });
});
