import { judgeTitle } from '../report/title-patterns';

export interface PageLink {
  href: string;
  text: string;
}

const MAX_LINKS_READ = 4000;
const MAX_KEPT = 200;
const MAX_TEXT_CHARS = 200;
const MAX_HREF_CHARS = 2000;
const FILE = /\.(?:pdf|docx?|wps|ofd|rtf|jpe?g|png|tiff?)(?:$|[?#])/i;
const IMAGE = /\.(?:jpe?g|png|tiff?)(?:$|[?#])/i;

/** Links of the page that lead to files of a report, and links that carry titles of reports. */
export function readLinks(document: Document, url: string): { attachments: PageLink[]; reportLinks: PageLink[] } {
  const attachments = new Map<string, PageLink>();
  const reportLinks = new Map<string, PageLink>();
  const anchors = document.getElementsByTagName('a');
  for (let index = 0; index < anchors.length && index < MAX_LINKS_READ; index++) {
    const anchor = anchors[index];
    const href = anchor && resolve(anchor.getAttribute('href'), url);
    if (!anchor || !href) continue;
    const text = printed(anchor.textContent);
    const title = text.length > 4 && !/(?:…|\.\.\.)$/.test(text) ? text : printed(anchor.getAttribute('title')) || text;
    if (FILE.test(href) || (FILE.test(title) && !/\.s?html?(?:$|[?#])/.test(href))) {
      if (attachments.size < MAX_KEPT && (!IMAGE.test(href) || judgeTitle(title) === 'report'))
        attachments.set(href, { href, text: title });
    } else if (reportLinks.size < MAX_KEPT && href !== url && judgeTitle(title) === 'report') {
      reportLinks.set(href, { href, text: title });
    }
  }
  // Portals also show a PDF in a frame, with no link to it.
  for (const name of ['iframe', 'embed', 'object']) {
    const frames = document.getElementsByTagName(name);
    for (let index = 0; index < frames.length && index < 20; index++) {
      const source = frames[index]?.getAttribute(name === 'object' ? 'data' : 'src');
      const href = resolve(source, url);
      const file = href && pdfInside(href, url);
      if (file && attachments.size < MAX_KEPT && !attachments.has(file))
        attachments.set(file, { href: file, text: '' });
    }
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
