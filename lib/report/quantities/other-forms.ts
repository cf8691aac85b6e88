import type { Bound } from '../report';
import { hedgeBefore, hedgeBehind } from './hedges';
import type { ReadNumber } from './number';
import { chineseInteger } from './numerals';

const PER =
  /([百千万])分之(?:(\d{1,4}(?:\.\d{1,4})?)|([零〇一二两三四五六七八九十百]{1,7})(?:点([零〇一二三四五六七八九]{1,4}))?)/y;
const PARTS = /([一二两三四五六七八九十]{1,3})分之([一二两三四五六七八九十]{1,3})/y;
const SLASHED = /(\d{1,2})\/(\d{1,2})(?![\d/年月日.])/y;
const TENTHS = /([一二两三四五六七八九]|\d(?:\.\d)?)成(半)?(?=以[上下内]|左右|多|的|[,。;、)]|$)/y;
const HUNDRED = /百分百(?=[,。;、)]|$)/y;

/** 百分之九十八, 三分之二, 九成, 百分百 as percentages; null when no such form begins at `at`. */
export function readFraction(text: string, at: number): ReadNumber | null {
  const found = perHundred(text, at) ?? parts(text, at) ?? slashed(text, at) ?? tenths(text, at) ?? whole(text, at);
  if (!found) return null;
  let { end } = found;
  let start = at;
  let bound: Bound = '=';
  const before = hedgeBefore(text, at);
  if (before) {
    start = before.start;
    bound = before.bound;
  }
  if (text.charAt(end) === '多' || text.charAt(end) === '余') {
    bound = '>';
    end++;
  }
  const behind = hedgeBehind(text, end);
  if (behind) {
    end = behind.end;
    if (bound === '=') bound = behind.bound;
  }
  return {
    range: [start, end],
    digits: [at, found.end],
    value: found.value,
    limits: null,
    unit: '%',
    printedUnit: found.printed,
    bound,
    kind: 'rate',
    form: 'fraction',
  };
}

interface Found {
  value: number;
  end: number;
  printed: string;
}

function perHundred(text: string, at: number): Found | null {
  PER.lastIndex = at;
  const match = PER.exec(text);
  if (!match) return null;
  const [all, per = '百', digits, han = '', decimals = ''] = match;
  const value = digits ? Number(digits) : chineseInteger(han);
  if (value === null) return null;
  const fraction = [...decimals].map(char => '〇一二三四五六七八九'.indexOf(char === '零' ? '〇' : char)).join('');
  const exact = Number(`${value}${fraction ? `.${fraction}` : ''}`);
  const scale = { 百: 1, 千: 10, 万: 100 }[per] ?? 1;
  return { value: exact / scale, end: at + all.length, printed: `${per}分之` };
}

function parts(text: string, at: number): Found | null {
  PARTS.lastIndex = at;
  const match = PARTS.exec(text);
  if (!match) return null;
  const whole = chineseInteger(match[1] ?? '');
  const part = chineseInteger(match[2] ?? '');
  if (!whole || !part || part > whole) return null;
  return { value: Number(((part / whole) * 100).toFixed(2)), end: at + match[0].length, printed: '分之' };
}

/** 1/3以上, 近1/4: a date or a number of a house has no such words around it. */
function slashed(text: string, at: number): Found | null {
  SLASHED.lastIndex = at;
  const match = SLASHED.exec(text);
  if (!match) return null;
  const part = Number(match[1]);
  const whole = Number(match[2]);
  const end = at + match[0].length;
  const isShare = hedgeBehind(text, end) !== null || hedgeBefore(text, at) !== null || text.startsWith('的', end);
  if (!isShare || part >= whole || whole > 20) return null;
  return { value: Number(((part / whole) * 100).toFixed(2)), end, printed: '/' };
}

function tenths(text: string, at: number): Found | null {
  TENTHS.lastIndex = at;
  const match = TENTHS.exec(text);
  if (!match) return null;
  const count = Number.isNaN(Number(match[1])) ? chineseInteger(match[1] ?? '') : Number(match[1]);
  if (count === null) return null;
  return { value: count * 10 + (match[2] ? 5 : 0), end: at + match[0].length, printed: '成' };
}

function whole(text: string, at: number): Found | null {
  HUNDRED.lastIndex = at;
  const match = HUNDRED.exec(text);
  if (!match || !/[率度达到为均]$/.test(text.slice(Math.max(0, at - 3), at))) return null;
  return { value: 100, end: at + match[0].length, printed: '百分百' };
}

const ORDINAL = /第([一二三四五六七八九十]{1,3}|\d{1,3})(名|位)?/y;
const TOP = /前([一二三四五六七八九十]{1,3}|\d{1,3})(名|位|强)?/y;
const RANKED =
  /(?:列|居|位于|排名?|排行|并列|名次|全国|全省|全市|全区|全州|全盟|全县|全系统|省内|市内|总分|综合|成绩|荣获|获|得分|计划单列市|同类|地级市|城市|跃升至|上升[至到]|前进[至到]|升至)[^,。;第前]{0,14}$/;
const LAST_PLACE = /首位(?!度)/y;

/** 位居第二, 全省第3名, 前五, 首位; null for an ordinal that ranks nothing (第三批, 第一责任人). */
export function readRank(text: string, at: number): ReadNumber | null {
  const lead = text.slice(Math.max(0, at - 24), at);
  LAST_PLACE.lastIndex = at;
  if (LAST_PLACE.exec(text))
    return /(?:居|列|位|排)[^,。;]{0,8}$/.test(lead) && !/[放摆]在$/.test(lead) ? rank(at, at + 2, 1, '=', '位') : null;
  ORDINAL.lastIndex = at;
  const nth = ORDINAL.exec(text);
  TOP.lastIndex = at;
  const top = nth ? null : TOP.exec(text);
  const match = nth ?? top;
  if (!match) return null;
  const value = /\d/.test(match[1] ?? '') ? Number(match[1]) : chineseInteger(match[1] ?? '');
  if (value === null) return null;
  const end = at + match[0].length;
  const closes = /^(?:[,。;、)”!\n]|$|和|及|与|且|并|的(?:好)?(?:成绩|位次|名次|位置)|水平|位次|方阵?$)/.test(
    text.slice(end, end + 4),
  );
  const isRanked = RANKED.test(lead);
  if (nth) {
    if (match[2] ? !/^(?:的|责任)/.test(text.slice(end, end + 2)) || isRanked : closes && isRanked)
      return rank(at, end, value, '=', match[2] ?? '');
    return null;
  }
  return isRanked && (closes || match[2] !== undefined) ? rank(at, end, value, '<=', match[2] ?? '') : null;
}

function rank(start: number, end: number, value: number, bound: Bound, printed: string): ReadNumber {
  return {
    range: [start, end],
    digits: [start, end],
    value,
    limits: null,
    unit: '位',
    printedUnit: printed,
    bound,
    kind: 'rank',
    form: 'rank',
  };
}

/** What may be stated as none. Fixed words (零距离, 零跑动) name no count. */
const NOTHING =
  /零(败诉|投诉|举报|上访|事故|差评|积案|超期|逾期|撤销|纠错|发案|舆情|信访|违规|违法|案件|死亡|伤亡|感染|复议|诉讼|差错|失误|退件|瑕疵|申诉)(?:率|案件)?/y;
const IS_ZERO = /零(?=[,。;、)]|$)/y;
const NEVER =
  /(?:未|没有|从未)(?:再)?(?:发生|出现)(?:过)?(?:(?:[一1])([起例件次宗]))?[^,。;、\n]{0,30}?(事故|事件|案件|情况|情形|诉讼|复议|上访|败诉|现象|问题|投诉)(?:案件|事件|事故)?|无(?:[一1])([起例件次宗])[^,。;、\n]{0,24}/y;

/** 零败诉, 未发生重大事故, 无一起案件被撤销: a stated zero, quoted as a whole. */
export function readZero(text: string, at: number): ReadNumber | null {
  for (const pattern of [NOTHING, NEVER]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const classifier = pattern === NEVER ? (match[1] ?? match[3] ?? '') : '';
    return zero(at, at + match[0].length, classifier || unitOfNothing(match[0]));
  }
  IS_ZERO.lastIndex = at;
  if (
    IS_ZERO.exec(text) &&
    /(?:率|数|案件|事故|量|投诉)(?:均|都|持续|保持)*(?:为|是|达到?|保持)$/.test(text.slice(Math.max(0, at - 12), at))
  )
    return zero(
      at,
      at + 1,
      /率(?:均|都|持续|保持)*(?:为|是|达到?|保持)$/.test(text.slice(Math.max(0, at - 8), at)) ? '%' : '',
    );
  return null;
}

function unitOfNothing(phrase: string): string {
  if (/率$/.test(phrase)) return '%';
  return /事故|事件|死亡/.test(phrase) ? '起' : '件';
}

function zero(start: number, end: number, unit: string): ReadNumber {
  return {
    range: [start, end],
    digits: [start, end],
    value: 0,
    limits: null,
    unit,
    printedUnit: unit,
    bound: '=',
    kind: unit === '%' ? 'rate' : 'count',
    form: 'zero',
  };
}
