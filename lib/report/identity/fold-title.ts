import { variants } from '../../regions/variants.data';

const UNSEEN = /\s|\p{Cf}/gu;

let simplified: Map<string, string> | null = null;

function table(): Map<string, string> {
  const map = new Map<string, string>();
  for (let i = 0; i < variants.length; i += 2) map.set(variants.charAt(i), variants.charAt(i + 1));
  return map;
}

/**
 * A short string of the page (title, label, site name) in reading form: half width, simplified as far as titles and
 * names need it, without blanks and pinyin in brackets; cut at 300 characters.
 */
export function foldTitle(line: string): string {
  simplified ??= table();
  let text = '';
  for (const char of line.slice(0, 600).normalize('NFKC').replace(UNSEEN, '')) {
    text += simplified.get(char) ?? char;
    if (text.length >= 300) break;
  }
  return text.replace(/(?<=[\u4e00-\u9fa5])\([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}\)/g, '');
}
