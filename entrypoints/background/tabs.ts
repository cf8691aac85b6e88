import { browser } from 'wxt/browser';
import { loadSnapshot } from '../../lib/library/snapshots';
import { sendToTab } from '../../lib/messages/client';
import type { HandlersFor } from '../../lib/messages/contract';
import { addToQueue } from '../../lib/settings/queue';
import { openAhead, withLibrary } from './library-handle';
import { openSource, showIfAwaited } from './open-source';
import { dress, injectReader, showReader } from './reader-tabs';
import { warmUp } from './reading';

type Handlers = Pick<
  HandlersFor<'background'>,
  | 'page/candidate'
  | 'page/dress'
  | 'open/source'
  | 'open/workbench'
  | 'tab/read-this-page'
  | 'queue/add'
  | 'tab/collect'
>;

/** What is done to tabs: the reader goes in, pages open. */
export const tabHandlers: Handlers = {
  'page/candidate': async (_, { tabId, frameId }) => {
    if (tabId === null) return { ok: false, error: 'failed' };
    const injected = injectReader(tabId, frameId, true);
    // Meanwhile: the text will be here in a moment, and what is kept of it is asked for.
    void openAhead();
    warmUp();
    await injected;
    await showIfAwaited(tabId);
    return { ok: true, value: null };
  },

  'page/dress': async ({ sheet }, { tabId, frameId }) => {
    if (tabId === null) return { ok: false, error: 'failed' };
    await dress(tabId, frameId, sheet);
    return { ok: true, value: null };
  },

  'open/source': async ({ snapshotId, span }) => {
    const snapshot = await withLibrary(library => loadSnapshot(library, snapshotId));
    if (!snapshot.ok) return { ok: false, error: 'failed', detail: snapshot.detail ?? snapshot.error };
    const { url, text } = snapshot.value;
    await openSource(url, { snapshotId, span }, span && text.slice(...span));
    return { ok: true, value: null };
  },

  'open/workbench': async ({ query }) => {
    await browser.tabs.create({
      url: browser.runtime.getURL(`/workbench.html${query && `?${query.replace(/^\?/, '')}`}`),
    });
    return { ok: true, value: null };
  },

  'queue/add': async ({ links }) => {
    await addToQueue(links);
    await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html?page=queue') });
    return { ok: true, value: null };
  },

  'tab/collect': async ({ tabId }) => {
    try {
      await injectReader(tabId);
    } catch (error) {
      return { ok: false, error: 'no-access', detail: String(error) };
    }
    return await sendToTab(tabId, 'reader/collect', {});
  },

  'tab/read-this-page': async ({ tabId }) => {
    try {
      await showReader(tabId, { snapshotId: null, span: null });
      return { ok: true, value: null };
    } catch (error) {
      // Pages of the browser itself, other extensions, the stores: closed to every extension.
      return { ok: false, error: 'no-access', detail: String(error) };
    }
  },
};
