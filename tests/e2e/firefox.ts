import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import {
  type LaunchOptions,
  type LensBrowser,
  PANEL_HOST,
  requireBrowser,
  signalHandling,
  viewport,
  watch,
} from './lens-browser';

const GECKO_ID = 'fazhi-lens@fazhi-lens.example';
// Chosen by us, so that the address of the extension's pages is known beforehand.
const GECKO_UUID = '5b1c7a3e-0d52-4c1e-9f3a-2d6b8e4f7a10';

/** Puppeteer keeps its BiDi session private: the few fields used here, so pin its version. */
interface BidiPage {
  mainFrame(): { browsingContext: { id: string; userContext: { browser: { session: BidiSession } } } };
}
interface BidiSession {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** What BiDi answers to a script, as far as it is read here. */
interface BidiAnswer {
  type: 'success' | 'exception';
  result: { value?: { shadowRoot?: { sharedId: string } | null } | string };
  exceptionDetails?: { text: string };
}

export async function launchFirefox(userDataDir: string, options: LaunchOptions): Promise<LensBrowser> {
  const { width = 1280, height = 860 } = options;
  const downloads = join(userDataDir, 'downloads');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: options.isHeadless ?? true,
    userDataDir,
    ...signalHandling(options),
    defaultViewport: viewport(options),
    // Else pages of the extension may not be opened from outside.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `80=${options.portalPort}`,
      'dom.security.https_first': false,
      'network.trr.mode': 5,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      // The list of downloads would take the keyboard from the page.
      'browser.download.alwaysOpenPanel': false,
      'intl.accept_languages': 'zh-CN, zh',
      // In kibibytes, read once when the browser starts.
      ...(options.roomMb && { 'dom.quotaManager.temporaryStorage.fixedLimit': options.roomMb * 1024 }),
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
    },
  });
  const extension = await browser.installExtension(resolve('.output/firefox-mv3'));
  const problems: string[] = [];
  const origin = `moz-extension://${GECKO_UUID}`;

  async function call(page: Page, functionDeclaration: string, parameters: object[]): Promise<BidiAnswer> {
    const { id, userContext } = (page as unknown as BidiPage).mainFrame().browsingContext;
    const { result } = await userContext.browser.session.send('script.callFunction', {
      functionDeclaration,
      arguments: parameters,
      target: { context: id },
      awaitPromise: true,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const answer = result as BidiAnswer;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'failed in the page');
    return answer;
  }

  /** Runs in the browser's own scope with the extension's id. */
  async function inChrome(functionDeclaration: string): Promise<void> {
    const [page] = await browser.pages();
    const { session } = (page as unknown as BidiPage).mainFrame().browsingContext.userContext.browser;
    const tree = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = tree.result as { contexts: { context: string }[] };
    const { result } = await session.send('script.callFunction', {
      target: { context: contexts[0]?.context },
      awaitPromise: true,
      arguments: [{ type: 'string', value: GECKO_ID }],
      functionDeclaration,
    });
    const answer = result as BidiAnswer;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'failed in the browser');
  }

  const blank = async () => watch(await browser.newPage(), problems);

  return {
    name: 'firefox',
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
      // Firefox never says that a page of an extension is loaded, though it is.
      await page.goto(`${origin}/${path}`, { waitUntil: [] });
      await page.waitForSelector(selector);
      return page;
    },
    inPanel: async (page, read, argument) => {
      const host = await call(page, `() => document.querySelector('${PANEL_HOST}')`, []);
      const { value } = host.result;
      const root = typeof value === 'object' ? value.shadowRoot : null;
      if (!root) return null;
      const given = JSON.stringify(argument ?? null);
      const answer = await call(page, `root => JSON.stringify({ value: (${read})(root, ${given}) })`, [
        { sharedId: root.sharedId },
      ]);
      return JSON.parse(answer.result.value as string).value ?? null;
    },
    update: async () => {
      await browser.installExtension(resolve('.output/firefox-mv3'));
    },
    // What the switch on the page of add-ons does; the extension starts anew with it.
    allowInPrivate: () =>
      inChrome(`async id => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
        await (await AddonManager.getAddonByID(id)).reload();
      }`),
    uninstall: () => browser.uninstallExtension(extension),
    slowDownWrites: null,
    readyToKill: async () => {},
    killBackground: () =>
      inChrome(`id => Cu.getGlobalForObject(Services).WebExtensionPolicy.getByID(id).extension
        .terminateBackground({ ignoreDevToolsAttached: true })`),
    close: async () => {
      await browser.close();
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
