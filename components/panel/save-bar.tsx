import type { VersionDiff } from '../../lib/library/version-diff';
import { formatDate } from '../parts/format';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import { Say } from '../parts/say';
import type { SaveView } from './model';

/** The button that keeps the report, in each of its states, read out as it changes. */
export function SaveButton({ save, onSave }: { save: SaveView; onSave: () => void }) {
  const words = useWords();
  const isDone = save.is === 'saved';
  const label = {
    unsaved: words.save,
    saving: words.saving,
    saved: '',
    changed: words.changed,
    failed: words.retry,
  }[save.is];
  const outcome = { saved: words.saved, 'already-saved': words.alreadySaved, 'new-version': words.newVersion };
  return (
    <button
      type="button"
      class={isDone ? 'main done' : 'main'}
      // Stays focusable while it works: a disabled button would drop the focus into the page.
      aria-disabled={isDone || save.is === 'saving'}
      aria-live="polite"
      data-testid="save"
      data-state={save.is === 'saved' ? save.outcome : save.is}
      title={isDone ? words.savedAt(formatDate(save.at, words)) : undefined}
      onClick={() => {
        if (!isDone && save.is !== 'saving') onSave();
      }}
    >
      <Icon name={isDone ? 'done' : save.is === 'failed' ? 'warning' : 'save'} size={15} />
      {save.is === 'saved' ? outcome[save.outcome] : label}
    </button>
  );
}

export interface SaveSentenceProps {
  save: SaveView;
  /** What differs from the saved version, once that is known. */
  changes: VersionDiff | null;
  onSeeChanges: () => void;
  onSaveText: () => void;
}

/** The sentence that belongs to the state, where there is one. */
export function SaveSentence({ save, changes, onSeeChanges, onSaveText }: SaveSentenceProps) {
  const words = useWords();
  if (save.is === 'changed') {
    const when = formatDate(save.at, words);
    if (changes && changes.sentences.length === 0 && !changes.isRewritten) {
      return <Say testid="save-same">{words.changedInForm(when)}</Say>;
    }
    return (
      <Say tone="warn" testid="save-changed">
        {words.changedSince(when)}{' '}
        {changes && (
          <button type="button" class="link" data-testid="see-changes" onClick={onSeeChanges}>
            {words.seeChanges}
          </button>
        )}
      </Say>
    );
  }
  if (save.is === 'failed') {
    return (
      <Say tone="bad" testid="save-failed">
        {words.saveFailed[save.error]}{' '}
        {save.error === 'storage-full' && (
          <button type="button" class="link" data-testid="save-text" onClick={onSaveText}>
            {words.saveText}
          </button>
        )}
      </Say>
    );
  }
  return null;
}
