import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { tasksDuring } from '../../e2e/processor-time';
import { scrollMatrix } from '../../e2e/workbench-steps';
import type { Job, JobResult } from '../job';
import { timingsOf } from '../measure';
import { at, type Bench, entered, exportWorkbook, opened, pressed, type Took, withLibrary } from './workbench-steps';

/** The built extension as a person meets it: opening, filtering, scrolling, exporting, with 300 and with 10,000 reports. */

const CELL = '.matrix-cell.value button';
const SHOWN = `${at('shown')},.matrix table`;
const PLACES = '.filters select';
const PROVINCE = '13';

export const workbenchJob: Job = async ({ isQuick }) => {
  if (!existsSync(resolve('.output/chrome-mv3/manifest.json'))) {
    const notes = ['not measured: no build in .output (npm run build)'];
    return [{ job: 'workbench', timings: [], notes, reach: '' }];
  }
  // What they bring stands in for a browser's database in this process; nobody else shall meet it.
  const { generatedBackup } = await import('../../fixtures/generated/generated-backup');
  const { countryBackup } = await import('./country');
  const rounds = isQuick ? 1 : 7;
  const [few, many] = isQuick ? [20, 400] : [300, 10_000];
  const small = await withLibrary((await generatedBackup(few)).file, bench => smallLibrary(bench, few, rounds));
  const large = await withLibrary(await countryBackup(many), bench => largeLibrary(bench, many, rounds));
  return [...small, ...large];
};

async function smallLibrary(bench: Bench, count: number, rounds: number): Promise<JobResult[]> {
  const { page } = bench;
  const fresh = await times(rounds, () => opened(bench, 'workbench.html?page=matrix&empty=show', CELL));
  const [turned, filtered, sorted]: Took[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    await pressed(bench, at('page-library'), at('library'));
    turned?.push(await pressed(bench, at('page-matrix'), CELL));
    filtered?.push(await entered(bench, at('filter-dimension'), 'disputes', SHOWN));
    sorted?.push(await pressed(bench, at('sort-reconsideration.accepted'), '[aria-sort="descending"]'));
    await entered(bench, at('filter-dimension'), '', SHOWN);
    // Another order, so that the next press on the heading sorts anew.
    await page.goto(`${bench.lens.origin}/workbench.html?page=matrix&empty=show`);
    await page.waitForSelector(CELL);
  }
  const tasks: number[][] = [];
  for (let round = 0; round < rounds; round++) tasks.push(await tasksDuring(page, () => scrollMatrix(page)));
  const longest = tasks.map(all => Math.max(...all));
  return [
    result(`workbench, ${count} reports × 180 indicators, first paint`, '< 500 ms', [
      ['a new tab: code, library, reports, table', fresh],
      ['from another view, reports in memory', turned ?? []],
    ]),
    result('workbench, filter and sort the matrix', '< 100 ms', [
      ['filter by dimension', filtered ?? []],
      ['sort by an indicator', sorted ?? []],
    ]),
    {
      job: 'workbench, scrolling the matrix 60 frames down and 60 across, work of the processor',
      timings: [...timingsOf(['longest task'], [longest]), ...timingsOf(['any task'], [tasks.flat()])],
      notes: [`tasks over 50 ms: ${tasks.flat().filter(ms => ms > 50).length} of ${tasks.flat().length}`],
      reach: 'no task over 50 ms',
    },
  ];
}

async function largeLibrary(bench: Bench, count: number, rounds: number): Promise<JobResult[]> {
  const { page } = bench;
  const listed = await times(rounds, () => opened(bench, 'popup.html', '[data-testid^="tick-"]'));
  const [typed, compared]: Took[][] = [[], []];
  for (let round = 0; round < rounds; round++) {
    typed?.push(await entered(bench, at('search'), ['东城区', '和平区', '沈北新区'][round % 3] ?? '', at('count')));
    await entered(bench, at('search'), '', at('count'));
    await page.evaluate(async () => {
      for (const box of [...document.querySelectorAll<HTMLElement>('[data-testid^="tick-"]')].slice(0, 8)) {
        box.click();
        await new Promise(requestAnimationFrame);
      }
    });
    await page.waitForSelector(`${at('compare')}:not(:disabled)`);
    compared?.push(await pressed(bench, at('compare'), at('comparison')));
    await pressed(bench, at('back'), at('reports'));
    await pressed(bench, at('untick'), `${at('compare')}:disabled`);
  }
  const library = await times(rounds, () => opened(bench, 'workbench.html', at('library-row')));
  const [filtered, timely, grid]: Took[][] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    filtered?.push(await entered(bench, PLACES, PROVINCE, SHOWN));
    await entered(bench, PLACES, '', SHOWN);
    timely?.push(await pressed(bench, at('page-timeliness'), at('timeliness')));
    grid?.push(await pressed(bench, at('page-grid'), at('grid')));
    await pressed(bench, at('page-library'), at('library'));
  }
  // A province: of ten thousand some six hundred reports.
  await entered(bench, PLACES, PROVINCE, SHOWN);
  const narrowed = await pressed(bench, at('page-matrix'), CELL);
  const workbook = await exportWorkbook(bench);
  return [
    result(`popup, ${count} saved reports`, '< 1 s', [
      ['opened, list shown', listed],
      ['a word searched', typed ?? []],
      ['eight compared', compared ?? []],
    ]),
    result(`workbench, ${count} reports`, 'usable', [
      ['a new tab, library shown', library],
      ['filter by province', filtered ?? []],
      ['timeliness, figure of all and table', timely ?? []],
      ['grid of bodies and years', grid ?? []],
      ['matrix of one province, read from the disk', [narrowed]],
    ]),
    {
      job: 'workbench, XLSX',
      timings: timingsOf(['from the press to the file on the disk'], [[workbook.ms]]),
      notes: [`${workbook.rows} readings, six sheets; progress told ${workbook.told} times; in a worker of its own`],
      reach: '10,000 rows in < 5 s',
    },
  ];
}

/** Each by the clock and, below it, by the work of the processor, which other load does not stretch. */
function result(job: string, reach: string, steps: [name: string, samples: Took[]][]): JobResult {
  const timings = steps.flatMap(([name, samples]) => [
    ...timingsOf([name], [samples.map(({ clock }) => clock)]),
    ...timingsOf(['  of it work of the processor'], [samples.map(({ processor }) => processor)]),
  ]);
  return { job, timings, notes: [], reach };
}

async function times(rounds: number, run: () => Promise<Took>): Promise<Took[]> {
  const samples: Took[] = [];
  // Once to warm the caches of the disk.
  for (let round = -1; round < rounds; round++) {
    const took = await run();
    if (round >= 0) samples.push(took);
  }
  return samples;
}
