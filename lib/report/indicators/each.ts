import type { Figure } from '../reading';

const HAS =
  '(?:实现|配齐|配备|配强|配有|设立|设有|设置|拥有|具备|达到?|有|确保|保证|安排|聘请|建有|建成|组织|开展|举办|召开)(?:了|至少|不少于|不低于)?$';
/** 每个村至少有, 每季度召开. */
const PER_ONE = new RegExp(
  `每(?:个|家|名|位|所|支|户|人|村|镇|乡|县|区|站|月|周|季度|半年|年)?[\\u4e00-\\u9fff]{0,6}${HAS}`,
);
/** 均配备〔2名以上〕. */
const ALL_ALIKE = new RegExp(`(?:均|各自?)${HAS}`);
/** How far in front of a number that is said. */
const REACH = 24;

/**
 * Whether a count is given of each of several, not of all together (各科室均配备2名以上执法人员): what the whole has is not said. Where
 * only 均 says so, a lower bound is asked for: 均开展12次 may be all they did.
 */
export function isOfEach(text: string, { kind, bound, clause, range }: Figure): boolean {
  if (kind !== 'count') return false;
  const lead = text.slice(Math.max(clause[0], range[0] - REACH), range[0]);
  return PER_ONE.test(lead) || (bound === '>=' && ALL_ALIKE.test(lead));
}
