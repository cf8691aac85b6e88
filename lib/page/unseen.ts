import type { Line, PageLines } from './lines';
import type { MainContent } from './main-content';

/** When more than this share of a text is hidden, it is the page that has not been shown yet. */
const MOST_UNSEEN = 0.5;
/** So many elements are asked at a stretch. */
const ASKED_A_STEP = 300;
/** Without a prototype: the browser looks for five names in it, each time. */
const ASKED = Object.assign(Object.create(null), { visibilityProperty: true });

/**
 * Takes out of the text what a style sheet hides: another tab of the article, a copy for the phone, words for search engines, whole blocks or
 * a few words of a line. Only elements that hold the text found are asked, for asking makes the browser compute styles.
 * @returns whether anything was taken out; the text must then be found anew
 */
export function* markUnseen(page: PageLines, main: MainContent): Generator<void, boolean> {
  const unseen: { line: Line; pieces: Line['pieces'] }[] = [];
  let chars = 0;
  let unseenChars = 0;
  let last: Element | null = null;
  let asked = 0;
  let shown = true;
  for (const index of main.lines) {
    const line = page.lines[index];
    if (!line || line.hidden) continue;
    chars += line.text.length;
    let pieces: Line['pieces'] | null = null;
    for (const piece of line.pieces) {
      const { parent } = piece;
      if (!parent) continue;
      if (parent !== last) {
        last = parent;
        shown = parent.checkVisibility?.(ASKED) !== false;
        if (++asked % ASKED_A_STEP === 0) yield;
      }
      if (shown) continue;
      unseenChars += piece.length;
      pieces ??= [];
      pieces.push(piece);
    }
    if (pieces) unseen.push({ line, pieces });
  }
  if (unseen.length === 0 || unseenChars > chars * MOST_UNSEEN) return false;
  for (const { line, pieces } of unseen) {
    if (pieces.length === line.pieces.length) line.hidden = true;
    else takeOut(line, new Set(pieces));
  }
  return true;
}

/** The line without some of its pieces; blanks and tabs between the others stay. */
function takeOut(line: Line, gone: ReadonlySet<Line['pieces'][number]>): void {
  let text = '';
  let from = 0;
  const pieces: Line['pieces'] = [];
  for (const piece of line.pieces) {
    text += line.text.slice(from, piece.at);
    from = piece.at + piece.length;
    if (gone.has(piece)) continue;
    pieces.push({ ...piece, at: text.length });
    text += line.text.slice(piece.at, from);
  }
  line.text = text.trimEnd();
  line.pieces = pieces;
  line.linkChars = Math.min(line.linkChars, line.text.length);
}
