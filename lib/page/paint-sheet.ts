import { PALETTE, TONES, type Tone } from './paint-palette';

/** The registry of highlights is shared with the page, so every name of ours carries this. */
const PREFIX = 'fazhi-lens';

/** What a figure stands on: the page's own ground, or paper when the person wants a print with marks. */
export type Ground = 'light' | 'dark' | 'paper';
const GROUNDS: readonly Ground[] = ['light', 'dark', 'paper'];

/** One name for each look: which of them holds a figure decides its colours, and the sheet itself never changes. */
export const highlightName = (tone: Tone, doubtful: boolean, ground: Ground) =>
  `${PREFIX}-${ground}-${tone}${doubtful ? '-doubtful' : ''}`;
export const currentName = (ground: Ground) => `${PREFIX}-${ground}-current`;
export const hoveredName = (ground: Ground) => `${PREFIX}-${ground}-hovered`;
/** Every name that any copy of ours may have left behind. */
export const ALL_NAMES: readonly string[] = GROUNDS.flatMap(ground => [
  ...TONES.flatMap(tone => [highlightName(tone, false, ground), highlightName(tone, true, ground)]),
  ...(ground === 'paper' ? [] : [currentName(ground), hoveredName(ground)]),
]);

function toneRules(tone: Tone, ground: Ground): string {
  const style = PALETTE[tone];
  const isDark = ground === 'dark';
  const colour = isDark ? style.dark : style.light;
  // A doubtful reading is hollow: the line without the wash, so that it is told apart without colour too. Paper has no wash.
  const wash = tone === 'uncoded' || ground === 'paper' ? 'transparent' : `${colour}${isDark ? '33' : '1f'}`;
  return (
    `::highlight(${highlightName(tone, false, ground)}){background-color:${wash};text-decoration:${style.line} ${colour}}` +
    `::highlight(${highlightName(tone, true, ground)}){background-color:transparent;text-decoration:${style.line} ${colour}}`
  );
}

function groundRules(ground: 'light' | 'dark'): string {
  const strong = ground === 'dark' ? '#ffe08a' : '#ffd24d';
  return (
    TONES.map(tone => toneRules(tone, ground)).join('') +
    `::highlight(${hoveredName(ground)}){background-color:${strong}${ground === 'dark' ? '55' : '80'}}` +
    `::highlight(${currentName(ground)}){background-color:${strong};color:#1b1b1b}`
  );
}

/**
 * With forced colours only system colours are kept; the kind of line then carries the dimension. Chromium gives every highlight the colours of a
 * selection there, whatever is asked for: so the line also says which one is chosen.
 */
const forcedRules = (ground: 'light' | 'dark') =>
  TONES.map(
    tone =>
      `::highlight(${highlightName(tone, false, ground)}),::highlight(${highlightName(tone, true, ground)})` +
      `{background-color:Canvas;color:CanvasText;text-decoration:${PALETTE[tone].line} CanvasText}`,
  ).join('') +
  `::highlight(${hoveredName(ground)}),::highlight(${currentName(ground)})` +
  '{background-color:SelectedItem;color:SelectedItemText;text-decoration:underline overline solid 3px}';

/**
 * The style sheet of every page. The browser puts it in and, where the extension is removed, takes it out again: Firefox ends a content
 * script without a word, and what the sheet no longer colours is not seen. On paper only the names for paper show: a printed page is
 * the issuer's own unless the person asks for marks.
 * @param isInherited - the rules stand on the root alone: for browsers in which the elements below take a highlight over from it, and
 *   none of them has to match a hundred rules
 */
export function paintSheet(isInherited: boolean): string {
  const sheet =
    `@media screen{${groundRules('light')}${groundRules('dark')}}` +
    `@media screen and (forced-colors:active){${forcedRules('light')}${forcedRules('dark')}}` +
    `@media print{${TONES.map(tone => toneRules(tone, 'paper')).join('')}}`;
  return isInherited ? sheet.replaceAll('::highlight(', ':root::highlight(') : sheet;
}

/** Chromium passes a highlight on from the root since 2025; for older ones and for Firefox every element is given its own. */
const FIRST_INHERITING_CHROMIUM = 140;

/** @param userAgent - as the browser names itself */
export const inheritsHighlights = (userAgent: string): boolean =>
  Number(/\bChrome\/(\d{1,4})/.exec(userAgent)?.[1] ?? 0) >= FIRST_INHERITING_CHROMIUM;

/** Whether text at `element` stands on a dark ground: the first painted background up the tree decides. */
export function standsOnDark(element: Element | null): boolean {
  // A field named parentElement leads from its form back into it.
  for (let at = element, left = 500; at && left--; at = at.parentElement) {
    const channels = getComputedStyle(at)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number);
    if (!channels || channels.length < 3 || channels[3] === 0) continue;
    const [red = 255, green = 255, blue = 255] = channels;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}
