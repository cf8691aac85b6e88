import type { ReadNumber } from './number';

/** What may be stated as none. Fixed words (零距离, 零跑动) name no count. */
const NOTHING =
  /零(败诉|投诉|举报|上访|事故|差评|积案|超期|逾期|撤销|纠错|发案|舆情|信访|违规|违法|案件|死亡|伤亡|感染|复议|诉讼|差错|失误|退件|瑕疵|申诉)(?:率|案件)?/y;
const IS_ZERO = /零(?=[,。;、)]|$)/y;
const NEVER =
  /(?:未(?:再)?|没有)(?:发生|出现)(?:过)?(?:行政)?(?:复议|诉讼)(?:申请|案件)?[、和及与或](?:行政)?(?:诉讼|应诉|复议)(?:案件)?|(?:未|没有)(?:收到|接到)(?:过)?[^,。;、\n]{0,16}?(?:复议|信息公开)(?:的)?(?:申请|案件)(?=[,。;、)]|$)|(?:未|没有|从未)(?:再)?(?:发生|出现)(?:过)?(?:(?:[一1])([起例件次宗]))?[^,。;、\n]{0,30}?(事故|事件|案件|情况|情形|诉讼|复议|上访|败诉|现象|问题|投诉)(?:案件|事件|事故)?|无(?:行政)?(?:复议|诉讼|应诉|败诉)(?:(?:、|和|及|与|或)(?:行政)?(?:复议|诉讼|应诉|败诉)|败诉){0,3}(?:申请|案件)(?=[,。;、)]|发生|$)|无[一1](?:败诉|被?撤销|被?纠错|投诉|被?确认违法|差错|上访|失误)|(?:无|没有|未有)(?:[一1])([起例件次宗])[^,。;、\n]{0,24}/y;

/** 零败诉, 未发生重大事故, 无一起案件被撤销: a stated zero, quoted as a whole. */
export function readZero(text: string, at: number): ReadNumber | null {
  for (const pattern of [NOTHING, NEVER]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    // 有无诉讼案件 asks, it states nothing.
    if (!match || (match[0].startsWith('无') && /[有若如是]/.test(text.charAt(at - 1)))) continue;
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
