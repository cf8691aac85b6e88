import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import type { Steps } from './library/page';

/**
 * The library at full size in a real Chromium: `node --import tsx tests/bench/library.ts [reports [chars]]`.
 * Ten thousand reports of ten thousand characters unless said otherwise; the browser's data is thrown away afterwards.
 * Clocks differ from machine to machine: only ratios and sizes are judged, times are told.
 */
const reports = Number(process.argv[2] ?? 10_000);
const chars = Number(process.argv[3] ?? 10_000);
const seeds = resolve(import.meta.dirname, '../../seeds');
const samples = readdirSync(seeds).map(name => readFileSync(join(seeds, name), 'utf8'));

function judge(promise: string, isKept: boolean) {
  console.log(`${isKept ? 'kept' : 'BROKEN'}: ${promise}`);
  if (!isKept) process.exitCode = 1;
}

const out = mkdtempSync(join(tmpdir(), 'library-bench-'));
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: resolve(import.meta.dirname, 'library/page.ts'), formats: ['es'], fileName: 'page' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
const script = readFileSync(join(out, 'page.js'));
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
}).listen(0, '127.0.0.1');
const profile = mkdtempSync(join(tmpdir(), 'library-bench-profile-'));
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  headless: true,
  pipe: true,
  userDataDir: profile,
  protocolTimeout: 3_600_000,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--enable-precise-memory-info',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});
try {
  const page = await browser.newPage();
  page.on('pageerror', error => console.error(error));
  const { port } = server.address() as { port: number };
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction('globalThis.bench !== undefined');
  const step = <N extends keyof Steps>(name: N, input: Parameters<Steps[N]>[0]) =>
    page.evaluate(
      (called, given) =>
        (globalThis as unknown as { bench: Record<string, (i: unknown) => unknown> }).bench[called]?.(given),
      name,
      input as never,
    ) as ReturnType<Steps[N]>;
  const tell = (name: string, value: unknown) => console.log(name.padEnd(12), JSON.stringify(value));

  await step('open', samples);
  const slice = 500;
  const beside = Math.min(100, reports);
  tell('beside 0', await step('saveBeside', { from: 0, times: beside, chars }));
  for (let from = beside; from < reports; from += slice) {
    const times = await step('fill', { from, to: Math.min(reports, from + slice), chars });
    tell(`save ${from + slice}`, times);
  }
  tell(`beside ${reports}`, await step('saveBeside', { from: reports, times: beside, chars }));
  const list = await step('list', undefined as never);
  tell('list', list);
  tell('pack', await step('pack', undefined as never));
  const search = await step('search', ['行政复议', '规范性文件 2021', '法治政府 执法', '第77区', '龘']);
  tell('search', search);
  const fresh = await step('searchFresh', { from: reports + 200, chars });
  tell('fresh', fresh);
  tell('visit', await step('visit', undefined as never));
  const backup = await step('backup', undefined as never);
  tell('backup', backup);
  const imported = await step('import', undefined as never);
  tell('import', imported);
  const upgraded = await step('upgrade', { from: 5 });
  tell('upgrade', upgraded);
  judge('a text just saved is found before it is indexed', fresh.found === fresh.saved);
  judge('a packed list costs at most 0.15 of the light rows', list.ratio <= 0.15);
  const kept = list.rows + fresh.saved;
  judge('a backup holds less than 150 MB', backup.heapPeakMb - backup.heapStartMb < 150);
  judge('an import holds less than 150 MB', imported.heapPeakMb - imported.heapStartMb < 150);
  judge('an import brings every report', imported.rows === kept);
  judge('an import that is stopped leaves nothing', imported.cancel.said === 'cancelled' && imported.cancel.left === 0);
  judge('an upgrade holds less than 150 MB', upgraded.heapPeakMb - upgraded.heapStartMb < 150);
  judge('an upgrade brings every report', upgraded.rows === kept && upgraded.packed);
} finally {
  await browser.close();
  server.close();
  for (const folder of [out, profile]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
