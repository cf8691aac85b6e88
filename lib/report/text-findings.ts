import type { NormalText } from '../text/normal-text';
import { BLANK, isSign } from '../text/signs';
import { LONGEST_TEXT } from './longest-text';
import type { AuditFinding } from './report';

/** Characters that every page of Chinese prose is full of, both scripts; garbled bytes hit them by chance only. */
const COMMON = new Uint8Array(65_536);
for (const char of '的一和在年政行法市区區县縣案件工作是有不大中国國人民') COMMON[char.charCodeAt(0)] = 1;
const COMMON_SHARE = 0.04;
/** More than one character in this many dropped or repaired: the reader should know. */
const DAMAGED_SHARE = 0.02;

/** What stands in the way of reading the text at all; nothing for a clean one. */
export function textFindings(printed: string, normal: NormalText, isConverted: boolean): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const add = (code: string, severity: AuditFinding['severity'], message: string) =>
    findings.push({ code, severity, message, spans: [] });
  if (printed.length > LONGEST_TEXT) add('text.cut', 'error', `文本长${printed.length}字，只读了前${LONGEST_TEXT}字。`);
  const { chars, han, common, lost } = tallyOf(printed);
  if (chars > 0 && han * 5 < chars)
    add('text.not-chinese', 'error', '文本中汉字不足五分之一，可能不是报告正文，或编码有误。');
  if (han > 50 && common < han * COMMON_SHARE)
    add('text.garbled', 'error', '文本不成词句，可能是编码有误或文件并非文本。');
  if (lost > 0) add('text.lost-characters', 'info', `文本中有${lost}个字符已丢失或只剩一半，其处的读数可能不全。`);
  if (normal.script === 'hant' && !isConverted)
    add('text.not-converted', 'warning', '文本为繁体，转换字表未加载，读数可能不全。');
  const share = normal.damaged / Math.max(1, printed.length);
  if (share > DAMAGED_SHARE)
    add(
      'text.damaged',
      'info',
      `文本有转换损伤（夹注拼音、丢失字符等），约${Math.round(share * 100)}%的字符已修复或略去。`,
    );
  return findings;
}

/** In one pass: characters that are no blanks, Han characters, the common ones of them, and lost or half ones. */
function tallyOf(printed: string): { chars: number; han: number; common: number; lost: number } {
  let chars = 0;
  let han = 0;
  let common = 0;
  let lost = 0;
  for (let i = 0; i < printed.length; i++) {
    const code = printed.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) {
      chars++;
      han++;
      common += COMMON[code] as number;
    } else if (!isSign(printed, i, BLANK)) chars++;
    if (code === 0xfffd) lost++;
    else if ((code & 0xf800) === 0xd800) {
      const isWhole = code < 0xdc00 && (printed.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      if (isWhole) i++;
      else lost++;
    }
  }
  return { chars, han, common, lost };
}
