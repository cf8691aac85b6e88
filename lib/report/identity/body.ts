import type { BodyPhrase } from '../../regions/bodies';
import { contains, type Division, parentChain } from '../../regions/divisions';
import { divisionsNamed } from '../../regions/names';
import { namesOf } from '../../regions/names-of';
import { fullName, type RegionContext, resolveOwnKind, resolvePlace } from '../../regions/resolve';
import { seatOfZone } from '../../regions/zones';
import type { Body } from '../report';

/** The region as the report's contract wants it; a name without code when several divisions bear it. */
export function regionOf(division: Division): NonNullable<Body['region']> {
  const chain = parentChain(division);
  return {
    code: division.code,
    name: division.name,
    province: chain.province?.name ?? null,
    prefecture: chain.prefecture?.name ?? null,
    county: chain.county?.name ?? null,
  };
}

const openRegion = (name: string): NonNullable<Body['region']> => ({
  code: null,
  name,
  province: null,
  prefecture: null,
  county: null,
});

/** The body a phrase names, once the surroundings say where; null when nothing says where. */
export function resolveBody(phrase: BodyPhrase, context: RegionContext): Body | null {
  if (phrase.national) {
    return {
      name: phrase.department ?? phrase.printed,
      kind: 'department',
      level: 'state',
      region: null,
      department: phrase.department,
    };
  }
  const { division, open } = locate(phrase, context);
  if (!division && open !== null) return openBody(phrase, open);
  if (!division) return null;
  if (phrase.zone) return zoneBody(phrase, division);
  if (phrase.township) return townshipBody(phrase, phrase.township, division);
  if (phrase.department) {
    const at = branchOf(phrase.department, division) ?? division;
    return {
      name: departmentName(phrase, phrase.department, division),
      kind: 'department',
      level: at.level,
      region: regionOf(at),
      department: phrase.department,
    };
  }
  return governmentOf(division);
}

/** 公安局渝北区分局 of 重庆市 works in 渝北区; null where the name of a branch is none of a county there. */
function branchOf(department: string, division: Division): Division | null {
  const name = /(?:局|委员会)(.{2,8})分局$/.exec(department)?.[1] ?? '';
  const counties = divisionsNamed(name)
    .map(entry => entry.division)
    .filter(one => one.level === 'county' && one.until === null && contains(division, one));
  return counties.length === 1 ? (counties[0] ?? null) : null;
}

/** Customs, maritime offices, survey teams and supervisors are named after the bare place: 中华人民共和国湛江海关, 国家统计局天津调查总队, 国家能源局山东监管办公室. */
function departmentName(phrase: BodyPhrase, department: string, division: Division): string {
  if (/^(?:海关|海事局|边检站|出入境边防检查站)$/.test(department)) {
    return `中华人民共和国${namesOf(division.name).short[0] ?? division.name}${department}`;
  }
  // 拱北 is no division.
  if (/^[\u4e00-\u9fa5]{2}海关$/.test(department)) return `中华人民共和国${department}`;
  if (/^(?:调查总?队|监管(?:局|分局|办公室))$/.test(department)) {
    return `${phrase.system ?? ''}${namesOf(division.name).short[0] ?? division.name}${department}`;
  }
  // 国家税务总局武汉东湖新技术开发区税务局: zones are called by the place as printed.
  if (phrase.system && /(?:开发|高新|保税|新|园|合作)区/.test(department)) return phrase.printed;
  return `${phrase.system ?? ''}${fullName(division)}${department}`;
}

export function governmentOf(division: Division): Body {
  const seat = /(?:地区|盟)$/.test(division.name) && division.level === 'prefecture' ? '行政公署' : '人民政府';
  return {
    name: fullName(division) + seat,
    kind: 'government',
    level: division.level,
    region: regionOf(division),
    department: null,
  };
}

/** Where the phrase's own place is, or what the surroundings make of an unnamed one. */
function locate(phrase: BodyPhrase, context: RegionContext): { division: Division | null; open: string | null } {
  if (phrase.place) {
    const { division, candidates } = resolvePlace(phrase.place, context);
    const names = new Set(candidates.map(candidate => candidate.name));
    return { division, open: division || names.size !== 1 ? null : ([...names][0] ?? null) };
  }
  if (phrase.ownKind) return { division: resolveOwnKind(phrase.ownKind, context.hints), open: null };
  if (phrase.zone?.startsWith('新疆生产建设兵团')) return { division: null, open: phrase.zone };
  if (phrase.township) {
    const seat = townshipSeat(context.hints);
    return { division: seat, open: seat ? null : '' };
  }
  const seat = seatOfZone(phrase.zone ?? phrase.department ?? '');
  if (seat) return { division: seat, open: null };
  // A department or zone whose name says nothing of its place.
  return { division: context.hints[0] ?? null, open: null };
}

/** The county a township of unknown place lies in: the nearest hint of county level, or a city without counties. */
function townshipSeat(hints: readonly Division[]): Division | null {
  return (
    hints.find(hint => hint.level === 'county') ??
    hints.find(hint => /^(?:4419|4420|4604|6202)00$/.test(hint.code)) ??
    null
  );
}

/** 朝阳区人民政府 with nothing around it: named, but which one stays open. */
function openBody(phrase: BodyPhrase, name: string): Body {
  const level = phrase.township
    ? 'township'
    : phrase.zone
      ? corpsLevel(phrase.zone)
      : (phrase.place?.candidates[0]?.level ?? 'county');
  const rest = phrase.township
    ? phrase.township + townshipOffice(phrase.township)
    : (phrase.department ?? (phrase.zone ? '' : '人民政府'));
  return {
    name: name + rest,
    kind: phrase.kind,
    level,
    // The Corps has no code of its own but lies in one province.
    region: { ...openRegion(phrase.township ?? name), province: phrase.zone ? '新疆维吾尔自治区' : null },
    department: phrase.department,
  };
}

const corpsLevel = (zone: string): Body['level'] => (zone.endsWith('师') ? 'prefecture' : 'province');

const townshipOffice = (township: string): string => (township.endsWith('街道') ? '办事处' : '人民政府');

/** A 街道办事处 is an office of the government above it and bears its name. */
const seatOf = (township: string): string => (township.endsWith('街道') ? '人民政府' : '');

/** A township has no code in GB/T 2260: the code is that of the county it lies in. */
function townshipBody(phrase: BodyPhrase, township: string, seat: Division): Body {
  return {
    name: fullName(seat) + seatOf(township) + township + (phrase.department ?? townshipOffice(township)),
    kind: phrase.kind,
    level: 'township',
    region: { ...regionOf(seat), name: township },
    department: phrase.department,
  };
}

const namelessZone = /^(?:(?:经济|技术|高新|产业|工业){1,4}(?:开发区|园区)|高新区|经开区|开发区|新区)$/;

/** Zones are no divisions: the code is that of the division they lie in. */
function zoneBody(phrase: BodyPhrase, division: Division): Body {
  const zone = phrase.zone ?? '';
  const corps = zone.startsWith('新疆生产建设兵团');
  // Zones are called by the place as printed: 合肥高新技术产业开发区, 襄阳市东津新区.
  // 经济开发区 alone is known by the place around it.
  const printedPlace = phrase.place ? phrase.printed.slice(0, phrase.place.end) : '';
  const place = printedPlace || (namelessZone.test(zone) ? fullName(division) : '');
  const printed = corps ? zone + division.name : place + zone;
  const region = { ...regionOf(division), name: printed, code: division.code };
  const name =
    printed +
    (phrase.township
      ? phrase.township + townshipOffice(phrase.township)
      : (phrase.department ?? (corps ? '' : '管理委员会')));
  return {
    name,
    // A zone's committee is an agency of a government, not one itself.
    kind: phrase.kind === 'government' && !corps && !phrase.township ? 'other' : phrase.kind,
    level: phrase.township
      ? 'township'
      : corps
        ? corpsLevel(zone)
        : division.level === 'province'
          ? 'prefecture'
          : 'county',
    region,
    department: phrase.department,
  };
}
