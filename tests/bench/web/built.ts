import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.mjs';

const BUILT = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

interface Manifest {
  name: string;
  content_scripts?: { matches: string[]; js: string[]; run_at?: string }[];
  [field: string]: unknown;
}

/** One extension of a run: its manifest and its scripts, by file name. */
export interface Extension {
  manifest: Manifest;
  files: Record<string, string>;
  /** The rest of it is the built extension's. */
  isBuilt?: boolean;
}

export interface BuiltRun {
  page: Page;
  /** Long enough for what a page sets off to be done. */
  rest(): Promise<void>;
  /** Every service worker is stopped, as the browser itself stops those that have nothing to do. */
  stopWorkers(): Promise<void>;
}

const REST_MS = 300;
const PICTURE_MS = 500;
const HOSTS = ['*.gov.cn', '*.edu.cn', '*.example.com'];

/**
 * Chromium with these extensions, and one page that every address of gov.cn, edu.cn and example.com answers with, or what `html` makes of it;
 * pictures take half a second.
 * @returns null without a build or without Chromium
 */
export async function withExtensions<T>(
  extensions: (own: { manifest: Manifest; background: string }) => Extension[],
  html: string | ((address: string) => string),
  use: (run: BuiltRun) => Promise<T>,
): Promise<T | null> {
  const executablePath = findBrowser('chromium');
  if (!executablePath || !existsSync(join(BUILT, 'manifest.json'))) return null;
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const server = createServer(({ headers, url }, response) => {
    if (url?.endsWith('.png')) return void setTimeout(() => response.end(), PICTURE_MS);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(typeof html === 'string' ? html : html(`${headers.host}${url}`));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  let browser: Browser | null = null;
  try {
    const manifest = JSON.parse(await readFile(join(BUILT, 'manifest.json'), 'utf8')) as Manifest;
    const background = await readFile(join(BUILT, 'background.js'), 'utf8');
    const folders: string[] = [];
    for (const one of extensions({ manifest, background })) folders.push(await writeExtension(folder, one));
    browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      enableExtensions: folders,
      // A worker that is looked at starts later.
      targetFilter: target => target.type() !== 'service_worker',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-features=HttpsFirstBalancedMode,HttpsUpgrades',
        `--host-resolver-rules=${HOSTS.map(host => `MAP ${host}:80 127.0.0.1:${port}, `).join('')}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      ],
    });
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    const rest = () => new Promise<void>(done => setTimeout(done, REST_MS));
    const stopWorkers = async () => {
      await rest();
      await session.send('ServiceWorker.stopAllWorkers');
      await rest();
    };
    return await use({ page, rest, stopWorkers });
  } finally {
    await browser?.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeExtension(parent: string, { manifest, files, isBuilt }: Extension): Promise<string> {
  const folder = join(parent, manifest.name);
  if (isBuilt) await cp(BUILT, folder, { recursive: true });
  else await mkdir(folder);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, version: '1', ...manifest }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
