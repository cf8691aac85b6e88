import { matchesOf } from './matches';

/**
 * Machine-made traditional texts carry the reading of a character in brackets behind it: 質(zhì), 會(huì ), 現(xian)(xian).
 * Only a whole syllable counts, so that 随E问(app) or (ppp) stays.
 */
const TONED: Readonly<Record<string, string>> = {
  ā: 'a',
  á: 'a',
  ǎ: 'a',
  à: 'a',
  ē: 'e',
  é: 'e',
  ě: 'e',
  è: 'e',
  ê: 'e',
  ī: 'i',
  í: 'i',
  ǐ: 'i',
  ì: 'i',
  ō: 'o',
  ó: 'o',
  ǒ: 'o',
  ò: 'o',
  ū: 'u',
  ú: 'u',
  ǔ: 'u',
  ù: 'u',
  ǖ: 'ü',
  ǘ: 'ü',
  ǚ: 'ü',
  ǜ: 'ü',
  ń: 'n',
  ň: 'n',
  ǹ: 'n',
  ɑ: 'a',
  ɡ: 'g',
  v: 'ü',
}; // prettier-ignore

const SYLLABLE =
  /^(?:(?:b|p|m|f|d|t|n|l|g|k|h|j|q|x|zh|ch|sh|r|z|c|s|y|w)?(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|üan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|ue|un|üe|ün|a|o|e|i|u|ü)|n|ng|m|hm)$/;

const BRACKETED = /\( {0,2}([a-zāáǎàēéěèêīíǐìōóǒòūúǔùüǖǘǚǜńňǹɑɡ ]{1,10}) {0,2}\)/g;

/** Ranges of such brackets in a text with half-width brackets, in order. */
export function pinyinRanges(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  let lastEnd = -1;
  for (const match of matchesOf(text, BRACKETED)) {
    const start = match.index;
    const behindHan = /[\u3400-\u9fff]/.test(text.charAt(start - 1)) || lastEnd === start;
    if (!behindHan || !isSyllable(match[1] ?? '')) continue;
    lastEnd = start + match[0].length;
    found.push([start, lastEnd]);
  }
  return found;
}

function isSyllable(printed: string): boolean {
  const plain = [...printed.replaceAll(' ', '')].map(char => TONED[char] ?? char).join('');
  return SYLLABLE.test(plain);
}
