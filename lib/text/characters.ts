/**
 * One printed character to one reading character: width, kinds of blanks, quotes, dashes, brackets.
 * What is not named here stays as it is.
 */
const SAME_LENGTH: Readonly<Record<string, string>> = {
  // Blanks of every width; line ends are folded in `foldCharacters`.
  '\u00a0': ' ',
  '\u1680': ' ',
  '\u202f': ' ',
  '\u205f': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u0085': '\n',
  '\v': '\n',
  '\f': '\n',
  // Quotes.
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〝': '“',
  '〞': '”',
  '〟': '”',
  '＂': '"',
  '｢': '“',
  '｣': '”',
  // Dashes: one kind, whatever the typist found on the keyboard.
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2015': '—',
  '\u2212': '-',
  '\u2500': '—',
  '\u2501': '—',
  '\ufe58': '—',
  '\ufe63': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '˜': '~',
  // Small and vertical forms.
  '﹐': ',',
  '﹑': '、',
  '﹒': '.',
  '﹔': ';',
  '﹕': ':',
  '﹖': '?',
  '﹗': '!',
  '﹙': '(',
  '﹚': ')',
  '﹝': '〔',
  '﹞': '〕',
  '︵': '(',
  '︶': ')',
  '﹪': '%',
  '٪': '%',
  '｡': '。',
  '､': '、',
  '．': '.',
  // Not Chinese, but typed for it.
  '○': '〇',
  '◯': '〇',
  '‧': '·',
  '•': '·',
  '・': '·',
  '･': '·',
  '∙': '·',
  '⋅': '·',
};

/** Invisible, in pairs of first and last: control characters that a copy left behind, and signs without width. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

function isInvisible(code: number): boolean {
  return INVISIBLE.some(([first, last]) => code >= first && code <= last);
}

/** @returns the folded character, '' for one that is not seen. */
export function foldCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return char;
  if (code >= 0x20 && code < 0x7f) return char;
  if (code >= 0xff01 && code <= 0xff5e && char !== '～' && char !== '．' && char !== '＂')
    return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2000 && code <= 0x200a) return ' ';
  const mapped = SAME_LENGTH[char];
  if (mapped !== undefined) return mapped;
  if (isInvisible(code)) return '';
  // Compatibility forms of Han characters (⼀, 﨑), brackets around numerals (㈠) and squared units (㎡).
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x3220 && code <= 0x3229))
    return char.normalize('NFKC');
  return UNITS_IN_ONE[char] ?? char;
}

const UNITS_IN_ONE: Readonly<Record<string, string>> = { '㎡': '平方米', '㎞': '公里', '㎏': '公斤', '℅': '%' };
