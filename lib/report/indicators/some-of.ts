import type { Figure } from '../reading';

/** 行政应诉案件中,涉及土地征收的; 复议案件里因处罚引起的 */
const SOME_OF =
  /(?:案件|申请|纠纷|投诉|信访件|工单|事项)[中里],?(?:有)?(?:主要)?(?:涉及?|因|属于?|关于|针对|以|由)[^,、;。:\d]{2,18}(?:的|类|案件)(?:有|占|为|达)?(?:约|近)?$/;
const REACH = 40;

/** Whether a number is told of some out of many whose count is not told beside it (应诉案件中涉及征收的58件): it is no total. */
export function isSomeOf(text: string, { range: [start], clause }: Figure): boolean {
  const said = text.slice(Math.max(clause[0] - REACH, start - REACH, 0), start);
  return /[中里]/.test(said) && SOME_OF.test(said);
}
