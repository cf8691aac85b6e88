import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.mjs';

const EXTENSION = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

const TIMED = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall', 'v8.run']);

/** Main-thread time of the detector's script and of an empty one, in milliseconds, page load by page load; null without a build. */
export async function silentLoads(html: string, loads: number): Promise<{ lens: number[]; empty: number[] } | null> {
  const executablePath = findBrowser('chromium');
  if (!executablePath || !existsSync(join(EXTENSION, 'manifest.json'))) return null;
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'empty',
      version: '1',
      content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['nothing.js'] }],
    }),
  );
  await writeFile(join(folder, 'nothing.js'), ';');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: [EXTENSION, folder],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  try {
    const lens: number[] = [];
    const empty: number[] = [];
    const page = await browser.newPage();
    for (let load = -2; load < loads; load++) {
      await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
      await page.goto('http://www.example.gov.cn/news', { waitUntil: 'load' });
      await new Promise(done => setTimeout(done, 300));
      const bytes = await page.tracing.stop();
      const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
      const spent = (file: string) =>
        traceEvents
          .filter(({ name, args }) => TIMED.has(name) && name !== 'v8.run' && args?.data?.url?.endsWith(file))
          .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
      if (load < 0) continue;
      lens.push(spent('/detector.js'));
      empty.push(spent('/nothing.js'));
    }
    return { lens, empty };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
