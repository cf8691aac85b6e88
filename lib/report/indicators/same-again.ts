import type { Figure } from '../reading';
import { isSameUnit } from './candidates';
import type { Surroundings } from './surroundings';

/** 市政府出庭应诉率100%, 市级部门98.5% */
const OF_OTHERS =
  /^[,、;](?:其中|而)?[^,、;。:\d]{0,12}(?:部门|单位|机关|负责人|街道|乡镇|镇街|区县|县区|[市县区镇]级|本级|县城|基层)(?:的)?(?:则?为|是|达到?)?$/;
/** 全省平均纠错率11%, 我县为8.5% */
const OF_OURS = /^[,;](?:而|其中)?[我本](?:[省市县区旗州镇乡局]|街道|自治[区州县])则?(?:仅?为|是|达到?)$/;
/** 2021年402件、2022年515件; 2022年受理66件, 2023年为151件 */
const OF_ANOTHER_YEAR = /^[,、;和](?:20\d{2}年|[上去今本]年)度?(?:则?为|是|达到?)?$/;
/** Years are told one after the other. */
const OF_A_YEAR = /(?:20\d{2}年|[上去今本]年)度?[^,;。]{0,24}$/;
/** 上半年5次、下半年6次 */
const OF_ANOTHER_PART = /^[,、;和](?:下半年|[二三四]季度|第[二三四]季度)(?:则?为|是|达到?)?$/;
const OF_A_PART = /(?:上半年|[一二三]季度)[^,;。、]{0,8}$/;
const LEAD = 32;
/** 首次突破千件, 达1034件 */
const OVER_ROUND = /^[,、](?:已|实际)?达到?$/;

/** How a number says the same as the one before it, of other bodies, of another year or more exactly; null where it does not. */
export function sameAgain(
  text: string,
  previous: Figure,
  figure: Figure,
  around: Surroundings,
): 'part' | 'measure' | 'level' | null {
  if (previous.sentence !== figure.sentence || !isSameUnit(previous, figure)) return null;
  if (around.nearTopics.length > 0 || around.nearActions.length > 0) return null;
  const between = text.slice(previous.range[1], figure.range[0]);
  if (previous.kind === 'rate' && OF_OURS.test(between)) return 'measure';
  if (previous.kind === 'rate') return OF_OTHERS.test(between) ? 'part' : null;
  if (OF_ANOTHER_YEAR.test(between))
    return OF_A_YEAR.test(text.slice(Math.max(0, previous.range[0] - LEAD), previous.range[0])) ? 'measure' : null;
  if (OF_ANOTHER_PART.test(between))
    return OF_A_PART.test(text.slice(Math.max(0, previous.range[0] - LEAD), previous.range[0])) ? 'measure' : null;
  const isExacter = previous.kind === 'count' && previous.bound === '>' && figure.value >= previous.value;
  return isExacter && OVER_ROUND.test(between) ? 'level' : null;
}
