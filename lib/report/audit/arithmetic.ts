import type { AuditFinding, Quantity, Report } from '../report';

/** Number as a person would write it in a sentence: no floating-point tail. */
export const plain = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** Half a unit of the last printed digit: 18.7% may stand for anything from 18.65 to 18.75. */
function rounding(quantity: Quantity): number {
  const decimals = /[.．](\d+)/.exec(quantity.quote.normalize('NFKC'))?.[1]?.length ?? 0;
  const scale = /万/.test(quantity.quote) ? 1e4 : /[亿億]/.test(quantity.quote) ? 1e8 : 1;
  return 0.5 * 10 ** -decimals * scale;
}

const exact = (quantity: Quantity): boolean => quantity.bound === '=' && quantity.range === null;

/** Printed text between two quantities in reading form; null when it is long or crosses a sentence. */
function between(printed: string, a: Quantity, b: Quantity, max: number): string | null {
  if (b.span[0] < a.span[1] || b.span[0] - a.span[1] > max) return null;
  const text = printed.slice(a.span[1], b.span[0]).normalize('NFKC').replace(/\s/g, '');
  return /[。;!?\n]/.test(text) ? null : text;
}

/** Every check compares numbers that one sentence ties together, allows for rounding, and skips bounded numbers. */
export function auditArithmetic(report: Omit<Report, 'audit'>, printed: string): AuditFinding[] {
  const { quantities } = report;
  const findings: AuditFinding[] = [];
  quantities.forEach((_, at) => {
    const checks = [
      partsOf(quantities, at, printed),
      shareOf(quantities, at, printed),
      growthOf(quantities, at, printed),
      sumOf(quantities, at, printed),
    ];
    for (const found of checks) if (found) findings.push(found);
    const confused = percentForPoints(quantities, at, printed);
    if (confused) findings.push(confused);
  });
  return findings;
}

/** 办理28件，其中A20件、B5件: a part, or parts without overlap, larger than the whole. */
function partsOf(quantities: Quantity[], at: number, printed: string): AuditFinding | null {
  const whole = quantities[at];
  const first = quantities[at + 1];
  if (!whole || !first || whole.kind !== 'count' || !exact(whole) || whole.status !== 'reported') return null;
  if (first.kind !== 'count' || first.unit !== whole.unit || !exact(first)) return null;
  const link = between(printed, whole, first, 40);
  if (link === null || !/^[,、]?其中[^,、]{0,24}$/.test(link)) return null;
  const parts: Quantity[] = [];
  for (let n = at + 1; n < quantities.length && parts.length < 12; n++) {
    const part = quantities[n];
    const before = quantities[n - 1];
    if (!part || !before || part.kind !== 'count' || part.unit !== whole.unit || !exact(part)) break;
    // Only a plain list counts: 、 and a short name. Behind a comma another statement may begin.
    if (n > at + 1 && !/^[、和及][^、,;()]{1,14}$/.test(between(printed, before, part, 24) ?? '')) break;
    parts.push(part);
  }
  const largest = Math.max(...parts.map(part => part.value));
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const slack = rounding(whole) * (/万|亿|億/.test(whole.quote) ? 1 : 0);
  const spans = [whole.span, ...parts.map(part => part.span)];
  if (largest > whole.value + slack) {
    return {
      code: 'arithmetic.part-exceeds-whole',
      severity: 'warning',
      message: `“其中”的一项（${plain(largest)}${whole.unit}）大于总数（${plain(whole.value)}${whole.unit}）。`,
      spans,
    };
  }
  // Items of a list may overlap (党员, 女性): said, not charged.
  if (parts.length > 1 && sum > whole.value + slack + parts.reduce((total, part) => total + slackOf(part), 0)) {
    return {
      code: 'arithmetic.parts-sum',
      severity: 'info',
      message: `“其中”${parts.length}项相加为${plain(sum)}${whole.unit}，大于总数${plain(whole.value)}${whole.unit}：各项可能有重叠，请核对。`,
      spans,
    };
  }
  return null;
}

/** 新增11项，取消40项…，共51项: a total that closes a list and is none of it. */
function sumOf(quantities: Quantity[], at: number, printed: string): AuditFinding | null {
  const total = quantities[at];
  const lastPart = quantities[at - 1];
  if (!total || !lastPart || total.kind !== 'count' || !exact(total)) return null;
  if (lastPart.kind !== 'count' || lastPart.unit !== total.unit || !exact(lastPart)) return null;
  const link = between(printed, lastPart, total, 12);
  if (link === null || !/^[,、]?(?:合计|总计|共计|三项合计|两项合计|以上合计)(?:为|达)?$/.test(link)) return null;
  const parts: Quantity[] = [];
  for (let n = at - 1; n >= 0 && parts.length < 12; n--) {
    const part = quantities[n];
    const next = quantities[n + 1];
    if (
      !part ||
      !next ||
      part.kind !== 'count' ||
      part.unit !== total.unit ||
      !exact(part) ||
      part.status !== total.status
    )
      break;
    if (n < at - 1 && !/^[、,和及][^、,;()。]{1,14}$/.test(between(printed, part, next, 24) ?? '')) break;
    parts.unshift(part);
  }
  if (parts.length < 2) return null;
  const sum = parts.reduce((value, part) => value + part.value, 0);
  const slack = parts.reduce(
    (value, part) => value + (/万|亿|億/.test(part.quote) ? rounding(part) : 0),
    /万|亿|億/.test(total.quote) ? rounding(total) : 0,
  );
  if (Math.abs(sum - total.value) <= slack + 1e-9) return null;
  return {
    code: 'arithmetic.sum',
    severity: 'warning',
    message: `各项相加为${plain(sum)}${total.unit}，文中合计为${plain(total.value)}${total.unit}。`,
    spans: [...parts.map(part => part.span), total.span],
  };
}

/** 受理200件，其中A50件，占25%: the share against its two counts. */
function shareOf(quantities: Quantity[], at: number, printed: string): AuditFinding | null {
  const [whole, part, share] = [quantities[at], quantities[at + 1], quantities[at + 2]];
  if (!whole || !part || !share || whole.kind !== 'count' || part.kind !== 'count') return null;
  if (share.kind !== 'rate' || share.unit !== '%' || whole.unit !== part.unit || whole.value <= 0) return null;
  if (![whole, part, share].every(exact) || part.value > whole.value) return null;
  const opening = between(printed, whole, part, 40);
  const link = between(printed, part, share, 12);
  if (opening === null || !/^[,、]?其中[^,、占]{0,24}$/.test(opening)) return null;
  if (link === null || !/^[,、(]?(?:占比|占|占总数的?|占比为|占比达|占总量的?)$/.test(link)) return null;
  const computed = (part.value / whole.value) * 100;
  const low = ((part.value - slackOf(part)) / (whole.value + slackOf(whole))) * 100;
  const high = ((part.value + slackOf(part)) / (whole.value - slackOf(whole))) * 100;
  // A digit cut instead of rounded is no error.
  const slack = rounding(share) * 2 + 1e-9;
  if (share.value >= low - slack && share.value <= high + slack) return null;
  return {
    code: 'arithmetic.share',
    severity: 'warning',
    message: `${plain(part.value)}÷${plain(whole.value)}为${computed.toFixed(2)}%，文中写${share.quote}。`,
    spans: [whole.span, part.span, share.span],
  };
}

const slackOf = (quantity: Quantity): number => (/万|亿|億/.test(quantity.quote) ? rounding(quantity) : 0);

/** 1113件，较2022年558件增加555件，同比增长99.5%: growth against this year's and last year's figure. */
function growthOf(quantities: Quantity[], at: number, printed: string): AuditFinding | null {
  const [now, before] = [quantities[at], quantities[at + 1]];
  if (!now || !before || now.status !== 'reported' || before.status !== 'previous') return null;
  if (now.kind !== before.kind || now.unit !== before.unit || !exact(now) || !exact(before) || before.value <= 0)
    return null;
  if (!(now.kind === 'count' || now.kind === 'amount') || between(printed, now, before, 40) === null) return null;
  for (const next of quantities.slice(at + 2, at + 4)) {
    if (next.kind !== 'change' || next.unit !== '%' || !exact(next)) continue;
    const link = between(printed, before, next, 40);
    if (link === null || /其中|分别|;/.test(link)) return null;
    const low = ((now.value - slackOf(now)) / (before.value + slackOf(before)) - 1) * 100;
    const high = ((now.value + slackOf(now)) / (before.value - slackOf(before)) - 1) * 100;
    const slack = rounding(next) * 2 + 1e-9;
    if (next.value >= low - slack && next.value <= high + slack) return null;
    const computed = (now.value / before.value - 1) * 100;
    return {
      code: 'arithmetic.growth',
      severity: 'warning',
      message: `由${plain(before.value)}${now.unit}到${plain(now.value)}${now.unit}为${computed.toFixed(2)}%，文中写${next.quote}（${next.value < 0 ? '下降' : '增长'}）。`,
      spans: [now.span, before.span, next.span],
    };
  }
  return null;
}

/** 败诉率11.8%，同比下降3%: of a rate, per cent may mean percentage points. */
function percentForPoints(quantities: Quantity[], at: number, printed: string): AuditFinding | null {
  const [level, change] = [quantities[at], quantities[at + 1]];
  if (!level || !change || level.kind !== 'rate' || change.kind !== 'change' || change.unit !== '%') return null;
  const link = between(printed, level, change, 14);
  if (
    link === null ||
    !/^[,、(]?(?:同比|比上年|较上年|[较比]去年|[较比]\d{4}年)?(?:上升|提高|提升|增长|增加|下降|降低|减少)(?:了)?$/.test(
      link,
    )
  )
    return null;
  return {
    code: 'arithmetic.percent-or-points',
    severity: 'info',
    message: `比率${level.quote}的变动写作${change.quote}，未写“百分点”：可能是相对变动，也可能是百分点，引用前请核对。`,
    spans: [level.span, change.span],
  };
}
