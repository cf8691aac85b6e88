import type { PageFacts } from '../report/page-facts';
import { judgeTitle } from '../report/title-patterns';
import { HEADING_NAME } from './content-hints';
import { foldPrinted } from './fold-printed';
import { readLabels } from './labels';
import type { PageLines } from './lines';
import { ownProperty } from './own-property';
import { readLinks } from './page-links';
import { scanPage } from './read';
import { traitsOf } from './tags';

const MAX_VALUE_CHARS = 500;
const MAX_META = 60;
const MAX_CRUMBS = 12;

/** What the page says about itself outside its main text. Every value is capped; nothing in it is to be trusted. */
export function readFacts(document: Document, url: string = document.URL, scan = scanPage(document)): PageFacts {
  const { page } = scan;
  const main = new Set(scan.main.lines);
  const documentTitle = clean(ownProperty(document, 'title') as string);
  const meta = readMeta(document);
  return {
    url: url.slice(0, 2000),
    documentTitle,
    meta,
    headline: findHeadline(page, main, documentTitle),
    labels: readLabels(page, main),
    breadcrumb: readBreadcrumb(page),
    ...readLinks(page, url, main.size > 0),
  };
}

/** Meta tags by lower-case name. A record without prototype: a page may name a tag `__proto__`. */
function readMeta(document: Document): Record<string, string> {
  const meta: Record<string, string> = Object.create(null);
  const find = ownProperty(document, 'getElementsByTagName') as Document['getElementsByTagName'];
  const tags = find.call(document, 'meta') as HTMLCollectionOf<HTMLMetaElement>;
  for (let index = 0, kept = 0; index < tags.length && index < 500 && kept < MAX_META; index++) {
    const name = (tags[index]?.getAttribute('name') ?? tags[index]?.getAttribute('property') ?? '')
      .trim()
      .toLowerCase();
    const value = clean(tags[index]?.getAttribute('content'));
    if (!/^[a-z][\w:.-]{0,40}$/.test(name) || !value || name in meta) continue;
    meta[name] = value;
    kept++;
  }
  return meta;
}

/** Nothing but its words marks the title of a page set in one cell. */
const WORDED = /^[^。；：:]{4,90}(?:报告|总结|方案|通知|意见|要点|公告|公报|办法|规定|情况)$/;

/** 一、2023年法治政府建设情况 is a part of a text, and a sentence is no title. */
const PART = /^[（(]?[一二三四五六七八九十]{1,3}[、）)]|。/;

/** The titles of other reports in lists and cards are headings too, but lead there. */
const isLinked = (heading: Element): boolean => (heading.querySelector('a') ?? heading.closest('a')) !== null;

/** The heading drawn above the text: the one that names a report if any does, else the last large one before the text. */
function findHeadline(page: PageLines, main: ReadonlySet<number>, documentTitle: string): string | null {
  let best: string | null = null;
  let worded: string | null = null;
  for (const heading of page.headings) {
    const text = clean(heading.textContent);
    if (text.length < 6 || text.length > 200 || PART.test(text)) continue;
    const isFirst = heading.tagName === 'H1' || heading.tagName === 'UCAPTITLE';
    if (judgeTitle(text) === 'report' && (isFirst || !isLinked(heading) || documentTitle.includes(text))) return text;
    if (isFirst) best ??= text;
  }
  const first = main.values().next().value ?? page.lines.length;
  for (let index = first - 1; index >= 0 && index > first - 40; index--) {
    const line = page.lines[index];
    if (!line || line.hidden || line.linkChars > 0 || line.text.length < 8 || line.text.length > 150) continue;
    if (judgeTitle(line.text) === 'report') return line.text;
    const element = page.blocks[line.block]?.element;
    const named =
      element && !traitsOf(element.tagName).isForm
        ? `${element.getAttribute('class')} ${element.getAttribute('id')}`.slice(0, 300)
        : '';
    if (!best && HEADING_NAME.test(named)) best = line.text;
    worded ??= WORDED.test(line.text) ? line.text : null;
  }
  return best ?? worded;
}

/** 当前位置：首页 > 政务公开 > 法治政府建设年度报告, without the words in front. */
function readBreadcrumb(page: PageLines): string[] {
  for (const line of page.lines.slice(0, 300)) {
    if (line.hidden || line.text.length > 200) continue;
    const folded = foldPrinted(line.text);
    if (!/(?:当前|现在|所在)?的?位置[:：]|^(?:网站)?首页[>»›/＞-]/.test(folded)) continue;
    const crumbs = line.text
      .normalize('NFKC')
      .replace(/^.{0,12}位置\s*:?/, '')
      .split(/\s*[>»›→/\\|]\s*|\s+-\s+|->|::/)
      .map(crumb => crumb.trim())
      .filter(crumb => crumb !== '');
    if (crumbs.length > 1) return crumbs.slice(0, MAX_CRUMBS).map(crumb => crumb.slice(0, 100));
  }
  return [];
}

function clean(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, MAX_VALUE_CHARS * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_VALUE_CHARS);
}
