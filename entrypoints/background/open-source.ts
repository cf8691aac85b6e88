import { browser } from 'wxt/browser';
import type { RequestOf } from '../../lib/messages/contract';
import { showReader } from './reader-tabs';

type Place = RequestOf<'reader/show'>;

const keyOf = (tabId: number) => `show-in-tab-${tabId}`;

/** Tabs that this background itself leads to their sentences. */
const opened = new Set<number>();

/** Opens a saved page at a sentence, once it is loaded. The place is kept in session storage too: the background may be stopped in between. */
export async function openSource(url: string, place: Place, quote: string | null): Promise<void> {
  const tab = await browser.tabs.create({ url: isReadable(url) ? url : withTextFragment(url, quote) });
  if (tab.id === undefined) return;
  waitFor(tab.id, place);
  await browser.storage.session.set({ [keyOf(tab.id)]: place });
}

/** Hears of tabs no longer than it takes: a listener that stays would wake the background for every page of the web. */
function waitFor(tabId: number, place: Place): void {
  const stop = () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onRemoved);
  };
  const onUpdated = (id: number, { status }: { status?: string }) => {
    if (id !== tabId || status !== 'complete') return;
    stop();
    void show(tabId, place);
  };
  const onRemoved = (id: number) => {
    if (id === tabId) stop();
  };
  opened.add(tabId);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onRemoved);
}

/** The same for a tab whose background was stopped before the page came; now the page has been found to be a report. */
export async function showIfAwaited(tabId: number): Promise<void> {
  if (opened.has(tabId)) return;
  const place = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Place | undefined;
  if (place) await show(tabId, place);
}

async function show(tabId: number, place: Place): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
  // Without access to that host the text fragment of the address has done what can be done.
  await showReader(tabId, place).catch(() => {});
}

/** Where the reader goes by itself it finds the sentence; the browser would mark the first place with these words, right or wrong. */
const isReadable = (url: string) => /^https?:\/\/(?:[^/?#]*\.)?gov\.cn(?::\d+)?(?:[/?#]|$)/i.test(url);

/** For hosts where no reader may go, the browser itself can go to the words. A fragment of the address stays: some portals live in it. */
function withTextFragment(url: string, quote: string | null): string {
  if (!quote) return url;
  const words = encodeURIComponent(quote.slice(0, 60)).replaceAll('-', '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${words}`;
}
