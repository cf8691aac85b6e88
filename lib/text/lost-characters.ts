import type { Edit } from './draft';
import { matchesOf } from './matches';

/**
 * Where one byte of a GBK text was lost, （一） reads as ㄒ唬 and a box-drawing sign: the bytes A3A8 D2BB A3A9 shifted by
 * one. Only the numerals of headings are put back; what stands behind them is gone and stays as printed.
 * @source decoding A8 N1 N2 A3 as GB 18030 for the two bytes N1 N2 of each numeral
 */
const NUMERAL_BY_DAMAGE: Readonly<Record<string, string>> = {
  ㄒ唬: '一',
  ǘ: '二',
  ㄈ: '三',
  ㄋ模: '四',
  ㄎ澹: '五',
  ㄆ撸: '七',
  ò耍: '八',
  ň牛: '九',
  ㄊ唬: '十一',
  ㄊ模: '十四',
  ㄊ澹: '十五',
  ㄊ撸: '十七',
  ㄊ耍: '十八',
  ㄊ牛: '十九',
  ㄊ: '十',
};

// The private-use signs are what strict decoders give for the second half; older ones drop it or print “?”.
const DAMAGED_HEADING =
  /(?<=^|[\n。?!;:\ufffd])[?\ufffd]{0,2}(。?)(ㄒ唬|ㄋ模|ㄎ澹|ㄆ撸|ò耍|ň牛|ㄊ[唬模澹撸耍牛]|[ǘㄈㄊ][\ue000-\uf8ff?\ufffd]{0,2}|\ue7c9\ue294)([\u2500-\u257f?\ufffd]?)/gm;

/** Where none of these stands there is no such damage; most texts are asked no more. */
const DAMAGE = /[ㄒǘㄈㄋㄎㄆòňㄊ\ue7c9]/;

/** Edits that put （一） headings back into a text with folded width. */
export function damagedHeadings(text: string): Edit[] {
  if (!DAMAGE.test(text)) return [];
  const edits: Edit[] = [];
  for (const match of matchesOf(text, DAMAGED_HEADING)) {
    const stop = match[1] ?? '';
    const signs = match[2] ?? '';
    const numeral =
      NUMERAL_BY_DAMAGE[signs] ??
      NUMERAL_BY_DAMAGE[signs.slice(0, 2)] ??
      NUMERAL_BY_DAMAGE[signs.charAt(0)] ??
      (signs.startsWith('\ue7c9') ? '六' : null);
    if (numeral === null) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, insert: `${stop}(${numeral})` });
  }
  return edits;
}

/** “?F將” for “。现将”: the half of a character that a copy lost, in front of a letter nobody typed. */
export const LOST_SIGN = /\?(?=[A-Z][\u4e00-\u9fff])/g;
