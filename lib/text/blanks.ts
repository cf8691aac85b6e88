import type { Draft, Edit } from './draft';
import { matchesOf } from './matches';

const WORD = /[A-Za-z0-9]/;
const HAN = /[\u3400-\u9fff]/;
const DIGIT = /[0-9]/;
const CELL_BORDER = /[\t\u3000]| {3}/;

/**
 * Blanks that a reader does not see as a gap: between characters, beside punctuation, inside a number (3 256 件, 98. 5 %).
 * Between two Latin words, and between two numbers that stand side by side as in a table, one blank stays. Digits of two cells never
 * make one number: where they would, the border between them stays as a tab.
 */
export function needlessBlanks({ text, starts, ends }: Draft, printed: string): Edit[] {
  if (!text.includes(' ')) return [];
  const edits: Edit[] = [];
  for (const match of matchesOf(text, / +/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const areDigits = DIGIT.test(text.charAt(start - 1)) && DIGIT.test(text.charAt(end));
    const border = () => CELL_BORDER.test(printed.slice(starts[start], ends[end - 1]));
    const insert = isGap(text, start, end) ? ' ' : areDigits && border() ? '\t' : '';
    if (insert !== match[0]) edits.push({ start, end, insert });
  }
  return edits;
}

function isGap(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '.' && DIGIT.test(after)) return isListNumber(text, start - 1);
  if (before === '' || after === '' || !WORD.test(before) || !WORD.test(after)) return false;
  if (!DIGIT.test(before) || !DIGIT.test(after)) return true;
  return !isOneNumber(text, start, end);
}

/** “1. 2021年…” opens an item; “98. 5%” is one number: it follows a word. */
function isListNumber(text: string, dot: number): boolean {
  let from = dot;
  while (from > 0 && dot - from < 4 && DIGIT.test(text.charAt(from - 1))) from--;
  return from < dot && dot - from <= 2 && !HAN.test(text.charAt(from - 1)) && text.charAt(from - 1) !== ' ';
}

/** 共清理 1 3 7 件: digits set apart one by one, between words. */
function isSpacedOut(text: string, start: number, end: number): boolean {
  let left = start - 1;
  while (left > 1 && start - left < 24 && text.charAt(left - 1) === ' ' && DIGIT.test(text.charAt(left - 2))) left -= 2;
  let right = end;
  while (right - end < 24 && text.charAt(right + 1) === ' ' && DIGIT.test(text.charAt(right + 2))) right += 2;
  const before = text.charAt(left - 1) === ' ' ? text.charAt(left - 2) : text.charAt(left - 1);
  const after = text.charAt(right + 1) === ' ' ? text.charAt(right + 2) : text.charAt(right + 1);
  const digits = (right - left) / 2 + 1;
  return digits >= 3 && HAN.test(before) && /[\u3400-\u9fff%]/.test(after);
}

function isOneNumber(text: string, start: number, end: number): boolean {
  if (end - start === 1 && isSpacedOut(text, start, end)) return true;
  let left = start;
  while (left > 0 && start - left < 12 && DIGIT.test(text.charAt(left - 1))) left--;
  let right = end;
  while (right - end < 12 && DIGIT.test(text.charAt(right))) right++;
  const leftDigits = start - left;
  const rightDigits = right - end;
  const follower = text.charAt(right);
  const isTableRow = follower === ' ' && DIGIT.test(text.charAt(right + 1)) && rightDigits !== 3;
  if (isTableRow) return false;
  const leader = text.charAt(left - 1);
  if (leader !== '' && !HAN.test(leader) && leader !== ' ' && !'(,、。;:'.includes(leader)) return false;
  if (rightDigits === 3 && leftDigits <= 3) return follower === '' || !'-/:'.includes(follower);
  const isYear = rightDigits === 4 && /^(?:19|20)/.test(text.slice(end, end + 2)) && follower === '年';
  const isLeftYear = leftDigits === 4 && /^(?:19|20)/.test(text.slice(left, left + 2));
  return end - start === 1 && HAN.test(leader) && !isYear && !isLeftYear && /[\u3400-\u9fff%.‰]/.test(follower);
}
