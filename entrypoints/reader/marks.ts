import { type IndicatorNames, toneOf } from '../../components/parts/names';
import type { Mark } from '../../lib/page/paint';
import { DOUBTFUL_BELOW } from '../../lib/report/doubtful';
import type { Report } from '../../lib/report/report';
import type { Answer } from './ask';
import type { Stage } from './stage';

/** Five times the longest report seen, in characters. */
const LONGEST_PAINTED = 300_000;

/** Every figure of a report in the colour of its first indicator; one that no indicator names keeps the neutral tone. */
function marksOf(report: Report, names: IndicatorNames): Mark[] {
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

/**
 * A page larger than what is read of one is not painted, nor a text longer than any report: dressing all of it anew, or every line of a
 * paragraph of a million characters, would hold it up.
 */
export function paintFigures(
  stage: Stage,
  { report, names }: Answer,
  read: { text: string; truncated: boolean },
): void {
  if (read.truncated) return;
  if (read.text.length <= LONGEST_PAINTED) stage.paint(marksOf(report, names));
  else stage.update({ unpainted: report.quantities.map((_, quantity) => quantity) });
}
