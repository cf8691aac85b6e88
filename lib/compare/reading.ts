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
  /** Place among the report's readings of this indicator, the most fitting first; -1 before they are ordered. */
  place: number;
  isDoubtful: boolean;
}

/**
 * The readings of one indicator in the order of the text. Readings that a person rejected are left out; a corrected
 * one carries the person's value.
 * @param indicatorUnit - the codebook's unit of the indicator
 */
export function readingsOf(compared: ComparedReport, indicatorId: string, indicatorUnit: string): Reading[] {
  const { report, overrules, id } = compared;
  return statedOf(report, indicatorId).flatMap(indicator => {
    const quantity = report.quantities[indicator.quantity];
    if (!quantity) return [];
    const overrule = overrules.get(readingKey(indicatorId, quantity.span));
    if (overrule?.verdict === 'rejected') return [];
    const stated = overrule?.corrected ?? indicator;
    // A change is told in % whatever the indicator counts.
    const factor = isLevel(quantity.kind) ? unitFactor(indicatorUnit, stated.unit) : { factor: 1, isRaw: false };
    return [
      {
        reportId: id,
        indicator,
        quantity,
        value: factor && stated.value * factor.factor,
        stated: stated.value,
        unit: stated.unit,
        bound: stated.bound,
        isRawUnit: factor?.isRaw ?? false,
        reach: reachOf(quantity.scope, report.body),
        place: -1,
        by: overrule ? ('person' as const) : ('automatic' as const),
        isDoubtful: !overrule && indicator.confidence < DOUBTFUL_BELOW,
      },
    ];
  });
}

const NONE: readonly Indicator[] = [];
const statedIn = new WeakMap<Report, ReadonlyMap<string, Indicator[]>>();

/** What the report states of one indicator. Sorted out once a report: a matrix asks for all indicators of each. */
function statedOf(report: Report, indicatorId: string): readonly Indicator[] {
  let stated = statedIn.get(report);
  if (!stated) {
    const byId = new Map<string, Indicator[]>();
    for (const indicator of report.indicators) {
      const list = byId.get(indicator.id);
      if (list) list.push(indicator);
      else byId.set(indicator.id, [indicator]);
    }
    statedIn.set(report, byId);
    stated = byId;
  }
  return stated.get(indicatorId) ?? NONE;
}

/** Whether the number stands in the indicator's own unit; else it stands as stated, with its unit in sight. */
export const isInOwnUnit = ({ value, isRawUnit, quantity }: Reading): boolean =>
  value !== null && !isRawUnit && isLevel(quantity.kind);

/** A level says how much there is; change, points and multiple say how it moved. */
export function isLevel(kind: Quantity['kind']): boolean {
  return kind !== 'change' && kind !== 'points' && kind !== 'multiple';
}
