import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { ruleIndexPlugin } from '../../../scripts/rule-index-plugin';

let browser: Browser | null = null;
let server: Server | null = null;
let version = '';
const pages = new Map<string, string>();

export const chromiumVersion = (): string => version;

/** One script of a file of this folder, with all it needs. */
export async function bundle(name: string): Promise<string> {
  const out = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [ruleIndexPlugin],
    json: { stringify: true },
    resolve: { mainFields: ['module', 'main'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ['iife'], name: 'bundled' },
    },
  });
  const [first] = Array.isArray(out) ? out : [out];
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (chunk?.type !== 'chunk') throw new Error(`${name} was not bundled`);
  return chunk.code;
}

/** Whether all these packages are installed in `tests/bench`. */
export function hasPeers(...names: string[]): boolean {
  const modules = join(createRequire(import.meta.url).resolve('../package.json'), '../node_modules');
  return names.every(name => existsSync(join(modules, name)));
}

/** A page of its own address, so that the browser treats it as any other. */
export async function openPage(html: string): Promise<Page> {
  const origin = await serve();
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium on this machine');
  browser ??= await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  version = await browser.version();
  const path = `/${pages.size}.html`;
  pages.set(path, html);
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.bringToFront();
  await page.goto(origin + path, { waitUntil: 'load' });
  pages.delete(path);
  return page;
}

async function serve(): Promise<string> {
  if (!server) {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pages.get(request.url ?? '') ?? '');
    });
    await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve));
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function closeChromium(): Promise<void> {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  browser = null;
  server = null;
}
