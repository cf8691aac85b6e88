import type { Bound } from '../report';
import { hedgeBefore, hedgeBehind } from './hedges';
import type { ReadNumber } from './number';
import { chineseInteger, myriadOf, scaled } from './numerals';
import { halfBehind, moreBehind } from './trailing';
import { readUnit, type UnitMatch } from './units';

const NUMERAL = /[零〇一二两三四五六七八九十百千万亿]{1,16}/y;
const MORE = /[余多几]/;
/** 六十七〔点五万〕元; 八点三十分 tells the time. */
const DECIMALS = /点([零〇一二三四五六七八九]{1,4})([万亿]?)(?![十百千])/y;
/** 三〔至五〕份, 一〔到两〕名. */
const JOINT = /[-—~至到]{1,2}([一二两三四五六七八九十百千万亿]{1,8})/y;
/** Measures that a Chinese numeral may carry without being a classifier. */
const MEASURE = /^(?:元|元人民币|%|倍|个百分点|天|个?小时|分钟|个月|个?工作日|公里|平方米|亩|吨|学时|课时)$/;

/**
 * The number that begins with the Chinese numeral at `at`: 三项, 两次, 三百余件, 两万余人次, 近百家.
 * A numeral counts only in front of a classifier, as a figure would.
 */
export function readChinese(text: string, at: number): ReadNumber | { end: number; reason: string } {
  NUMERAL.lastIndex = at;
  const printed = NUMERAL.exec(text)?.[0] ?? '';
  let end = at + printed.length;
  const left = (reason: string) => ({ end, reason });
  const before = text.charAt(at - 1);
  if (before === '第') return left('NI06');
  if (
    /[几数若好初农周星期\dA-Za-z]/.test(before) &&
    !(before === '期' || before === '好' || /[年月]初$/.test(text.slice(Math.max(0, at - 2), at)))
  )
    return left('vague');

  let limits: ReadNumber['limits'] = null;
  let value = chineseInteger(printed);
  if (value === null) {
    limits = estimate(printed);
    if (!limits) return left('NI12');
    value = limits[0];
  }
  DECIMALS.lastIndex = end;
  const decimals = limits ? null : DECIMALS.exec(text);
  if (decimals) {
    const digits = [...(decimals[1] ?? '')].map(sign => chineseInteger(sign)).join('');
    value = scaled(Number(`${value}.${digits}`), myriadOf(decimals[2] ?? ''));
    end += decimals[0].length;
  }
  let isMore = false;
  if (!decimals && MORE.test(text.charAt(end)) && !/^多(?:元|部门|跨|层|方|措)/.test(text.slice(end, end + 3))) {
    isMore = true;
    end++;
    const scale = /^[万亿](?!里)/.exec(text.slice(end, end + 2))?.[0];
    if (scale) {
      value = scaled(value, myriadOf(scale));
      end++;
    }
  }
  let unit = readUnit(text, end);
  const high = isMore || limits || decimals ? null : readHighEnd(text, at, end, unit);
  if (high && high.value > value) {
    // 十至二十万元: the multiplier of the second counts for both.
    if (!unit && value < high.value / high.scale) value = scaled(value, high.scale);
    limits = [value, high.value];
    unit = high.unit;
    end = high.from;
  }
  const half = limits ? null : halfBehind(text, end, unit);
  if (half) {
    unit = half.unit;
    value += 0.5;
  }
  isMore ||= unit?.isMore === true;
  const isMeasure =
    unit !== null &&
    (half !== null ||
      takesNumeral(unit) ||
      (decimals !== null && unit.printed === '分') ||
      (unit.printed === '日' && isTerm(text, at, end + 1)));
  if (!isMeasure) {
    const span = /^年/.test(text.slice(end, end + 1)) && /连续$/.test(text.slice(Math.max(0, at - 2), at));
    if (!span) return left('no-classifier');
  }
  const isStreak = !isMeasure;
  end += isStreak ? 1 : (half?.length ?? unit?.length ?? 0);
  if (!isMore && moreBehind(text, end, unit)) {
    isMore = true;
    end++;
  }

  const hedge = hedgeBefore(text, at) ?? scaleHedge(text, at);
  // 百, 千, 万 alone are estimates: 近百家, 上千人, 百余件; 千家万户 is none.
  if (/^[百千万亿]/.test(printed) && !isMore && !hedge) return left('NI12');
  if (value === 1 && !limits && !isMore && !hedge && !countsOne(text, at, end, unit?.printed ?? ''))
    return left('NI12');

  let bound: Bound = isMore ? '>' : limits ? '>=' : '=';
  if (hedge && !isMore) bound = hedge.bound;
  const behind = hedgeBehind(text, end, unit?.kind);
  if (behind) {
    end = behind.end;
    if (bound === '=') bound = behind.bound;
  }
  const factor = unit?.factor ?? 1;
  const scaleSign = unit?.kind === 'amount' ? (/[万亿]$/.exec(printed)?.[0] ?? '') : '';
  return {
    range: [hedge?.start ?? at, end],
    digits: [at, at + printed.length],
    value: factor === 1 ? value : scaled(value, factor),
    limits: limits && factor !== 1 ? [scaled(limits[0], factor), scaled(limits[1], factor)] : limits,
    unit: isStreak ? '年' : (unit?.canonical ?? ''),
    printedUnit: isStreak ? '年' : scaleSign + (unit?.printed ?? ''),
    bound,
    kind: isStreak ? 'duration' : (unit?.kind ?? 'count'),
    form: 'chinese',
  };
}

/** The high end of a range, where its unit is that of the low end; “由三项到五项” are two numbers. */
function readHighEnd(
  text: string,
  at: number,
  end: number,
  unit: UnitMatch | null,
): { value: number; scale: number; unit: UnitMatch; from: number } | null {
  const low = end + (unit?.length ?? 0);
  JOINT.lastIndex = low;
  const match = JOINT.exec(text);
  if (!match || /[由从]/.test(text.slice(Math.max(0, at - 10), at))) return null;
  const value = chineseInteger(match[1] ?? '');
  const from = low + match[0].length;
  const own = readUnit(text, from);
  if (value === null || !own || (unit && unit.canonical !== own.canonical)) return null;
  const scale = myriadOf(match[1]?.slice(-1) ?? '');
  return takesNumeral(own) ? { value, scale, unit: own, from } : null;
}

/** 由三十日缩短为十五日: a term; any other 日 may be a date. */
const isTerm = (text: string, at: number, end: number): boolean =>
  /^(?:缩短|压缩|压减|延长|减少|[压缩减][至到为])/.test(text.slice(end, end + 2)) ||
  /(?:缩短|压缩|压减|延长|减少|[压缩减])[至到为]$/.test(text.slice(Math.max(0, at - 3), at));

const takesNumeral = (unit: UnitMatch): boolean => unit.classifier || MEASURE.test(unit.printed);

/** 上百, 过万: hedges of bare places only. */
function scaleHedge(text: string, at: number): { start: number; bound: Bound } | null {
  const sign = text.charAt(at - 1);
  if (!/[百千万亿]/.test(text.charAt(at))) return null;
  if (sign === '上') return { start: at - 1, bound: '>=' };
  if (sign === '过') return { start: at - 1, bound: '>' };
  return null;
}

const DIGITS = '一二三四五六七八九';

/** 七八个, 三五家: two neighbouring digits are an estimate with two ends. */
function estimate(printed: string): [number, number] | null {
  const match = /^([一二两三四五六七八九])([二三四五六七八九])([十百千万]?)$/.exec(printed);
  if (!match) return null;
  const low = match[1] === '两' ? 2 : DIGITS.indexOf(match[1] ?? '') + 1;
  const high = DIGITS.indexOf(match[2] ?? '') + 1;
  const place = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }[match[3] ?? ''] ?? 1;
  return high > low && high - low <= 2 ? [low * place, high * place] : null;
}

const CONCRETE = /^(?:起|件|例|宗|份|部|家|名|位|场|期|篇|本|支|辆|台|处|所|批次|场次|人次|件次|卷|册)$/;
const HELD = /(?:开展|召开|举办|组织|进行|举行|实施|完成|出台|制定|修订|承办|获得?|新增)(?:了|过)?$/;

/** 一 is a count only where it could be a figure: 一起案例, 各一次, 新增一家; 一个 and 一种 are mostly articles. */
function countsOne(text: string, at: number, end: number, unit: string): boolean {
  const lead = text.slice(Math.max(0, at - 14), at);
  if (/[每逐同另某这那哪任下上再又新统]$/.test(lead)) return false;
  const closes = /^(?:[,。;、)\n]|$)/.test(text.slice(end, end + 1));
  if (closes && !/[每各]?[年月周日季天][度]?$|每[^,。;]{0,8}$|最后$/.test(lead)) return true;
  // 增长了一倍, 翻一倍.
  if (unit === '倍') return /(?:增长|增加|提高|提升|扩大|上升|上涨|翻|多|增)(?:了|近|约|出|超过?){0,3}$/.test(lead);
  if (MEASURE.test(unit))
    return /[至到为成在需]$/.test(lead) || /^(?:内|以内|办结|出件|完成|办成|出证)/.test(text.slice(end, end + 2));
  if (CONCRETE.test(unit)) return true;
  if (!/^[次项个条轮]$/.test(unit)) return false;
  if (/(?:各|共|仅|分别|[只仅][\u4e00-\u9fff]{1,3})$/.test(lead)) return true;
  // 进行了一次全面“体检” says how thorough, not how often.
  return unit !== '个' && HELD.test(lead) && !/^(?:全面|系统|深入|深刻|彻底|大)/.test(text.slice(end, end + 2));
}
