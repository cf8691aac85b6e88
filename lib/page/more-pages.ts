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
const MAX_HREF_CHARS = 2000;
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
  const file = fileIn(url);
  let own: Place | null = null;
  for (const link of page.links) {
    if (others.size >= MAX_PAGES) break;
    const printed = link.textContent ?? '';
    if (printed.length > 30 || PLAIN_WORDS.test(printed)) continue;
    const label = foldPrinted(printed);
    if (!NEXT.test(label) && !NUMBER.test(label) && !EDGE.test(label)) continue;
    const address = link.getAttribute('href') ?? '';
    if (address === '' || address.length > MAX_HREF_CHARS || (file && (fileIn(address) ?? file) !== file)) continue;
    own ??= placeOf(url);
    if (!own) return null;
    const place = placeOf(address, url);
    if (!place || place.href === own.href || place.stem !== own.stem) continue;
    others.add(place.href);
    if (NEXT.test(label)) next = place.href;
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

const withoutNumber = (path: string): string => path.replace(/[_-]\d{1,2}(\.\w{2,6})$/, '$1');

/** The file that an address ends in, less a page number; undefined where a parser is needed to tell, which takes far longer. */
function fileIn(address: string): string | undefined {
  const file = /^(?=[^?#])(?:[^?#]*\/)?([\w.-]*)(?:[?#]|$)/.exec(address)?.[1];
  return file && withoutNumber(file);
}

/** A web address without its hash, and the same without its page number. */
interface Place {
  href: string;
  stem: string;
}

function placeOf(address: string, base?: string): Place | null {
  try {
    const url = new URL(address, base);
    if (!/^https?:$/.test(url.protocol)) return null;
    url.hash = '';
    const { href } = url;
    for (const name of ['page', 'p', 'pageno', 'pagenum', 'currpage', 'currentpage', 'pageindex'])
      url.searchParams.delete(name);
    return { href, stem: `${url.host}${withoutNumber(url.pathname)}?${url.searchParams}` };
  } catch {
    return null;
  }
}
