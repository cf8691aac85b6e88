import { variants } from '../../regions/variants.data';
import { triedOften } from '../../text/tried-often';

const UNSEEN = triedOften(/\s|\p{Cf}/gu);

/** By code the simplified form of a traditional character, 0 for all others. */
let simplified: Uint16Array | null = null;

function table(): Uint16Array {
  const forms = new Uint16Array(65_536);
  for (let i = 0; i < variants.length; i += 2) forms[variants.charCodeAt(i)] = variants.charCodeAt(i + 1);
  return forms;
}

/**
 * A short string of the page (title, label, site name) in reading form: half width, simplified as far as titles and
 * names need it, without blanks and pinyin in brackets; cut at 300 characters.
 */
export function foldTitle(line: string): string {
  simplified ??= table();
  const seen = line.slice(0, 600).normalize('NFKC').replace(UNSEEN, '');
  // A character of two units counts as one more where the cut falls on it.
  const end = seen.length > 300 && isSecondUnit(seen, 300) ? 301 : 300;
  let text = '';
  let from = 0;
  for (let i = 0; i < Math.min(end, seen.length); i++) {
    const form = simplified[seen.charCodeAt(i)];
    if (!form) continue;
    text += seen.slice(from, i) + String.fromCharCode(form);
    from = i + 1;
  }
  text += seen.slice(from, end);
  return text.replace(/(?<=[\u4e00-\u9fa5])\([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}\)/g, '');
}

const isSecondUnit = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
