import { type Division, divisionTable } from './divisions';

/** Peoples as they stand in the names of autonomous areas, with or without 族. */
const peoples =
  '柯尔克孜|塔吉克|哈萨克|维吾尔|达斡尔|鄂温克|鄂伦春|俄罗斯|乌孜别克|塔塔尔|土家|布依|朝鲜|哈尼|拉祜|布朗|景颇|傈僳|纳西|普米|仡佬|仫佬|毛南|保安|东乡|撒拉|裕固|独龙|锡伯|德昂|阿昌|蒙古|各|羌|苗|侗|瑶|壮|回|彝|藏|白|傣|黎|畲|水|满|土|佤|怒';
const ownPeople = new RegExp(`(?:(?:${peoples})族|锡伯|蒙古|哈萨克|鄂伦春|柯尔克孜)+$`);

const kindOfName =
  /(?:壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|自治旗|地区|新区|林区|省|市|区|县|旗|州|盟)$/;

/** Names in daily use that no rule makes. Facts. */
const otherNames: Record<string, string> = {
  前郭尔罗斯蒙古族自治县: '前郭县',
  莫力达瓦达斡尔族自治旗: '莫旗',
  科尔沁左翼中旗: '科左中旗',
  科尔沁左翼后旗: '科左后旗',
  科尔沁右翼前旗: '科右前旗',
  科尔沁右翼中旗: '科右中旗',
  察哈尔右翼前旗: '察右前旗',
  察哈尔右翼中旗: '察右中旗',
  察哈尔右翼后旗: '察右后旗',
  东乌珠穆沁旗: '东乌旗',
  西乌珠穆沁旗: '西乌旗',
  博尔塔拉蒙古自治州: '博州',
  克孜勒苏柯尔克孜自治州: '克州',
  喀喇沁左翼蒙古族自治县: '喀左县',
  阜新蒙古族自治县: '阜蒙县',
  杜尔伯特蒙古族自治县: '杜蒙县',
  塔什库尔干塔吉克自治县: '塔县',
};

/** Official name and short forms of a division: 恩施土家族苗族自治州 → 恩施州, 恩施. Short forms have at least two characters. */
export function namesOf(name: string): { full: string[]; short: string[] } {
  // Most names end in one character that says their kind, and that is all there is to say.
  if (/^..[^自治]*(?<!地|自治|林|新)[市县区]$/.test(name) && !(name in otherNames))
    return { full: [name], short: name.length > 2 ? [name.slice(0, -1)] : [] };
  const full = [name];
  const other = otherNames[name];
  if (other) full.push(other);
  const suffix = kindOfName.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - suffix.length);
  if (/^自治[州县旗]$/.test(suffix)) {
    const kind = suffix.slice(-1);
    full.push(stem + kind);
    // An area named after its people alone keeps it: 东乡县, 鄂伦春旗.
    stem = stem.replace(ownPeople, '') || stem.replace(/族$/, '');
    full.push(stem + kind, stem + suffix);
  } else if (suffix.endsWith('自治区')) {
    full.push(`${stem}自治区`);
  } else if (suffix === '地区' && stem.length > 1) {
    full.push(`${stem}行署`);
  }
  return { full: [...new Set(full)], short: stem.length > 1 && !full.includes(stem) ? [stem] : [] };
}

export interface NameEntry {
  division: Division;
  /** 大连 for 大连市: counts only where the context supports it. */
  short: boolean;
}

/** A name and all divisions that are called so. */
export interface Named {
  name: string;
  entries: NameEntry[];
}

/**
 * Which divisions have names that begin with a pair of characters. The names are made where a text first asks for the pair: a
 * report names a few of three thousand divisions.
 */
interface NameIndex {
  divisions: readonly Division[];
  /** 1 for the code of every character that a name begins with. */
  begins: Uint8Array;
  /** By `pairOf` the first link of a chain of divisions, 0 for none. */
  first: Uint16Array;
  /** For each link its division and the next link. */
  linked: readonly number[];
  next: readonly number[];
  /** Names by their first two characters (see `headOf`), longest first. */
  known: Map<number, Named[]>;
}

/** Two characters as one number, so that a scan of a text allocates nothing. */
const headOf = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

/** The same in 16 bits, where different pairs may meet. */
const pairOf = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;

/** Names of a division that between them begin with all pairs that any of its names begins with. */
function beginningsOf(name: string): string[] {
  // Only long names have others that begin differently: 科左中旗.
  if (name.length < 6) return [name];
  const { full, short } = namesOf(name);
  const all = [...full, ...short];
  return all.filter((one, at) => all.findIndex(other => headOf(other, 0) === headOf(one, 0)) === at);
}

const MOST_KNOWN = 20_000;

let cache: NameIndex | null = null;

function build(): NameIndex {
  const divisions = [...divisionTable().values()];
  const begins = new Uint8Array(65_536);
  const first = new Uint16Array(65_536);
  const linked = [0];
  const next = [0];
  // From the last to the first, so that a chain runs in the order of the table.
  for (let at = divisions.length - 1; at >= 0; at--) {
    for (const name of beginningsOf((divisions[at] as Division).name)) {
      const pair = pairOf(name, 0);
      begins[name.charCodeAt(0)] = 1;
      next.push(first[pair] as number);
      first[pair] = linked.push(at) - 1;
    }
  }
  return { divisions, begins, first, linked, next, known: new Map() };
}

const index = (): NameIndex => {
  cache ??= build();
  return cache;
};

/** All names that begin with the two characters at `at`, longest first. */
function namesLike(text: string, at: number): readonly Named[] {
  const { divisions, first, linked, next, known } = index();
  const head = headOf(text, at);
  const found = known.get(head);
  if (found) return found;
  const names: Named[] = [];
  const add = (name: string, entry: NameEntry) => {
    if (headOf(name, 0) !== head) return;
    const same = names.find(one => one.name === name);
    if (same) same.entries.push(entry);
    else names.push({ name, entries: [entry] });
  };
  for (let link = first[pairOf(text, at)] as number; link > 0; link = next[link] as number) {
    const division = divisions[linked[link] as number] as Division;
    const { full, short } = namesOf(division.name);
    for (const name of full) add(name, { division, short: false });
    for (const name of short) add(name, { division, short: true });
  }
  names.sort((a, b) => b.name.length - a.name.length);
  // A text may hold any number of pairs that are none.
  if (known.size < MOST_KNOWN) known.set(head, names);
  return names;
}

/** The first place from `at` on where a name may begin, the length of the text when there is none. */
export const nextBeginning = (text: string, at: number): number => {
  const { begins, first } = index();
  for (let here = at; here < text.length; here++) {
    if (begins[text.charCodeAt(here)] === 1 && first[pairOf(text, here)] !== 0) return here;
  }
  return text.length;
};

/** Every division that is called so, by full or short name. */
export const divisionsNamed = (name: string): readonly NameEntry[] =>
  namesLike(name, 0).find(named => named.name === name)?.entries ?? [];

/** All names of divisions that begin at `at`, longest first. */
export function namesAt(text: string, at: number): readonly Named[] {
  const like = namesLike(text, at);
  return like.length === 0 ? like : like.filter(({ name }) => text.startsWith(name, at));
}
