import { triedOften } from '../text/tried-often';
import { contains, type Division } from './divisions';
import { namesAt, nextBeginning } from './names';

/** A printed chain of places (哈尔滨市道外区) and every division its last name may mean. */
export interface Place {
  /** Where the chain ends in the text. */
  end: number;
  /** Fits for the last name of the chain; several when the name alone does not tell. */
  candidates: Division[];
  /** Of a full name those that are called so for short: 沙县 for 沙县区, 巴州 for 巴州区. */
  also?: Division[];
  /** The last name is printed with its kind (大连市), not short (大连). */
  full: boolean;
  /** How many names the chain has. */
  links: number;
}

/**
 * A short form followed by one of these is part of another name: 大同镇, 东湖街道, 中山路, 朝阳村. Not where the name of an office begins:
 * 六安|城管局, 彭泽|国防动员办公室.
 */
const goesOn = triedOften(
  /^(?:市(?!场|容[环管园和])|城(?![市乡管建])|国(?![防有资土企])|港(?![航务口])|乡(?!村|镇企)|社(?!会|保)|河(?!长|湖[长处])|道(?!路运)|路(?!政)|矿(?![产业山管])|村(?!镇建)|海(?![关事洋])|[省区县旗州盟镇街山湖江岛桥门寺庙里站]|苏木|民族乡|自治|地区|新区|学院|大学|公司|银行|联盟)/,
);

/** 公安局 is no 公安县's. */
const officeWord = /^公安[局厅分]/;

/** 衢州市场监管局: the 市 is the market's. */
const endsInMarket = (name: string, text: string, end: number): boolean =>
  name.endsWith('市') && /^(?:场|容[环管园和])/.test(text.slice(end, end + 2));

const depth = { province: 0, prefecture: 1, county: 2 } as const;

function* chains(text: string, at: number, outer: Division[] | null, links: number): Generator<Place> {
  for (const { name, entries } of namesAt(text, at)) {
    const end = at + name.length;
    if (endsInMarket(name, text, end) || (name === '公安' && officeWord.test(text.slice(at, at + 3)))) continue;
    const short = entries.filter(entry => entry.short);
    const full = entries.filter(entry => !entry.short);
    // 石家庄桥西区: what goes on may be the next link of the chain, but nothing else.
    const partOfOther = full.length === 0 && goesOn.test(text.slice(end, end + 4));
    const inside = (some: typeof entries) =>
      some
        .map(entry => entry.division)
        .filter(
          division =>
            !outer ||
            outer.some(
              o => o.code !== division.code && contains(o, division) && depth[o.level] < depth[division.level],
            ),
        );
    const own = inside(full);
    const nicknamed = inside(short);
    const candidates = own.length > 0 ? own : nicknamed;
    if (candidates.length === 0) continue;
    yield* chains(text, end, candidates, links + 1);
    if (partOfOther) continue;
    const place = { end, candidates, full: own.length > 0, links: links + 1 };
    yield own.length > 0 && nicknamed.length > 0 ? { ...place, also: nicknamed } : place;
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
