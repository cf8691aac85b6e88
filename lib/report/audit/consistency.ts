import { indicatorById } from '../../codebook/codebook';
import { parentChain } from '../../regions/divisions';
import { placesIn } from '../../regions/places';
import { bearersOf, fullName } from '../../regions/resolve';
import { insideWord } from '../identity/evidence';
import type { AuditFinding, Indicator, Quantity, Report } from '../report';

const nameOf = (id: string): string => indicatorById(id)?.zh ?? id;

/** Places are looked for in so much of a text. */
const scannedChars = 40_000;

/** A sentence names no more values than a person will check. */
const MOST_NAMED = 12;

/** Readings below this are too unsure to accuse a report with. */
const sureFrom = 0.9;

/** Figures of which a report has one for the whole body and year: two values contradict each other. */
const onceAYear = new Set([
  'reconsideration.received',
  'reconsideration.accepted',
  'litigation.head_appearance_rate',
  'litigation.loss_rate',
  'oversight.npc_suggestions',
  'oversight.cppcc_proposals',
  'oversight.proposals_total',
  'openness.requests_received',
  'hotline.completion_rate',
  'hotline.satisfaction_rate',
  'functions.power_list_items',
  'decision.catalogue_items',
]);

interface Reading {
  indicator: Indicator;
  quantity: Quantity;
}

function sureReadings(report: Omit<Report, 'audit'>): Reading[] {
  return report.indicators
    .filter(indicator => indicator.confidence >= sureFrom)
    .flatMap(indicator => {
      const quantity = report.quantities[indicator.quantity];
      return quantity ? [{ indicator, quantity }] : [];
    });
}

/** A body whose place stays open, with all it may be: the person decides. */
export function auditOpenBody({ body }: Omit<Report, 'audit'>, printed: string): AuditFinding[] {
  const region = body?.region;
  if (!region || region.code !== null || region.province !== null) return [];
  if (body.level === 'township') return [openTownship(body.name, printed)];
  const bearers = bearersOf(region.name);
  if (bearers.length < 2) return [];
  const listed = bearers.slice(0, 12).map(division => {
    const { province, prefecture } = parentChain(division);
    return `${province?.name ?? ''}${prefecture?.name ?? ''}${division.name}（${division.code}）`;
  });
  const message = `叫“${region.name}”的有${bearers.length}个：${listed.join('、')}，文中和网页都未说明是哪一个。`;
  return [{ code: 'body.open', severity: 'warning', message, spans: [] }];
}

/** Towns have no list: the counties that the text names are all that can be offered. */
function openTownship(name: string, printed: string): AuditFinding {
  const counties = new Map<string, string>();
  const text = printed.slice(0, scannedChars);
  for (const place of placesIn(text)) {
    // 办理县…, 党委和县直部门 name no county.
    if (!place.full || insideWord(text, place)) continue;
    for (const division of place.candidates) {
      if (division.level === 'county') counties.set(division.code, `${fullName(division)}（${division.code}）`);
    }
  }
  const listed = [...counties.values()].slice(0, 12);
  const said =
    listed.length > 0 ? `文中提到的县区有：${listed.join('、')}，但未说明属于哪一个。` : '文中和网页都未说明。';
  return { code: 'body.open', severity: 'warning', message: `“${name}”属于哪个县（区）：${said}`, spans: [] };
}

const BODIES_BELOW = /乡镇|镇街|[镇乡][(、]|街道|苏木|\d个(?:镇|乡|[县区旗]|县区)|各(?:县|区|旗)/;

/** Two different values of one indicator for the same whole, year, scope and unit. */
export function auditContradictions(report: Omit<Report, 'audit'>, printed: string): AuditFinding[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of sureReadings(report)) {
    const { indicator, quantity } = reading;
    const plainLevel =
      quantity.bound === '=' && quantity.status === 'reported' && quantity.period === null && quantity.range === null;
    const level = quantity.kind === 'count' || quantity.kind === 'amount' || quantity.kind === 'rate';
    if (!plainLevel || !level || indicator.part !== null || !onceAYear.has(indicator.id)) continue;
    const clause = before(printed, quantity);
    // 较上年增加9件 is a difference, whatever kind it was read as; 10个乡镇公布862项 is of the bodies below.
    if (/(?:增加|减少|增长|上升|下降|提高|降低|[增减多少])了?$/.test(clause)) continue;
    if (report.body?.level !== 'township' && BODIES_BELOW.test(clause)) continue;
    const key = [indicator.id, quantity.unit, quantity.scope ?? ''].join('|');
    const group = groups.get(key);
    if (group) group.push(reading);
    else groups.set(key, [reading]);
  }
  const findings: AuditFinding[] = [];
  for (const group of groups.values()) {
    const values = new Set(group.map(({ quantity }) => quantity.value));
    const [first] = group;
    if (values.size < 2 || !first || inOneSentence(group, printed)) continue;
    findings.push({
      code: 'consistency.contradiction',
      severity: 'warning',
      message: `“${nameOf(first.indicator.id)}”在文中有不同的数：${group
        .slice(0, MOST_NAMED)
        .map(({ quantity }) => quantity.quote)
        .join('、')}。口径可能不同，请核对。`,
      spans: group.slice(0, MOST_NAMED).map(({ quantity }) => quantity.span),
    });
  }
  return findings;
}

/** Two numbers of one sentence are parts or stages of each other rather than at odds. */
function inOneSentence(group: readonly Reading[], printed: string): boolean {
  const first = group[0]?.quantity.span[0] ?? 0;
  const last = group.at(-1)?.quantity.span[0] ?? 0;
  return !/[。；;\n]/.test(printed.slice(first, last));
}

/** Rates that cannot pass 100 %: shares of cases, items or persons. Completion of a target can. */
const shares = /_rate$/;

/**
 * A clause whose subject is the level above: 全省受理复议案件5000件. 全国民主法治示范村3个 names a grade, and a rank among
 * all cities is the body's own: neither is one.
 */
const higherSubject: Record<string, RegExp> = {
  prefecture: /^(?:20\d\d年,?)?(?:全国|全省|全自治区)(?:共|累计|各级|平均|行政机关|法院|新收|收到|受理|办理|办结)/,
  county: /^(?:20\d\d年,?)?(?:全国|全省|全自治区)(?:共|累计|各级|平均|行政机关|法院|新收|收到|受理|办理|办结)/,
  township: /^(?:20\d\d年,?)?(?:全国|全省|全市|全县)(?:共|累计|各级|平均|行政机关|法院|新收|收到|受理|办理|办结)/,
};

/** What stands before the number in its clause, in reading form. */
function before(printed: string, quantity: Quantity): string {
  const text = printed
    .slice(Math.max(0, quantity.span[0] - 60), quantity.span[0])
    .normalize('NFKC')
    .replace(/[ \t]/g, '');
  return text.slice(Math.max(...['。', ';', ',', '\n'].map(mark => text.lastIndexOf(mark))) + 1);
}

/** Values outside what their kind allows, and figures that belong to a higher level. */
export function auditOutliers(report: Omit<Report, 'audit'>, printed: string): AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const { indicator, quantity } of sureReadings(report)) {
    if (quantity.kind === 'rate' && quantity.unit === '%' && shares.test(indicator.id) && quantity.value > 100) {
      findings.push({
        code: 'outlier.rate-over-100',
        severity: 'warning',
        message: `“${nameOf(indicator.id)}”为${quantity.quote}，超过100%。`,
        spans: [quantity.span],
      });
    }
    const higher = higherSubject[report.body?.level ?? ''];
    const counted = quantity.kind === 'count' || quantity.kind === 'amount';
    if (!higher || !counted) continue;
    const clause = before(printed, quantity);
    if (clause.includes('全') && higher.test(clause)) {
      findings.push({
        code: 'outlier.higher-scope',
        severity: 'info',
        message: `“${nameOf(indicator.id)}”的${quantity.quote}是${clause.slice(0, 2)}的数，不作为本地区的值。`,
        spans: [quantity.span],
      });
    }
  }
  return findings;
}
