/** `npm run bench:hostile`: how long the built extension holds the main thread of pages made to hurt. Needs `npm run build`. */

import { launch } from '../../e2e/browser';
import { openPortal } from '../../e2e/portal';
import { HOSTILE_PAGES, hostileUrl } from '../../fixtures/pages/hostile-pages';
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

const only = process.argv[2] === undefined ? null : Number(process.argv[2]);
const portal = await openPortal(
  HOSTILE_PAGES.map(({ html, headers }, index) => ({
    url: hostileUrl(index),
    contentType: 'text/html; charset=utf-8',
    body: Buffer.from(html),
    ...(headers && { headers }),
  })),
);
const lens = await launch('chromium', { portalPort: portal.port });
try {
  console.log('Held at a stretch, ms of processor time: our script alone / the whole task it ran in');
  for (const [index, { kind }] of HOSTILE_PAGES.entries()) {
    if (only !== null && only !== index) continue;
    const page = await lens.blank();
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(hostileUrl(index), { waitUntil: 'load' });
    await new Promise(resolve => setTimeout(resolve, WATCHED_MS));
    const trace = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString());
    const { longestOwnMs, longestTaskMs, where } = heldBy(trace, url => url.startsWith('chrome-extension://'));
    const panel = await page.$('fazhi-lens-panel');
    console.log(
      `  ${longestOwnMs.toFixed(1).padStart(6)} / ${longestTaskMs.toFixed(1).padStart(6)}  ${kind} (${where}${panel ? '' : '; no panel'})`,
    );
    await page.close();
  }
} finally {
  await lens.close();
  await portal.close();
}
