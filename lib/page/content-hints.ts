import { traitsOf } from './tags';

/**
 * Identifiers and class names that the content systems of government portals give to the element that holds the text
 * and nothing else, lower case: TRS, 大汉, 开普, 博达, 拓尔思 and their kin.
 */
const SYSTEM_NAMES = `
  zoom zoomcon fontzoom textzoom ucap-content ucapcontent vsb_content vsb_content_2 vsb_content_4 vsb_content_100 vsb_newscontent v_news_content
  trs_editor trs_ueditor custom_unionstyle pages_content bt_content bt-content article_content article-content articlecontent article-conter
  news_content newscontent news-content js_content rich_media_content xxgk_content xxgkcontent gk-content zwxl-article ivs_content
  easysite-news-text easysite-news-content is-newscontnet article-body article_body articlebody entry-content
`;

/** Names that may hold the text alone, or a good part of the page with it. */
const WIDE_NAMES = `
  content con conn nr zw tex view zwnr wzcon zw-con xl_content info_content infocontent detail-content detailcontent detail_content
  text_content textcontent content-text content_txt conttxt contenttext main-txt maintext maincontent content_main contentbox mycontent divcontent
  print_content printcontent article_con article-con articlecon art_con art-con
`;

/** Parts of names that say furniture: whole words between - and _. */
const FURNITURE_WORDS =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumbs?|crumbs?|position(?!-)|location|dqwz|sidebar|aside|footer?|foot|bottom(?!-)|copyright|share|bdsharebuttonbox|bdshare|print(?!-)|toolbar|tools?|pagination|pager|pagebar|fanye|fenye|prev|next|prevnext|related|xgwz|xglj|xgyd|xgwj|xgjd|recommend|rec|hot|qrcode|ewm|erweima|comment|counter|hits|friendlink|login|search|searchbox|fontsize|zihao|jiucuo|wza)(?:$|[-_\s])/i;

/** What an element's own name says: it holds the text alone, it may hold it, it is furniture; null when nothing. */
export type NameHint = 'text' | 'wide' | 'furniture';

const HINTS = new Map<string, NameHint>();
for (const name of WIDE_NAMES.trim().split(/\s+/)) HINTS.set(name, 'wide');
for (const name of SYSTEM_NAMES.trim().split(/\s+/)) HINTS.set(name, 'text');

export function readHint(element: Element): NameHint | null {
  const { name, isForm } = traitsOf(element.tagName);
  // A form is named after what is sent with it.
  if (isForm || (!element.id && !element.className)) return name === 'UCAPCONTENT' ? 'text' : null;
  const id = element.id.slice(0, 200).toLowerCase();
  const classes = String(element.className).slice(0, 400).toLowerCase();
  let hint = HINTS.get(id);
  for (const name of classes.split(/\s+/)) {
    if (hint === 'text') return hint;
    hint = HINTS.get(name) ?? hint;
  }
  return hint ?? (FURNITURE_WORDS.test(`${id} ${classes}`) ? 'furniture' : null);
}
