/**
 * `npm run bench:hostile [-- number]`: how long the built extension holds the main thread of pages made to hurt, while it reads and paints
 * and while its panel is opened and used. Chromium by processor time out of a trace; Firefox, which tells no such thing, by the longest wait
 * of a clock in the page, with the extension and without it. Needs `npm run build`.
 */
import type { Page } from 'puppeteer-core';
import { launch } from '../../e2e/browser';
import type { LensBrowser } from '../../e2e/lens-browser';
import { openPanel, press } from '../../e2e/panel-steps';
import { openPortal } from '../../e2e/portal';
import { HOSTILE_PAGES, hostileUrl } from '../../fixtures/pages/hostile-pages';
import { longestWait, startClock } from './clock';
import { heldBy } from './trace';

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'v8',
  'disabled-by-default-v8.cpu_profiler',
];
/** Reading, painting and two looks at a page that never rests. */
const WATCHED_MS = 7000;
/** The panel is drawn, a figure is gone to, the pointer runs over rows. */
const USED_MS = 4000;
/** The quietest of so many visits: a busy machine makes a wall clock look long. */
const VISITS = 2;

const args = process.argv.slice(2);
const only = args.map(Number).find(Number.isInteger);
const wanted = HOSTILE_PAGES.map(({ kind }, index) => ({ kind, index })).filter(
  ({ index }) => only === undefined || only === index,
);
const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

async function useIt(lens: LensBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  await openPanel(lens, page);
  await rest(USED_MS / 2);
  await press(lens, page, '[data-testid="next"]');
  for (let y = 420; y < 700; y += 40) await page.mouse.move(1100, y);
  await rest(USED_MS / 2);
}

async function traced(page: Page, work: () => Promise<unknown>): Promise<string> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString());
  const { longestOwnMs, longestTaskMs, where } = heldBy(trace, url => url.startsWith('chrome-extension://'));
  return `${longestOwnMs.toFixed(1).padStart(6)} / ${longestTaskMs.toFixed(1).padStart(6)} ${where.padEnd(12).slice(0, 12)}`;
}

async function inChromium(portalPort: number): Promise<void> {
  const lens = await launch('chromium', { portalPort });
  console.log(
    'Chromium, ms of processor time at a stretch, our script alone / the whole task it ran in: reading; panel open',
  );
  try {
    for (const { kind, index } of wanted) {
      const page = await lens.blank();
      const reading = await traced(page, async () => {
        await page.goto(hostileUrl(index), { waitUntil: 'load' });
        await rest(WATCHED_MS);
      });
      const hasPanel = (await page.$('fazhi-lens-panel')) !== null && HOSTILE_PAGES[index]?.isReport;
      const open = hasPanel ? await traced(page, () => useIt(lens, page)) : 'no panel';
      console.log(`  ${reading}  ${open.padEnd(28)} ${kind}`);
      await page.close();
    }
  } finally {
    await lens.close();
  }
}

/** @returns the longest waits of the quietest visit, without panel and with it */
async function visits(lens: LensBrowser, index: number, isOurs: boolean): Promise<[number, number]> {
  let best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await lens.blank();
    await startClock(page);
    await page.goto(hostileUrl(index), { waitUntil: 'load' });
    await rest(WATCHED_MS);
    const reading = await longestWait(page);
    if (isOurs && HOSTILE_PAGES[index]?.isReport) await useIt(lens, page);
    best = [Math.min(best[0], reading), Math.min(best[1], await longestWait(page))];
    await page.close();
  }
  return best;
}

async function inFirefox(portalPort: number): Promise<void> {
  const lens = await launch('firefox', { portalPort });
  console.log(
    'Firefox, longest wait in ms of wall time, quietest of two visits: reading; panel open; the page by itself',
  );
  try {
    const ours = new Map<number, [number, number]>();
    for (const { index } of wanted) ours.set(index, await visits(lens, index, true));
    await lens.uninstall();
    for (const { kind, index } of wanted) {
      const [alone] = await visits(lens, index, false);
      const cells = [...(ours.get(index) ?? []), alone].map(ms => ms.toFixed(0).padStart(6));
      console.log(`  ${cells.join('  ')}  ${kind}`);
    }
  } finally {
    await lens.close();
  }
}

const portal = await openPortal(
  HOSTILE_PAGES.map(({ html, headers }, index) => ({
    url: hostileUrl(index),
    contentType: 'text/html; charset=utf-8',
    body: Buffer.from(html),
    ...(headers && { headers }),
  })),
);
try {
  if (!args.includes('--firefox')) await inChromium(portal.port);
  if (!args.includes('--chromium')) await inFirefox(portal.port);
} finally {
  await portal.close();
}
