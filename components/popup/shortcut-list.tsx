import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import type { PopupModel } from './model';

export interface ShortcutListProps {
  shortcuts: PopupModel['shortcuts'];
  onChange: () => void;
}

/** The keys as they are set in the browser, and the way there. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="shortcuts">
      <button
        type="button"
        class="tool"
        title={words.popup.shortcuts}
        aria-label={words.popup.shortcuts}
        aria-expanded={isOpen}
        data-testid="shortcuts"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="keys" />
      </button>
      {isOpen && (
        <div class="card">
          <dl>
            {shortcuts.map(({ description, keys }) => [
              <dt key={description}>{description}</dt>,
              <dd key={`${description}=`}>
                {keys ? <kbd>{keys}</kbd> : <span class="soft">{words.popup.noKey}</span>}
              </dd>,
            ])}
          </dl>
          <button type="button" class="plain" data-testid="change-shortcuts" onClick={onChange}>
            {words.popup.changeShortcuts}
          </button>
        </div>
      )}
    </div>
  );
}
