import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import type { PanelView } from './model';

const isWebAddress = (href: string) => /^https?:\/\//i.test(href);

export interface PlainStateProps {
  view: Extract<PanelView, { is: 'plain' } | { is: 'reading' }>;
  onReadAgain: () => void;
  onReadAnyway: () => void;
}

/** No report to show: one sentence why, and what can be done. */
export function PlainState({ view, onReadAgain, onReadAnyway }: PlainStateProps) {
  const words = useWords();
  if (view.is === 'reading') {
    return (
      <p class="state" role="status" data-testid="state-reading">
        {words.reading}
      </p>
    );
  }
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
