import { browser } from 'wxt/browser';

/** Pages that were open before this version came have no detector yet, or one of the version before; Chromium leaves them so. */
export function greetOpenTabs(): void {
  browser.runtime.onInstalled.addListener(async () => {
    const tabs = await browser.tabs.query({ url: '*://*.gov.cn/*' });
    await Promise.allSettled(
      tabs.map(({ id }) =>
        id === undefined
          ? undefined
          : browser.scripting.executeScript({ target: { tabId: id }, files: ['/detector.js'] }),
      ),
    );
  });
}
