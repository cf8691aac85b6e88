const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Never text of a page: code, controls, pictures. Names are upper case, as `tagName` gives them in HTML documents. */
export const SKIPPED_TAGS = set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG MATH CANVAS AUDIO VIDEO OBJECT EMBED MAP BUTTON SELECT DATALIST INPUT TEXTAREA METER PROGRESS DIALOG RT RP LINK META NOFRAMES',
);

/** Start and end a line. */
const BLOCK_TAGS = set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM FRAME FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML IFRAME LEGEND LI MAIN MENU NAV OL OPTION P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UCAPCONTENT UCAPTITLE UL',
);

/** Blocks that hold no text of an article in any content system. */
export const FURNITURE_TAGS = set('NAV ASIDE FOOTER MENU SEARCH');

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item)/i;
const INLINE_STYLE = /(?:^|;)\s*display\s*:\s*inline\s*(?:;|!|$)/i;
/** A style attribute longer than this is read no further. */
const MAX_STYLE_CHARS = 2000;

/** What an element says of itself, without asking the browser for a layout or a computed style. */
export function readDisplay(element: Element, tag: string): 'none' | 'block' | 'inline' {
  if (element.hasAttribute('hidden')) return 'none';
  const block = BLOCK_TAGS.has(tag);
  const style = element.getAttribute('style');
  if (!style) return block ? 'block' : 'inline';
  const css = style.slice(0, MAX_STYLE_CHARS);
  if (HIDDEN_STYLE.test(css)) return 'none';
  if (block) return INLINE_STYLE.test(css) && !tag.startsWith('T') ? 'inline' : 'block';
  return BLOCK_STYLE.test(css) ? 'block' : 'inline';
}
