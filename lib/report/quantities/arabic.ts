import type { Bound } from '../report';
import { hedgeBefore, hedgeBehind } from './hedges';
import { readMagnitude, withMagnitude } from './magnitude';
import type { ReadNumber } from './number';
import { scaled } from './numerals';
import { readUnit, type Unit } from './units';

const DIGITS = /(\d{1,3}(?:,\d{3})+(?![\d])|\d{1,15})(\.\d{1,8})?/y;
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
  const magnitude = readMagnitude(text, first.end);
  const sign = signBefore(text, at);
  let value = withMagnitude(first.value, magnitude) * (sign?.factor ?? 1);
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

  if (unit && isDurationLike(unit.printed) && text.charAt(end) === '多' && !isMore) {
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
  const noun = unit ? null : nounAsUnit(text, end);
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
    printedUnit: printedUnit(magnitude.factor, unit) || noun || '',
    bound,
    kind: unit?.kind ?? 'count',
    form: 'arabic',
  };
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
  if (/[由从]/.test(text.slice(Math.max(0, at - 10), at)) && /[至到]/.test(joint)) return null;
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

function isDurationLike(unit: string): boolean {
  return /^(?:倍|年|天|个?小时|个月)$/.test(unit);
}

/** 12党支部: without a classifier the noun counts; a longer stretch is a clause and gives no unit. */
function nounAsUnit(text: string, at: number): string | null {
  NOUN.lastIndex = at;
  const noun = NOUN.exec(text)?.[0];
  if (
    !noun ||
    noun.length > 3 ||
    /^[和与及的为是在以等均并且至到或被由从达共已将近约超逾不余多各]|[一二两三四五六七八九十百千万亿]/.test(noun)
  )
    return null;
  return noun;
}
