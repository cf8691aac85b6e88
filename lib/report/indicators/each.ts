import type { Figure } from '../reading';

const HAS =
  '(?:实现|配齐|配备|配强|配有|设立|设有|设置|拥有|具备|达到?|有|确保|保证|安排|聘请|建有|建成|组织|开展|举办|召开)(?:了|至少|不少于|不低于)?$';
/** 均配备〔2名以上〕. */
const ALL_ALIKE = new RegExp(`(?:均|各自?)${HAS}`);
/** 各级政府常务会议至少举办讲座〔2期以上〕: a rule for each. */
const ASKED_OF_EACH = /各[级地县区乡镇][^,;。]{2,14}(?:至少|不少于)[^,;。\d]{0,12}$/;
/** How far in front of a number that is said. */
const REACH = 24;

/**
 * Whether a count is given of each of several, not of all together (各科室均配备2名以上执法人员): what the whole has is not said. A lower
 * bound is asked for: 均开展12次 may be all they did. 每村3名 is told by the words of the codebook (`each`).
 */
export function isOfEach(text: string, { kind, bound, clause, range }: Figure): boolean {
  if (kind !== 'count' || bound !== '>=') return false;
  const lead = text.slice(Math.max(clause[0], range[0] - REACH), range[0]);
  return ALL_ALIKE.test(lead) || ASKED_OF_EACH.test(lead);
}
