import type { PageLines } from './lines';
import type { MainContent } from './main-content';

/** When more than this share of a text is hidden, it is the page that has not been shown yet. */
const MOST_UNSEEN = 0.5;

/**
 * Marks lines of the text that a style sheet hides, as far as whole blocks go: another tab of the article, a copy for the phone, words for
 * search engines. Only the blocks of the text found are asked, for asking makes the browser compute styles.
 * @returns whether any line was marked; the text must then be found anew
 */
export function markUnseen(page: PageLines, main: MainContent): boolean {
  const seen = new Map<number, boolean>();
  const isSeen = (index: number): boolean => {
    const known = seen.get(index);
    if (known !== undefined) return known;
    const shown = page.blocks[index]?.element.checkVisibility?.({ visibilityProperty: true }) !== false;
    seen.set(index, shown);
    return shown;
  };
  let chars = 0;
  let unseenChars = 0;
  const unseen = main.lines.flatMap(index => {
    const line = page.lines[index];
    if (!line || line.hidden) return [];
    chars += line.text.length;
    if (isSeen(line.block)) return [];
    unseenChars += line.text.length;
    return [line];
  });
  if (unseen.length === 0 || unseenChars > chars * MOST_UNSEEN) return false;
  for (const line of unseen) line.hidden = true;
  return true;
}
