import { ITEM_BORDER, isSign } from '../../text/signs';
import { triedOften } from '../../text/tried-often';
import type { Figure } from '../reading';

/** What may stand between two measures of one thing: 培训3期540人次, 评查2次、96卷, 抢险队9支(430人). */
const MEASURE_JOINT = /^[、和]?$/;
const IN_BRACKET = /^\((?:共|计|共计|合计)?$/;
const SHARE = /^[,(]?占(?:比|全部的|[^,、;。\d]{0,8}(?:总数|总量|案件|申请|审结数|受理数|办结数)的)?(?:约|近|为|达)?$/;
/** How a level turns into another; the verb says nothing of what is counted. */
const BECOMES = triedOften(
  /^,?(?:现已?|已|目前|逐步|再|大幅|又)?(?:调整|精简|压缩|压减|缩减|缩短|减少|减|降低?|下降|增加?|增长|提高|提升|上?升|扩展|扩大|扩充|拓展|优化|整合|合并|归并|改|变|集中|调[减增])(?:为|至|到|成)了?(?:约|近)?$/,
);
const LONGEST_BECOMING = 12;

/** Whether a number without words of its own measures what the one before it measures, in another unit. */
export function isSecondMeasure(text: string, previous: Figure, figure: Figure): boolean {
  if (previous.unit === figure.unit || isWordOfNothing(text, figure)) return false;
  const between = text.slice(previous.range[1], figure.range[0]);
  return MEASURE_JOINT.test(between) || isBehindComma(text, previous, figure) || isInBracket(text, previous, figure);
}

/** 抢险队9支(430人): a bracket with nothing else in it. */
export function isInBracket(text: string, previous: Figure, figure: Figure): boolean {
  if (previous.kind !== 'count' || figure.kind !== 'count' || text[figure.range[1]] !== ')') return false;
  return IN_BRACKET.test(text.slice(previous.range[1], figure.range[0]));
}

/** 承接三批市级赋权308项: in how many batches says nothing of what is counted. */
export function isBatch(text: string, previous: Figure, figure: Figure): boolean {
  if (previous.unit !== '批' && previous.unit !== '批次') return false;
  const between = text.slice(previous.range[1], figure.range[0]);
  return between.length > 1 && between.length <= LONGEST_BECOMING && !/[,、;。:()和及]/.test(between);
}

/** 培训3期,共540人次: a second measure over a comma, where no word follows that the number could count instead. */
export function isBehindComma(text: string, previous: Figure, figure: Figure): boolean {
  if (previous.kind !== 'count' || (figure.kind !== 'count' && figure.kind !== 'amount')) return false;
  if (!/^,(?:共|计|共计)?$/.test(text.slice(previous.range[1], figure.range[0]))) return false;
  const [, end] = figure.range;
  return end >= text.length || isSign(text, end, ITEM_BORDER);
}

/** 维持112件, 占41.3%: the share is said of what stands before the count. */
export function isShareOf(text: string, previous: Figure, figure: Figure): boolean {
  if (previous.kind !== 'count' || figure.kind !== 'rate') return false;
  const between = text.slice(previous.range[1], figure.range[0]);
  return between.includes('占') && SHARE.test(between);
}

/** 零伤亡 and 未发生败诉 hold their noun themselves and lean on nothing. */
export function isWordOfNothing(text: string, { value, range: [start, end] }: Figure): boolean {
  return value === 0 && end - start > 1 && '零无未没从'.includes(text.charAt(start));
}

/** 由398项调整为385项: the second is what the first has become. */
export function isNewLevel(text: string, previous: Figure, figure: Figure): boolean {
  if (previous.unit !== figure.unit || figure.range[0] - previous.range[1] > LONGEST_BECOMING) return false;
  return BECOMES.test(text.slice(previous.range[1], figure.range[0]));
}
