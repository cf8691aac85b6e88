import { useState } from 'preact/hooks';
import type { Span } from '../../lib/report/report';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import { Say } from '../parts/say';
import type { PlaceNotice } from './model';
import { WasNow } from './was-now';

/** What became of the saved sentence the person came for. */
export function PlaceSentence({ place, onLocate }: { place: PlaceNotice | null; onLocate: (span: Span) => void }) {
  const words = useWords();
  const [dismissed, setDismissed] = useState<PlaceNotice | null>(null);
  if (!place || place === dismissed) return null;
  return (
    <div class="placed">
      <Say tone={place.is === 'moved' ? 'info' : 'warn'} testid={`place-${place.is}`}>
        {words.placed[place.is]}
        {place.is === 'changed' && <WasNow was={place.was.sentence} now={place.now.sentence} />}
        {place.is === 'ambiguous' && (
          <div class="acts">
            {place.spans.slice(0, 8).map((span, nth) => (
              <button key={span[0]} type="button" class="plain num" onClick={() => onLocate(span)}>
                {words.evidence(nth + 1)}
              </button>
            ))}
          </div>
        )}
      </Say>
      <button
        type="button"
        class="tool"
        title={words.dismiss}
        aria-label={words.dismiss}
        onClick={() => setDismissed(place)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
