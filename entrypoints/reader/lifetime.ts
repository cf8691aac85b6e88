import { browser } from 'wxt/browser';

const BEAT_MS = 1000;

export interface Lifetime {
  /** Aborted when this copy must go: the extension was updated or removed, or another copy has started. */
  signal: AbortSignal;
  end(): void;
  isAlive(): boolean;
}

/**
 * Nobody tells a content script that its extension is gone, nor a script in its own world that the address changed: one slow beat looks
 * after both. It stands still while the tab is hidden, because browsers slow timers down there.
 */
export function startLifetime(page: Document, onAddress: () => void): Lifetime {
  const controller = new AbortController();
  let address = page.URL;
  const end = () => {
    clearInterval(beat);
    controller.abort();
  };
  const look = () => {
    if (!isExtensionAlive()) return end();
    if (page.URL === address) return;
    const isSamePage = page.URL.split('#')[0] === address.split('#')[0];
    address = page.URL;
    if (!isSamePage) onAddress();
  };
  const beat = setInterval(look, BEAT_MS);
  page.defaultView?.addEventListener('popstate', look, { signal: controller.signal });
  page.addEventListener('visibilitychange', look, { signal: controller.signal });
  return { signal: controller.signal, end, isAlive: () => !controller.signal.aborted && isExtensionAlive() };
}

/** After an update the old copy keeps running, but its browser API has lost the extension. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
