import type { Division } from '../../regions/divisions';
import { placeAt, placesIn } from '../../regions/places';
import { leadersIn } from './leaders';

/** Long texts are judged by their beginning. */
const scanned = 40_000;

/**
 * The counties that the text may mean as the one a township lies in: named right before it, addressed, leading it, or on
 * the page's path to it, in that order of trust. One when the text is clear, several of one name (鼓楼区) when that stays open, none when it does not say.
 */
export function seatsOfTownship(normal: string, township: string): Division[] {
  for (const places of [namedBefore(normal, township), addressed(normal), leading(normal), pathTo(normal, township)]) {
    const seats = [...new Set(places)];
    if (seats.length > 0 && seats.every(({ name }) => name === seats[0]?.name)) return seats;
  }
  return [];
}

const isCounty = ({ level, until }: Division): boolean => level === 'county' && until === null;

/** 上城区 in 《上城区四季青街道…》; a city without counties where no county is named so. */
function namedBefore(normal: string, township: string): Division[] {
  const text = normal.slice(0, scanned);
  const seats = new Set<Division>();
  for (let at = text.indexOf(township), n = 0; at >= 0 && n < 60; at = text.indexOf(township, at + 1), n++) {
    for (let start = Math.max(0, at - 14); start <= at - 2; start++) {
      const place = placeAt(text, start);
      if (!place || place.end !== at || !place.full) continue;
      for (const division of place.candidates) if (division.level !== 'province') seats.add(division);
      break;
    }
  }
  const all = [...seats];
  const counties = all.filter(isCounty);
  return counties.length > 0 ? counties : all;
}

/** 中共将乐县委员会,将乐县人民政府: or its office on a line of its own: a township reports to the county it lies in. */
function addressed(normal: string): Division[] {
  for (const line of normal.slice(0, 600).split('\n')) {
    if (!/^[^。;]{2,40}(?:委|委员会|政府|办公室|治[县市区旗]办|局):$/.test(line)) continue;
    const counties = [...placesIn(line)].flatMap(({ candidates }) => candidates.filter(isCounty));
    if (counties.length > 0) return counties;
  }
  return [];
}

/** 紫阳县人民政府网站>政府信息公开>蒿坪镇 above the text. */
function pathTo(normal: string, township: string): Division[] {
  const line = normal
    .slice(0, 600)
    .split('\n')
    .find(one => one.includes('>') && one.includes(township));
  if (!line) return [];
  const above = line.slice(0, line.indexOf(township));
  return [...placesIn(above)].flatMap(({ candidates, full }) => (full ? candidates.filter(isCounty) : []));
}

/** 在坊子区委、区政府的坚强领导下. */
const leading = (normal: string): Division[] =>
  leadersIn(normal).flatMap(({ divisions }) => divisions.filter(isCounty));
