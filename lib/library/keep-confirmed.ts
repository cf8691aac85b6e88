import { readingKey } from '../report/overrule';
import type { Indicator, Quantity, Report } from '../report/report';
import type { OverruleValue } from './records';

/**
 * The reading in which everything a person confirmed or corrected is still there, whatever a newer parser makes of the
 * text. A confirmed reading keeps the value that was confirmed; where a newer quantity overlaps it, the confirmed one
 * stands. Corrections and rejections themselves are laid over by whoever shows the report.
 */
export function keepConfirmed(report: Report, overrules: Iterable<OverruleValue>): Report {
  let kept = report;
  for (const { verdict, seen } of overrules) {
    if (verdict !== 'rejected' && seen) kept = withReading(kept, seen);
  }
  return kept;
}

function withReading(report: Report, { indicator, quantity }: { indicator: Indicator; quantity: Quantity }): Report {
  const key = readingKey(indicator.id, quantity.span);
  const now = report.indicators.find(
    other => readingKey(other.id, report.quantities[other.quantity]?.span ?? [-1, -1]) === key,
  );
  if (now && now.value === indicator.value && now.unit === indicator.unit && now.bound === indicator.bound)
    return report;
  const [start, end] = quantity.span;
  const before = report.quantities.filter(other => other.span[1] <= start);
  const after = report.quantities.filter(other => other.span[0] >= end);
  const quantities = [...before, quantity, ...after];
  const place = new Map(quantities.map((other, index) => [other, index]));
  const others = report.indicators.flatMap(other => {
    if (other === now) return [];
    const measured = report.quantities[other.quantity];
    // A quantity at the same place counts as the confirmed one; any other overlap loses its number and so its indicators.
    const at = measured && (place.get(measured) ?? (measured.span[0] === start ? before.length : undefined));
    return at === undefined ? [] : [{ ...other, quantity: at }];
  });
  const indicators = [...others, { ...indicator, quantity: before.length }].sort((a, b) => a.quantity - b.quantity);
  return { ...report, quantities, indicators };
}
