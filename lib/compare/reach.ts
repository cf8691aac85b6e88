import type { Body, Level } from '../report/report';

/** Whose figure it is beside the body's own area (codebook §4.8). */
export type Reach = 'whole' | 'own-level' | 'subarea' | 'superior';

/** 国 above 省 above 市 above 县 above 镇. */
const RANKS: Readonly<Record<string, number>> = {
  国: 0,
  省: 1,
  市: 2,
  州: 2,
  盟: 2,
  县: 3,
  区: 3,
  旗: 3,
  镇: 4,
  乡: 4,
  街: 4,
};
const RANK_OF_LEVEL: Readonly<Record<Level, number>> = { state: 0, province: 1, prefecture: 2, county: 3, township: 4 };

/**
 * What a scope as printed means for this body: 全市 is the whole of a city and the superior of its counties.
 * Null for a scope that is not stated, or not one of an area: nothing is presumed of it.
 */
export function reachOf(scope: string | null, body: Body | null): Reach | null {
  if (!scope || !body) return null;
  if (scope.startsWith('各级')) return 'whole';
  const [, whole, own] = /^(?:全([国省市州盟县区旗镇乡街])|([省市州盟县区旗镇乡])(?:本级|级|直))/.exec(scope) ?? [];
  const word = whole ?? own;
  if (!word) return null;
  // 内蒙古自治区 is a 区 of the first rank, 昆山市 a 市 of the third: the body's own word is its own rank.
  const isOwnWord = body.region?.name.endsWith(word) ?? RANKS[word] === RANK_OF_LEVEL[body.level];
  if (isOwnWord) return whole ? 'whole' : 'own-level';
  const [rank = 0, ownRank] = [RANKS[word], RANK_OF_LEVEL[body.level]];
  return rank === ownRank ? null : rank < ownRank ? 'superior' : 'subarea';
}
