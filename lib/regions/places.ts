import { contains, type Division } from './divisions';
import { namesAt, nextBeginning } from './names';

/** A printed chain of places (哈尔滨市道外区) and every division its last name may mean. */
export interface Place {
  /** Where the chain ends in the text. */
  end: number;
  /** Fits for the last name of the chain; several when the name alone does not tell. */
  candidates: Division[];
  /** The last name is printed with its kind (大连市), not short (大连). */
  full: boolean;
  /** How many names the chain has. */
  links: number;
}

/** A short form followed by one of these is part of another name: 大同镇, 东湖街道, 中山路, 朝阳村. */
const goesOn =
  /^(?:[市省区县旗州盟镇乡街道路村山河湖江港岛桥门城国寺庙里社矿站]|海(?![关事洋])|苏木|民族乡|自治|地区|新区|学院|大学|公司|银行|联盟)/;

const depth = { province: 0, prefecture: 1, county: 2 } as const;

function* chains(text: string, at: number, outer: Division[] | null, links: number): Generator<Place> {
  for (const { name, entries } of namesAt(text, at)) {
    const end = at + name.length;
    const short = entries.filter(entry => entry.short);
    const full = entries.filter(entry => !entry.short);
    // 石家庄桥西区: what goes on may be the next link of the chain, but nothing else.
    const partOfOther = full.length === 0 && goesOn.test(text.slice(end, end + 4));
    const candidates = (full.length > 0 ? full : short)
      .map(entry => entry.division)
      .filter(
        division =>
          !outer ||
          outer.some(o => o.code !== division.code && contains(o, division) && depth[o.level] < depth[division.level]),
      );
    if (candidates.length === 0) continue;
    yield* chains(text, end, candidates, links + 1);
    if (!partOfOther) yield { end, candidates, full: full.length > 0, links: links + 1 };
  }
}

/** The longest chain of division names that begins at `at`; null when none does. */
export function placeAt(text: string, at: number): Place | null {
  let best: Place | null = null;
  for (const place of chains(text, at, null, 0)) {
    if (!best || place.end > best.end) best = place;
  }
  return best;
}

/** Full names of divisions in running text, left to right, not overlapping. Linear. */
export function* placesIn(text: string): Generator<Place & { start: number }> {
  for (let at = nextBeginning(text, 0); at < text.length; ) {
    const place = placeAt(text, at);
    if (place) yield { ...place, start: at };
    at = nextBeginning(text, place ? place.end : at + 1);
  }
}
