import { readUnit, type UnitMatch } from './units';

const TAKES_MORE = /^(?:倍|年|天|个?小时|个月)$/;

/** 三天多, 一倍多: behind a span or a multiple 多 speaks of the number; behind other units it begins the next word. */
export function moreBehind(text: string, end: number, unit: UnitMatch | null): boolean {
  return text.charAt(end) === '多' && unit !== null && TAKES_MORE.test(unit.printed);
}

const HALF_INSIDE = /个半(?=月|小时|星期|工作日)/y;
const HALF_BEHIND = /半(?![年月天载数价径夜途成])/y;

/** 两〔个半小时〕, 1〔天半〕, 三〔年半〕: half a unit more; the unit and what is printed of it. */
export function halfBehind(
  text: string,
  at: number,
  unit: UnitMatch | null,
): { unit: UnitMatch; length: number } | null {
  HALF_INSIDE.lastIndex = at;
  if (HALF_INSIDE.test(text)) {
    const whole = readUnit(`个${text.slice(at + 2, at + 8)}`, 0);
    return whole && whole.length > 1 ? { unit: whole, length: whole.length + 1 } : null;
  }
  if (!unit || !/^(?:年|天|个?小时|倍)$/.test(unit.printed)) return null;
  HALF_BEHIND.lastIndex = at + unit.length;
  return HALF_BEHIND.test(text) ? { unit, length: unit.length + 1 } : null;
}
