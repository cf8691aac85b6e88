import { traitsOf } from './tags';

/**
 * Identifiers and class names that the content systems of government portals give to the element that holds the text
 * and nothing else, lower case, without hyphens and digits: TRS, 大汉, 开普, 博达, 拓尔思 and their kin.
 */
const SYSTEM_NAMES = `
  zoom zoomcon fontzoom textzoom ucapcontent vsbcontent vsbnewscontent vnewscontent trseditor trsueditor customunionstyle pagescontent
  btcontent articlecontent articleconter newscontent jscontent richmediacontent xxgkcontent gkcontent zwxlarticle ivscontent
  easysitenewstext easysitenewscontent isnewscontnet articlebody entrycontent
`;

/** Names that may hold the text alone, or a good part of the page with it. */
const WIDE_NAMES = `
  content con conn nr zw tex view zwnr wzcon zwcon xlcontent infocontent detailcontent textcontent contenttext contenttxt conttxt maintxt
  maintext maincontent contentmain contentbox mycontent divcontent printcontent articlecon artcon
`;

/** Parts of names that say furniture: whole words between - and _. */
const FURNITURE_WORDS =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumbs?|crumbs?|position(?!-)|location|dqwz|sidebar|aside|footer?|foot|bottom(?!-)|copyright|share|bdsharebuttonbox|bdshare|print(?!-)|toolbar|tools?|pagination|pager|pagebar|fanye|fenye|prev|next|prevnext|related|xgwz|xglj|xgyd|xgwj|xgjd|recommend|rec|hot|qrcode|ewm|erweima|comment|counter|hits|friendlink|login|search|searchbox|fontsize|zihao|jiucuo|wza)(?:$|[-_\s])/i;

/** Names of elements that hold the title of the page. */
export const HEADING_NAME =
  /(?:^|[-_\s])(?:title|bt|tit|headline|biaoti|artititle|ucaptitle|wzbt|xxgktitle)(?:$|[-_\s\d])/i;

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
  const names = `${id} ${classes}`;
  let hint: NameHint | undefined;
  for (const name of names.replace(/[-_\d]+/g, '').split(/\s+/)) {
    if (hint !== 'text') hint = HINTS.get(name) ?? hint;
  }
  return hint ?? (FURNITURE_WORDS.test(names) ? 'furniture' : null);
}
