import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launch } from '../../e2e/browser';
import type { LensBrowser } from '../../e2e/lens-browser';
import type { Job, JobResult } from '../job';
import { type Timing, timingsOf } from '../measure';

/** The built extension as a person meets it: opening, filtering, scrolling, exporting, with 300 and with 10,000 reports. */

const at = (id: string) => `[data-testid="${id}"]`;
const CELL = '.matrix-cell.value button';
const LONG = 600_000;

export const workbenchJob: Job = async ({ isQuick }) => {
  if (!existsSync(resolve('.output/chrome-mv3/manifest.json'))) {
    const notes = ['not measured: no build in .output (npm run build)'];
    return [{ job: 'workbench', timings: [], notes, reach: '' }];
  }
  // What they bring stands in for a browser's database in this process; nobody else shall meet it.
  const { generatedBackup } = await import('../../fixtures/generated/generated-backup');
  const { countryBackup } = await import('./country');
  const rounds = isQuick ? 1 : 7;
  const [few, many] = isQuick ? [20, 40] : [300, 10_000];
  const small = await withLibrary((await generatedBackup(few)).file, lens => smallLibrary(lens, few, rounds));
  const large = await withLibrary(await countryBackup(many), lens => largeLibrary(lens, many, rounds));
  return [...small, ...large];
};

async function withLibrary(file: Uint8Array, run: (lens: LensBrowser) => Promise<JobResult[]>): Promise<JobResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-workbench-'));
  const lens = await launch('chromium', { portalPort: 9, width: 1280, height: 900 });
  try {
    writeFileSync(join(folder, 'library.jsonl.gz'), file);
    const page = await lens.openOwn('workbench.html?page=keeping', at('keeping'));
    const input = (await page.$(at('import-file'))) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, 'library.jsonl.gz'));
    await page.waitForSelector(at('import-take'), { timeout: LONG });
    await page.click(at('import-take'));
    await page.waitForSelector(at('import-done'), { timeout: LONG });
    await page.close();
    return await run(lens);
  } finally {
    await lens.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function smallLibrary(lens: LensBrowser, count: number, rounds: number): Promise<JobResult[]> {
  const page = await lens.blank();
  const opened = await times(rounds, () => shownAfter(lens, page, 'workbench.html?page=matrix&empty=show', CELL));
  const turned: number[] = [];
  const filtered: number[] = [];
  const sorted: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await press(page, at('page-library'), at('library'));
    turned.push(await press(page, at('page-matrix'), CELL));
    filtered.push(await choose(page, at('filter-dimension'), 'disputes'));
    sorted.push(await press(page, at('sort-reconsideration.accepted'), '[aria-sort="descending"]'));
    await choose(page, at('filter-dimension'), '');
  }
  const scrolling = await scroll(page);
  return [
    result(`workbench, ${count} reports × 180 indicators, first paint`, '< 500 ms', [
      ['a new tab: code, library, reports, table', opened],
      ['from another view, reports in memory', turned],
    ]),
    result('workbench, filter and sort the matrix', '< 100 ms', [
      ['filter by dimension', filtered],
      ['sort by an indicator', sorted],
    ]),
    {
      ...result('workbench, scrolling the matrix, work of the processor a frame', 'no task over 50 ms', [
        ['three lines down or nearly one column across', scrolling.costs],
      ]),
      notes: [`tasks over 50 ms by the clock: ${scrolling.long.length}, longest ${Math.max(0, ...scrolling.long)} ms`],
    },
  ];
}

async function largeLibrary(lens: LensBrowser, count: number, rounds: number): Promise<JobResult[]> {
  const page = await lens.blank();
  const listed = await times(rounds, () => shownAfter(lens, page, 'popup.html', '[data-testid^="tick-"]'));
  const typed: number[] = [];
  const compared: number[] = [];
  for (let round = 0; round < rounds; round++) {
    typed.push(await type(page, at('search'), ['大连', '沈阳', '成都'][round % 3]!, at('count')));
    await type(page, at('search'), '', at('count'));
    await page.$$eval('[data-testid^="tick-"]', boxes => {
      for (const box of boxes.slice(0, 8)) (box as HTMLElement).click();
    });
    compared.push(await press(page, at('compare'), at('comparison')));
    await press(page, at('back'), at('reports'));
    await press(page, at('untick'), at('reports'));
  }
  const library = await times(rounds, () => shownAfter(lens, page, 'workbench.html', at('library-row')));
  const filtered: number[] = [];
  const timely: number[] = [];
  const grid: number[] = [];
  for (let round = 0; round < rounds; round++) {
    filtered.push(await choose(page, '.filters select', '21'));
    await choose(page, '.filters select', '');
    timely.push(await press(page, at('page-timeliness'), at('timeliness')));
    grid.push(await press(page, at('page-grid'), at('grid')));
    await press(page, at('page-library'), at('library'));
  }
  // A province: some four hundred reports, more than ten thousand readings.
  await choose(page, '.filters select', '21');
  const narrowed = await press(page, at('page-matrix'), CELL);
  const workbook = await exportWorkbook(lens, page);
  return [
    result(`popup, ${count} saved reports`, '< 1 s', [
      ['opened, list shown', listed],
      ['a word searched', typed],
      ['eight compared', compared],
    ]),
    result(`workbench, ${count} reports`, 'usable', [
      ['a new tab, library shown', library],
      ['filter by province', filtered],
      ['timeliness, figure of all and table', timely],
      ['grid of bodies and years', grid],
      ['matrix of one province, read from the disk', [narrowed]],
    ]),
    {
      ...result('workbench, XLSX', '10,000 rows in < 5 s', [['from the press to the file on the disk', [workbook.ms]]]),
      notes: [`${workbook.rows} readings, six sheets; progress told ${workbook.told} times; in a worker of its own`],
    },
  ];
}

function result(job: string, reach: string, timed: [name: string, samples: number[]][]): JobResult {
  const timings: Timing[] = timed.flatMap(([name, samples]) => timingsOf([name], [samples]));
  return { job, timings, notes: [], reach };
}

async function times(rounds: number, run: () => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  // Once to warm the caches of the disk.
  for (let round = -1; round < rounds; round++) {
    const ms = await run();
    if (round >= 0) samples.push(ms);
  }
  return samples;
}

/** Milliseconds from the start of the navigation until `selector` has been painted. */
async function shownAfter(lens: LensBrowser, page: Page, path: string, selector: string): Promise<number> {
  const { identifier } = await page.evaluateOnNewDocument(wanted => {
    const look = () => {
      if (!document.querySelector(wanted)) return requestAnimationFrame(look);
      // After the frame that has it.
      return setTimeout(() => Object.assign(globalThis, { shownAt: performance.now() }), 0);
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(`${lens.origin}/${path}`);
  await page.waitForFunction(() => 'shownAt' in globalThis, { timeout: LONG });
  await page.removeScriptToEvaluateOnNewDocument(identifier);
  return page.evaluate(() => (globalThis as unknown as { shownAt: number }).shownAt);
}

/** Milliseconds from a press until `selector` has been painted. */
const press = (page: Page, pressed: string, selector: string) =>
  page.evaluate(
    async (button, wanted) => {
      const start = performance.now();
      document.querySelector<HTMLElement>(button)?.click();
      do await new Promise(requestAnimationFrame);
      while (!document.querySelector(wanted));
      await new Promise(done => setTimeout(done, 0));
      return performance.now() - start;
    },
    pressed,
    selector,
  );

/** Milliseconds from a choice until the number of reports or of columns has changed. */
const choose = (page: Page, field: string, value: string) =>
  page.evaluate(
    async (select, chosen) => {
      const said = () =>
        document.querySelector('[data-testid="shown"]')?.textContent +
        (document.querySelector('.matrix table')?.getAttribute('aria-colcount') ?? '');
      const before = said();
      const start = performance.now();
      const box = document.querySelector<HTMLSelectElement>(select);
      if (!box) throw new Error(`no ${select}`);
      box.value = chosen;
      box.dispatchEvent(new Event('change', { bubbles: true }));
      for (let frames = 0; said() === before && frames < 600; frames++) await new Promise(requestAnimationFrame);
      await new Promise(done => setTimeout(done, 0));
      return performance.now() - start;
    },
    field,
    value,
  );

const type = (page: Page, field: string, words: string, told: string) =>
  page.evaluate(
    async (input, value, counter) => {
      const said = () => document.querySelector(counter)?.textContent;
      const before = said();
      const start = performance.now();
      const box = document.querySelector<HTMLInputElement>(input);
      if (!box) throw new Error(`no ${input}`);
      box.value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      for (let frames = 0; said() === before && frames < 600; frames++) await new Promise(requestAnimationFrame);
      await new Promise(done => setTimeout(done, 0));
      return performance.now() - start;
    },
    field,
    words,
    told,
  );

/** Down and across as a fast wheel does: time of the processor a frame, and tasks that the browser calls long. */
async function scroll(page: Page): Promise<{ costs: number[]; long: number[] }> {
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(globalThis, { long });
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) long.push(Math.round(duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(metric => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const costs: number[] = [];
  for (let step = 1; step <= 120; step++) {
    const before = await busy();
    await page.evaluate(async isDown => {
      const matrix = document.querySelector('.matrix') as HTMLElement;
      if (isDown) matrix.scrollTop += 100;
      else matrix.scrollLeft += 100;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }, step <= 60);
    costs.push((await busy()) - before);
  }
  return { costs, long: await page.evaluate(() => (globalThis as unknown as { long: number[] }).long) };
}

async function exportWorkbook(lens: LensBrowser, page: Page) {
  const path = join(lens.downloads, 'fazhi-lens.xlsx');
  rmSync(path, { force: true });
  const rows = await readings(lens, page);
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
  while (!existsSync(path)) await new Promise(done => setTimeout(done, 10));
  const ms = performance.now() - start;
  return { ms, rows, told: await told };
}

/** How many rows the long table of the same reports has. */
async function readings(lens: LensBrowser, page: Page): Promise<number> {
  const path = join(lens.downloads, 'readings.csv');
  rmSync(path, { force: true });
  await page.click(`${at('export-menu')} summary`);
  await page.click(at('exportLong'));
  while (!existsSync(path)) await new Promise(done => setTimeout(done, 50));
  await new Promise(done => setTimeout(done, 500));
  await page.click(`${at('export-menu')} summary`);
  return readFileSync(path, 'utf8').match(/^urn:sha256:/gm)?.length ?? 0;
}
