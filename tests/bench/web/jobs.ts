import { LIST_PAGES } from '../../fixtures/pages/near-miss-cases';
import { REPORT_CASES } from '../../fixtures/pages/report-cases';
import type { Job, JobResult } from '../job';
import { spreadOf, type Timing, timingsOf } from '../measure';
import { drawReport, STYLE_NAMES } from '../recognise/pages';
import { longText, SIMPLIFIED } from '../texts';
import { builtClickJob } from './built-click';
import { silentLoads } from './silent';
import { bundle, hasPeers, openPage } from './stage';
import { workerStartJob } from './worker-start';

const reportPage = (style: (typeof STYLE_NAMES)[number]) => {
  const [item] = REPORT_CASES;
  if (!item) throw new Error('no report to draw');
  return drawReport(item, 0, style).html;
};

const missing = (names: readonly string[]) =>
  hasPeers(...names) ? [] : [`not installed in tests/bench: ${names.filter(name => !hasPeers(name)).join(', ')}`];

/** From the source of a script to the answer of its first call, in a page of its own each time. */
const coldJob: Job = async ({ isQuick }) => {
  const names = ['engine', 'empty', ...(hasPeers('@microsoft/recognizers-text-number') ? ['recognizers'] : [])];
  const scripts = await Promise.all(names.map(bundle));
  const samples = await freshPages(scripts, isQuick ? 1 : 8, '<meta charset=utf-8><p>', async (page, script) =>
    page.evaluate(
      (source, text) => {
        const start = performance.now();
        // biome-ignore lint/security/noGlobalEval: loading the script is what is timed.
        globalThis.eval(source);
        (globalThis as unknown as { first(text: string): number }).first(text);
        return performance.now() - start;
      },
      script,
      SIMPLIFIED[0] ?? '',
    ),
  );
  const timings = timingsOf(
    ['lens', 'empty script (limit)', 'recognizers-text number + %'].slice(0, names.length),
    samples,
  );
  const notes = scripts.map((script, at) => `${names[at]}: ${Math.round(script.length / 1000)} kB`);
  return [{ job: 'cold start: load the engine and read the first report', timings, notes, reach: '< 60 ms' }];
};

const mainTextJob: Job = async ({ isQuick }) => {
  const peers = ['@mozilla/readability', 'defuddle'];
  const scripts = [...(hasPeers(...peers) ? [await bundle('main-text-peers')] : []), await bundle('main-text')];
  const results: JobResult[] = [];
  for (const style of STYLE_NAMES.slice(0, isQuick ? 1 : 6)) {
    const page = await openPage(reportPage(style));
    try {
      for (const script of scripts) await page.evaluate(script);
      const timings = (await page.evaluate(
        rounds => (globalThis as unknown as { mainText(rounds: object): unknown }).mainText(rounds),
        // A page is looked at again whenever it changes: until then the browser has compiled only half of the reader.
        isQuick ? { warm: 1, rounds: 2 } : { warm: 20, rounds: 15, batch: 30 },
      )) as Timing[];
      results.push({ job: `main text, ${style}`, timings, notes: missing(peers), reach: '≤ 3 × the density pass' });
    } finally {
      await page.close();
    }
  }
  return results;
};

/** mark.js needs minutes for thousands of figures and is left out there. */
const paintJob =
  (count: number): Job =>
  async ({ isQuick }) => {
    const scripts = [
      ...(hasPeers('mark.js') && count <= 300 ? [await bundle('paint-peers')] : []),
      await bundle('paint'),
    ];
    const results: JobResult[] = [];
    {
      const paragraphs = longText(count * 40).split('\n');
      const body = paragraphs.map(paragraph => `<p>${paragraph.replace(/[&<]/g, '')}</p>`).join('');
      const page = await openPage(`<!doctype html><meta charset=utf-8><title>x</title><article>${body}</article>`);
      try {
        for (const script of scripts) await page.evaluate(script);
        const { timings, painted } = (await page.evaluate(
          (...given) => (globalThis as unknown as { paintAll(...given: number[]): unknown }).paintAll(...given),
          count,
          isQuick ? 0 : 1,
          isQuick ? 1 : 12,
        )) as { timings: Timing[]; painted: number };
        results.push({
          job: `paint ${count} figures, one frame`,
          timings,
          notes: [`${painted} figures on the page`, ...missing(['mark.js'])],
          reach: count === 2000 ? '≤ 0.6 × the raw API' : '≤ 1.1 × the raw API',
        });
      } finally {
        await page.close();
      }
    }
    return results;
  };

const silentJob: Job = async ({ isQuick }) => {
  const html = LIST_PAGES[0]?.html ?? '<p>';
  const loads = await silentLoads(html, isQuick ? 1 : 12);
  const notes = loads ? [] : ['not measured: no build in .output (npm run build), or no Chromium'];
  const timings = loads ? timingsOf(['lens detector', 'empty content script (limit)'], [loads.lens, loads.empty]) : [];
  if (loads) {
    const over = spreadOf(loads.lens.map((ms, at) => ms - (loads.empty[at] ?? 0)));
    notes.push(`over the empty script: ${over.median.toFixed(2)} ms (${over.p10.toFixed(2)}–${over.p90.toFixed(2)})`);
  }
  notes.push('compiling and running, by the trace of the browser; other extensions are no packages and are left out');
  return [{ job: 'a gov.cn page that is no report', timings, notes, reach: '≤ 2 ms over the empty script, ≤ 8 kB' }];
};

const clickJob: Job = async ({ isQuick }) => {
  const peers = ['@mozilla/readability', '@microsoft/recognizers-text-number', 'mark.js', 'dexie'];
  const names = ['lens-chain', 'plain-chain', ...(hasPeers(...peers) ? ['peer-chain'] : [])];
  const scripts = await Promise.all(names.map(bundle));
  const steps = scripts.map((): Record<string, number>[] => []);
  const html = reportPage('trs');
  // The library of a person is there long before a click: nobody makes one on the way.
  for (const script of scripts) {
    const page = await openPage(html);
    await page.evaluate(script);
    await page.evaluate(() => (globalThis as unknown as { prepare(): Promise<void> }).prepare());
    await page.close();
  }
  const samples = await freshPages(scripts, isQuick ? 1 : 8, html, async (page, script, at) => {
    const { ms, parts } = (await page.evaluate(async source => {
      const start = performance.now();
      // biome-ignore lint/security/noGlobalEval: loading the script is what is timed.
      globalThis.eval(source);
      const loaded = performance.now() - start;
      const parts = await (globalThis as unknown as { chain(): Promise<Record<string, number>> }).chain();
      return { ms: performance.now() - start, parts: { load: loaded, ...parts } };
    }, script)) as { ms: number; parts: Record<string, number> };
    steps[at]?.push(parts);
    return ms;
  });
  const labels = [
    'lens',
    'plainest chain: all text, numbers in one pass, raw highlights, one row strictly put',
    'readability + recognizers + mark.js + dexie',
  ];
  const notes = names.map((name, at) => {
    const keys = Object.keys(steps[at]?.[0] ?? {});
    const cells = keys.map(key => `${key} ${spreadOf((steps[at] ?? []).map(one => one[key] ?? 0)).median.toFixed(1)}`);
    return `${name}: ${cells.join(', ')} ms`;
  });
  notes.push(
    'without the messages between the parts of the extension; the database of each was made before',
    ...missing(peers),
  );
  return [
    {
      job: 'the whole click on a cold page',
      timings: timingsOf(labels.slice(0, names.length), samples),
      notes,
      reach: '≤ 1.5 × the plainest chain, ≥ 7 × ahead of the peers',
    },
  ];
};

const storeJob: Job = async ({ isQuick }) => {
  const scripts = [...(hasPeers('dexie') ? [await bundle('store-peers')] : []), await bundle('store')];
  const page = await openPage('<!doctype html><meta charset=utf-8><p>');
  try {
    for (const script of scripts) await page.evaluate(script);
    const run = (name: string, ...given: unknown[]) =>
      page.evaluate(
        (called, ...rest) =>
          (globalThis as unknown as Record<string, (...rest: unknown[]) => unknown>)[called]?.(...rest),
        name,
        ...given,
      );
    const timings = (await run('saving', isQuick ? { warm: 0, rounds: 1 } : { warm: 3, rounds: 15 })) as Timing[];
    const count = isQuick ? 300 : 10_000;
    const { list, type } = (await run(
      'listing',
      count,
      isQuick ? { warm: 0, rounds: 1 } : { warm: 2, rounds: 10 },
    )) as {
      list: Timing[];
      type: Timing[];
    };
    return [
      { job: 'save one report with 200 kB of HTML', timings, notes: missing(['dexie']), reach: '≤ 0.8 × one fat row' },
      { job: `list ${count} reports`, timings: list, notes: [], reach: '≤ 0.15 × getAll of light rows' },
      {
        job: `a keystroke over ${count} heads`,
        timings: type,
        notes: ['heads only; texts are another index'],
        reach: '< 50 ms',
      },
    ];
  } finally {
    await page.close();
  }
};

/** Each script in turn, each time in a page that has run nothing. */
async function freshPages(
  scripts: readonly string[],
  rounds: number,
  html: string,
  run: (page: Awaited<ReturnType<typeof openPage>>, script: string, at: number) => Promise<number>,
): Promise<number[][]> {
  const samples = scripts.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < scripts.length; step++) {
      const at = (step + round) % scripts.length;
      const page = await openPage(html);
      try {
        samples[at]?.push(await run(page, scripts[at] as string, at));
      } finally {
        await page.close();
      }
    }
  }
  return samples;
}

export const browserJobs = {
  cold: coldJob,
  worker: workerStartJob,
  'main-text': mainTextJob,
  'paint-50': paintJob(50),
  'paint-300': paintJob(300),
  'paint-2000': paintJob(2000),
  silent: silentJob,
  click: clickJob,
  'built-click': builtClickJob,
  store: storeJob,
};
