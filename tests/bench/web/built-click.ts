import type { Page } from 'puppeteer-core';
import { LIST_PAGES } from '../../fixtures/pages/near-miss-cases';
import { REPORT_CASES } from '../../fixtures/pages/report-cases';
import type { Job } from '../job';
import { spreadOf, type Timing, timingsOf } from '../measure';
import { drawReport } from '../recognise/pages';
import { type BuiltRun, withExtensions } from './built';
import { bundle } from './stage';

/** In front of the worker's script, which stays as it is: the key for saving, pressed by a page. */
const KEY = `chrome.runtime.onMessage.addListener((message, { tab }) => {
  if (message !== 'press') return;
  const request = { kind: 'fazhi-lens/message@1', name: 'reader/command', request: { command: 'save-report' } };
  void chrome.tabs.sendMessage(tab.id, request, { frameId: 0 });
});
`;
/** Beside either, in its own world and before it: says when the first figure is registered. */
const WITNESS = `{
  const { set } = HighlightRegistry.prototype;
  HighlightRegistry.prototype.set = function (...given) {
    HighlightRegistry.prototype.set = set;
    postMessage({ painted: performance.now() }, '*');
    return set.apply(this, given);
  };
}`;
/** Beside the detector: passes the press on, and says how long it took from the reader's hearing of it until the text was stored. */
const PRESSER = `{
  const { runtime } = chrome;
  const send = runtime.sendMessage.bind(runtime);
  let pressed = 0;
  runtime.onMessage.addListener(({ name }) => { if (name === 'reader/command') pressed = performance.now(); });
  runtime.sendMessage = (message, ...rest) => {
    const answer = send(message, ...rest);
    if (message.name === 'report/save') answer.then(({ ok, error }) =>
      postMessage({ stored: performance.now() - pressed, ok, detail: error }, '*'));
    return answer;
  };
  addEventListener('message', ({ data }) => { if (data === 'press') void send('press'); });
}`;
const PLAIN = `
;chain(() => new Promise(press => addEventListener('message', ({ data }) => data === 'press' && press())))
  .then(({ store }) => postMessage({ stored: store, ok: true }, '*'));`;

/** In the page, before anything of it runs: keeps what the scripts say. */
function watchPage() {
  const seen = { painted: 0, stored: 0 };
  Object.assign(globalThis, { seen });
  addEventListener('message', ({ data }) => {
    if (data?.painted) seen.painted = data.painted;
    if (data?.stored === undefined) return;
    if (!data.ok) throw new Error(data.detail);
    seen.stored = data.stored;
  });
}

/** Milliseconds from the parsed page to the first figure, and from the press until it was stored. */
interface Click {
  painted: number;
  stored: number;
}

/** Comes to a report from a list on the same portal, as a person does, waits for the figures and saves. */
async function visit({ page, rest }: Pick<BuiltRun, 'page' | 'rest'>, site: string, atList = rest): Promise<Click> {
  await page.goto(`http://www.${site}/list`, { waitUntil: 'load' });
  await atList();
  await page.goto(`http://www.${site}/report`, { waitUntil: 'load' });
  await arrived(page, 'painted');
  await rest();
  await page.evaluate(() => postMessage('press', '*'));
  await arrived(page, 'stored');
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Click };
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { ...seen, painted: seen.painted - (entry?.domContentLoadedEventEnd ?? 0) };
  });
}

const arrived = (page: Page, field: keyof Click) =>
  page.waitForFunction(name => (globalThis as unknown as { seen: Click }).seen[name] > 0, { polling: 20 }, field);

/**
 * From the parsed page of a report, which has a picture that takes half a second, to its first painted figure, and from the press of save to the
 * stored report, as it comes about in the built extension: detector, messages and injection included. Nobody has to click for the first.
 */
export const builtClickJob: Job = async ({ isQuick }) => {
  const [item] = REPORT_CASES;
  const list = LIST_PAGES[0]?.html;
  if (!item || !list) throw new Error('no report to draw');
  const html = drawReport(item, 0, 'trs').html.replace('</body>', '<img src="/late.png" width="9" height="9"></body>');
  const plain = (await bundle('plain-chain')) + PLAIN;
  const rounds = isQuick ? 1 : 12;
  const names = [
    'lens, worker that has just read a report',
    'lens, worker stopped',
    'plainest chain, injected by the browser itself',
  ];
  const clicks = names.map((): Click[] => []);
  let drawn = 0;
  const ran = await withExtensions(
    ({ manifest, background }) => {
      const script = manifest.content_scripts?.[0];
      if (!script) throw new Error('the build has no detector');
      return [
        {
          manifest: { ...manifest, name: 'lens', content_scripts: [{ ...script, js: ['witness.js', 'detector.js'] }] },
          files: { 'witness.js': WITNESS + PRESSER, 'background.js': KEY + background },
          isBuilt: true,
        },
        {
          manifest: {
            name: 'plain',
            // As early as the detector.
            content_scripts: [{ ...script, matches: ['*://*.edu.cn/report'], js: ['witness.js', 'chain.js'] }],
          },
          files: { 'witness.js': WITNESS, 'chain.js': plain },
        },
      ];
    },
    // No two reports say the same, or the second would not be stored.
    address => (address.endsWith('/report') ? html.replace('抽查案卷15份', `抽查案卷${15 + drawn++}份`) : list),
    async ({ page, rest, stopWorkers }) => {
      await page.evaluateOnNewDocument(watchPage);
      for (let round = -2; round < rounds; round++) {
        // Each visit is to a portal the browser has no process for.
        const site = (ending: string) => `p${drawn}.${ending}.cn`;
        const stopped = await visit({ page, rest }, site('gov'), stopWorkers);
        const read = await visit({ page, rest }, site('gov'));
        const plainest = await visit({ page, rest }, site('edu'));
        if (round < 0) continue;
        for (const [at, click] of [read, stopped, plainest].entries()) clicks[at]?.push(click);
      }
      return true;
    },
  );
  const steps = (field: keyof Click) =>
    names.map((name, at) => {
      const { p10, median } = spreadOf((clicks[at] ?? []).map(click => click[field]));
      return `${name}: ${p10.toFixed(1)} / ${median.toFixed(1)}`;
    });
  const notes = ran
    ? ['the plainest chain takes all text for the report and reads nothing; a picture of the page takes half a second']
    : ['not measured: no build in .output, or no Chromium'];
  const timings = (of: (click: Click) => number): Timing[] =>
    ran
      ? timingsOf(
          names,
          clicks.map(some => some.map(of)),
        )
      : [];
  const reach = '≤ 1.5 × the plainest chain';
  return [
    {
      job: 'from a parsed page to its first painted figure',
      timings: timings(({ painted }) => painted),
      notes,
      reach,
    },
    {
      job: 'from the parsed page until it is painted, and from the press of save until it is stored',
      timings: timings(({ painted, stored }) => painted + stored),
      notes: ran ? [`storing alone, quietest tenth / median ms: ${steps('stored').join(', ')}`] : [],
      reach,
    },
  ];
};
