/**
 * How the content systems of government portals name the element that holds the text: exact identifiers and class
 * names, lower case, most telling first. A hint is believed only when the element holds most of the running text.
 */
export const CONTENT_IDS: ReadonlySet<string> = new Set([
  'zoom',
  'zoomcon',
  'ucap-content',
  'ucapcontent',
  'vsb_content',
  'vsb_content_2',
  'vsb_content_4',
  'vsb_newscontent',
  'trs_editor',
  'article_content',
  'articlecontent',
  'article-content',
  'articlebody',
  'fontzoom',
  'contentbox',
  'content_main',
  'newscontent',
  'news_content',
  'maincontent',
  'zw',
  'js_content',
  'conn',
  'tex',
  'textzoom',
  'print_content',
  'printcontent',
  'detailcontent',
  'textcontent',
  'infocontent',
  'mycontent',
  'xxgkcontent',
  'divcontent',
  'nr',
  'con',
  'content',
  'contenttext',
  'articlecon',
]);
export const CONTENT_CLASSES: ReadonlySet<string> = new Set([
  'trs_editor',
  'trs_ueditor',
  'custom_unionstyle',
  'ucapcontent',
  'pages_content',
  'v_news_content',
  'article_content',
  'article-content',
  'articlecontent',
  'article_con',
  'article-con',
  'articlecon',
  'art_con',
  'art-con',
  'bt_content',
  'bt-content',
  'news_content',
  'news-content',
  'newscontent',
  'view',
  'xxgk_content',
  'zoom',
  'zwxl-article',
  'content_txt',
  'conttxt',
  'content-text',
  'wzcon',
  'zw-con',
  'gk-content',
  'detail-content',
  'detailcontent',
  'detail_content',
  'article-body',
  'article_body',
  'entry-content',
  'rich_media_content',
  'text_content',
  'main-txt',
  'maintext',
  'content',
  'zwnr',
  'nr',
  'xl_content',
  'is-newscontnet',
  'info_content',
  'easysite-news-text',
  'easysite-news-content',
]);

/** Parts of class names and identifiers that name furniture. Read on whole words between - and _. */
const FURNITURE_WORDS =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumbs?|crumbs?|position|location|dqwz|sidebar|aside|footer?|foot|bottom|copyright|share|bdsharebuttonbox|bdshare|social-share|print|toolbar|tools?|pagination|pager|pagebar|fanye|fenye|prev|next|prevnext|related|xgwz|xglj|xgyd|xgwj|xgjd|recommend|rec|hot|qrcode|ewm|erweima|comment|counter|hits|friendlink|links|login|search|searchbox|fontsize|zihao|jiucuo|wza)(?:$|[-_\s])/i;

/** @returns 'content' or 'furniture' when the element's own name says so. */
export function readHint(element: Element): 'content' | 'furniture' | null {
  const id = element.getAttribute('id')?.slice(0, 200).toLowerCase() ?? '';
  const names = element.getAttribute('class')?.slice(0, 400).toLowerCase() ?? '';
  if (CONTENT_IDS.has(id)) return 'content';
  if (names?.split(/\s+/).some(name => CONTENT_CLASSES.has(name) || name.startsWith('view trs_'))) return 'content';
  const tag = element.tagName.toUpperCase();
  if (tag === 'UCAPCONTENT') return 'content';
  return FURNITURE_WORDS.test(`${id} ${names}`) ? 'furniture' : null;
}
