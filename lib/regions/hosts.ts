import { allDivisions, type Division, divisionByCode, isMunicipality } from './divisions';
import { namesOf } from './names-of';
import { exceptions, syllables } from './pinyin.data';

/** Host labels that are no spelling of the name. Facts: label and code. */
const abbreviations =
  'bj110000 tj120000 sh310000 cq500000 nmg150000 ln210000 jl220000 hlj230000 js320000 zj330000 ah340000 fj350000 sd370000 gd440000 gxzf450000 sc510000 gz-p520000 yn530000 shaanxi610000 shanxi140000 nx640000 sz440300 gz440100 xa610100 zs442000 dg441900 dl210200 xm350200 sx330600 km530100 qxn522300 qdn522600 hh532500 ynws532600 xsbn532800 dh533100 lsz513400 gzz513300 abazhou513200 enshi422800 xxz433100 hnloudi431300 bjchy110105 bjhd110108 bjdch110101 bjxch110102 bjft110106 bjsjs110107 bjmtg110109 bjfsh110111 bjtzh110112 bjshy110113 bjchp110114 bjdx110115 bjhr110116 bjpg110117 bjmy110118 bjyq110119 szft440304 szlh440303 szns440305 baoan440306 lg440307 yantian440308 szlhq440309 szpsq440310 szgm440311';

/** What host labels of a province's places begin with: hbdaye, zjxc. Facts: code and letters. */
const provinceLetters: Record<string, readonly string[]> = {
  11: ['bj'],
  12: ['tj'],
  13: ['hb', 'he'],
  14: ['sx'],
  15: ['nm', 'nmg'],
  21: ['ln'],
  22: ['jl'],
  23: ['hl', 'hlj'],
  31: ['sh'],
  32: ['js'],
  33: ['zj'],
  34: ['ah'],
  35: ['fj'],
  36: ['jx'],
  37: ['sd'],
  41: ['hn', 'ha'],
  42: ['hb'],
  43: ['hn'],
  44: ['gd'],
  45: ['gx'],
  46: ['hn', 'hi'],
  50: ['cq'],
  51: ['sc'],
  52: ['gz'],
  53: ['yn'],
  54: ['xz'],
  61: ['sx', 'sn'],
  62: ['gs'],
  63: ['qh'],
  64: ['nx'],
  65: ['xj'],
};

let cache: Map<string, Division[]> | null = null;
let composedCache: Map<string, Division[]> | null = null;

/** Reading of a name without tones: 武冈 → wugang. */
function reader(): (name: string) => string[] {
  const sounds = new Map<string, string>();
  for (const line of syllables.split('\n')) {
    const syllable = /^[a-z]+/.exec(line)?.[0] ?? '';
    for (const char of line.slice(syllable.length)) sounds.set(char, syllable);
  }
  const special = new Map(exceptions.split('\n').map(line => [line.split(' ')[0] ?? '', line.split(' ').slice(1)]));
  return name => special.get(name) ?? [...name].map(char => sounds.get(char) ?? '?');
}

function add(index: Map<string, Division[]>, label: string, division: Division): void {
  const list = index.get(label);
  if (!list) index.set(label, [division]);
  else if (!list.includes(division)) list.push(division);
}

const initialsOf = (sounds: readonly string[]): string => sounds.map(sound => sound.charAt(0)).join('');

/** Labels put together of what a place lies in, by letters, and of the place, by sounds or letters: hbdaye, zjxc, hzsc, szyqq. */
function buildComposed(): Map<string, Division[]> {
  const index = new Map<string, Division[]>();
  const read = reader();
  for (const division of allDivisions()) {
    if (division.until !== null || division.level === 'province') continue;
    const sounds = read(division.name);
    const stem = sounds.slice(0, namesOf(division.name).short[0]?.length ?? sounds.length);
    if (stem.length < 2) continue;
    const above = [...(provinceLetters[division.code.slice(0, 2)] ?? [])];
    const prefecture = division.level === 'county' ? divisionByCode(`${division.code.slice(0, 4)}00`) : null;
    if (prefecture) above.push(initialsOf(read(namesOf(prefecture.name).short[0] ?? prefecture.name)));
    const kind = sounds.at(-1)?.charAt(0) ?? '';
    for (const letters of above) {
      add(index, letters + stem.join(''), division);
      add(index, letters + initialsOf(stem), division);
      add(index, letters + initialsOf(stem) + kind, division);
    }
  }
  return index;
}

function build(): Map<string, Division[]> {
  const index = new Map<string, Division[]>();
  const read = reader();
  for (const division of allDivisions()) {
    if (division.until !== null) continue;
    const sounds = read(division.name);
    const { full, short } = namesOf(division.name);
    for (const name of [division.name, ...full, ...short]) {
      // Short forms are beginnings of the official name, so that its irregular reading serves them too.
      const own = division.name.startsWith(name) ? sounds.slice(0, name.length) : read(name);
      add(index, own.join(''), division);
    }
    const province = divisionByCode(`${division.code.slice(0, 2)}0000`);
    if (province && isMunicipality(province) && division.level === 'county') {
      const town = provinceLetters[division.code.slice(0, 2)]?.[0] ?? '';
      const stem = sounds.slice(0, short[0]?.length ?? sounds.length);
      const initials = initialsOf(stem);
      add(index, town + initials, division);
      add(index, `${town + initials}q`, division);
      add(index, town + stem.join(''), division);
    }
  }
  for (const entry of abbreviations.split(' ')) {
    const division = divisionByCode(entry.slice(-6));
    if (division) index.set(entry.slice(0, -6), [division]);
  }
  return index;
}

const rank = { province: 0, prefecture: 1, county: 2 } as const;

/**
 * The division a government host is named after, null when none or several of the same level are: www.wugang.gov.cn,
 * sf.sz.gov.cn. Only *.gov.cn hosts say anything.
 */
export function divisionOfHost(host: string): Division | null {
  const labels = host.toLowerCase().slice(0, 200).split('.');
  if (labels.slice(-2).join('.') !== 'gov.cn') return null;
  cache ??= build();
  const label = labels.at(-3) ?? '';
  const named = cache.get(label) ?? cache.get(label.replace(/(?:rm)?zf$/, '')) ?? [];
  if (named.length === 0) {
    composedCache ??= buildComposed();
    const composed = composedCache.get(label) ?? [];
    return composed.length === 1 ? (composed[0] ?? null) : null;
  }
  if (named.length < 2) return named[0] ?? null;
  const top = Math.min(...named.map(division => rank[division.level]));
  const highest = named.filter(division => rank[division.level] === top);
  return highest.length === 1 ? (highest[0] ?? null) : null;
}

/**
 * The division of a site's SiteIDCode: its first six digits on local sites. Null for ministries (bm…) and anything else.
 */
export function divisionOfSiteCode(siteCode: string): Division | null {
  const digits = /^(\d{6})\d{4}$/.exec(siteCode.trim())?.[1];
  return digits ? divisionByCode(digits) : null;
}
