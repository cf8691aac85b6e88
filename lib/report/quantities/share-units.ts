import type { ReadNumber } from './number';

const JOINT = /^(?:、|和|与|及)$/;
const NAMED = /^、([\u4e00-\u9fff]{2,10})$/;
const OPENS_PARTS = /^(?:[(,;:]?(?:其中|包括|含):?|\()[\u4e00-\u9fff]{1,12}$/;
const NEXT_PART = /^[、,;][\u4e00-\u9fff]{1,12}$/;
/** What names a place in a list, a share, money or a time: 文号12, 占比45, 罚款30. */
const NAMES_NO_PART = /[号第编码表页条图率比例占额款元年月日度人员]$/;

/** Numbers printed without a unit take that of the row they are joined in, or of the total whose parts they are. */
export function shareUnits(text: string, numbers: ReadNumber[]): ReadNumber[] {
  shareInRows(text, numbers);
  shareWithParts(text, numbers);
  return numbers;
}

/** 73.56、76.71、80.13分, 0.5个、1.2个百分点: in a row of joined numbers the last carries the unit of all. */
function shareInRows(text: string, numbers: ReadNumber[]): void {
  for (let at = numbers.length - 2; at >= 0; at--) {
    const one = numbers[at] as ReadNumber;
    const next = numbers[at + 1] as ReadNumber;
    const isShort = one.unit === '个' && next.kind !== 'count' && next.printedUnit.startsWith('个');
    if ((one.unit !== '' && !isShort) || one.form !== 'arabic' || next.unit === '' || next.isGuessedUnit) continue;
    const between = text.slice(one.range[1], next.range[0]);
    // 高于全省平均2.3个、全市平均1.1个百分点: no half things are counted.
    const isPoints = isShort && !Number.isInteger(one.value) && NAMED.test(between);
    if (JOINT.test(between) || isPoints || areNamedAlike(text, one, between, next))
      numbers[at] = { ...one, unit: next.unit, kind: next.kind };
  }
}

/** 简易程序120、普通程序403件: names that end alike count alike. */
function areNamedAlike(text: string, one: ReadNumber, between: string, next: ReadNumber): boolean {
  const name = next.kind === 'count' ? NAMED.exec(between)?.[1] : undefined;
  return name !== undefined && text.slice(one.range[0] - 2, one.range[0]) === name.slice(-2);
}

/** 处罚120件(简易程序45、普通程序75); 处罚120件,其中简易程序45、普通程序75: parts are counted as their total is. */
function shareWithParts(text: string, numbers: ReadNumber[]): void {
  let total: ReadNumber | null = null;
  for (let at = 1; at < numbers.length; at++) {
    const one = numbers[at] as ReadNumber;
    const before = numbers[at - 1] as ReadNumber;
    const between = text.slice(before.range[1], one.range[0]);
    if (one.unit !== '' || one.form !== 'arabic' || NAMES_NO_PART.test(between)) {
      total = null;
      continue;
    }
    if (OPENS_PARTS.test(between) && before.kind === 'count' && before.unit !== '' && !before.isGuessedUnit)
      total = before;
    else if (!NEXT_PART.test(between)) total = null;
    if (total && one.value <= total.value) numbers[at] = { ...one, unit: total.unit };
  }
}
