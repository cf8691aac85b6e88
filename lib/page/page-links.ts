import { judgeTitle } from '../report/title-patterns';
import type { PageLines } from './lines';

export interface PageLink {
  href: string;
  text: string;
}

const MAX_KEPT = 200;
/** So many titles are looked at closely: more links of that kind than any list has. */
const MAX_JUDGED = 600;
const MAX_TEXT_CHARS = 200;
const MAX_HREF_CHARS = 2000;
const FILE = /\.(?:pdf|docx?|wps|ofd|rtf|jpe?g|png|tiff?)(?:$|[?#])/i;
/** Worth a closer look: every title of a report holds one of these. */
const MAY_BE_TITLE = /法[治制]政府|依法行政|…$|\.\.\.$/;
const IMAGE = /\.(?:jpe?g|png|tiff?)(?:$|[?#])/i;

/** Links of the page that lead to files of a report, and links that carry titles of reports. */
export function readLinks(
  page: PageLines,
  url: string,
  hasText: boolean,
): { attachments: PageLink[]; reportLinks: PageLink[] } {
  const attachments = new Map<string, PageLink>();
  const reportLinks = new Map<string, PageLink>();
  let judged = 0;
  for (const anchor of page.links) {
    const address = anchor.getAttribute('href') ?? '';
    const text = printed(anchor.textContent);
    const isFile = FILE.test(address.slice(0, MAX_HREF_CHARS)) || FILE.test(text);
    if (!isFile && (reportLinks.size >= MAX_KEPT || judged >= MAX_JUDGED || !MAY_BE_TITLE.test(text))) continue;
    judged++;
    const href = resolve(address, url);
    if (!href) continue;
    const title = /(?:…|\.\.\.)$/.test(text) || text.length < 5 ? printed(anchor.getAttribute('title')) || text : text;
    if (isFile && !/\.s?html?$/i.test(new URL(href).pathname)) {
      const isWanted = !IMAGE.test(href) || judgeTitle(title) === 'report';
      if (isWanted && attachments.size < MAX_KEPT) attachments.set(href, { href, text: title });
    } else if (href !== url && judgeTitle(title) === 'report') {
      reportLinks.set(href, { href, text: title });
    }
  }
  // Portals also show a PDF in a frame, with no link to it.
  for (const frame of page.frames) {
    const href = resolve(frame.getAttribute(frame.tagName === 'OBJECT' ? 'data' : 'src'), url);
    const file = href && pdfInside(href, url);
    if (file && attachments.size < MAX_KEPT && !attachments.has(file)) attachments.set(file, { href: file, text: '' });
  }
  // A scanned report: pictures in place of paragraphs.
  for (const image of hasText ? [] : page.images) {
    const href = resolve(image.getAttribute('src'), url, IMAGE);
    if (href && attachments.size < MAX_KEPT) attachments.set(href, { href, text: printed(image.getAttribute('alt')) });
  }
  return { attachments: [...attachments.values()], reportLinks: [...reportLinks.values()] };
}

/** `viewer.html?file=/x.pdf` shows x.pdf. */
function pdfInside(href: string, base: string): string | null {
  if (/\.pdf(?:$|[?#])/i.test(new URL(href).pathname)) return href;
  return resolve(new URL(href).searchParams.get('file'), base, /\.pdf(?:$|[?#])/i);
}

function printed(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, MAX_TEXT_CHARS * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT_CHARS);
}

function resolve(href: string | null | undefined, base: string, wanted?: RegExp): string | null {
  if (!href || href.length > MAX_HREF_CHARS || (wanted && !wanted.test(href))) return null;
  try {
    const url = new URL(href, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
