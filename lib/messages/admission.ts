import type { HandlersFor, Sender, Side } from './contract';
import { type Fields, isFields } from './shapes';

/** The three kinds of place a message of ours can come from. */
export type Origin = 'content-script' | 'own-page' | 'background';

export interface Admission {
  from: readonly Origin[];
  accepts: (request: Fields) => boolean;
}

/** One line for each message that a side answers. Each side carries its own alone: the reader is injected, and its size counts. */
export type AdmissionsFor<S extends Side> = { readonly [N in keyof HandlersFor<S>]: Admission };

/** What the browser says about a sender; `url` is the page's own for a content script. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** Null for anybody who is not this extension. */
export function originOf(sender: RawSender, own: { id: string; baseUrl: string }): Origin | null {
  if (sender.id !== own.id) return null;
  if (sender.tab === undefined && (sender.url === undefined || !sender.url.startsWith(own.baseUrl)))
    return 'background';
  if (sender.url?.startsWith(own.baseUrl)) return isBackgroundUrl(sender.url, own.baseUrl) ? 'background' : 'own-page';
  return sender.tab === undefined ? null : 'content-script';
}

/** Chromium names the worker's script, Firefox the page it made for it. */
function isBackgroundUrl(url: string, baseUrl: string): boolean {
  return /^(?:background\.js|_generated_background_page\.html)/.test(url.slice(baseUrl.length));
}

/** The one place where senders and shapes are checked. */
export function isAdmitted({ from, accepts }: Admission, request: unknown, origin: Origin): boolean {
  return from.includes(origin) && isFields(request) && accepts(request);
}

export function senderOf(sender: RawSender): Sender {
  const { tab, frameId = 0, url = '' } = sender;
  return { tabId: tab?.id ?? null, frameId, url, isPrivate: tab?.incognito ?? false };
}
