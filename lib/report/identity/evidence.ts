import { type Division, parentChain } from '../../regions/divisions';
import { divisionsNamed } from '../../regions/names';
import { type Place, placesIn } from '../../regions/places';
import { matchesOf } from '../../text/matches';
import { once } from '../once';
import { behindName, leadersIn } from './leaders';

/** What the running text says about the place and kind of the body that speaks in it. */
export interface TextEvidence {
  /** How strongly each division is spoken of; ambiguous names count for all they may mean. Read when first asked for. */
  weights: () => ReadonlyMap<Division, number>;
  /** The same without the places whose government leads the one that speaks: 我市在襄阳市委、襄阳市政府的领导下. */
  weightsBelow: () => ReadonlyMap<Division, number>;
  /** Kind of place that the text calls its own: 市 in 我市, 全市; null when it names none. */
  ownKind: string | null;
  /** 我局, 局党组: a department speaks. */
  department: boolean;
  /** 我镇, 街道党工委: a township speaks. */
  township: boolean;
  /** 我院, 我校, 我公司 … or a single person. */
  stranger: boolean;
}

/** Long texts are judged by their beginning and end. */
const scanned = 40_000;

const ownPlace = /(我|全|本)(自治区|省|市|区|县|州|旗|盟|兵团)(?![长委场级域])/g;
const ownOffice = /(省|市|区|县|州|旗|盟)(?<![\u4e00-\u9fa5].)(?:委|政府|人民政府)(?=[、,办常和及]|$)/g;
const ownDepartment =
  /[我全本](?:局|委(?!员)|厅|办(?![公理事])|中心|关(?![键于系注])|总队|支队|大队|署)|[我本]部(?![分门署位])|[局厅委部](?<![\u4e00-\u9fa5].)(?:党组|(?<=局)(?:机关|系统|领导|党委)|(?<=厅)机关)|局长办公会|局务会|厅务会/g;
const ownTownship =
  /(?:我|全|本)(?:镇|乡|街(?![上头])|苏木)|街(?:党工委|道?办事处)|[镇乡](?<![\u4e00-\u9fa5].)(?:党委|政府|人民政府)|街道党工委|[镇乡]党政/g;
const strangers = /(?:我|本)(?:院|校|公司|集团|所)|(?:^|[,。;\n])我(?:认真|始终|坚持|作为|担任|带头|严格|主持)|本人/g;
const selfName = /法治([\u4e00-\u9fa5]{2,4}?)(?=建设|[”",。;、])/g;

const count = (text: string, pattern: RegExp): number => {
  let n = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) n++;
  return n;
};

/** Names that running text makes by chance: 示范县, 管理县, 会同县直部门, 全市中区. */
const chance = /^(?:.[县市区旗]|会同县|市中区|合作市|东方市|通道县)$/;

export const insideWord = (text: string, { start, end }: { start: number; end: number }): boolean => {
  const name = text.slice(start, end);
  if (!chance.test(name)) return false;
  const verb = name === '会同县' && /^(?:[直级各有相]|[\u4e00-\u9fa5]{2,6}[局委办])/.test(text.slice(end, end + 8));
  return verb || /[\u4e00-\u9fa5]/.test(text.charAt(start - 1));
};

/** Linear in the text, which is cut to its first 40,000 characters. */
export function readEvidence(normal: string): TextEvidence {
  const text = normal.slice(0, scanned);
  const weights = once(() => weightsIn(text));
  return {
    weights,
    weightsBelow: once(() => withoutLeaders(weights(), text)),
    ownKind: kindOf(text),
    department: count(text, ownDepartment) >= 2,
    township: count(text, ownTownship) >= 3,
    stranger: count(text, strangers) >= 3,
  };
}

/** 襄阳市政府 says more than 襄阳市. */
const officeWeight = 3;

function weightsIn(text: string): Map<Division, number> {
  const weights = new Map<Division, number>();
  const weigh = (place: Place, weight: number) => {
    for (const division of place.candidates) weights.set(division, (weights.get(division) ?? 0) + weight);
  };
  for (const place of placesIn(text)) {
    if (!place.full || insideWord(text, place)) continue;
    const office = /^(?:委|人民政府|政府|法治)/.test(behindName(text, place.end));
    weigh(place, office ? officeWeight : text[place.start - 1] === '《' ? 2 : 1);
  }
  for (const match of matchesOf(text, selfName)) {
    const named = divisionsNamed(match[1] ?? '');
    for (const { division } of named) weights.set(division, (weights.get(division) ?? 0) + 2);
  }
  return weights;
}

/** A place that leads by its government weighs what its other mentions do. */
function withoutLeaders(weights: ReadonlyMap<Division, number>, text: string): ReadonlyMap<Division, number> {
  const left = new Map(weights);
  for (const { divisions, byGovernment } of leadersIn(text)) {
    if (byGovernment) for (const division of divisions) left.set(division, (left.get(division) ?? 0) - officeWeight);
  }
  return left;
}

function kindOf(text: string): string | null {
  const points = new Map<string, number>();
  const add = (kind: string, n: number) => points.set(kind, (points.get(kind) ?? 0) + n);
  for (const [, whose, kind] of matchesOf(text, ownPlace)) add(kind ?? '', whose === '全' ? 2 : 5);
  for (const [, kind] of matchesOf(text, ownOffice)) add(kind ?? '', 1);
  const ranked = [...points].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** The division that the text most clearly makes its own, given the kind of place it calls its own. */
export function ownDivision(evidence: TextEvidence): { division: Division | null; candidates: Division[] } {
  const { ownKind } = evidence;
  if (!ownKind) return { division: null, candidates: [] };
  const weights = evidence.weights();
  const byName = new Map<string, { weight: number; divisions: Division[] }>();
  for (const [division, weight] of weights) {
    if (!isOfKind(division, ownKind)) continue;
    const entry = byName.get(division.name) ?? { weight: 0, divisions: [] };
    entry.weight = Math.max(entry.weight, weight);
    entry.divisions.push(division);
    byName.set(division.name, entry);
  }
  const [first, second] = [...byName.values()].sort((a, b) => b.weight - a.weight);
  if (!first || first.weight < 3 || first.weight < 2 * (second?.weight ?? 0)) return { division: null, candidates: [] };
  return { division: mentionedBest(first.divisions, weights), candidates: first.divisions };
}

/** Of divisions of one name, the one whose province or prefecture the text speaks of more than of the others'. */
export function mentionedBest(divisions: readonly Division[], weights: ReadonlyMap<Division, number>): Division | null {
  if (divisions.length < 2) return divisions[0] ?? null;
  const scored = divisions
    .filter(division => division.until === null || divisions.every(d => d.until !== null))
    .map(division => {
      const { province, prefecture } = parentChain(division);
      const above = prefecture && prefecture !== division ? (weights.get(prefecture) ?? 0) : 0;
      // 北京市朝阳区 weighs for the one in 北京 alone.
      return { division, weight: (weights.get(division) ?? 0) + above + (province ? (weights.get(province) ?? 0) : 0) };
    })
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = scored;
  return first && first.weight > (second?.weight ?? 0)
    ? first.division
    : scored.length === 1
      ? (first?.division ?? null)
      : null;
}

/** Does the division's name end in the kind the text calls its own? A banner counts as a district. */
export const isOfKind = (division: Division, kind: string): boolean => {
  if (kind === '区') return /(?:区|旗)$/.test(division.name) && !/地区$/.test(division.name);
  return division.name.endsWith(kind);
};
