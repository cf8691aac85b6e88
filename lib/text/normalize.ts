import type { Span } from '../report/report';
import { needlessBlanks } from './blanks';
import { foldCharacter } from './characters';
import { applyEdits, type Draft, type Edit, retext, startDraft } from './draft';
import { needlessBreaks } from './lines';
import { damagedHeadings, LOST_SIGN } from './lost-characters';
import { matchesOf } from './matches';
import type { NormalText } from './normal-text';
import { lostBreaks } from './paragraphs';
import { pinyinRanges } from './pinyin';
import { scriptOf } from './script';
import type { Simplify } from './simplify';

/** Repairs feed each other (a joined line brings a blank beside a digit); three rounds settle every text we know. */
const MAX_ROUNDS = 4;

/**
 * The reading copy of a printed text: half-width, one kind of quote and dash, no blank inside words and numbers, no line
 * break inside a sentence, no pinyin in brackets, damaged （一） headings restored.
 * @param simplify - Makes traditional text simplified; without it such text keeps its characters and `script` says 'hant'.
 *   `loadSimplifier` gives it.
 * @returns offsets that lead back to `printed`. Normalising the result again changes nothing.
 */
export function normalizeText(printed: string, simplify: Simplify | null = null): NormalText {
  const script = scriptOf(printed);
  let draft = startDraft(printed);
  draft = foldAll(applyEdits(draft, lostBreaks(printed)));
  let damaged = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = draft.text;
    draft = applyEdits(draft, blanksBesideBreaks(draft.text));
    const repaired = repairs(draft.text);
    damaged += repaired.reduce((sum, edit) => sum + edit.end - edit.start - edit.insert.length, 0);
    draft = applyEdits(draft, repaired);
    draft = applyEdits(draft, needlessBlanks(draft, printed));
    draft = applyEdits(draft, needlessBreaks(draft.text));
    if (draft.text === before) break;
  }
  draft = applyEdits(draft, straightQuotes(draft.text));
  if (script === 'hant' && simplify) draft = convert(draft, simplify);
  return { text: draft.text, starts: draft.starts, ends: draft.ends, script, damaged };
}

/** The printed range of the normal range `[start, end)`; an empty range gives an empty printed range. */
export function printedSpan(normal: NormalText, start: number, end: number): Span {
  const last = normal.text.length - 1;
  if (last < 0) return [0, 0];
  const from = start > last ? (normal.ends[last] ?? 0) : (normal.starts[Math.max(0, start)] ?? 0);
  if (end <= start) return [from, from];
  return [from, Math.max(from, normal.ends[Math.min(end - 1, last)] ?? from)];
}

/** By code what one character folds to, filled in as they are met; 0 not yet known, 1 for what is not one other character. */
const FOLDED = new Uint16Array(65_536);

function foldedCode(code: number): number {
  const folded = code === 0x0d ? '' : foldCharacter(String.fromCharCode(code));
  return folded.length === 1 ? folded.charCodeAt(0) : 1;
}

/** Nearly all folds are sign for sign and leave the offsets alone; the others are edits. */
function foldAll(draft: Draft): Draft {
  const { text } = draft;
  const edits: Edit[] = [];
  // Joined at last into one piece: a string put together by + is slow to walk over.
  const folded: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Most of a text is characters that stay as they are.
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    FOLDED[code] ||= foldedCode(code);
    const to = FOLDED[code] as number;
    if (to === code) continue;
    if (to !== 1) {
      folded.push(text.slice(from, i), String.fromCharCode(to));
      from = i + 1;
      continue;
    }
    const char = text.charAt(i);
    const insert = char !== '\r' ? foldCharacter(char) : text.charAt(i + 1) === '\n' ? '' : '\n';
    if (insert !== char) edits.push({ start: i, end: i + 1, insert });
  }
  return applyEdits(from === 0 ? draft : retext(draft, [...folded, text.slice(from)].join('')), edits);
}

function blanksBesideBreaks(text: string): Edit[] {
  if (!text.includes(' ')) return [];
  const edits: Edit[] = [];
  for (const match of matchesOf(text, / +/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.charAt(start - 1);
    const after = text.charAt(end);
    if (before === '\n' || before === '' || after === '\n' || after === '') edits.push({ start, end, insert: '' });
  }
  return edits;
}

function repairs(text: string): Edit[] {
  const edits: Edit[] = pinyinRanges(text).map(([start, end]) => ({ start, end, insert: '' }));
  for (const heading of damagedHeadings(text)) edits.push(heading);
  for (const match of matchesOf(text, LOST_SIGN)) edits.push({ start: match.index, end: match.index + 1, insert: '' });
  edits.sort((a, b) => a.start - b.start);
  return edits.filter((edit, at) => at === 0 || edit.start >= (edits[at - 1]?.end ?? 0));
}

/** "…" typed on a keyboard, pairwise within a line; an odd one stays as it is. */
function straightQuotes(text: string): Edit[] {
  if (!text.includes('"')) return [];
  const edits: Edit[] = [];
  let pending: number[] = [];
  const close = () => {
    if (pending.length % 2 === 0)
      pending.forEach((at, nth) => {
        edits.push({ start: at, end: at + 1, insert: nth % 2 === 0 ? '“' : '”' });
      });
    pending = [];
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\n') close();
    else if (char === '"') pending.push(i);
  }
  close();
  return edits;
}

/** Convert without losing the offsets: the converter keeps code points, not always UTF-16 units. */
function convert(draft: Draft, simplify: Simplify): Draft {
  const converted = simplify(draft.text);
  if (converted.length === draft.text.length) return { ...draft, text: converted };
  const from = [...draft.text];
  const to = [...converted];
  if (from.length !== to.length) return draft;
  const edits: Edit[] = [];
  let at = 0;
  from.forEach((char, n) => {
    const insert = to[n] ?? char;
    if (insert !== char) edits.push({ start: at, end: at + char.length, insert });
    at += char.length;
  });
  return applyEdits(draft, edits);
}
