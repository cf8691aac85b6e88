// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from '../../../lib/page/watch';

const TITLE = '甲县人民政府关于2023年度法治政府建设情况的报告';
const TEXT = `<h1>${TITLE}</h1>${'<p>2023年，我县扎实推进依法行政，办理行政复议案件36件，法治政府建设取得新的进展，群众满意度持续提升。</p>'.repeat(5)}`;

function draw(html: string): void {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.replaceChildren(...holder.childNodes);
}

/** Lets timers run and mutation records arrive. */
async function pass(ms: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
}

let woken: number[];
let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  woken = [];
  stop = new AbortController();
  document.title = '甲县人民政府';
  draw('<div id="app">正在加载…</div>');
  history.replaceState(null, '', `/${Math.random()}`);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const watch = () => watchPage(window, ({ score }) => woken.push(score), stop.signal);

describe('watching a page', () => {
  test('wakes once on a report, however often the page changes after', async () => {
    draw(TEXT);
    watch();
    await pass(0);
    draw(TEXT);
    await pass(3000);
    expect(woken).toHaveLength(1);
  });

  test('wakes when the text is drawn two seconds late', async () => {
    watch();
    await pass(2000);
    expect(woken).toHaveLength(0);
    draw(TEXT);
    await pass(1000);
    expect(woken).toHaveLength(1);
  });

  test('gives a frame two seconds to load before it wakes for a page without text', async () => {
    document.title = TITLE;
    draw('<iframe title="text"></iframe>');
    watch();
    await pass(1000);
    expect(woken).toHaveLength(0);
    await pass(1500);
    expect(woken).toEqual([0.5]);
  });

  test('no longer looks after its time', async () => {
    watch();
    await pass(60_000);
    draw(TEXT);
    await pass(10_000);
    expect(woken).toHaveLength(0);
  });

  test('a page that never rests is looked at a dozen times at most', async () => {
    watch();
    const title = vi.spyOn(document, 'title', 'get');
    for (let turn = 0; turn < 200; turn++) {
      document.body.append(document.createElement('i'));
      await pass(100);
    }
    expect(title.mock.calls.length).toBeLessThanOrEqual(12);
    expect(woken).toHaveLength(0);
  });

  test('looks anew when the page swaps its content under another address', async () => {
    draw('<p>市政府召开常务会议，研究部署安全生产工作，听取有关部门汇报。</p>');
    watch();
    await pass(3000);
    history.pushState(null, '', '/report');
    draw(TEXT);
    await pass(3000);
    expect(woken).toHaveLength(1);
    history.pushState(null, '', '/news');
    draw('<p>市政府召开常务会议，研究部署安全生产工作，听取有关部门汇报。</p>');
    await pass(3000);
    history.pushState(null, '', '/report-2');
    draw(TEXT);
    await pass(3000);
    expect(woken).toHaveLength(2);
  });

  test('is not misled by the old text that still stands after a move', async () => {
    draw('<p>市政府召开常务会议，研究部署安全生产工作，听取有关部门汇报。</p>'.repeat(30));
    watch();
    await pass(3000);
    history.pushState(null, '', '/report');
    await pass(4000);
    draw(TEXT);
    await pass(1000);
    expect(woken).toHaveLength(1);
  });

  test('a place on the same page is not another address', async () => {
    draw(TEXT);
    watch();
    await pass(500);
    history.pushState(null, '', `${location.pathname}#part-2`);
    await pass(3000);
    expect(woken).toHaveLength(1);
  });
});
