import type { Span } from '../report';

const INCLUDES = /^(?:其中)?(?:均?含|包含|包括|不含|不包括|不包含|除)/;
const MOST_INCLUDED = 40;
const TO_THE_NUMBER = /^(?:共计|合计|总计|共|计)?(?:达到?|为)?(?:约|近|超过?)?$/;

/**
 * The bracket in front of a number that says what is in it, or is not: 办结(含上年结转)119件, 公开政府信息(含政策解读)2.6万条. That is not what is
 * counted; null for any other bracket (示范村(社区)6个).
 * @param floor - where the words of the number begin at the earliest
 */
export function saysWhatIsIn(text: string, floor: number, start: number): Span | null {
  const from = Math.max(floor, start - MOST_INCLUDED);
  const close = from + text.slice(from, start).lastIndexOf(')');
  const open = from + text.slice(from, Math.max(from, close)).lastIndexOf('(');
  if (close < from || open < from || !TO_THE_NUMBER.test(text.slice(close + 1, start))) return null;
  return INCLUDES.test(text.slice(open + 1, close)) ? [open, close + 1] : null;
}
