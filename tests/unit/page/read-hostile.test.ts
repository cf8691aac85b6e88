import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { glance } from '../../../lib/page/detect';
import { mainHtml } from '../../../lib/page/main-html';
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

const OTHER = '（一）规范执法。全年开展案卷评查12次，抽查案卷36份，问题全部整改。';

/** What a field of a form hides of it, and a named picture of the document. */
const HIDDEN_OF_FORM =
  'tagName nodeName nodeType localName firstChild lastChild childNodes children firstElementChild nextSibling nextElementSibling previousSibling parentNode attributes hasAttributes hasAttribute getAttribute getElementsByTagName textContent checkVisibility ownerDocument isConnected contains closest id className style hidden'.split(
    ' ',
  );
const HIDDEN_OF_DOCUMENT = 'title URL body head getElementsByTagName createRange querySelector'.split(' ');

describe('pages whose names hide what the browser says', () => {
  const page = (inner: string) =>
    `<html><head><title>甲县2023年度法治政府建设情况报告</title></head><body><div><form><h1>甲县2023年度法治政府建设情况报告</h1><div>日期：2024-01-08</div><p>${LINE}</p><p>一、主要举措</p><p>${OTHER}</p>${inner}</form></div></body></html>`;
  const text = `${LINE}\n一、主要举措\n${OTHER}`;

  async function look<T>(html: string, hide: (document: Document) => void, see: (document: Document) => T): Promise<T> {
    const window = new Window({ url: 'http://www.jiaxian.gov.cn/a.html' });
    try {
      window.document.write(html);
      const document = window.document as unknown as Document;
      // The stand-in's own answer would stumble over the names.
      put(window.Element.prototype, 'checkVisibility', undefined);
      hide(document);
      return see(document);
    } finally {
      // The stand-in for a browser reads these names itself when it closes.
      for (const [target, name] of hidden.splice(0)) Reflect.deleteProperty(target, name);
      await window.happyDOM.close();
    }
  }
  const hidden: [object, string][] = [];
  const put = (target: object, name: string, value: unknown) => {
    Object.defineProperty(target, name, { value, configurable: true });
    hidden.push([target, name]);
  };
  const hideForm = (names: readonly string[]) => (document: Document) => {
    const form = document.getElementsByTagName('form')[0] as HTMLFormElement;
    const field = document.getElementsByTagName('input')[0] as HTMLInputElement;
    for (const name of names) put(form, name, field);
  };

  test.each([...HIDDEN_OF_FORM.map(name => [name]), HIDDEN_OF_FORM])('fields of a form: %s', async (...names) => {
    const seen = await look(page('<input>'), hideForm(names), document => ({
      glance: glance(document).answer,
      page: readPage(document),
      headline: readFacts(document).headline,
      html: mainHtml(document),
    }));
    expect(seen.page.text).toBe(text);
    expect(seen.headline).toBe('甲县2023年度法治政府建设情况报告');
    expect(typeof (seen.html ?? '')).toBe('string');
    expect(['wake', 'wait']).toContain(seen.glance);
  });

  test.each(HIDDEN_OF_DOCUMENT)('a picture named %s', async name => {
    const hide = (document: Document) => put(document, name, document.getElementsByTagName('img')[0]);
    const seen = await look(page('<img>'), hide, document => {
      const url = 'http://www.jiaxian.gov.cn/a.html';
      const read = readPage(document, url);
      return {
        answer: glance(document).answer,
        text: read.text,
        range: read.rangeOf([0, 4]),
        facts: readFacts(document, url),
      };
    });
    expect(seen.text).toBe(text);
    expect(seen.range?.toString()).toBe(LINE.slice(0, 4));
    expect(seen.facts.headline).toBe('甲县2023年度法治政府建设情况报告');
    expect(seen.answer).toBeDefined();
  });

  test('the way up from a form that names one of its own fields as its parent ends', async () => {
    for (const names of [['parentNode'], ['nextSibling'], ['parentNode', 'nodeType', 'firstChild']])
      expect(await look(page('<input>'), hideForm(names), document => glance(document).score)).toBeDefined();
  });

  test('a row that goes round in a circle is no table without end', async () => {
    const rows = '<tr><td>办结</td><td>35件</td></tr><tr><td>收到</td><td>36件</td></tr>';
    const circle = (document: Document) => {
      const cells = document.getElementsByTagName('td');
      put(cells[1] as object, 'nextElementSibling', cells[0]);
    };
    const read = await look(page(`<table>${rows}</table><p>${LINE}</p>`), circle, document => readPage(document).text);
    expect(read).toContain('35件');
  });
});

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
