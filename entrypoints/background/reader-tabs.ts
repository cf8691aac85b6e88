import { browser } from 'wxt/browser';
import { hostCss } from '../../components/panel/panel-css';
import { sendToTab } from '../../lib/messages/client';
import type { PageSheet, RequestOf } from '../../lib/messages/contract';
import { inheritsHighlights, paintSheet } from '../../lib/page/paint-sheet';
import type { Verdict } from '../../lib/report/report';
import { isDeclined, noteQuestion } from '../../lib/settings/asking';

/**
 * Puts the reader into a frame of a tab; a reader that is already there sees to it that there is only one.
 * @param atOnce - the page is known to be parsed: its pictures are not waited for
 * @throws without access.
 */
export async function injectReader(tabId: number, frameId = 0, atOnce = false): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ['/reader.js'], injectImmediately: atOnce });
}

const SHEETS: Record<PageSheet, () => string> = {
  panel: () => hostCss,
  figures: () => paintSheet(inheritsHighlights(navigator.userAgent)),
};

/**
 * Puts a sheet into a frame of a tab. It is the browser's and not the page's: no policy or script of the page reaches it. Only when there is
 * something to show, for Firefox looks at every element of the page for the one and dresses it anew for the other: 58 and 560 ms where there
 * are a million. @throws without access.
 */
export async function dress(tabId: number, frameId: number, sheet: PageSheet): Promise<void> {
  // As an author's: Chromium paints no background that comes from a user's sheet.
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css: SHEETS[sheet]() });
}

/** Injects the reader and has it open its panel, reading the page whatever the detector said. */
export async function showReader(tabId: number, at: RequestOf<'reader/show'>): Promise<void> {
  await injectReader(tabId);
  await sendToTab(tabId, 'reader/show', at);
}

const BADGES: Record<Verdict, string> = { report: '法', unsure: '?', other: '' };

/**
 * Says by badge what was made of the page in a tab. Of a page that may be a report the popup asks, unless the person has asked for it
 * (`forced`) or has said that it is none.
 */
export async function showVerdict(tabId: number, url: string, verdict: Verdict, forced: boolean): Promise<void> {
  const isDoubt = verdict === 'unsure';
  const isQuiet = isDoubt && !forced && (await isDeclined(url));
  await noteQuestion(tabId, isDoubt && !forced && !isQuiet ? url : null);
  await setBadge(tabId, isQuiet ? 'other' : verdict);
}

/** The browser takes a badge away by itself when the tab goes to another page. */
async function setBadge(tabId: number, verdict: Verdict): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: verdict === 'report' ? '#a4161a' : '#6b7280' });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: BADGES[verdict] });
  } catch {
    // The tab was closed meanwhile.
  }
}
