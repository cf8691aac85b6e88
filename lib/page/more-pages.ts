import { foldPrinted } from './fold-printed';
import type { PageLines } from './lines';

/** A report cut into several pages: where this one stands, and the addresses of the others. */
export interface MorePages {
  /** From 1; null when the page does not say. */
  current: number | null;
  total: number | null;
  next: string | null;
  /** Absolute addresses of the other pages of the same article on the same host, in printed order. */
  others: string[];
}

const MAX_PAGES = 60;
const NEXT = /^[[【(（]?下一页[\]】)）]?[>»]*$|^[>›»]+$|^next$/i;
const EDGE = /^[上尾末首]一?页$/;
const NUMBER = /^[[【(（]?(?:第)?(\d{1,2})(?:页)?[\]】)）]?$/;
/** Chinese characters and no 页: names of columns, titles. */
const PLAIN_WORDS = /^[\u4e00-\u9800\u9802-\u9874\u9876-\u9fff]*$/;
const POSITION = /第(\d{1,2})页[/／,，|]?共(\d{1,2})页|共(\d{1,2})页.{0,4}第(\d{1,2})页/;

/**
 * Pages of the same article differ from this address by a number before the ending only (`t2_1.html`, `?page=2`):
 * numbered links elsewhere belong to lists.
 */
export function findMorePages(page: PageLines, url: string): MorePages | null {
  const others = new Set<string>();
  let next: string | null = null;
  let stem: string | null = null;
  for (const link of page.links) {
    if (others.size >= MAX_PAGES) break;
    const printed = link.textContent ?? '';
    if (printed.length > 30 || PLAIN_WORDS.test(printed)) continue;
    const label = foldPrinted(printed);
    if (!NEXT.test(label) && !NUMBER.test(label) && !EDGE.test(label)) continue;
    stem ??= stemOf(url);
    if (!stem) return null;
    const href = resolve(link.getAttribute('href'), url);
    if (!href || href === withoutHash(url) || stemOf(href) !== stem) continue;
    others.add(href);
    if (NEXT.test(label)) next = href;
  }
  if (others.size === 0) return null;
  const position = page.lines
    .map(line => (line.text.length < 200 ? POSITION.exec(foldPrinted(line.text)) : null))
    .find(Boolean);
  const current = position?.[1] ?? position?.[4];
  const total = position?.[2] ?? position?.[3];
  return {
    current: current ? Number(current) : null,
    total: total ? Number(total) : null,
    next,
    others: [...others],
  };
}

function withoutHash(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

function resolve(href: string | null | undefined, base: string): string | null {
  if (!href || href.length > 2000) return null;
  try {
    const url = new URL(href, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? withoutHash(url.href) : null;
  } catch {
    return null;
  }
}

/** The address without its page number, or null when it is no web address. */
function stemOf(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    const path = url.host + url.pathname.replace(/[_-]\d{1,2}(\.\w{2,6})$/, '$1');
    if (url.search === '') return `${path}?`;
    for (const name of ['page', 'p', 'pageno', 'pagenum', 'currpage', 'currentpage', 'pageindex'])
      url.searchParams.delete(name);
    return `${path}?${url.searchParams}`;
  } catch {
    return null;
  }
}
