import { triedOften } from '../../text/tried-often';

/** What stands right before a number and is said of it alone: a verb with 已, a rate, what was found. */
const OF_THE_NEXT = triedOften(
  /(?:(?:现|均|都)?已(?:经)?(?:全部)?[^,、的\d]{2,6}|(?:按[期时])?(?:办结|办复|答复|回复|满意|采纳|整改|审结|结案|合格|优秀|成功|履行)率(?:均|都)?(?:达到?|为)?|(?:共|累计)?(?:发现|查[出找纠])(?:各类|存在)?(?:问题|隐患)|(?:为企业)?减少(?:入企|重复)?检查|达成(?:调解)?协议)$/,
);
/** 评理堂238个〔调处纠纷〕1260起: right behind the number a verb has its own object. */
const OBJECT_OF_THE_NEXT = /^(?:共|累计|全年)?(?:受理|接待|调处|化解|调解|排查)[^,、的\d]{0,8}$/;

/**
 * Where the words behind a number end that runs on to the next one without a sign (96个问题〔已整改〕95个, 14件检察建议〔办复率达〕100%).
 * @param to - where the next number begins
 */
export function endOfOwn(text: string, from: number, to: number): number {
  const words = text.slice(from, to);
  if (OBJECT_OF_THE_NEXT.test(words)) return from;
  const at = words.search(OF_THE_NEXT);
  return at > 0 ? from + at : to;
}
