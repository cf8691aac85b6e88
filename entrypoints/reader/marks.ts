import { type IndicatorNames, toneOf } from '../../components/parts/names';
import type { Mark } from '../../lib/page/paint';
import { DOUBTFUL_BELOW } from '../../lib/report/doubtful';
import type { Report } from '../../lib/report/report';

/** Every figure of a report in the colour of its first indicator; one that no indicator names keeps the neutral tone. */
export function marksOf(report: Report, names: IndicatorNames): Mark[] {
  const first = new Map(report.indicators.toReversed().map(indicator => [indicator.quantity, indicator]));
  return report.quantities.map(({ span, quote }, quantity) => {
    const indicator = first.get(quantity);
    return {
      quantity,
      span,
      quote,
      tone: indicator ? toneOf(names, indicator.id) : 'uncoded',
      doubtful: indicator !== undefined && indicator.confidence < DOUBTFUL_BELOW,
    };
  });
}
