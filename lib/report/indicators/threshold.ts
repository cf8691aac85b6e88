import type { Figure } from '../reading';

/** 不低于90%〔的要求〕: what was asked for. */
const ASKED = /^的[^,。;、\d]{0,4}(?:要求|目标|标准|指标|规定|底线)/;
/** 处罚金额10万元以上〔的案件〕: where a class of cases begins. */
const OPENS_CLASS = /^的?[^,。;、\d]{0,4}(?:案件|项目|合同|工程|处罚|企业|事项)/;
/** 五千元以上〔两万元以下〕的案件. */
const UP_TO = /^[\d.一二两三四五六七八九十百千万]{1,10}元(?:以下|以内)/;
const REACH = 12;
const LONGEST_BOUND = 14;
/** 提速率65%,超过省定〔60%〕; 高于规定的60%: what was asked for, and was outdone. */
const OUTDOES =
  /(?:超过|高于|优于|快于|高出|超出)(?:了)?[^,。;、\d]{0,8}(?:规定|要求|确定|下达|明确|设定|[国省市区州县]定|目标|标准|任务|指标)的?(?:目标|标准|指标|任务|比例)?(?:值)?(?:的|为)?$/;
const OUTDONE_REACH = 24;
const BODIES = '(?:单位|部门|街镇|县区|区县|市县|市州|县市|镇街|乡镇|街道|地区|窗口|县|区|镇)';
/** 败诉率超过10%〔的单位〕12家, 零败诉〔单位〕26家: what sorts bodies is no figure of the whole. */
const SORTS_BODIES = new RegExp(`^的?[^,。;、的全\\d]{0,3}${BODIES}`);
const BELOW = /^(?:少于|不足|不到|低于|未满)/;
const SOME = /(?:[\d一二三四五六七八九十两][个家]|部分|多数|有的|个别|平均)[^,;。\d]{0,16}$/;

/** Whether a bound is a mark that others are held against, not what was counted. */
export function isThreshold(text: string, { kind, bound, value, range: [start, end] }: Figure): boolean {
  if (kind === 'rate' && OUTDOES.test(text.slice(Math.max(0, start - OUTDONE_REACH), start))) return true;
  const upTo = kind === 'amount' ? (UP_TO.exec(text.slice(end, end + LONGEST_BOUND))?.[0].length ?? 0) : 0;
  const behind = text.slice(end + upTo, end + upTo + REACH);
  if (kind === 'rate' ? behind.startsWith('的') : value === 0) return SORTS_BODIES.test(behind) || ASKED.test(behind);
  // 其中4个所执法人员少于10人: a mark that some of several stay below.
  const isBelow = kind === 'count' && bound === '<' && BELOW.test(text.slice(start, start + 2));
  if (isBelow && SOME.test(text.slice(Math.max(0, start - OUTDONE_REACH), start))) return true;
  if (bound !== '>=' && bound !== '<=') return false;
  // 执法1500件以上的镇街有: bodies sorted by a count.
  if (kind === 'count' && behind.startsWith('的') && SORTS_BODIES.test(behind)) return true;
  return ASKED.test(behind) || (kind === 'amount' && OPENS_CLASS.test(behind));
}
