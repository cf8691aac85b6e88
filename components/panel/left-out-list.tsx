import type { LeftOutNumber } from '../../lib/report/reasons';
import type { Span } from '../../lib/report/report';
import { useLanguage, useWords } from '../parts/language';
import type { PanelModel } from './model';

/** More than this of one kind tell nothing new. */
const MOST_SHOWN = 60;

/** Numbers of the text that are no figures, by the rule that took them; a click goes to the place. */
export function LeftOutList({ reasons, onLocate }: { reasons: PanelModel['reasons']; onLocate: (span: Span) => void }) {
  const words = useWords();
  const language = useLanguage();
  if (reasons === null || reasons === 'asked') return null;
  const kinds = new Map<string, LeftOutNumber[]>();
  for (const one of reasons === 'failed' ? [] : reasons.leftOut) {
    const kind = one.why[language];
    const others = kinds.get(kind);
    if (others) others.push(one);
    else kinds.set(kind, [one]);
  }
  return (
    <section class="part" data-testid="left-out">
      <h2>{words.leftOut}</h2>
      <div class="kinds">
        <p>{reasons === 'failed' ? words.reasonsFailed : kinds.size > 0 ? words.leftOutWhy : words.nothingLeftOut}</p>
        {[...kinds].map(([kind, numbers]) => (
          <details key={kind}>
            <summary>
              {kind} <span class="n num">{numbers.length}</span>
            </summary>
            <div class="acts">
              {numbers.slice(0, MOST_SHOWN).map(({ span, quote }) => (
                <button key={span[0]} type="button" class="plain" lang="zh-CN" onClick={() => onLocate(span)}>
                  {quote}
                </button>
              ))}
              {numbers.length > MOST_SHOWN && (
                <span class="soft small">{words.andMore(numbers.length - MOST_SHOWN)}</span>
              )}
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}
