import type { Page } from 'puppeteer-core';

declare global {
  interface Window {
    waited: number;
  }
}

/** Sits in the page and notes how long it was kept from running. */
export async function startClock(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    window.waited = 0;
    let last = 0;
    // What the page does to build itself is its own. (No name for the function: the compiler would ask the page for a helper.)
    window.addEventListener('load', () => {
      setInterval(() => {
        const now = performance.now();
        if (last > 0) window.waited = Math.max(window.waited, now - last);
        last = now;
      }, 4);
    });
  });
}

/** The longest wait since the last time this was asked, milliseconds. */
export const longestWait = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { waited } = window;
    window.waited = 0;
    return waited;
  });
