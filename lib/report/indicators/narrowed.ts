import type { Figure } from '../reading';

/** 未发生一起〔因执法不当引发的〕行政诉讼: none of that cause, whatever there was of others. */
const OF_A_CAUSE = /因[^,。;\d]{2,20}(?:引发|引起|导致|造成|产生|而被|而引|被)/;
/** 满意率92%,〔基本满意率〕8%: what is left beside the rate itself. */
const BESIDE_THE_RATE =
  /(?:^|[,;。、:(])(?:[^,;。、:(\d]{0,6}(?<![和及与含意]))?基本满意(?:率|度)?(?:为|是|达到?|占)?$/;
const REACH = 24;

/** 〔依申请公开〕实现行政复议零纠错: none among these cases alone. */
const AMONG_THESE = /(?:依申请公开|信息公开|土地征收|征地|工伤认定|规范性文件|重大行政决策)[^,。;]{0,24}$/;

/** Whether a number is told of less than its words would have it: nothing of one cause, what is left beside a rate. */
export function isNarrowed(text: string, { kind, value, clause, range: [start, end] }: Figure): boolean {
  if (value === 0 && kind === 'count' && end - start > 1)
    return OF_A_CAUSE.test(text.slice(start, end + REACH)) || AMONG_THESE.test(text.slice(clause[0], start));
  return kind === 'rate' && BESIDE_THE_RATE.test(text.slice(Math.max(0, start - REACH), start));
}
