import { keepSettings, loadSettings } from './settings';

/** How one linked report fared. `waiting` is still to be opened. */
export type QueueState =
  | 'waiting'
  | 'saved'
  | 'already-saved'
  | 'new-version'
  | 'differs'
  | 'not-a-report'
  | 'no-access'
  | 'failed';

export interface QueueItem {
  url: string;
  title: string;
  state: QueueState;
}

const KEY = 'collect-queue';
/** More links than any list page holds. */
const MOST_ITEMS = 500;

const STATES: readonly string[] = [
  'waiting',
  'saved',
  'already-saved',
  'new-version',
  'differs',
  'not-a-report',
  'no-access',
  'failed',
] satisfies QueueState[];

/** What the person asked to be collected, in order; kept, so that it goes on after a restart. */
export async function loadQueue(): Promise<QueueItem[]> {
  const kept = (await loadSettings([KEY]))[KEY];
  return Array.isArray(kept) ? kept.filter(isItem).slice(0, MOST_ITEMS) : [];
}

export function keepQueue(queue: readonly QueueItem[]): void {
  keepSettings({ [KEY]: queue.slice(0, MOST_ITEMS) });
}

/** Puts links at the end; an address that waits already is not put there twice, one that is done is asked for again. */
export async function addToQueue(links: readonly { href: string; text: string }[]): Promise<void> {
  const queue = await loadQueue();
  const asked = new Set(links.map(link => link.href));
  const others = queue.filter(item => !asked.has(item.url));
  const added = links
    .filter((link, index) => isWebAddress(link.href) && links.findIndex(other => other.href === link.href) === index)
    .map(({ href, text }): QueueItem => ({ url: href, title: text.slice(0, 200), state: 'waiting' }));
  keepQueue([...others, ...added]);
}

const isWebAddress = (url: string) => /^https?:\/\//i.test(url);

function isItem(value: unknown): value is QueueItem {
  if (typeof value !== 'object' || value === null) return false;
  const { url, title, state } = value as Record<string, unknown>;
  return typeof url === 'string' && isWebAddress(url) && typeof title === 'string' && STATES.includes(String(state));
}
