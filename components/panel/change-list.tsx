import type { ComponentChildren } from 'preact';
import type { VersionDiff } from '../../lib/library/version-diff';
import type { Quantity, Span } from '../../lib/report/report';
import { formatDate, formatMeasured } from '../parts/format';
import { useWords } from '../parts/language';
import type { SaveView } from './model';
import { WasNow } from './was-now';

export interface ChangeListProps {
  changes: VersionDiff;
  save: SaveView;
  onLocate: (span: Span) => void;
}

/** What differs from the version saved: number by number, then sentence by sentence. */
export function ChangeList({ changes, save, onLocate }: ChangeListProps) {
  const words = useWords();
  const { numbers, sentences, isRewritten } = changes;
  return (
    <div data-testid="changes">
      {'at' in save && <p class="none intro">{words.changesIntro(formatDate(save.at, words))}</p>}
      {isRewritten && <p class="none">{words.rewritten}</p>}
      {sentences.length === 0 && <p class="none">{words.noChanges}</p>}
      {numbers.length > 0 && (
        <section class="part">
          <h2>{words.changedNumbers}</h2>
          <ul class="list">
            {numbers.map(({ was, now }) => (
              <Line key={`${was?.span[0]}/${now?.span[0]}`} span={now?.span ?? null} onLocate={onLocate}>
                <span class="what">{(now ?? was)?.subject}</span>
                <span class="num">{figure(was) ? <del>{figure(was)}</del> : <Absent now={false} />}</span>
                <span aria-hidden="true">→</span>
                <strong class="num">{figure(now) ?? <Absent now />}</strong>
              </Line>
            ))}
          </ul>
        </section>
      )}
      {sentences.length > 0 && !isRewritten && (
        <section class="part">
          <h2>{words.changedSentences}</h2>
          <ul class="list">
            {sentences.map(({ was, now }) => (
              <Line key={`${was?.span[0]}/${now?.span[0]}`} span={now?.span ?? null} onLocate={onLocate}>
                <WasNow was={was?.text ?? null} now={now?.text ?? null} />
              </Line>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const figure = (quantity: Quantity | null): string | null => {
  if (!quantity) return null;
  const { sign, number, unit } = formatMeasured(quantity);
  return `${sign}${number}${unit}`;
};

function Absent({ now }: { now: boolean }) {
  const words = useWords();
  return <span class="soft">{now ? words.taken : words.added}</span>;
}

function Line({
  span,
  onLocate,
  children,
}: {
  span: Span | null;
  onLocate: (span: Span) => void;
  children: ComponentChildren;
}) {
  return (
    <li>
      {span ? (
        <button type="button" class="line change" onClick={() => onLocate(span)}>
          {children}
        </button>
      ) : (
        <div class="line change">{children}</div>
      )}
    </li>
  );
}
