import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from './browser';
import type { LensBrowser } from './lens-browser';
import { until } from './panel-steps';
import { openPortal, type Portal } from './portal';
import { portalPages } from './portal-pages';
import { INDEX_URL, OTHER_PAGES, SEED_PAGES } from './portal-seeds';

declare const chrome: { runtime: { onMessage: { addListener(hear: (message: unknown) => void): void } } };

interface TraceEvent {
  name: string;
  /** Processor time in microseconds: what else the machine does is not in it. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

const OWN = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall', 'TimerFire', 'FireIdleCallback']);
const LONG_TASK_MS = 50;

/** What Chromium alone lets be seen from outside: the detector's tasks and what the background is told. */
describe('a page that is no report, seen by the browser', () => {
  let lens: LensBrowser;
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal(portalPages());
    lens = await launch('chromium', { portalPort: portal.port });
    const background = await (await lens.browser.waitForTarget(target => target.type() === 'service_worker')).worker();
    // A worker that is only starting has no browser's names yet.
    await until('the worker', async () => background?.evaluate(() => 'chrome' in globalThis));
    await background?.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(globalThis, { told });
      chrome.runtime.onMessage.addListener((message: unknown) => {
        told.push(message);
      });
    });
  });
  afterAll(async () => {
    await lens?.close();
    await portal?.close();
  });

  const told = async () => {
    const background = await (await lens.browser.waitForTarget(target => target.type() === 'service_worker')).worker();
    return background?.evaluate(() => (globalThis as unknown as { told: unknown[] }).told.splice(0));
  };
  const visit = async (page: Page, url: string) => {
    await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
    await page.goto(url, { waitUntil: 'load' });
    await new Promise(done => setTimeout(done, 1200));
    const bytes = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
    const tasks = traceEvents.filter(({ name, args }) => OWN.has(name) && args?.data?.url?.endsWith('/detector.js'));
    return tasks.map(({ tdur = 0 }) => tdur / 1000);
  };

  test.each([...OTHER_PAGES, { url: INDEX_URL, title: 'a list of reports' }])(
    '$title: no message, no long task',
    async ({ url }) => {
      const page = await lens.blank();
      const tasks = await visit(page, url);
      expect(tasks.length).toBeGreaterThan(0);
      expect(Math.max(...tasks)).toBeLessThan(LONG_TASK_MS);
      expect(await told()).toEqual([]);
      await page.close();
    },
  );

  test('of a report the background is told', async () => {
    const page = await lens.blank();
    await visit(page, SEED_PAGES[0]?.url ?? '');
    expect(await told()).not.toEqual([]);
    await page.close();
  });

  test('a background that is stopped stays so: no page wakes it but one that looks like a report', async () => {
    const own = await lens.blank();
    await own.goto(`${lens.origin}/third-party-notices.txt`);
    const session = await own.createCDPSession();
    let status = '';
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      status = versions.at(-1)?.runningStatus ?? status;
    });
    await session.send('ServiceWorker.enable');
    const isRunning = () => status === 'running' || status === 'starting';
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the background to be stopped', async () => status === 'stopped');
    const page = await lens.blank();
    for (const { url } of OTHER_PAGES) {
      await page.goto(url, { waitUntil: 'load' });
      await new Promise(done => setTimeout(done, 300));
    }
    expect(isRunning()).toBe(false);
    await page.goto(SEED_PAGES[0]?.url ?? '', { waitUntil: 'load' });
    await until('the background woken by a report', async () => isRunning());
    await page.close();
    await own.close();
  });
});
