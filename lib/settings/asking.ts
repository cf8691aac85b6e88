import { browser } from 'wxt/browser';
import { keepSettings, loadSettings } from './settings';

const DECLINED = 'not-reports';
/** More pages than anybody says no to; the oldest are forgotten first. */
const MOST_DECLINED = 2000;

const keyOf = (tabId: number) => `asked-in-tab-${tabId}`;

/** Address of a page without the place on it; behind `#/` and `#!` some portals keep the address itself. */
const pageOf = (url: string): string => url.replace(/#(?![/!]).*$/, '').slice(0, 2000);

/** Notes that a page may be a report and the person is to be asked; null takes the question back. Never throws. */
export async function noteQuestion(tabId: number, url: string | null): Promise<void> {
  const { session } = browser.storage;
  await (url === null ? session.remove(keyOf(tabId)) : session.set({ [keyOf(tabId)]: pageOf(url) })).catch(() => {});
}

/**
 * The address that is asked about in a tab, null when none is. `here` is what the tab shows now, undefined where the browser does not say:
 * a question about a page that was left is none.
 */
export async function questionIn(tabId: number, here: string | undefined): Promise<string | null> {
  const key = keyOf(tabId);
  const kept = await browser.storage.session.get(key).then(
    values => values[key],
    () => null,
  );
  return typeof kept === 'string' && (here === undefined || pageOf(here) === kept) ? kept : null;
}

/** The person said that the page at this address is no report: it is not asked about again. */
export async function declinePage(url: string): Promise<void> {
  const page = pageOf(url);
  const others = (await declined()).filter(one => one !== page);
  keepSettings({ [DECLINED]: [...others, page].slice(-MOST_DECLINED) });
}

export async function isDeclined(url: string): Promise<boolean> {
  return (await declined()).includes(pageOf(url));
}

async function declined(): Promise<string[]> {
  const kept = (await loadSettings([DECLINED]))[DECLINED];
  return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : [];
}
