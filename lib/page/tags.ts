import { styleOf } from './own-property';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Never text of a page: code, controls, pictures. Names are upper case, as `tagName` gives them in HTML documents. */
const SKIPPED_TAGS = set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG MATH CANVAS AUDIO VIDEO OBJECT EMBED MAP BUTTON SELECT DATALIST INPUT TEXTAREA METER PROGRESS DIALOG RT RP LINK META NOFRAMES',
);

/** Start and end a line. */
const BLOCK_TAGS = set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM FRAME FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML IFRAME LEGEND LI MAIN MENU NAV OL OPTION P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UCAPCONTENT UCAPTITLE UL',
);

/** Noted on the way: links, headings, frames, pictures, what unfolds. */
const GATHERED_TAGS = set('A H1 H2 H3 UCAPTITLE IFRAME EMBED OBJECT FRAME IMG DETAILS BUTTON');

/** Blocks that hold no text of an article in any content system. */
export const FURNITURE_TAGS = set('NAV ASIDE FOOTER MENU SEARCH');

/** Or far out of sight: left: -9999px. */
const HIDDEN_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:left|top|text-indent)\s*:\s*-\d{4})/i;
const SOURCE_LINES_STYLE = /(?:^|;)\s*white-space\s*:\s*pre/i;
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item)/i;
const INLINE_STYLE = /(?:^|;)\s*display\s*:\s*inline\s*(?:;|!|$)/i;
/** A style attribute longer than this is read no further. */
const MAX_STYLE_CHARS = 2000;

/** `pre`: a block in which the line ends of the source are printed. */
type Display = 'none' | 'block' | 'inline' | 'pre';

/** What the reader must know of a kind of element, one look-up for each. */
export interface TagTraits {
  /** Upper case. */
  name: string;
  isSkipped: boolean;
  isBlock: boolean;
  isGathered: boolean;
  /** A part of a table stays a block whatever its style says. */
  isTablePart: boolean;
  /** Its fields may hide its properties: see `ownProperty`. */
  isForm: boolean;
}

const TRAITS = new Map<string, TagTraits>();
/** A page may invent names without end. */
const MAX_TRAITS = 500;

/** @param tagName - as the element gives it: lower case in XML, and no text at all of a form with a field of that name */
export function traitsOf(tagName: unknown): TagTraits {
  if (typeof tagName !== 'string') return traitsOf('FORM');
  const known = TRAITS.get(tagName);
  if (known) return known;
  const name = tagName.toUpperCase();
  const traits: TagTraits = {
    name,
    isSkipped: SKIPPED_TAGS.has(name),
    isBlock: BLOCK_TAGS.has(name),
    isGathered: GATHERED_TAGS.has(name),
    isTablePart: name.startsWith('T'),
    isForm: name === 'FORM',
  };
  if (TRAITS.size < MAX_TRAITS) TRAITS.set(tagName, traits);
  return traits;
}

/** Paragraphs of a page are styled alike. */
const DISPLAYS = new Map<string, Display | null>();
const MAX_DISPLAYS = 500;

/** What a style attribute says of the display, null when nothing: most speak of fonts and indents. */
function displayIn(style: string): Display | null {
  const known = DISPLAYS.get(style);
  if (known !== undefined) return known;
  const css = style.slice(0, MAX_STYLE_CHARS);
  const display = HIDDEN_STYLE.test(css)
    ? 'none'
    : INLINE_STYLE.test(css)
      ? 'inline'
      : BLOCK_STYLE.test(css)
        ? 'block'
        : SOURCE_LINES_STYLE.test(css)
          ? 'pre'
          : null;
  if (DISPLAYS.size < MAX_DISPLAYS) DISPLAYS.set(style, display);
  return display;
}

/** What an element says of itself, without asking the browser for a layout or a computed style. */
export function readDisplay(element: Element, { isBlock, isTablePart, isForm }: TagTraits): Display {
  const own = isBlock ? 'block' : 'inline';
  if (!isForm) {
    if (!element.hasAttributes()) return own;
    if ((element as HTMLElement).hidden) return 'none';
  }
  const style = isForm ? styleOf(element) : element.getAttribute('style');
  const display = style ? displayIn(style) : null;
  return (isTablePart && display === 'inline') || (!isBlock && display === 'pre') ? own : (display ?? own);
}
