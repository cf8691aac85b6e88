import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read';
import { readSlowly } from '../../../lib/page/read-slowly';
import type { SliceClock } from '../../../lib/page/slices';

const LINE = '全年办结行政复议案件35件，行政机关负责人出庭应诉率达100%，法治政府建设取得新进展。';

function open(body: string): { document: Document; close: () => Promise<void> } {
  const window = new Window({
    url: 'http://www.jiaxian.gov.cn/a.html',
    settings: { disableJavaScriptEvaluation: true } as never,
  });
  window.document.write(`<html><head><title>x</title></head><body>${body}</body></html>`);
  return { document: window.document as unknown as Document, close: () => window.happyDOM.close() };
}

/** A clock by which every step takes longer than a slice; `onRest` is the page's turn. */
function slowClock(onRest: (nth: number) => void): SliceClock & { rests: number } {
  let now = 0;
  const clock = {
    rests: 0,
    now: () => {
      now += 10;
      return now;
    },
    rest: async () => onRest(clock.rests++),
  };
  return clock;
}

const LONG = `<div>${`<p>${LINE}</p><i></i>`.repeat(3000)}</div>`;
const { signal } = new AbortController();

describe('reading in slices', () => {
  test('finds what reading in one go finds, and gives the page its turn', async () => {
    const { document, close } = open(LONG);
    const clock = slowClock(() => {});
    const read = await readSlowly(document, signal, clock);
    expect(read?.text.text).toBe(readPage(document).text);
    expect(clock.rests).toBeGreaterThan(10);
    await close();
  });

  test('an ordinary page is read in one stretch', async () => {
    const { document, close } = open(`<p>${LINE}</p><p>${LINE.replace('35', '36')}</p>`);
    let rests = 0;
    await readSlowly(document, signal, { now: () => 0, rest: async () => void rests++ });
    expect(rests).toBe(0);
    await close();
  });

  test('a page that takes its text away meanwhile is read as far as it stood, and no place of it is invented', async () => {
    const { document, close } = open(LONG);
    const clock = slowClock(nth => {
      if (nth === 3) document.body.replaceChildren();
    });
    const read = await readSlowly(document, signal, clock);
    expect(read?.text.truncated).toBe(true);
    expect(read?.text.rangeOf([0, 4]) ?? null).toBeNull();
    await close();
  });

  test('ends when it is no longer wanted', async () => {
    const { document, close } = open(LONG);
    const end = new AbortController();
    const clock = slowClock(nth => nth === 2 && end.abort());
    expect(await readSlowly(document, end.signal, clock)).toBeNull();
    expect(clock.rests).toBe(3);
    await close();
  });
});
