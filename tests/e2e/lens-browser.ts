import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';

/**
 * One driver for the built extension in Chromium and in Firefox: same steps, same answers. The few things the two do differently (how an
 * extension page is reached, a closed shadow root is entered, a background is killed) stand here and nowhere else.
 */
export type BrowserName = 'chromium' | 'firefox';

export interface LensBrowser {
  name: BrowserName;
  browser: Browser;
  /** Address of the extension's own pages, without a closing slash. */
  origin: string;
  /** Folder that files are downloaded to. */
  downloads: string;
  /** Errors of pages and consoles since the start: empty in a healthy run. */
  problems: string[];
  /** An empty tab whose errors are collected. */
  blank(): Promise<Page>;
  /** A tab on the portal; waits until the page is loaded. */
  open(url: string): Promise<Page>;
  /** A tab on a page of the extension, ready when `selector` is there. */
  openOwn(path: string, selector: string): Promise<Page>;
  /** Runs `read(root, argument)` inside the closed shadow root; null while there is no panel. Both ends plain JSON. */
  inPanel<T, A = null>(page: Page, read: (root: ShadowRoot, argument: A) => T, argument?: A): Promise<T | null>;
  killBackground(): Promise<void>;
  /** For killing again and again, also a background that is only starting: opens a tab of its own. */
  readyToKill(): Promise<void>;
  /** Makes every write of the running background take long, so that a kill falls between two of them; null where nobody can. */
  slowDownWrites: (() => Promise<void>) | null;
  /** The same extension comes anew over the one that runs. */
  update(): Promise<void>;
  /** The person allows the extension in private windows. */
  allowInPrivate(): Promise<void>;
  /** The person removes the extension while its pages stay open. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  portalPort: number;
  isHeadless?: boolean;
  /** The caller ends the browser on Ctrl-C by `close`, which also removes the profile; else the driver ends the whole process. */
  callerEndsOnSignals?: boolean;
  width?: number;
  height?: number;
  /** As if the disk had no more room than this for what pages and extensions store. */
  roomMb?: number;
}

export const PANEL_HOST = 'fazhi-lens-panel';

export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(`${name} is not installed: run node scripts/ready.mjs --browsers`);
  return path;
}

export function viewport({ width = 1280, height = 860, isHeadless = true }: LaunchOptions) {
  // With a window of its own the page follows the window.
  return isHeadless ? { width, height } : null;
}

/** Collects what went wrong in a page, with its address. */
export function watch(page: Page, problems: string[]): Page {
  page.on('pageerror', error =>
    problems.push(`${page.url()}: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

/** Who ends the browser when this process is told to end. */
export function signalHandling({ callerEndsOnSignals = false }: LaunchOptions) {
  const byDriver = !callerEndsOnSignals;
  return { handleSIGINT: byDriver, handleSIGTERM: byDriver, handleSIGHUP: byDriver };
}
