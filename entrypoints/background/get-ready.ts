import { browser } from 'wxt/browser';
import { judgeTitle } from '../../lib/report/title-patterns';
import { openAhead } from './library-handle';
import { warmUp } from './reading';

/** A background that a page has just woken may have more to hear: that its text is there already, and the reader is to come first. */
const HEARING_MS = 15;

/** Does what the first text would wait for: the library is opened, the engine has run. Once for each background. */
export function getReady(): void {
  void openAhead();
  warmUp();
}

/**
 * The title of a page is known long before its text is there, in a private window too; nothing of it is kept. Must run while the background
 * starts: this event is one that wakes it.
 */
export function getReadyForTitles(): void {
  const start = performance.now();
  browser.tabs.onUpdated.addListener((_tabId, { title }) => {
    if (title && judgeTitle(title) === 'report') setTimeout(getReady, start + HEARING_MS - performance.now());
  });
}
