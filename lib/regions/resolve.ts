import { contains, type Division, isMunicipality, parentChain } from './divisions';
import { divisionsNamed } from './names';
import type { Place } from './places';

/** Divisions that the surroundings speak of, most trusted first. */
export interface RegionContext {
  readonly hints: readonly Division[];
  /** Divisions that the text names at all, most often named first: they only choose among divisions of one name. */
  readonly mentions: readonly Division[];
  /** Chooses between a former and a present division of the same name. */
  year: number | null;
}

const rank = { province: 0, prefecture: 1, county: 2 } as const;

const standsIn = (division: Division, year: number | null): boolean =>
  division.until === null || (year !== null && division.until >= year);

const stem = (division: Division | null): string => division?.name.replace(/(?:市|地区|州|盟)$/, '') ?? '';

/** The present division took the former one's place: in its prefecture, or that was or itself was raised (桑日县, 儋州市). */
function succeeds(present: Division, former: Division): boolean {
  // 芜湖: the city stood above the former county of its name.
  if (contains(present, former)) return false;
  if (present.code.slice(0, 2) !== former.code.slice(0, 2)) return false;
  if (present.code.slice(0, 4) === former.code.slice(0, 4) || present.level !== former.level) return true;
  // Counties and cities of one name in one province are the same: 枞阳县 went from one prefecture to another.
  if (/[县市旗]$/.test(present.name)) return true;
  const above = stem(parentChain(present).prefecture);
  return present.level === 'county' && above !== '' && above === stem(parentChain(former).prefecture);
}

/** 错那县 ended twice, with its prefecture and as a county: in the earlier years the first is meant. */
const endedBefore = (other: Division, one: Division): boolean =>
  other.until !== null &&
  one.until !== null &&
  other.until < one.until &&
  other.name === one.name &&
  other.code.slice(0, 2) === one.code.slice(0, 2) &&
  /[县市旗]$/.test(one.name);

/** 巴州 around 巴中 is 巴州区, not the prefecture that is called so. */
const onlyAlso = (hints: readonly Division[], candidates: Division[], also: Division[]): boolean =>
  hints.some(hint => also.some(division => related(hint, division))) &&
  !hints.some(hint => candidates.some(division => related(hint, division)));

const related = (a: Division, b: Division): boolean => contains(a, b) || contains(b, a);

/** Those that what is spoken of lies in or contains, hint by hint, as long as there is a choice. */
function narrowed(candidates: Division[], hints: readonly Division[]): Division[] {
  let left = candidates;
  for (const hint of hints) {
    if (left.length < 2) break;
    const same = left.filter(candidate => candidate.code === hint.code);
    const fitting = same.length > 0 ? same : left.filter(candidate => related(hint, candidate));
    if (fitting.length > 0) left = fitting;
  }
  return left;
}

/**
 * The one division a printed place means, and all it may mean when that stays open. 朝阳区 resolves by a hint that
 * contains it or lies in it; a short form without hint means the highest division of that name (西安: the city).
 */
export function resolvePlace(
  place: Place,
  context: RegionContext,
): { division: Division | null; candidates: Division[] } {
  const { also = [] } = place;
  const inForce = place.candidates.filter(division => standsIn(division, context.year));
  let candidates = inForce.length > 0 ? inForce : place.candidates;
  if (also.length > 0 && (inForce.length === 0 || onlyAlso(context.hints, candidates, also))) candidates = also;
  // A former division of the same name gives way only where the present one already stood.
  const former = candidates.filter(division => division.until !== null);
  if (former.length > 0 && former.length < candidates.length) {
    const present = candidates.filter(division => division.until === null);
    const sameArea = present.filter(p => former.some(f => succeeds(p, f)));
    candidates = sameArea.length > 0 ? [...former, ...present.filter(p => !sameArea.includes(p))] : candidates;
  }
  if (context.year !== null) candidates = candidates.filter(one => !candidates.some(other => endedBefore(other, one)));
  if (candidates.length > 1) candidates = narrowed(candidates, context.hints);
  if (candidates.length > 1) candidates = narrowed(candidates, context.mentions);
  if (candidates.length > 1 && !place.full) {
    const top = Math.min(...candidates.map(candidate => rank[candidate.level]));
    candidates = candidates.filter(candidate => rank[candidate.level] === top);
  }
  return { division: candidates.length === 1 ? (candidates[0] ?? null) : null, candidates };
}

const kindEnding: Record<string, RegExp> = {
  省: /省$/,
  自治区: /自治区$/,
  自治州: /自治州$/,
  自治县: /自治县$/,
  自治旗: /自治旗$/,
  市: /市$/,
  区: /(?:区|旗)$/,
  县: /县$/,
  州: /州$/,
  旗: /旗$/,
  盟: /盟$/,
};

/** 市 of 市科技局: the first hint, or what it lies in, that is of that kind; null when none is. */
export function resolveOwnKind(kind: string, hints: readonly Division[]): Division | null {
  const ending = kindEnding[kind];
  if (!ending) return null;
  for (const hint of hints) {
    const chain = parentChain(hint);
    // A county-level city answers before its prefecture; a district never makes 市 its own.
    const fit = [hint, chain.prefecture, chain.province].find(
      division =>
        division &&
        ending.test(division.name) &&
        (kind !== '区' || division.level === 'county' || /自治区$/.test(division.name)),
    );
    if (fit) return fit;
  }
  return null;
}

/** Official name with the city before a district: 哈尔滨市道外区, 上海市嘉定区; counties stand alone: 南昌县. */
export function fullName(division: Division): string {
  if (division.level !== 'county' || !/(?<![特林])区$/.test(division.name)) return division.name;
  const { province, prefecture } = parentChain(division);
  if (prefecture) return prefecture.name + division.name;
  return province && isMunicipality(province) ? province.name + division.name : division.name;
}

/** All divisions in force that bear this official name, for a person to choose from: 朝阳区 → in 北京市, in 长春市. */
export function bearersOf(name: string): Division[] {
  return divisionsNamed(name)
    .filter(({ division, short }) => !short && division.until === null && division.name === name)
    .map(({ division }) => division);
}
