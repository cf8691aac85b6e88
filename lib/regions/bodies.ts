import { matchesOf } from '../text/matches';
import { namesAt } from './names';
import { type Place, placeAt } from './places';

/** The name of a body taken apart: 重庆市綦江区 + 关坝镇 + 人民政府. Nothing is resolved yet. */
export interface BodyPhrase {
  kind: 'government' | 'department' | 'other';
  /** Ministries and national bureaus answer for no division. */
  national: boolean;
  place: Place | null;
  /** Kind of an unnamed place: 市科技局 → 市. */
  ownKind: string | null;
  /** 关坝镇, 东湖街道; null for others. */
  township: string | null;
  /** 苏州工业园区, 雄安新区: no division of GB/T 2260. */
  zone: string | null;
  /** 应急管理局, 税务局; null for a government. */
  department: string | null;
  /** 国家税务总局 before 大连市税务局. */
  system: string | null;
  printed: string;
}

const han = '\\u4e00-\\u9fa5';

/** Systems whose local bodies put the national name first. */
const systems =
  /^(?:国家税务总局|国家统计局|国家金融监督管理总局|国家外汇管理局|国家能源局|国家矿山安全监察局|国家粮食和物资储备局|国家邮政局|中国人民银行|中国证券监督管理委员会|中国证监会|中国银保监会|中国气象局|中国地震局|中国民用航空|财政部|审计署|中华人民共和国)/;

const ministries = new RegExp(
  `^(?:中华人民共和国)?(?:(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和?社会保障|自然资源|国土资源|生态环境|环境保护|住房和?城乡建设|交通运输|水利|农业农村|农业|商务|文化和旅游|文化|退役军人事务|应急管理)部|海关总署|审计署|市场监管总局|国家市场监督管理总局|金融监管总局|中国人民银行|中国气象局|中国地震局|中国民用航空局|中国民航局|中国证监会|中国银保监会|国务院[${han}]{2,14}|国家[${han}]{2,14}(?:局|总局|委|委员会|署|厅))$`,
);

/** Basins and great regions, and offices of a ministry outside the capital: they answer for no division. */
const basin = new RegExp(
  `^(?:(?:水利|交通运输|农业农村|生态环境|自然资源)部)?(?:长江|黄河|珠江|淮河|海河|松辽|太湖|华[东北南中]|西[北南]|东北|中南)[${han}]{1,18}(?:局|委员会|委|办公室|中心)$`,
);

const government = /^(?:人民政府|政府|行政公署|行署)/;
const townshipName = new RegExp(
  `^([${han}]{1,12}?(?:民族乡|镇|乡|街道|苏木))(?=人民政府|政府|街道办事处|办事处|$|[${han}]{2})`,
);
/** 松洲街, as cities of the south print their 街道. */
const bareStreet = new RegExp(`^[${han}]{1,6}街$`);
/** 市中街道, 县底镇: the first character is no kind of an unnamed place. */
const startsTownship = new RegExp(`^[市区县旗州盟][${han}](?:镇|乡|街道)`);
const townshipOffice = /^(?:人民政府|政府|街道办事处|办事处)?(?:办公室)?$/;
const zoneName = new RegExp(
  `^([${han}]{1,18}?(?:开发区|高新区|经开区|新区|示范区|园区|管理区|保税区|合作区|新片区|试验区|实验区|度假区|名胜区|自贸区|工业园|新城|产业园|港区|生态城|科学城|科技城))(?=管理委员会|管委会|$|[${han}]{2})`,
);
/** 武汉经开区: no name of its own behind the place. */
const bareZone = new RegExp(
  `^((?:经开|高新|开发|保税|示范|经济技术开发|高新技术产业开发)区)(?=管理委员会|管委会|$|[${han}]{2})`,
);
const zoneOffice = /^(?:管理委员会|管委会)?(?:办公室)?$/;
const departmentName = new RegExp(
  `^(?:[${han}()·]{1,26}(?:局|厅|委员会|委|办公室|办|队|中心|署|部|馆|站|处|海关|联合会|红十字会|供销社|合作社|联合社|管委会|指挥部|所|台|支行|分行)|海关|红十字会|海事局|调查总?队|[支分]行)$`,
);
/** 市场监管局 begins with no 市 of its own. */
const ownKind =
  /^(?:中共)?(?:我|本)?(自治区|自治州|自治县|自治旗|省|市(?!场|政(?![府务协法])|容|监局|民(?:中心|服务|之家))|区(?![域划块])|县(?!域)|州|旗|盟|兵团)(?:直|级|本级)?/;
const corps = /^(?:新疆生产建设兵团|兵团)(?:第?([一二三四五六七八九十]{1,3}师))?|^第?([一二三四五六七八九十]{1,3}师)/;

/** Party bodies before the government of a joint issuer: 中共海南省委海南省人民政府. */
const party = /(?:委员会|党委|党工委|党组|工委|[省市区县州旗盟]委(?!员会))[、和与,·]?/g;

/**
 * Takes the name of a body apart; null when the phrase is none, or is one with something unknown in it.
 * The phrase is simplified, half-width and without blanks.
 */
export function readBodyPhrase(phrase: string): BodyPhrase | null {
  // 住房和城乡建设局(市交通运输局): the second name board is left away.
  const text = officeOfParty(withoutSecondPlace(phrase.slice(0, 80)).replace(/\([^()]{2,20}\)?$/, ''));
  const again = secondName(text);
  if (again) return again;
  const own = readSingle(text);
  if (
    own &&
    !/^中共|^中国共产党/.test(text) &&
    !(own.department && /委$|党[委组]$|工委$/.test(own.department) && partyOnly(own.department))
  )
    return own;
  // Of joint issuers the report is the government's or the office's that stands last.
  const before = placeAt(text.replace(/^中共/, ''), 0);
  for (const match of matchesOf(text, party).reverse()) {
    const end = match.index + match[0].length;
    // 中共和田县委和田县人民政府: the 和 belongs to the place that the party's name begins with.
    const shared = text[end - 1] === '和' ? placeAt(text, end - 1) : null;
    const joined = shared && shared.candidates[0] === before?.candidates[0];
    const rest = text.slice(joined ? end - 1 : end);
    if (rest.length < 2) continue;
    const body = readSingle(rest);
    if (!body) continue;
    if (body.place || body.township || body.national || body.zone || body.system) return body;
    // 市委、市政府 after a place: 大连市委、市政府.
    return before ? { ...body, place: before } : body;
  }
  if (own && !/^中共|^中国共产党/.test(text)) return own;
  // 黄埔区人民政府、广州开发区管委会: the first of two that sign together.
  const comma = text.indexOf('、');
  const first = comma > 3 ? readSingle(text.slice(0, comma)) : null;
  return first?.kind === 'government' && readSingle(text.slice(comma + 1)) ? first : null;
}

/** 高新区(新市区)人民政府, 苏州市虎丘区(高新区)审计局: of a district and the zone that is run with it the district is the body's. */
function withoutSecondPlace(phrase: string): string {
  const found = /^([^()]{2,24})\(([^()]{2,20})\)(?=[^()]{2,30}$)/.exec(phrase);
  if (!found) return phrase;
  const [all, front = '', inner = ''] = found;
  const rest = phrase.slice(all.length);
  const city = placeAt(front, 0);
  const named = placeAt(inner, 0);
  if (named?.full && named.end === inner.length)
    return (city && city.end < front.length ? front.slice(0, city.end) : '') + inner + rest;
  return zoneName.test(inner) || bareZone.test(inner) ? front + rest : phrase;
}

/** 中共绍兴市柯桥区委统战部绍兴市柯桥区民族宗教事务局: two bodies of one place; the last is meant. */
function secondName(text: string): BodyPhrase | null {
  const bare = text.replace(/^中共/, '');
  const place = placeAt(bare, 0);
  const at = place?.full ? bare.lastIndexOf(bare.slice(0, place.end)) : 0;
  const body = at > 4 ? readSingle(bare.slice(at)) : null;
  return body?.department || body?.township ? body : null;
}

/** A report of an office's party group is the office's: 中共双牌县教育局党组 → 双牌县教育局. */
const officeOfParty = (name: string): string =>
  !/党[组委]$/.test(name)
    ? name
    : name.replace(/^(?:中共|中国共产党)?(.{2,60}(?:局|厅|署|办公室|委员会|委|中心))(?:分?党组|机关党委|党委)$/, '$1');

/** 市委 and 党组 are party bodies; 教育委员会, 卫健委 and 发改委 are departments. */
const partyOnly = (department: string): boolean => /^(?:党委|党组|党工委|工委|委|[省市区县州旗盟]委)$/.test(department);

function readSingle(text: string): BodyPhrase | null {
  const empty: BodyPhrase = {
    kind: 'government',
    national: false,
    place: null,
    ownKind: null,
    township: null,
    zone: null,
    department: null,
    system: null,
    printed: text,
  };
  const system = (/^[国中财审]/.test(text) && systems.exec(text)?.[0]) || '';
  const place = placeAt(text, system.length);
  if (system && place) {
    const rest = text.slice(place.end);
    return departmentName.test(rest)
      ? { ...empty, kind: 'department', place, department: rest, system: system === '中华人民共和国' ? null : system }
      : null;
  }
  // None of these begins with the full name of a place.
  if (!place?.full && (ministries.test(text) || basin.test(text)))
    return { ...empty, kind: 'department', national: true, department: text };
  if (system) return null;

  const division = /师|兵团/.test(text) ? corps.exec(text) : null;
  if (division) {
    const unit = division[1] ?? division[2];
    const zone = `新疆生产建设兵团${unit ? `第${unit}` : ''}`;
    const after = text.slice(division[0].length);
    const city = placeAt(after, 0);
    const rest = after.slice(city?.end ?? 0);
    if (rest === '' || government.test(rest)) return { ...empty, zone, place: city };
    return departmentName.test(rest) ? { ...empty, kind: 'department', zone, place: city, department: rest } : null;
  }

  // 巴彦托海镇 lies not in 巴彦: a short form before a township may be the beginning of its name.
  if (place && !place.full && place.links === 1) {
    const whole = townshipName.exec(text)?.[1] ?? '';
    if (whole.length > place.end && townshipOffice.test(text.slice(whole.length))) return { ...empty, township: whole };
  }
  const zone = place ? null : zoneOf(text, empty);
  if (zone) return zone;
  const unnamed = place || startsTownship.test(text) ? null : ownKind.exec(text);
  const base = { ...empty, place, ownKind: unnamed?.[1] ?? null };
  const rest = text.slice(place ? place.end : (unnamed?.[0].length ?? 0));
  return readRest(base, rest, Boolean(place || unnamed));
}

/** 南京江北新区: the city's short form, though what follows might go on with a name. */
function zoneOf(text: string, empty: BodyPhrase): BodyPhrase | null {
  for (const { name, entries } of namesAt(text, 0)) {
    const candidates = entries.map(entry => entry.division);
    const base = { ...empty, place: { end: name.length, candidates, full: false, links: 1 } };
    const rest = text.slice(name.length);
    // 兰州新区: a city's own, without a name.
    if (candidates.every(({ level }) => level === 'prefecture') && rest.startsWith('新区')) {
      const after = rest.slice(2).replace(/^(?:管理委员会|管委会)/, '');
      if (zoneOffice.test(after)) return { ...base, zone: '新区' };
      const inner = readRest({ ...base, zone: '新区' }, after, true);
      if (inner?.township || inner?.department) return inner;
    }
    const body = readRest(base, rest, true);
    if (body?.zone && body.zone.length > 3) return body;
  }
  return null;
}

/** What follows the place: nothing or 政府, a township, a zone, a department. */
function readRest(base: BodyPhrase, text: string, placed: boolean): BodyPhrase | null {
  const seat = government.exec(text)?.[0] ?? '';
  const rest = text.slice(seat.length);
  if (rest === '') return placed && (seat !== '' || base.place) ? base : null;
  if (seat && /^办公[室厅]$|^办$/.test(rest)) return { ...base, kind: 'department', department: seat + rest };

  if (bareStreet.test(rest) && !/^[我本各全该]/.test(rest)) return { ...base, township: `${rest}道` };
  const township = townshipName.exec(rest);
  // 我镇, 各乡镇, 全街道 name none.
  if (township && !/^[我本各全该]|^(?:乡|有关|相关)[镇街]/.test(rest)) {
    const name = township[1] ?? '';
    const office = rest.slice(name.length);
    if (townshipOffice.test(office)) return { ...base, township: name };
    // 住房和城乡|建设局, 乡镇|企业局: the words are the department's own.
    if (departmentName.test(office) && !/^村/.test(office) && !/城[乡镇]$|^(?:乡|村|小)?镇$|^[乡村城]镇$/.test(name))
      return { ...base, kind: 'department', township: name, department: office };
  }
  const zone = zoneName.exec(rest) ?? (base.place ? bareZone.exec(rest) : null);
  if (zone) {
    const name = zone[1] ?? '';
    const after = rest.slice(name.length);
    if (zoneOffice.test(after)) return { ...base, zone: name };
    const inner = readRest({ ...base, zone: name }, after.replace(/^(?:管理委员会|管委会)/, ''), true);
    if (inner && (inner.township || inner.department)) return inner;
  }
  // 河北某局 behind a place that was not understood is no office of the place around it.
  if (
    departmentName.test(rest) &&
    !partyOnly(rest) &&
    !seatOnly(rest) &&
    (placed || /^公安/.test(rest) || namesAt(rest, 0).length === 0)
  ) {
    // 天津市人民政府合作交流办公室: such offices keep the word, bureaux do not.
    const keeps = /(?:办公室|研究室|委员会)$/.test(rest);
    return { ...base, kind: 'department', department: keeps ? seat + rest : rest };
  }
  return null;
}

/** 我局, 各部门, 有关单位: words for offices, no names. */
const noName = /^[我本各全该其]|(?:^|有关|相关|职能|政府|各)部$|^(?:有关|相关|上级|主管|职能)/;

const seatOnly = (text: string): boolean =>
  noName.test(text) || /人民政府|党委|政协|人大(?!代表)|人民代表大会|法院|检察院|常务委员会|常委会/.test(text);
