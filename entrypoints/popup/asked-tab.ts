import { browser } from 'wxt/browser';
import { noteQuestion, questionIn } from '../../lib/settings/asking';

/** The tab the popup speaks of: the one beneath it, or the one its address names where it stands in a tab itself. */
export async function shownTab(): Promise<{ id?: number | undefined; url?: string | undefined } | null> {
  const named = /^[1-9]\d{0,14}$/.exec(new URLSearchParams(location.search).get('tab') ?? '')?.[0];
  if (named) return await browser.tabs.get(Number(named)).catch(() => null);
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0] ?? null;
}

/** That tab, when its page may be a report and nobody has answered yet. */
export async function askedTab(): Promise<{ tabId: number; url: string } | null> {
  const tab = await shownTab();
  if (tab?.id === undefined) return null;
  const url = await questionIn(tab.id, tab.url);
  return url === null ? null : { tabId: tab.id, url };
}

/** Takes question and badge away. */
export async function forgetQuestion(tabId: number): Promise<void> {
  await noteQuestion(tabId, null);
  await browser.action.setBadgeText({ tabId, text: '' }).catch(() => {});
}
