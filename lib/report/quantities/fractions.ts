import type { Bound } from '../report';
import { hedgeBefore, hedgeBehind } from './hedges';
import type { ReadNumber } from './number';
import { chineseInteger } from './numerals';
import { readUnit } from './units';

const PER =
  /([百千万])分之(?:(\d{1,4}(?:\.\d{1,4})?)|([零〇一二两三四五六七八九十百]{1,7})(?:点([零〇一二三四五六七八九]{1,4}))?)/y;
const PARTS = /([一二两三四五六七八九十]{1,3})分之([一二两三四五六七八九十]{1,3})/y;
const SLASHED = /(\d{1,2})\/(\d{1,2})(?![\d/年月日.])/y;
const TENTHS = /([一二两三四五六七八九]|\d(?:\.\d)?)成([半一二三四五六七八九])?(?=以[上下内]|左右|多|的|[,。;、)]|$)/y;
/** Behind a hedge the noun may follow at once: 近九成纠纷. 三成立, 三成员 are other words. */
const HEDGED_TENTHS =
  /([一二两三四五六七八九]|\d)成([半一二三四五六七八九])?(?![立员果功效为长本交熟就绩分都年品套批形型人一二三四五六七八九十])/y;
/** Half of a span that something was brought down to, or takes: 压缩至半天. */
const HALF = /半(天|个?小时|个?工作日|个月)/y;
const TAKES = /(?:至|到|为|成|在|需|仅|只|提前|缩短|压缩|减少|节省|用时|耗时|全程|最快|平均)(?:约|近|不足|不到)?$/;
const HUNDRED = /百分百(?=[,。;、)]|$)/y;

/** 百分之九十八, 三分之二, 九成, 百分百 as percentages; null when no such form begins at `at`. */
export function readFraction(text: string, at: number): ReadNumber | null {
  const found = /\d/.test(text.charAt(at)) ? (slashed(text, at) ?? tenths(text, at)) : inWords(text, at);
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

function inWords(text: string, at: number): Found | null {
  // 百分之九十八, 十二分之一: the sign of a share is never far.
  const share = text.charAt(at + 1) === '分' || text.charAt(at + 2) === '分' || text.charAt(at + 3) === '分';
  return (
    (share ? (perHundred(text, at) ?? parts(text, at)) : null) ??
    tenths(text, at) ??
    (share ? whole(text, at) : null) ??
    half(text, at)
  );
}

/** 过〔半〕的事项, 〔半数〕以上的企业. 过半数同意 is a rule of voting. */
const MAJORITY = /半(?:数(?=以上)|数?(?=的)|数(?=企业|事项|案件|纠纷|单位|群众|村))/y;

function majority(text: string, at: number): ReadNumber | null {
  MAJORITY.lastIndex = at;
  const match = MAJORITY.exec(text);
  if (!match) return null;
  const last = at + match[0].length;
  const isOver = text.charAt(at - 1) === '过' && text.charAt(at - 2) !== '超';
  const before = isOver ? { start: at - 1, bound: '>' as const } : hedgeBefore(text, at);
  const behind = hedgeBehind(text, last);
  if (!before && !behind) return null;
  return {
    range: [before?.start ?? at, behind?.end ?? last],
    digits: [at, last],
    value: 50,
    limits: null,
    unit: '%',
    printedUnit: '半',
    bound: before?.bound ?? behind?.bound ?? '=',
    kind: 'rate',
    form: 'fraction',
  };
}

/** 半天, 半个工作日 as 0.5; null where half a day is no measure. */
export function readHalf(text: string, at: number): ReadNumber | null {
  const most = majority(text, at);
  if (most) return most;
  HALF.lastIndex = at;
  const match = HALF.exec(text);
  const unit = match ? readUnit(text, at + 1) : null;
  if (!match || !unit || !TAKES.test(text.slice(Math.max(0, at - 6), at))) return null;
  const before = hedgeBefore(text, at);
  const behind = hedgeBehind(text, at + match[0].length);
  return {
    range: [before?.start ?? at, behind?.end ?? at + match[0].length],
    digits: [at, at + 1],
    value: 0.5,
    limits: null,
    unit: unit.canonical,
    printedUnit: unit.printed,
    bound: before?.bound ?? behind?.bound ?? '=',
    kind: unit.kind,
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

const IS_HALF = /一半/y;

/** 压减一半以上, 占一半, 近一半; 一半是… counts nothing. */
function half(text: string, at: number): Found | null {
  IS_HALF.lastIndex = at;
  if (!IS_HALF.exec(text)) return null;
  const end = at + 2;
  const isMeasured =
    hedgeBehind(text, end) !== null ||
    hedgeBefore(text, at) !== null ||
    /(?:占|达到?|压减|压缩|减少|缩短|下降|降低|精简|提升|提高|增长|砍掉|砍去|减掉)$/.test(
      text.slice(Math.max(0, at - 4), at),
    );
  return isMeasured ? { value: 50, end, printed: '半' } : null;
}

function tenths(text: string, at: number): Found | null {
  const pattern = text.charAt(at + 1) === '成' && hedgeBefore(text, at) ? HEDGED_TENTHS : TENTHS;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const count = Number.isNaN(Number(match[1])) ? chineseInteger(match[1] ?? '') : Number(match[1]);
  if (count === null) return null;
  const rest = match[2] === '半' ? 5 : chineseInteger(match[2] ?? '');
  return { value: count * 10 + (rest ?? 0), end: at + match[0].length, printed: '成' };
}

function whole(text: string, at: number): Found | null {
  HUNDRED.lastIndex = at;
  const match = HUNDRED.exec(text);
  if (!match || !/[率度达到为均]$/.test(text.slice(Math.max(0, at - 3), at))) return null;
  return { value: 100, end: at + match[0].length, printed: '百分百' };
}
