import type { LibraryError, Result } from '../../lib/messages/contract';
import { readingKey } from '../../lib/report/overrule';
import type { Indicator, Quantity } from '../../lib/report/report';
import { LanguageContext } from '../parts/language';
import { ReviewBar } from '../parts/review-bar';
import type { LoadedReport, WorkbenchSource } from './source';
import { useFailure } from './use-failure';
import { useWords } from './words';

interface Judged {
  indicator: Indicator;
  quantity: Quantity;
}

export interface JudgementProps extends Judged {
  source: WorkbenchSource;
  report: LoadedReport;
  onJudged: () => void;
}

/** A person's word on one reading, as in the panel; what cannot be kept is said and changes nothing. */
export function Judgement({ source, report, indicator, quantity, onJudged }: JudgementProps) {
  const words = useWords();
  const { tell, shown } = useFailure();
  const judge = async (work: Promise<Result<null, LibraryError>>) => {
    if (await tell(work)) onJudged();
  };
  return (
    <LanguageContext.Provider value={words.locale === 'en' ? 'en' : 'zh'}>
      <ReviewBar
        indicator={indicator}
        span={quantity.span}
        review={report.overrules.get(readingKey(indicator.id, quantity.span)) ?? null}
        isSaved
        onReview={(key, decision) =>
          judge(
            decision
              ? source.overrule(report.row, { ...decision, at: source.now().toISOString() })
              : source.withdraw(report.row, key),
          )
        }
      />
      {shown}
    </LanguageContext.Provider>
  );
}

/** The readings of an indicator that a person said are none: they stand in no cell, and can be taken up again. */
export function rejectedIn({ report, overrules }: LoadedReport, indicatorId: string): Judged[] {
  return report.indicators.flatMap(indicator => {
    const quantity = report.quantities[indicator.quantity];
    if (indicator.id !== indicatorId || !quantity) return [];
    const isRejected = overrules.get(readingKey(indicatorId, quantity.span))?.verdict === 'rejected';
    return isRejected ? [{ indicator, quantity }] : [];
  });
}
