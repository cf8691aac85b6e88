import { browser } from 'wxt/browser';
import type { Collecting } from '../../components/workbench/queue-view';
import { send } from '../../lib/messages/client';
import { keepQueue, loadQueue, type QueueItem, type QueueState } from '../../lib/settings/queue';

/** Between two pages of a portal: as a person would turn them. */
const PAUSE_MS = 3000;
/** A page that is not there by then is passed over. */
const LOAD_MS = 30_000;
/** A tab without an address after this long is on a host that we may not read. */
const BLANK_MS = 5000;

/** Runs in the workbench's tab: closing it stops the collecting, opening it again goes on with what waits. */
export const collectingSource: Collecting = {
  load: loadQueue,
  clear: async () => keepQueue([]),
  // A second workbench waits for its turn: pages open one at a time, whoever asks.
  run: (onChange, signal) =>
    navigator.locks.request('collect-queue', { signal }, () => collectAll(onChange, signal)).catch(() => {}),
};

async function collectAll(onChange: (queue: QueueItem[]) => void, signal: AbortSignal): Promise<void> {
  for (;;) {
    const queue = await loadQueue();
    const next = queue.find(item => item.state === 'waiting');
    if (!next || signal.aborted) return;
    const state = await collectOne(next);
    const after = (await loadQueue()).map((item): QueueItem => (item.url === next.url ? { ...item, state } : item));
    keepQueue(after);
    onChange(after);
    if (after.some(item => item.state === 'waiting')) await pause(PAUSE_MS, signal);
  }
}

/** Opens the page behind the others, has it read and saved, and closes it again. */
async function collectOne({ url }: QueueItem): Promise<QueueState> {
  const tab = await browser.tabs.create({ url, active: false });
  if (tab.id === undefined) return 'failed';
  try {
    if (!(await isLoaded(tab.id))) return 'failed';
    const reply = await send('tab/collect', { tabId: tab.id });
    return reply.ok ? reply.value : reply.error;
  } catch {
    return 'failed';
  } finally {
    await browser.tabs.remove(tab.id).catch(() => {});
  }
}

async function isLoaded(tabId: number): Promise<boolean> {
  const end = Date.now() + LOAD_MS;
  const blank = Date.now() + BLANK_MS;
  while (Date.now() < end) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (!tab) return false;
    // Firefox calls the empty tab complete before it goes anywhere, and names no address that we may not read.
    const isSomewhere = tab.url?.startsWith('http') || Date.now() > blank;
    if (tab.status === 'complete' && isSomewhere) return true;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  return false;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
