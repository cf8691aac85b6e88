import { useCallback, useEffect, useState } from 'preact/hooks';
import type { WorkbenchSource } from './source';
import { useWords } from './words';

type Kept = Awaited<ReturnType<WorkbenchSource['savedViews']>>;

/** Views under a name: each is an address. */
export function SavedViews({ source }: { source: WorkbenchSource }) {
  const words = useWords();
  const [kept, setKept] = useState<Kept>([]);
  const [name, setName] = useState('');
  const refresh = useCallback(() => {
    source.savedViews().then(setKept);
  }, [source]);
  useEffect(refresh, [refresh]);
  return (
    <details class="menu" data-testid="saved-views">
      <summary class="plain">{words.savedViews}</summary>
      <div class="menu-box">
        <ul>
          {kept.map(({ id, name: title, query }) => (
            <li key={id} class="saved">
              <a href={location.pathname + query}>{title}</a>
              <button
                type="button"
                class="tool"
                aria-label={words.removeView(title)}
                onClick={async () => {
                  await source.removeView(id);
                  refresh();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <form
          onSubmit={async event => {
            event.preventDefault();
            if (name.trim() === '') return;
            await source.saveView(name.trim(), location.search);
            setName('');
            refresh();
          }}
        >
          <input
            value={name}
            placeholder={words.viewName}
            aria-label={words.viewName}
            onInput={event => setName(event.currentTarget.value)}
          />
          <button type="submit" class="plain">
            {words.saveView}
          </button>
        </form>
      </div>
    </details>
  );
}
