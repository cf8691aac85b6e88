import type { Figure } from '../reading';

/** 不低于90%〔的要求〕: what was asked for. */
const ASKED = /^的[^,。;、\d]{0,4}(?:要求|目标|标准|指标|规定|底线)/;
/** 处罚金额10万元以上〔的案件〕: where a class of cases begins. */
const OPENS_CLASS = /^的?[^,。;、\d]{0,4}(?:案件|项目|合同|工程|处罚|企业|事项)/;
const REACH = 12;

/** Whether a bound is a mark that others are held against, not what was counted. */
export function isThreshold(text: string, { kind, bound, range: [, end] }: Figure): boolean {
  if (bound !== '>=' && bound !== '<=') return false;
  const behind = text.slice(end, end + REACH);
  return ASKED.test(behind) || (kind === 'amount' && OPENS_CLASS.test(behind));
}
