import { LONGEST_TEXT } from '../report/longest-text';
import type { MessageName, RequestOf, Sender } from './contract';

const MAX_HTML = 8_000_000;
const MAX_FIELD = 20_000;
const MAX_IDS = 10_000;
const MAX_LINKS = 500;

/** The three kinds of place a message of ours can come from. */
export type Origin = 'content-script' | 'own-page' | 'background';

interface Admission<N extends MessageName> {
  from: readonly Origin[];
  /** Shape and lengths; what arrives is data, whoever sent it. */
  accepts: (request: Fields) => boolean;
  /** Keeps the compiler honest about the name; never read. */
  name?: N;
}

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown, limit: number): value is string => typeof value === 'string' && value.length <= limit;
const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSpan = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isIndex);
const isIds = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MAX_IDS && value.every(id => isText(id, MAX_FIELD));

/** Facts are gathered by our own script from a page that may be hostile: bounded as a whole, before anybody looks inside. */
function isFacts(value: unknown): boolean {
  return isFields(value) && isText(value.url, MAX_FIELD) && JSON.stringify(value).length <= LONGEST_TEXT;
}

const VERDICTS: readonly unknown[] = ['confirmed', 'corrected', 'rejected'];

function isOverrule(value: unknown): boolean {
  if (!isFields(value) || !isText(value.indicatorId, 200) || !isSpan(value.span) || !isText(value.at, 40)) return false;
  const { verdict, corrected, note } = value;
  if (!VERDICTS.includes(verdict) || !(note === null || isText(note, MAX_FIELD))) return false;
  if (corrected === null) return verdict !== 'corrected';
  return (
    isFields(corrected) && Number.isFinite(corrected.value) && isText(corrected.unit, 40) && isText(corrected.bound, 2)
  );
}

function isNote({ text, span, quote, snapshotId }: Fields): boolean {
  return (
    isText(text, MAX_FIELD) &&
    (span === null || isSpan(span)) &&
    (quote === null || isText(quote, MAX_FIELD)) &&
    (snapshotId === null || isText(snapshotId, MAX_FIELD))
  );
}

/** One line for each message: who may send it and what it must look like. */
const ADMISSIONS: { readonly [N in MessageName]: Admission<N> } = {
  'page/candidate': { from: ['content-script'], accepts: request => typeof request.score === 'number' },
  'page/dress': {
    from: ['content-script'],
    accepts: request => request.sheet === 'panel' || request.sheet === 'figures',
  },
  'page/read': {
    from: ['content-script'],
    accepts: request => isText(request.text, Infinity) && isFacts(request.facts) && typeof request.forced === 'boolean',
  },
  'page/explain': { from: ['content-script'], accepts: request => isText(request.text, LONGEST_TEXT) },
  'report/save': {
    from: ['content-script'],
    accepts: request =>
      isText(request.requestId, 100) &&
      isText(request.text, LONGEST_TEXT) &&
      (request.html === null || isText(request.html, MAX_HTML)) &&
      isFacts(request.facts),
  },
  'report/to-bin': { from: ['own-page'], accepts: request => isIds(request.reportIds) },
  'reading/overrule': {
    from: ['own-page', 'content-script'],
    accepts: request => isText(request.snapshotId, MAX_FIELD) && isOverrule(request.overrule),
  },
  'report/restore': { from: ['own-page'], accepts: request => isIds(request.reportIds) },
  'open/source': {
    from: ['own-page'],
    accepts: request => isText(request.snapshotId, MAX_FIELD) && (request.span === null || isSpan(request.span)),
  },
  'open/workbench': { from: ['own-page', 'content-script'], accepts: request => isText(request.query, MAX_FIELD) },
  'tab/read-this-page': { from: ['own-page'], accepts: request => isIndex(request.tabId) },
  'reader/command': { from: ['background'], accepts: request => isText(request.command, 40) },
  'reading/withdraw': {
    from: ['own-page', 'content-script'],
    accepts: request => isText(request.snapshotId, MAX_FIELD) && isText(request.key, MAX_FIELD),
  },
  'marks/load': {
    from: ['content-script'],
    accepts: request => isText(request.reportId, MAX_FIELD) && isText(request.snapshotId, MAX_FIELD),
  },
  'note/put': {
    from: ['content-script'],
    accepts: request =>
      isText(request.reportId, MAX_FIELD) && isText(request.id, 100) && isFields(request.note) && isNote(request.note),
  },
  'report/tags': {
    from: ['content-script'],
    accepts: request => isText(request.reportId, MAX_FIELD) && isIds(request.add) && isIds(request.remove),
  },
  'report/changes': {
    from: ['content-script'],
    accepts: request =>
      isText(request.snapshotId, MAX_FIELD) && isText(request.text, LONGEST_TEXT) && isFacts(request.facts),
  },
  'place/find': {
    from: ['content-script'],
    accepts: request =>
      isText(request.snapshotId, MAX_FIELD) &&
      isText(request.text, LONGEST_TEXT) &&
      isSpan(request.span) &&
      (request.body === null || isText(request.body, MAX_FIELD)) &&
      (request.year === null || isIndex(request.year)),
  },
  'queue/add': {
    from: ['content-script'],
    accepts: ({ links }) =>
      Array.isArray(links) &&
      links.length <= MAX_LINKS &&
      links.every(link => isFields(link) && isText(link.href, MAX_FIELD) && isText(link.text, MAX_FIELD)),
  },
  'tab/collect': { from: ['own-page'], accepts: request => isIndex(request.tabId) },
  'reader/collect': { from: ['background'], accepts: () => true },
  'reader/show': {
    from: ['background'],
    accepts: request =>
      (request.snapshotId === null || isText(request.snapshotId, MAX_FIELD)) &&
      (request.span === null || isSpan(request.span)),
  },
};

export function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(ADMISSIONS, name);
}

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
export function isAdmitted<N extends MessageName>(name: N, request: unknown, origin: Origin): request is RequestOf<N> {
  const { from, accepts } = ADMISSIONS[name];
  return from.includes(origin) && isFields(request) && accepts(request);
}

export function senderOf(sender: RawSender): Sender {
  const { tab, frameId = 0, url = '' } = sender;
  return { tabId: tab?.id ?? null, frameId, url, isPrivate: tab?.incognito ?? false };
}
