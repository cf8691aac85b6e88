import { PALETTE, TONES, type Tone } from './paint-palette';

/** The registry of highlights is shared with the page, so every name of ours carries this. */
const PREFIX = 'fazhi-lens';

export const highlightName = (tone: Tone, doubtful: boolean) => `${PREFIX}-${tone}${doubtful ? '-doubtful' : ''}`;
export const CURRENT = `${PREFIX}-current`;
export const HOVERED = `${PREFIX}-hovered`;
/** Every name that any copy of ours may have left behind. */
export const ALL_NAMES: readonly string[] = [
  CURRENT,
  HOVERED,
  ...TONES.flatMap(tone => [highlightName(tone, false), highlightName(tone, true)]),
];

function toneRules(tone: Tone, dark: boolean): string {
  const style = PALETTE[tone];
  const colour = dark ? style.dark : style.light;
  // A doubtful reading is hollow: the line without the wash, so that it is told apart without colour too.
  const wash = tone === 'uncoded' ? 'transparent' : `${colour}${dark ? '33' : '1f'}`;
  return (
    `::highlight(${highlightName(tone, false)}){background-color:${wash};text-decoration:${style.line} ${colour}}` +
    `::highlight(${highlightName(tone, true)}){background-color:transparent;text-decoration:${style.line} ${colour}}`
  );
}

/**
 * With forced colours only system colours are kept; the kind of line then carries the dimension. Chromium gives every highlight the colours of a
 * selection there, whatever is asked for: so the line also says which one is chosen.
 */
const forced = TONES.map(
  tone =>
    `::highlight(${highlightName(tone, false)}),::highlight(${highlightName(tone, true)})` +
    `{background-color:Canvas;color:CanvasText;text-decoration:${PALETTE[tone].line} CanvasText}`,
).join('');

/**
 * The style sheet for a page. Nothing in it applies to paper: a printed page stays the issuer's own.
 * @param dark - whether the page's text stands on a dark ground, whatever the system prefers
 * @param isInherited - the rules stand on the root alone: for browsers in which the elements below take a highlight over from it,
 *   and none of them has to match two dozen rules; see `takesOver`
 */
export function paintSheet(dark: boolean, isInherited = false): string {
  const sheet = everywhere(dark);
  return isInherited ? sheet.replaceAll('::highlight(', ':root::highlight(') : sheet;
}

/** Whether `element`, not the root, takes over the washes that the sheet gives the root alone. */
export function takesOver(element: Element): boolean {
  const wash = (of: Element) => getComputedStyle(of, `::highlight(${PREFIX}-enforcement)`).backgroundColor;
  // A wash lets through what is behind it: an answer that says so is none of the element's own, and no refusal to answer.
  return wash(element).includes(', 0.') && wash(element) === wash(element.ownerDocument.documentElement);
}

function everywhere(dark: boolean): string {
  const strong = dark ? '#ffe08a' : '#ffd24d';
  return (
    `@media screen{${TONES.map(tone => toneRules(tone, dark)).join('')}` +
    `::highlight(${HOVERED}){background-color:${strong}${dark ? '55' : '80'}}` +
    `::highlight(${CURRENT}){background-color:${strong};color:#1b1b1b}}` +
    `@media screen and (forced-colors:active){${forced}` +
    `::highlight(${HOVERED}),::highlight(${CURRENT}){background-color:SelectedItem;color:SelectedItemText;text-decoration:underline overline solid 3px}}`
  );
}

/** Whether text at `element` stands on a dark ground: the first painted background up the tree decides. */
export function standsOnDark(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) {
    const channels = getComputedStyle(at)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number);
    if (!channels || channels.length < 3 || channels[3] === 0) continue;
    const [red = 255, green = 255, blue = 255] = channels;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}
