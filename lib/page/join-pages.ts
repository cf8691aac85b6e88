import type { Span } from '../report/report';
import type { MorePages } from './more-pages';
import { type PageText, readPage } from './read';

/** Pages read beside the present one: enough for the longest report, few enough for a portal. */
const MOST_PAGES = 20;

/** The page in sight, as it was read. */
export type PresentPage = Pick<PageText, 'text' | 'rangeOf'>;

/** A report that a portal cut into pages, whole again. */
export interface JoinedText {
  text: string;
  /** How many pages it was put together from. */
  pages: number;
  /** Only what stands on the present page has a place in it. */
  rangeOf(span: Span): Range | null;
}

/**
 * Puts the pages of one article together in the order of their numbers.
 * @param fetchPage - one page of the same site as a document; asked for only after the person said so
 * @returns null when a page could not be had: half a report joined would be worse than none.
 */
export async function joinPages(
  present: PresentPage,
  url: string,
  more: MorePages,
  fetchPage: (url: string) => Promise<Document | null>,
): Promise<JoinedText | null> {
  const own = new URL(url);
  const others = more.others.filter(other => new URL(other).origin === own.origin).slice(0, MOST_PAGES);
  const texts = new Map<string, string>([[withoutHash(url), present.text]]);
  const waiting = [...others];
  // Long articles link only the pages around: each page read may name further ones.
  for (let next = waiting.shift(); next !== undefined && texts.size <= MOST_PAGES; next = waiting.shift()) {
    if (texts.has(next)) continue;
    const page = await fetchPage(next);
    if (!page) return null;
    const read = readPage(page, next);
    texts.set(next, read.text);
    for (const further of read.morePages?.others ?? []) {
      if (new URL(further).origin === own.origin && !texts.has(further)) waiting.push(further);
    }
  }
  const ordered = distinctPages([...texts]).sort((a, b) => a.number - b.number);
  const at = ordered.findIndex(page => page.text === present.text);
  const start = ordered.slice(0, at).reduce((sum, page) => sum + page.text.length + 1, 0);
  return {
    text: ordered.map(page => page.text).join('\n'),
    pages: ordered.length,
    rangeOf: ([from, to]) =>
      from >= start && to <= start + present.text.length ? present.rangeOf([from - start, to - start]) : null,
  };
}

const withoutHash = (url: string) => url.replace(/#.*$/s, '');

/** The first page often stands at two addresses (`t1.html`, `t1_0.html`, `?page=1`): the same text is one page. */
function distinctPages(pages: readonly (readonly [url: string, text: string])[]): { number: number; text: string }[] {
  const byText = new Map<string, number>();
  for (const [url, text] of pages) {
    const number = numberIn(url);
    byText.set(text, Math.min(number, byText.get(text) ?? number));
  }
  return [...byText].map(([text, number]) => ({ text, number }));
}

/** `t2.html` comes before `t2_1.html`, `?page=2` before `?page=10`. */
function numberIn(url: string): number {
  const { pathname, searchParams } = new URL(url);
  for (const name of [
    'page',
    'p',
    'pageno',
    'pageNo',
    'pagenum',
    'currpage',
    'currentpage',
    'pageindex',
    'pageIndex',
  ]) {
    const value = searchParams.get(name);
    if (value && /^\d{1,3}$/.test(value)) return Number(value);
  }
  const match = /[_-](\d{1,2})\.\w{2,6}$/.exec(pathname);
  return match ? Number(match[1]) : 0;
}
