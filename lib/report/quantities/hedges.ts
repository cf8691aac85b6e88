import { byCode } from '../../text/by-code';
import type { Bound, QuantityKind } from '../report';

interface Hedge {
  word: string;
  bound: Bound;
  /** Characters before it that make another word of it: 节约, 附近, 高超. */
  notAfter?: string;
  /** A longer word that it ends: 村规民约2项. */
  notIn?: string;
}

/** @source codebook, section 4.3 */
const BEFORE: readonly Hedge[] = [
  { word: '不少于', bound: '>=' },
  { word: '不低于', bound: '>=' },
  { word: '不小于', bound: '>=' },
  { word: '不下于', bound: '>=' },
  { word: '至少', bound: '>=' },
  { word: '最少', bound: '>=' },
  { word: '不超过', bound: '<=' },
  { word: '不高于', bound: '<=' },
  { word: '不多于', bound: '<=' },
  { word: '不大于', bound: '<=' },
  { word: '至多', bound: '<=' },
  { word: '超过', bound: '>' },
  { word: '突破', bound: '>' },
  { word: '高于', bound: '>' },
  { word: '多于', bound: '>' },
  { word: '大于', bound: '>' },
  { word: '将近', bound: '<' },
  { word: '接近', bound: '<' },
  { word: '不足', bound: '<' },
  { word: '不到', bound: '<', notAfter: '达找收做办' },
  { word: '低于', bound: '<' },
  { word: '少于', bound: '<' },
  { word: '小于', bound: '<' },
  { word: '未满', bound: '<' },
  { word: '大约', bound: '~' },
  { word: '大概', bound: '~' },
  { word: '约为', bound: '~', notAfter: '节制公合条' },
  { word: '近', bound: '<', notAfter: '附最临就亲邻贴靠远晚' },
  { word: '约', bound: '~', notAfter: '节预制签公合条契履邀违守缔大爽集', notIn: '规民约' },
  { word: '超', bound: '>', notAfter: '高反商被' },
  { word: '逾', bound: '>' },
];

const BEHIND: readonly { word: string; bound: Bound; notBefore?: RegExp }[] = [
  { word: '及以上', bound: '>=' },
  { word: '(含)以上', bound: '>=' },
  { word: '以上', bound: '>=', notBefore: /^(?:级|述|所述|地方|情况)/ },
  { word: '及以下', bound: '<=' },
  {
    word: '以下',
    bound: '<=',
    notBefore: /^(?:简称|几个方面|几方面|方面|问题|工作|情况|措施|[一二三四五六七八九十\d])/,
  },
  { word: '以内', bound: '<=' },
  { word: '之内', bound: '<=' },
  { word: '左右', bound: '~' },
  { word: '+', bound: '>', notBefore: /^[\dA-Za-z一二三四五六七八九十个]/ },
  { word: '上下', bound: '~', notBefore: /^(?:联动|级|游|功夫)/ },
];

/** The hedges by the code of the sign that they touch the number with, each in the order above. */
const BY_LAST = byCode(BEFORE, ({ word }) => word.charCodeAt(word.length - 1));
const BY_FIRST = byCode(BEHIND, ({ word }) => word.charCodeAt(0));

/** The hedge that ends at `end`, null for none. */
export function hedgeBefore(text: string, end: number): { start: number; bound: Bound } | null {
  for (const { word, bound, notAfter, notIn } of BY_LAST.get(text.charCodeAt(end - 1)) ?? []) {
    const start = end - word.length;
    if (start < 0 || !text.startsWith(word, start)) continue;
    if (notAfter?.includes(text.charAt(start - 1)) && start > 0) continue;
    if (notIn && text.endsWith(notIn, end)) continue;
    return { start, bound };
  }
  return null;
}

/** The hedge that begins at `start` behind a unit, null for none. */
export function hedgeBehind(text: string, start: number, kind?: QuantityKind): { end: number; bound: Bound } | null {
  // 1个工作日内: within; behind any other unit 内 is a place.
  if (
    kind === 'duration' &&
    text.charAt(start) === '内' &&
    !/^[设部容外控涵蒙江]/.test(text.slice(start + 1, start + 2))
  )
    return { end: start + 1, bound: '<=' };
  for (const { word, bound, notBefore } of BY_FIRST.get(text.charCodeAt(start)) ?? []) {
    if (!text.startsWith(word, start)) continue;
    const end = start + word.length;
    if (notBefore?.test(text.slice(end, end + 6))) continue;
    return { end, bound };
  }
  return null;
}
