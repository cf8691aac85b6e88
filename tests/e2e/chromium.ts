import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type CDPSession, type Page, type Target } from 'puppeteer-core';
import {
  type LaunchOptions,
  type LensBrowser,
  PANEL_HOST,
  requireBrowser,
  signalHandling,
  viewport,
  watch,
} from './lens-browser';

export async function launchChromium(userDataDir: string, options: LaunchOptions): Promise<LensBrowser> {
  const { width = 1280, height = 860 } = options;
  const downloads = join(userDataDir, 'downloads');
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: requireBrowser('chromium'),
    headless: options.isHeadless ?? true,
    pipe: true,
    userDataDir,
    ...signalHandling(options),
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    defaultViewport: viewport(options),
    enableExtensions: [options.roomMb ? await limitedBuild(userDataDir) : resolve('.output/chrome-mv3')],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--accept-lang=zh-CN,zh',
      // A private window would ask the portal for https first.
      '--disable-features=HttpsFirstModeIncognito,HttpsFirstBalancedMode,HttpsUpgrades',
      `--window-size=${width},${height}`,
      // The last rule keeps the browser's own calls in too: the portal's log then tells the whole truth.
      `--host-resolver-rules=MAP *.gov.cn:80 127.0.0.1:${options.portalPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  });
  const worker = await browser.waitForTarget(isOwnWorker);
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const problems: string[] = [];
  const sessions = new WeakMap<Page, Promise<CDPSession>>();

  function sessionOf(page: Page) {
    const known = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, known);
    return known;
  }

  let killer: CDPSession | null = null;
  const blank = async () => watch(await browser.newPage(), problems);
  // Held for as long as the session that asked for it.
  const quota = options.roomMb && (await (await browser.newPage()).createCDPSession());
  if (quota)
    await quota.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: (options.roomMb ?? 0) * 1_048_576 });

  return {
    name: 'chromium',
    browser,
    origin,
    downloads,
    problems,
    blank,
    open: async url => {
      const page = await blank();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    openOwn: async (path, selector) => {
      const page = await blank();
      await page.goto(`${origin}/${path}`);
      await page.waitForSelector(selector);
      return page;
    },
    inPanel: async (page, read, argument) => {
      const session = await sessionOf(page);
      const { result } = await session.send('Runtime.evaluate', {
        expression: `document.querySelector('${PANEL_HOST}')`,
      });
      if (!result.objectId) return null;
      const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
      const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
      if (backendNodeId === undefined) return null;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      if (!object.objectId) return null;
      const answer = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (argument) { return (${read})(this, argument); }`,
        arguments: [{ value: argument ?? null }],
        returnByValue: true,
        awaitPromise: true,
      });
      if (answer.exceptionDetails)
        throw new Error(answer.exceptionDetails.exception?.description ?? 'failed in the panel');
      return answer.result.value;
    },
    update: async () => {
      await browser.installExtension(resolve('.output/chrome-mv3'));
    },
    allowInPrivate: async () => {
      const session = await browser.target().createCDPSession();
      await session.send('Extensions.loadUnpacked', { path: resolve('.output/chrome-mv3'), enableInIncognito: true });
      await session.detach();
    },
    uninstall: () => browser.uninstallExtension(new URL(worker.url()).host),
    slowDownWrites: async () => {
      const target = await browser.waitForTarget(isOwnWorker);
      await (await target.worker())?.evaluate(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...given) {
          const end = Date.now() + 250;
          while (Date.now() < end);
          return put.apply(this, given);
        };
      });
    },
    readyToKill: async () => {
      const page = await browser.newPage();
      await page.goto(`${origin}/third-party-notices.txt`);
      killer = await page.createCDPSession();
      await killer.send('ServiceWorker.enable');
    },
    killBackground: async () => {
      if (killer) return void (await killer.send('ServiceWorker.stopAllWorkers'));
      const target = browser.targets().find(isOwnWorker);
      await (await target?.worker())?.close();
    },
    close: async () => {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The build without the permission that Chromium exempts from every limit, so that a limit can be set. */
async function limitedBuild(userDataDir: string): Promise<string> {
  const copy = join(userDataDir, 'extension');
  await cp(resolve('.output/chrome-mv3'), copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter(name => name !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify(manifest));
  return copy;
}

function isOwnWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
}
