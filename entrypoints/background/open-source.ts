import { browser } from 'wxt/browser';
import type { RequestOf } from '../../lib/messages/contract';
import { showReader } from './reader-tabs';

type Place = RequestOf<'reader/show'>;

const keyOf = (tabId: number) => `show-in-tab-${tabId}`;

/**
 * Opens a saved page at a sentence. The place waits in session storage until the page is loaded, because the background may be stopped
 * in between.
 */
export async function openSource(url: string, place: Place, quote: string | null): Promise<void> {
  const tab = await browser.tabs.create({ url: isReadable(url) ? url : withTextFragment(url, quote) });
  if (tab.id !== undefined) await browser.storage.session.set({ [keyOf(tab.id)]: place });
}

/** Must run while the background starts: this event is one that wakes it. */
export function showOnceLoaded(): void {
  browser.tabs.onUpdated.addListener(async (tabId, change) => {
    if (change.status !== 'complete') return;
    const key = keyOf(tabId);
    const place = (await browser.storage.session.get(key))[key] as Place | undefined;
    if (!place) return;
    await browser.storage.session.remove(key);
    // Without access to that host the text fragment of the address has done what can be done.
    await showReader(tabId, place).catch(() => {});
  });
}

/** Where the reader goes by itself it finds the sentence; the browser would mark the first place with these words, right or wrong. */
const isReadable = (url: string) => /^https?:\/\/(?:[^/?#]*\.)?gov\.cn(?::\d+)?(?:[/?#]|$)/i.test(url);

/** For hosts where no reader may go, the browser itself can go to the words. A fragment of the address stays: some portals live in it. */
function withTextFragment(url: string, quote: string | null): string {
  if (!quote) return url;
  const words = encodeURIComponent(quote.slice(0, 60)).replaceAll('-', '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${words}`;
}
