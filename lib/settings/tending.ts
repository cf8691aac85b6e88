import { browser } from 'wxt/browser';
import { keepSettings, loadSettings } from './settings';

/** What the background has still to do in idle time, and whether the person has it wait. */
export interface TendingState {
  toRead: number;
  toIndex: number;
  isPaused: boolean;
}

export const PAUSE_KEY = 'tending-paused';
/** Of this session of the browser: nobody needs it later. */
const LEFT_KEY = 'tending-left';

export async function isTendingPaused(): Promise<boolean> {
  return (await loadSettings([PAUSE_KEY]))[PAUSE_KEY] === true;
}

export function pauseTending(isPaused: boolean): void {
  keepSettings({ [PAUSE_KEY]: isPaused });
}

/** Called after every slice. */
export function tellTending({ toRead, toIndex }: { toRead: number; toIndex: number }): void {
  browser.storage.session.set({ [LEFT_KEY]: { toRead, toIndex } }).catch(() => {});
}

/** Never throws; what is not known is nothing to do. */
export async function loadTending(): Promise<TendingState> {
  const left = await browser.storage.session.get(LEFT_KEY).catch(() => ({}) as Record<string, unknown>);
  const { toRead = 0, toIndex = 0 } = (left[LEFT_KEY] ?? {}) as Partial<TendingState>;
  return { toRead, toIndex, isPaused: await isTendingPaused() };
}
