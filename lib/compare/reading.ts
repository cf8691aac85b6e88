import { DOUBTFUL_BELOW } from '../report/doubtful';
import { type Overrule, readingKey } from '../report/overrule';
import type { Indicator, Quantity, Report } from '../report/report';
import { type Reach, reachOf } from './reach';
import { unitFactor } from './units';

/** One saved report as the comparison sees it. */
export interface ComparedReport {
  id: string;
  report: Report;
  /** What a person decided, by `readingKey`. */
  overrules: ReadonlyMap<string, Overrule>;
}

/** One reading of one indicator, with the person's word over the machine's. */
export interface Reading {
  reportId: string;
  indicator: Indicator;
  quantity: Quantity;
  /** In the indicator's unit; null when the printed unit does not compare with it. */
  value: number | null;
  /** As read or as corrected, in `unit`: half a 工作日 is 4 in an indicator of hours and 0.5 here. */
  stated: number;
  unit: string;
  bound: Quantity['bound'];
  /** 户次 beside 户: compares, but the printed unit stays in sight. */
  isRawUnit: boolean;
  /** Whose figure it is by its stated scope; null where that is not stated. */
  reach: Reach | null;
  by: 'automatic' | 'person';
  /** Place among the report's readings of this indicator, the most fitting first; -1 before several are ordered. */
  place: number;
  isDoubtful: boolean;
}

/**
 * The readings of one indicator in the order of the text. Readings that a person rejected are left out; a corrected
 * one carries the person's value.
 * @param stated - what the report states of the indicator, by `statedIn`
 * @param indicatorUnit - the codebook's unit of the indicator
 */
export function readingsOf(
  { report, overrules, id }: ComparedReport,
  stated: readonly Indicator[],
  indicatorUnit: string,
): Reading[] {
  const readings: Reading[] = [];
  for (const indicator of stated) {
    const quantity = report.quantities[indicator.quantity];
    if (!quantity) continue;
    const overrule = overrules.size > 0 ? overrules.get(readingKey(indicator.id, quantity.span)) : undefined;
    if (overrule?.verdict === 'rejected') continue;
    const { value, unit, bound } = overrule?.corrected ?? indicator;
    // A change is told in % whatever the indicator counts.
    const factor = isLevel(quantity.kind) ? unitFactor(indicatorUnit, unit) : { factor: 1, isRaw: false };
    readings.push({
      reportId: id,
      indicator,
      quantity,
      value: factor && value * factor.factor,
      stated: value,
      unit,
      bound,
      isRawUnit: factor?.isRaw ?? false,
      reach: reachOf(quantity.scope, report.body),
      place: stated.length === 1 ? 0 : -1,
      by: overrule ? 'person' : 'automatic',
      isDoubtful: !overrule && indicator.confidence < DOUBTFUL_BELOW,
    });
  }
  return readings;
}

const sorted = new WeakMap<Report, ReadonlyMap<string, Indicator[]>>();

/** What the report states, by indicator. Sorted out once a report: a matrix asks for all indicators of each. */
export function statedIn(report: Report): ReadonlyMap<string, readonly Indicator[]> {
  const known = sorted.get(report);
  if (known) return known;
  const byId = new Map<string, Indicator[]>();
  for (const indicator of report.indicators) {
    const list = byId.get(indicator.id);
    if (list) list.push(indicator);
    else byId.set(indicator.id, [indicator]);
  }
  sorted.set(report, byId);
  return byId;
}

/** Whether the number stands in the indicator's own unit; else it stands as stated, with its unit in sight. */
export const isInOwnUnit = ({ value, isRawUnit, quantity }: Reading): boolean =>
  value !== null && !isRawUnit && isLevel(quantity.kind);

/** A level says how much there is; change, points and multiple say how it moved. */
export function isLevel(kind: Quantity['kind']): boolean {
  return kind !== 'change' && kind !== 'points' && kind !== 'multiple';
}
