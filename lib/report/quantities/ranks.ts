import { triedOften } from '../../text/tried-often';
import type { Bound } from '../report';
import type { ReadNumber } from './number';
import { chineseInteger } from './numerals';

const ORDINAL = /第([一二三四五六七八九十]{1,3}|\d{1,3})(名|位)?/y;
const TOP = /前([一二三四五六七八九十]{1,3}|\d{1,3})(名|位|强)?/y;
const RANKED = triedOften(
  /(?:列|居|位于|排名?|排行|并列|名次|全国|全省|全市|全区|全州|全盟|全县|全系统|省内|市内|总分|综合|成绩|荣获|获|得分|计划单列市|同类|地级市|城市|跃升至|上升[至到]|前进[至到]|升至)[^,。;第前]{0,14}$/,
);
const LAST_PLACE = /首位(?!度)/y;

/** 位居第二, 全省第3名, 前五, 首位; null for an ordinal that ranks nothing (第三批, 第一责任人). */
export function readRank(text: string, at: number): ReadNumber | null {
  const lead = text.slice(Math.max(0, at - 24), at);
  LAST_PLACE.lastIndex = at;
  if (LAST_PLACE.exec(text))
    return /(?:居|列|位|排)[^,。;]{0,8}$/.test(lead) && !/[放摆]在$/.test(lead) ? rank(at, at + 2, 1, '=', '位') : null;
  ORDINAL.lastIndex = at;
  const nth = ORDINAL.exec(text);
  TOP.lastIndex = at;
  const top = nth ? null : TOP.exec(text);
  const match = nth ?? top;
  if (!match) return null;
  const value = /\d/.test(match[1] ?? '') ? Number(match[1]) : chineseInteger(match[1] ?? '');
  if (value === null) return null;
  const end = at + match[0].length;
  const closes =
    /^(?:[,。;、)”!\n]|$|和|及|与|且|并|的(?:好)?(?:成绩|位次|名次|位置)|水平|位次|方阵?$|[上跃提]?升[至到]|前移|[进降跌][至到])/.test(
      text.slice(end, end + 4),
    );
  const isRanked = RANKED.test(lead);
  if (nth) {
    if (match[2] ? !/^(?:的|责任)/.test(text.slice(end, end + 2)) || isRanked : closes && isRanked)
      return rank(at, end, value, '=', match[2] ?? '');
    return null;
  }
  return isRanked && (closes || match[2] !== undefined) ? rank(at, end, value, '<=', match[2] ?? '') : null;
}

function rank(start: number, end: number, value: number, bound: Bound, printed: string): ReadNumber {
  return {
    range: [start, end],
    digits: [start, end],
    value,
    limits: null,
    unit: '位',
    printedUnit: printed,
    bound,
    kind: 'rank',
    form: 'rank',
  };
}
