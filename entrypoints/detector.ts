import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ENVELOPE } from '../lib/messages/envelope';
import { watchPage } from '../lib/page/watch';

/** Bare runtime, without client or polyfill: every page of every portal pays for this script. */
declare const chrome: {
  runtime: { sendMessage(message: unknown, done: () => void): void; readonly lastError?: unknown };
};

export default defineUnlistedScript(() => {
  watchPage(window, ({ score }) => {
    chrome.runtime.sendMessage(
      { kind: ENVELOPE, name: 'page/candidate', request: { score } },
      () => void chrome.runtime.lastError,
    );
  });
});
