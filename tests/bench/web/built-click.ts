import type { Page } from 'puppeteer-core';
import { REPORT_CASES } from '../../fixtures/pages/report-cases';
import type { Job } from '../job';
import { type Timing, timingsOf } from '../measure';
import { drawReport } from '../recognise/pages';
import { factsOf, withExtensions } from './built';
import { bundle } from './stage';

/** Beside the detector: sends what the button for saving sends, and tells how long it took until it was stored. */
const SAVER = `addEventListener('message', async ({ data }) => {
  if (data?.save === undefined) return;
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage({ kind: 'fazhi-lens/message@1', name: 'report/save', request: data.save });
  postMessage({ stored: performance.now() - start, ok: answer?.ok, detail: answer?.error }, '*');
});`;
const PLAIN = '\n;chain().then(() => postMessage({ stored: performance.now(), ok: true }, "*"));';

const REPORT = 'http://www.example.gov.cn/report';
/** The plainest chain stands at another host: each page has one of the two. */
const PLAIN_REPORT = 'http://www.example.com/report';

/** In the page, before anything of it runs: notes when the first figure is registered and when something was stored. */
function watchPage() {
  const seen = { painted: 0, stored: 0 };
  Object.assign(globalThis, { seen });
  const timer = setInterval(() => {
    if (!CSS.highlights?.size) return;
    seen.painted = performance.now();
    clearInterval(timer);
  }, 1);
  addEventListener('message', ({ data }) => {
    if (data?.stored === undefined) return;
    if (!data.ok) throw new Error(data.detail);
    seen.stored = data.stored;
  });
}

/** Milliseconds from the parsed page to the first figure, and what storing took besides. */
interface Click {
  painted: number;
  stored: number;
}

async function visit(page: Page, url: string, save: object | null): Promise<Click> {
  await page.goto(url, { waitUntil: 'load' });
  const wait = (field: keyof Click) =>
    page.waitForFunction(name => (globalThis as unknown as { seen: Click }).seen[name] > 0, { polling: 20 }, field);
  await wait('painted');
  if (save) await page.evaluate(request => postMessage({ save: request }, '*'), save);
  await wait('stored');
  return page.evaluate(isSaved => {
    const { seen } = globalThis as unknown as { seen: Click };
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const parsed = entry?.domContentLoadedEventEnd ?? 0;
    // The saver tells how long it took, the chain when it was done.
    return { painted: seen.painted - parsed, stored: isSaved ? seen.stored : seen.stored - seen.painted };
  }, save !== null);
}

/**
 * From the parsed page of a report to its first painted figure, and on to the stored report, as it comes about in the built extension: detector,
 * messages and injection included. Nobody has to click for the first; the second is what the button for saving sets off.
 */
export const builtClickJob: Job = async ({ isQuick }) => {
  const [item] = REPORT_CASES;
  if (!item) throw new Error('no report to draw');
  const { html, report } = drawReport(item, 0, 'trs');
  const plain = (await bundle('plain-chain')) + PLAIN;
  const rounds = isQuick ? 1 : 12;
  const names = ['lens, worker stopped', 'lens, worker awake', 'plainest chain, injected by the browser itself'];
  const clicks = names.map((): Click[] => []);
  const ran = await withExtensions(
    ({ manifest }) => [
      {
        manifest: {
          ...manifest,
          name: 'lens',
          content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['detector.js', 'saver.js'] }],
        },
        files: { 'saver.js': SAVER },
        isBuilt: true,
      },
      {
        manifest: { name: 'plain', content_scripts: [{ matches: ['*://*.example.com/*'], js: ['chain.js'] }] },
        files: { 'chain.js': plain },
      },
    ],
    html,
    async ({ page, stopWorkers }) => {
      await page.evaluateOnNewDocument(watchPage);
      for (let round = -2; round < rounds; round++) {
        // Another text each time, or nothing would be stored.
        const saving = (which: string) => ({
          requestId: `${which}${round}`,
          text: `${report?.text}\n${which} ${round}`,
          html,
          facts: factsOf(REPORT, item.title),
        });
        await stopWorkers();
        const stopped = await visit(page, REPORT, saving('stopped'));
        const awake = await visit(page, REPORT, saving('awake'));
        const plainest = await visit(page, PLAIN_REPORT, null);
        if (round < 0) continue;
        for (const [at, click] of [stopped, awake, plainest].entries()) clicks[at]?.push(click);
      }
      return true;
    },
  );
  const notes = ran
    ? ['the plainest chain stores by itself as soon as it has painted, takes all text for the report and reads nothing']
    : ['not measured: no build in .output, or no Chromium'];
  const timings = (of: (click: Click, at: number) => number): Timing[] =>
    ran
      ? timingsOf(
          names,
          clicks.map((some, at) => some.map(click => of(click, at))),
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
      notes: [],
      reach,
    },
  ];
};
