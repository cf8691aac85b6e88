import { useState } from 'preact/hooks';
import { type Overrule, readingKey } from '../../lib/report/overrule';
import type { Indicator, Span } from '../../lib/report/report';
import { CorrectionForm } from './correction-form';
import { speakMeasured } from './format';
import { useWords } from './language';

export interface ReviewBarProps {
  indicator: Indicator;
  /** Printed span of its figure. */
  span: Span;
  review: Overrule | null;
  isSaved: boolean;
  /** Null goes back to the automatic reading. */
  onReview(key: string, decision: Omit<Overrule, 'at'> | null): void;
}

/** The person's word on one reading: right, wrong value, or not this indicator at all. The automatic one stays in sight. */
export function ReviewBar({ indicator, span, review, isSaved, onReview }: ReviewBarProps) {
  const words = useWords();
  const [isCorrecting, setCorrecting] = useState(false);
  const key = readingKey(indicator.id, span);
  if (!isSaved) return <p class="soft small">{words.saveFirst}</p>;
  const decide = (
    verdict: Overrule['verdict'],
    corrected: Overrule['corrected'] = null,
    note: string | null = null,
  ) => {
    setCorrecting(false);
    onReview(key, { indicatorId: indicator.id, span, verdict, corrected, note });
  };
  if (isCorrecting) {
    return (
      <CorrectionForm
        start={review?.corrected ?? indicator}
        onKeep={(corrected, note) => decide('corrected', corrected, note)}
        onCancel={() => setCorrecting(false)}
      />
    );
  }
  return (
    <div class="review">
      {review && (
        <p class="small">
          <span class={`badge ${review.verdict === 'rejected' ? 'bad' : 'good'}`}>
            {words.reviewed[review.verdict]}
          </span>{' '}
          {review.verdict === 'corrected' && (
            <span class="soft">{words.automatic(speakMeasured(indicator, words))}</span>
          )}{' '}
          {review.note}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form */}
      <div class="acts" role="group" aria-label={words.review}>
        {review?.verdict !== 'confirmed' && (
          <button type="button" class="plain" data-testid="confirm" onClick={() => decide('confirmed')}>
            {words.confirm}
          </button>
        )}
        <button type="button" class="plain" data-testid="correct" onClick={() => setCorrecting(true)}>
          {words.correct}
        </button>
        {review?.verdict !== 'rejected' && (
          <button type="button" class="plain" data-testid="reject" onClick={() => decide('rejected')}>
            {words.reject}
          </button>
        )}
        {review && (
          <button type="button" class="plain" data-testid="withdraw" onClick={() => onReview(key, null)}>
            {words.withdraw}
          </button>
        )}
      </div>
    </div>
  );
}
