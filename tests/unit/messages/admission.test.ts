import { describe, expect, test } from 'vitest';
import { isAdmitted, originOf, senderOf } from '../../../lib/messages/admission';
import { TO_BACKGROUND } from '../../../lib/messages/to-background';
import { TO_READER } from '../../../lib/messages/to-reader';
import { LONGEST_TEXT } from '../../../lib/report/longest-text';
import { factsOf } from '../../fixtures/facts';

const own = { id: 'lens', baseUrl: 'chrome-extension://lens/' };
const tab = { id: 7 };
const facts = factsOf('http://www.example.gov.cn/a', '报告');

describe('where a message comes from', () => {
  test('a private window is known as one', () => {
    const url = 'http://www.example.gov.cn/a';
    expect(senderOf({ id: 'lens', url, tab: { id: 7, incognito: true } })).toEqual({
      tabId: 7,
      frameId: 0,
      url,
      isPrivate: true,
    });
    expect(senderOf({ id: 'lens', url, tab }).isPrivate).toBe(false);
    expect(senderOf({ id: 'lens' }).isPrivate).toBe(false);
  });

  test.each([
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, null],
    ['a page that names no extension', { url: 'http://www.example.gov.cn/a', tab }, null],
    ['our script in a page', { id: 'lens', url: 'http://www.example.gov.cn/a', tab, frameId: 0 }, 'content-script'],
    ['the popup', { id: 'lens', url: 'chrome-extension://lens/popup.html' }, 'own-page'],
    ['the workbench in a tab', { id: 'lens', url: 'chrome-extension://lens/workbench.html', tab }, 'own-page'],
    ['the worker', { id: 'lens', url: 'chrome-extension://lens/background.js' }, 'background'],
    ['a worker that gives no address', { id: 'lens' }, 'background'],
    // A page may have any address, but never one that begins with ours and goes on.
    [
      'a page that looks like us',
      { id: 'lens', url: 'http://chrome-extension.example/lens/popup.html', tab },
      'content-script',
    ],
  ])('%s', (_, sender, origin) => {
    expect(originOf(sender, own)).toBe(origin);
  });
});

describe('what is let in', () => {
  test('a script in a page may save, but not delete', () => {
    const save = { requestId: 'r1', text: '正文', html: null, facts };
    expect(isAdmitted(TO_BACKGROUND['report/save'], save, 'content-script')).toBe(true);
    expect(isAdmitted(TO_BACKGROUND['report/save'], save, 'own-page')).toBe(false);
    expect(isAdmitted(TO_BACKGROUND['report/to-bin'], { reportIds: ['a'] }, 'own-page')).toBe(true);
    expect(isAdmitted(TO_BACKGROUND['report/to-bin'], { reportIds: ['a'] }, 'content-script')).toBe(false);
  });

  test('only the background speaks to the reader', () => {
    const show = { snapshotId: null, span: null };
    expect(isAdmitted(TO_READER['reader/show'], show, 'background')).toBe(true);
    expect(isAdmitted(TO_READER['reader/show'], show, 'content-script')).toBe(false);
  });

  test.each([
    ['no request at all', null],
    ['a list', []],
    ['a text that is none', { requestId: 'r1', text: 5, html: null, facts }],
    ['a text without end', { requestId: 'r1', text: 'x'.repeat(LONGEST_TEXT + 1), html: null, facts }],
    ['facts without an address', { requestId: 'r1', text: 'x', html: null, facts: { ...facts, url: 1 } }],
    [
      'facts without end',
      { requestId: 'r1', text: 'x', html: null, facts: { ...facts, headline: 'x'.repeat(3_000_000) } },
    ],
    ['an id without end', { requestId: 'x'.repeat(1000), text: 'x', html: null, facts }],
  ])('%s is refused', (_, request) => {
    expect(isAdmitted(TO_BACKGROUND['report/save'], request, 'content-script')).toBe(false);
  });

  test('places are pairs of whole numbers', () => {
    const at = (span: unknown) =>
      isAdmitted(
        TO_BACKGROUND['place/find'],
        { snapshotId: 's', span, text: 'x', body: null, year: 2021 },
        'content-script',
      );
    expect(at([3, 8])).toBe(true);
    expect(at([3])).toBe(false);
    expect(at([-1, 8])).toBe(false);
    expect(at([0.5, 8])).toBe(false);
    expect(at(['3', 8])).toBe(false);
  });
});
