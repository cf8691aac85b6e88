import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launch } from '../../e2e/browser';
import type { LensBrowser } from '../../e2e/lens-browser';

/** What a person does in the workbench and the popup, each step timed. */

export const at = (id: string) => `[data-testid="${id}"]`;
const LONG = 600_000;

/** Milliseconds of one step: by the clock, and of the processor on the page's main thread. */
export interface Took {
  clock: number;
  processor: number;
}

export interface Bench {
  lens: LensBrowser;
  page: Page;
  /** Milliseconds the main thread has worked for the page that is loaded. */
  busy: () => Promise<number>;
}

/** The built extension in a browser of its own, with the reports of a backup in its library. */
export async function withLibrary<T>(file: Uint8Array, run: (bench: Bench) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-workbench-'));
  const lens = await launch('chromium', { portalPort: 9, width: 1280, height: 900 });
  try {
    const page = await lens.openOwn('workbench.html?page=keeping', at('keeping'));
    writeFileSync(join(folder, 'library.jsonl.gz'), file);
    const input = (await page.$(at('import-file'))) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, 'library.jsonl.gz'));
    await page.waitForSelector(at('import-take'), { timeout: LONG });
    await page.click(at('import-take'));
    await page.waitForSelector(at('import-done'), { timeout: LONG });
    // Who runs this with its types stripped keeps the names of functions by a helper that no page has.
    await page.evaluateOnNewDocument('globalThis.__name = named => named');
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    };
    return await run({ lens, page, busy });
  } finally {
    await lens.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What `step` answers by the clock, and what it took of the processor. */
export async function timed(bench: Bench, step: () => Promise<number>): Promise<Took> {
  const before = await bench.busy();
  const clock = await step();
  return { clock, processor: (await bench.busy()) - before };
}

/** From the start of the navigation until `selector` has been painted; the page's count of work begins anew with it. */
export async function opened({ page, lens, busy }: Bench, path: string, selector: string): Promise<Took> {
  const { identifier } = await page.evaluateOnNewDocument(wanted => {
    const look = () => {
      if (!document.querySelector(wanted)) return requestAnimationFrame(look);
      // After the frame that has it.
      return setTimeout(() => Object.assign(globalThis, { shownAt: performance.now() }), 0);
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(`${lens.origin}/${path}`);
  const shown = await page.waitForFunction(() => (globalThis as { shownAt?: number }).shownAt, {
    timeout: LONG,
    polling: 50,
  });
  const processor = await busy();
  await page.removeScriptToEvaluateOnNewDocument(identifier);
  return { clock: (await shown.jsonValue()) as number, processor };
}

/** From a press until `selector` has been painted. */
export const pressed = (bench: Bench, button: string, selector: string) =>
  timed(bench, () =>
    bench.page.evaluate(
      async (wantedButton, wanted) => {
        const element = document.querySelector<HTMLElement>(wantedButton);
        if (!element) throw new Error(`no ${wantedButton}`);
        const start = performance.now();
        element.click();
        do await new Promise(requestAnimationFrame);
        while (!document.querySelector(wanted));
        await new Promise(done => setTimeout(done, 0));
        return performance.now() - start;
      },
      button,
      selector,
    ),
  );

/** From a choice or a word until one of the places of `told` says something else, and that has been painted. */
export const entered = (bench: Bench, field: string, value: string, told: string) =>
  timed(bench, () =>
    bench.page.evaluate(
      async (wanted, given, places) => {
        const said = () =>
          [...document.querySelectorAll(places)]
            .map(each => `${each.textContent?.slice(0, 40)}${each.getAttribute('aria-colcount')}`)
            .join();
        const box = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
        if (!box) throw new Error(`no ${wanted}`);
        const before = said();
        const start = performance.now();
        box.value = given;
        box.dispatchEvent(new Event(box instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
        for (let frame = 0; said() === before; frame++) {
          if (frame > 3600) throw new Error(`${wanted} = ${given} changed nothing`);
          await new Promise(requestAnimationFrame);
        }
        await new Promise(done => setTimeout(done, 0));
        return performance.now() - start;
      },
      field,
      value,
      told,
    ),
  );

/** From the press to the workbook on the disk; how many readings it holds, and how often the progress moved. */
export async function exportWorkbook({ lens, page }: Bench): Promise<{ ms: number; rows: number; told: number }> {
  const rows = await readings(lens, page);
  const path = join(lens.downloads, 'fazhi-lens.xlsx');
  rmSync(path, { force: true });
  await page.click(`${at('export-menu')} summary`);
  const start = performance.now();
  const told = page.evaluate(async () => {
    document.querySelector<HTMLElement>('[data-testid="exportXlsx"]')?.click();
    const shares = new Set<string>();
    const bar = () => document.querySelector('[data-testid="export-progress"]');
    do {
      await new Promise(requestAnimationFrame);
      shares.add(bar()?.querySelector('progress')?.getAttribute('value') ?? bar()?.textContent ?? '');
    } while (bar());
    return shares.size;
  });
  await written(path);
  const ms = performance.now() - start;
  return { ms, rows, told: await told };
}

/** How many rows the long table of the same reports has. */
async function readings(lens: LensBrowser, page: Page): Promise<number> {
  const path = join(lens.downloads, 'readings.csv');
  rmSync(path, { force: true });
  await page.click(`${at('export-menu')} summary`);
  await page.click(at('exportLong'));
  await written(path);
  await page.click(`${at('export-menu')} summary`);
  return readFileSync(path, 'utf8').match(/^urn:sha256:/gm)?.length ?? 0;
}

/** A file is written under another name first: once it has its own it is whole. */
async function written(path: string): Promise<void> {
  const end = Date.now() + LONG;
  while (!existsSync(path)) {
    if (Date.now() > end) throw new Error(`no ${path}`);
    await new Promise(done => setTimeout(done, 10));
  }
}
