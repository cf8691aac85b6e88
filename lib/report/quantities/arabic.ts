import type { Bound } from '../report';
import { hedgeBefore, hedgeBehind } from './hedges';
import { type Magnitude, readMagnitude, withMagnitude } from './magnitude';
import type { ReadNumber } from './number';
import { myriadOf, scaled } from './numerals';
import { halfBehind, moreBehind } from './trailing';
import { readUnit, type Unit, type UnitMatch } from './units';

// 120,108,46件 lists three numbers.
const DIGITS = /(\d{1,3}(?:,\d{3})+(?!\d|,\d{1,2}(?!\d))|\d{1,15})(\.\d{1,8})?/y;
const JOINT = /[-—~至到]{1,2}/y;
/** A noun in place of a classifier: up to the next sign, at most this long. */
const NOUN = /[\u4e00-\u9fff]{1,12}/y;
const LATIN = /[A-Za-z]/;

/**
 * The number that begins with the digit at `at`.
 * @returns null when the digits are part of a code (5G, 531X) or stand for nothing that is measured
 */
export function readArabic(text: string, at: number): ReadNumber | { end: number; reason: string } {
  const first = readDigits(text, at);
  const reason = codeReason(text, at, first.end);
  if (reason) return { end: first.end, reason };
  const { value: size, magnitude } = addLower(text, first.value, readMagnitude(text, first.end));
  const sign = signBefore(text, at);
  let value = size * (sign?.factor ?? 1);
  let limits: ReadNumber['limits'] = null;
  let unit = readUnit(text, magnitude.end);
  let end = magnitude.end + (unit?.length ?? 0);
  let isMore = magnitude.isMore || unit?.isMore === true;

  const second = readSecond(text, at, end, unit);
  if (second) {
    const high = second.value;
    // 3—5万件: the multiplier of the second counts for both.
    if (magnitude.factor === 1 && second.factor > 1 && !unit && value < high / second.factor)
      value = scaled(value, second.factor);
    if (value < high) {
      limits = [value, high];
      unit = second.unit;
      end = second.end;
      isMore = false;
    }
  }

  const half = limits || isMore || magnitude.factor > 1 ? null : halfBehind(text, magnitude.end, unit);
  if (half) {
    value += 0.5;
    unit = half.unit;
    end = magnitude.end + half.length;
  }
  if (!isMore && moreBehind(text, end, unit)) {
    isMore = true;
    end++;
  }
  let start = sign?.start ?? at;
  const before = hedgeBefore(text, start);
  const behind = hedgeBehind(text, end, unit?.kind);
  let bound: Bound = isMore ? '>' : limits ? '>=' : '=';
  if (before) {
    start = before.start;
    if (!isMore) bound = before.bound;
  }
  if (behind) {
    end = behind.end;
    if (bound === '=') bound = behind.bound;
  }
  const inFront = unit || magnitude.factor > 1 ? null : unitInBrackets(text, start);
  if (inFront) {
    unit = inFront.unit;
    value = scaled(value, inFront.scale);
  }
  const noun = unit || behind ? null : nounAsUnit(text, end, Number.isInteger(first.value) && first.value < 10_000);
  if (noun) end += noun.length;
  const factor = unit?.factor ?? 1;
  const times = (amount: number) => (factor === 1 ? amount : scaled(amount, factor));
  return {
    range: [start, end],
    digits: [at, first.end],
    value: times(value),
    limits: limits && [times(limits[0]), times(limits[1])],
    // 大类 → 类, 大领域 → 领域.
    unit: (unit?.canonical ?? noun ?? '').replace(/^大(?=.)/, ''),
    printedUnit: printedUnit(inFront?.scale ?? magnitude.factor, unit) || noun || '',
    bound,
    kind: unit?.kind ?? 'count',
    ...(noun ? { isGuessedUnit: true } : {}),
    form: 'arabic',
  };
}

const IN_BRACKETS = /\((?:单位:)?([万亿]?)([^()\d]{1,5})\)[:为]?$/;

/** 案件数(件):523, 罚没款(万元):602.3: nothing but a unit in a bracket right in front. */
function unitInBrackets(text: string, start: number): { unit: UnitMatch; scale: number } | null {
  if (!/[):为]/.test(text.charAt(start - 1))) return null;
  const [, scale = '', printed = ''] = IN_BRACKETS.exec(text.slice(Math.max(0, start - 14), start)) ?? [];
  const unit = printed === '' ? null : readUnit(printed, 0);
  if (!unit || unit.length !== printed.length) return null;
  return { unit, scale: myriadOf(scale) };
}

/** 1万8千, 2亿3000万, 12万1345人: what follows a multiplier with a smaller one is part of the same number. */
function addLower(text: string, first: number, scale: Magnitude): { value: number; magnitude: Magnitude } {
  let value = withMagnitude(first, scale);
  let magnitude = scale;
  for (let steps = 0; steps < 3 && magnitude.factor > 1 && !magnitude.isMore; steps++) {
    if (!/\d/.test(text.charAt(magnitude.end))) break;
    const digits = readDigits(text, magnitude.end);
    const lower = readMagnitude(text, digits.end);
    const more = withMagnitude(digits.value, lower);
    const isLast = lower.factor === 1 && magnitude.factor === 1e4 && readUnit(text, lower.end) !== null;
    if ((lower.factor === 1 && !isLast) || lower.factor >= magnitude.factor || more >= magnitude.factor) break;
    value += more;
    magnitude = lower;
  }
  return { value, magnitude: magnitude === scale ? scale : { ...magnitude, factor: scale.factor } };
}

function printedUnit(factor: number, unit: (Unit & { printed?: string }) | null): string {
  const printed = unit?.printed ?? '';
  if (unit?.kind === 'amount' && factor >= 1e4) return (factor >= 1e8 ? '亿' : '万') + printed;
  return printed;
}

function readDigits(text: string, at: number): { value: number; end: number } {
  DIGITS.lastIndex = at;
  const match = DIGITS.exec(text)?.[0] ?? text.charAt(at);
  return { value: Number(match.replaceAll(',', '')), end: at + match.length };
}

function codeReason(text: string, at: number, end: number): string | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (/\d/.test(after) || (before === '.' && /\d/.test(text.charAt(at - 2)))) return 'NI13';
  if (LATIN.test(before)) return 'NI08';
  if (LATIN.test(after) && !readUnit(text, end)) return 'NI08';
  if (before === '第') return 'NI06';
  return null;
}

/** +75.7%, -3.9% directly behind a word; a dash between two numbers is none. */
function signBefore(text: string, at: number): { start: number; factor: 1 | -1 } | null {
  const sign = text.charAt(at - 1);
  if (sign !== '+' && sign !== '-') return null;
  if (!/[\u4e00-\u9fff(,:]/.test(text.charAt(at - 2))) return null;
  return { start: at - 1, factor: sign === '-' ? -1 : 1 };
}

interface Second {
  value: number;
  factor: number;
  unit: ReturnType<typeof readUnit>;
  end: number;
}

/** The high end of a range: 2—4个, 3至5个工作日, 10%—15%. “由3天压缩到1天” and “从5到3” are two numbers. */
function readSecond(text: string, at: number, end: number, unit: ReturnType<typeof readUnit>): Second | null {
  JOINT.lastIndex = end;
  const joint = JOINT.exec(text)?.[0];
  if (!joint || !/\d/.test(text.charAt(end + joint.length))) return null;
  // 由3天缩至〔15至20〕天 has reached its end.
  if (/[由从][^至到]{0,9}$/.test(text.slice(Math.max(0, at - 10), at)) && /[至到]/.test(joint)) return null;
  const from = end + joint.length;
  const digits = readDigits(text, from);
  const magnitude = readMagnitude(text, digits.end);
  const own = readUnit(text, magnitude.end);
  if (unit && own && own.canonical !== unit.canonical) return null;
  if (!unit && !own) return null;
  return {
    value: withMagnitude(digits.value, magnitude),
    factor: magnitude.factor,
    unit: own ?? unit,
    end: magnitude.end + (own?.length ?? 0),
  };
}

/** Words that go on with the sentence, and names that a number is part of: neither is what is counted. */
const NO_NOUN =
  /^(?:[和与及的为是在以等均并且至到或被由从达共已将近约超逾不余多各其全也又则于同比还未曾年月日时号岁后强版级]|[一二两三四五六七八九十百千万亿]|周岁|千伏|工作法|工作思路|模式|机制|体系|行动|工程|战略|计划|思路|架构|格局|布局|浓度|热线|系列|标准|协议|左右|以上|以下|上下|楼(?!栋|宇|盘))/;
const NUMERALS = /[一二两三四五六七八九十百千万亿]/;

/**
 * 12党支部: without a classifier the noun counts. A short word up to the next sign is taken whole, of a longer stretch the first
 * two signs; decimals and codes count no nouns we do not know.
 */
function nounAsUnit(text: string, at: number, isWhole: boolean): string | null {
  NOUN.lastIndex = at;
  const noun = NOUN.exec(text)?.[0];
  if (!noun || NO_NOUN.test(noun)) return null;
  if (noun.length > 3 && !isWhole) return null;
  // 3大创新举措 counts 创新.
  const word = noun.length <= 3 ? noun : noun.slice(0, noun.startsWith('大') ? 3 : 2);
  return NUMERALS.test(word) ? null : word;
}
