/**
 * `npm start`: the main job on real reports. With a display it opens Chromium on the first report and leaves it to the person; without one,
 * or with `--headless`, it walks the whole journey by itself and writes what it saw to `demo-output/`.
 */
import { parseArgs } from 'node:util';
import { launch } from '../tests/e2e/browser';
import type { BrowserName, LensBrowser } from '../tests/e2e/lens-browser';
import { openPortal, type Portal } from '../tests/e2e/portal';
import { portalPages } from '../tests/e2e/portal-pages';
import { SEED_PAGES } from '../tests/e2e/portal-seeds';
import { buildBoth } from './demo-build';
import { guideText } from './demo-guide';
import { walkJourney } from './demo-walk';

const USAGE = 'npm start -- [--headless] [--browser chromium|firefox]';

function readArguments(): { isHeadless: boolean; browser: BrowserName } {
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean' },
      browser: { type: 'string', default: 'chromium' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || (values.browser !== 'chromium' && values.browser !== 'firefox')) {
    console.error(USAGE);
    process.exit(values.help ? 0 : 2);
  }
  return { isHeadless: values.headless === true || !hasDisplay(), browser: values.browser };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Ends everything that was started, once, whatever ends first: the work, the browser's last window, or Ctrl-C. */
function tidyOnExit(): { keep<T extends { close(): Promise<void> }>(thing: T): T; tidy(): Promise<void> } {
  const open: { close(): Promise<void> }[] = [];
  const tidy = async () => {
    for (const thing of open.splice(0).reverse()) await thing.close().catch(() => {});
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      tidy().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    });
  }
  return {
    keep(thing) {
      open.push(thing);
      return thing;
    },
    tidy,
  };
}

async function leaveToPerson(lens: LensBrowser, portal: Portal): Promise<void> {
  const [first] = await lens.browser.pages();
  const [report] = SEED_PAGES;
  if (first && report) await first.goto(report.url);
  console.log(guideText(portal));
  await new Promise<void>(resolve => lens.browser.once('disconnected', () => resolve()));
}

const { isHeadless, browser } = readArguments();
const { keep, tidy } = tidyOnExit();
try {
  await buildBoth();
  const portal = keep(await openPortal(portalPages()));
  const lens = keep(
    await launch(browser, { portalPort: portal.port, isHeadless, callerEndsOnSignals: true, width: 1440, height: 900 }),
  );
  if (isHeadless) process.exitCode = (await walkJourney(lens, portal)) ? 0 : 1;
  else await leaveToPerson(lens, portal);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await tidy();
}
