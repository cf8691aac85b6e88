import { traitsOf } from './tags';

/**
 * Identifiers and class names that the content systems of government portals give to the element that holds the text
 * and nothing else, lower case, without hyphens and digits: TRS, 大汉, 开普, 博达, 拓尔思 and their kin.
 */
const SYSTEM_NAMES =
  /(?:^|\s)(?:zoom(?:con)?|(?:font|text)zoom|ucapcontent|vsb(?:news)?content|vnewscontent|trsu?editor|customunionstyle|(?:pages|bt|news|js|richmedia|xxgk|gk|ivs|entry|easysitenews)content|articlecont(?:ent|er)|zwxlarticle|easysitenewstext|isnewscontnet|articlebody)(?!\S)/;

/** Names that may hold the text alone, or a good part of the page with it. */
const WIDE_NAMES =
  /(?:^|\s)(?:con|conn|nr|zw|tex|view|zwnr|(?:wz|zw|art|article)con|(?:xl|info|detail|text|main|my|div|print)?content|content(?:text|txt|main|box)|conttxt|maint(?:ext|xt))(?!\S)/;

/** Parts of names that say furniture: whole words between - and _. */
const FURNITURE_WORDS =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumbs?|crumbs?|position(?!-)|location|dqwz|sidebar|aside|footer?|foot|bottom(?!-)|copyright|share|bdsharebuttonbox|bdshare|print(?!-)|toolbar|tools?|pagination|pager|pagebar|fanye|fenye|prev|next|prevnext|related|xgwz|xglj|xgyd|xgwj|xgjd|recommend|rec|hot|qrcode|ewm|erweima|comment|counter|hits|friendlink|login|search|searchbox|fontsize|zihao|jiucuo|wza)(?:$|[-_\s])/i;

/** Names of elements that hold the title of the page. */
export const HEADING_NAME =
  /(?:^|[-_\s])(?:title|bt|tit|headline|biaoti|artititle|ucaptitle|wzbt|xxgktitle)(?:$|[-_\s\d])/i;

/** What an element's own name says: it holds the text alone, it may hold it, it is furniture; null when nothing. */
export type NameHint = 'text' | 'wide' | 'furniture';

export function readHint(element: Element): NameHint | null {
  const { name, isForm } = traitsOf(element.tagName);
  // A form is named after what is sent with it.
  if (isForm || (!element.id && !element.className)) return name === 'UCAPCONTENT' ? 'text' : null;
  const id = element.id.slice(0, 200).toLowerCase();
  const classes = String(element.className).slice(0, 400).toLowerCase();
  const names = `${id} ${classes}`;
  const plain = names.replace(/[-_\d]+/g, '');
  if (SYSTEM_NAMES.test(plain)) return 'text';
  if (WIDE_NAMES.test(plain)) return 'wide';
  return FURNITURE_WORDS.test(names) ? 'furniture' : null;
}
