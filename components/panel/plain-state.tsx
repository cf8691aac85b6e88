import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import type { PanelView } from './model';

const isWebAddress = (href: string) => /^https?:\/\//i.test(href);

export interface PlainStateProps {
  view: Extract<PanelView, { is: 'plain' } | { is: 'reading' }>;
  onReadAgain: () => void;
  onReadAnyway: () => void;
  onCollect: (links: readonly Link[]) => void;
}

interface Link {
  href: string;
  text: string;
}

/** No report to show: one sentence why, and what can be done. */
export function PlainState({ view, onReadAgain, onReadAnyway, onCollect }: PlainStateProps) {
  const words = useWords();
  if (view.is === 'reading') {
    return (
      <p class="state" role="status" data-testid="state-reading">
        {words.reading}
      </p>
    );
  }
  if (view.why === 'list') return <ListState links={view.links ?? []} onCollect={onCollect} />;
  const links = (view.links ?? []).filter(link => isWebAddress(link.href)).slice(0, 20);
  const canRetry = view.why === 'late-text' || view.why === 'failed' || view.why === 'no-text';
  return (
    <section class="state" role="status" data-testid={`state-${view.why}`}>
      <p>{words.plain[view.why]}</p>
      {links.length > 0 && (
        <ul class="links">
          {links.map(link => (
            <li key={link.href}>
              <a href={link.href} target="_blank" rel="noopener noreferrer">
                {link.text || link.href}
              </a>
            </li>
          ))}
        </ul>
      )}
      <div class="acts">
        {canRetry && (
          <button type="button" class="plain" data-testid="read-again" onClick={onReadAgain}>
            {words.readAgain}
          </button>
        )}
        {view.why === 'not-a-report' && (
          <button type="button" class="plain" data-testid="read-anyway" onClick={onReadAnyway}>
            <Icon name="lens" size={14} />
            {words.readAnyway}
          </button>
        )}
      </div>
    </section>
  );
}

/** A page that links reports: which of them are to be collected. */
function ListState({ links, onCollect }: { links: readonly Link[]; onCollect: (links: readonly Link[]) => void }) {
  const words = useWords();
  const shown = links.filter(link => isWebAddress(link.href));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = shown.filter(link => !left.has(link.href));
  return (
    <section class="state" data-testid="state-list">
      <p>{words.reportsLinked(shown.length)}</p>
      <ul class="links">
        {shown.map(link => (
          <li key={link.href}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(link.href)}
                onChange={event => {
                  const next = new Set(left);
                  if (event.currentTarget.checked) next.delete(link.href);
                  else next.add(link.href);
                  setLeft(next);
                }}
              />{' '}
              {link.text || link.href}
            </label>
          </li>
        ))}
      </ul>
      <div class="acts">
        <button
          type="button"
          class="main"
          disabled={chosen.length === 0}
          data-testid="collect"
          onClick={() => onCollect(chosen)}
        >
          {words.collect(chosen.length)}
        </button>
      </div>
    </section>
  );
}
