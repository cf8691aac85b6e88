import { useState } from 'preact/hooks';
import type { Span } from '../../lib/report/report';
import { Icon } from '../parts/icon';
import { useWords } from '../parts/language';
import type { KeepActions, PanelModel } from './model';
import { NoteForm } from './note-form';

export interface NoteListProps {
  model: PanelModel;
  keep: KeepActions;
  onLocate: (span: Span) => void;
}

/** Tags and notes of the person on this report. */
export function NoteList({ model, keep, onLocate }: NoteListProps) {
  const words = useWords();
  const [edited, setEdited] = useState<string | null>(null);
  if (model.save.is !== 'saved') return <p class="none">{words.saveFirst}</p>;
  return (
    <div class="notes" data-testid="notes">
      <TagRow tags={model.tags} onTags={keep.onTags} />
      <NoteForm label={words.noteOnReport} onKeep={text => keep.onNote(null, { text, span: null, quote: null })} />
      {model.notes.length === 0 && <p class="soft">{words.noNotes}</p>}
      <ul>
        {model.notes.map(note => (
          <li key={note.id} class="note" data-testid={`note-${note.id}`}>
            {note.quote && note.span && (
              <button type="button" class="quote" onClick={() => note.span && onLocate(note.span)}>
                {note.quote}
              </button>
            )}
            {edited === note.id ? (
              <NoteForm
                label={words.editNote}
                start={note.text}
                onKeep={text => {
                  setEdited(null);
                  keep.onNote(note.id, { text, span: note.span, quote: note.quote });
                }}
              />
            ) : (
              <>
                <p>{note.text}</p>
                <div class="acts">
                  <button type="button" class="plain" onClick={() => setEdited(note.id)}>
                    {words.editNote}
                  </button>
                  <button
                    type="button"
                    class="plain"
                    onClick={() => keep.onNote(note.id, { text: '', span: note.span, quote: note.quote })}
                  >
                    {words.removeNote}
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TagRow({ tags, onTags }: { tags: readonly string[]; onTags: (tags: readonly string[]) => void }) {
  const words = useWords();
  return (
    <div class="tags" data-testid="tags">
      {tags.map(tag => (
        <span key={tag} class="badge tag">
          {tag}
          <button
            type="button"
            aria-label={words.removeTag(tag)}
            title={words.removeTag(tag)}
            onClick={() => onTags(tags.filter(other => other !== tag))}
          >
            <Icon name="close" size={10} />
          </button>
        </span>
      ))}
      <label class="field">
        <span class="hidden">{words.tags}</span>
        <input
          placeholder={words.addTag}
          maxLength={40}
          data-testid="add-tag"
          onKeyDown={event => {
            const tag = event.currentTarget.value.trim();
            // Enter also ends the choice of characters in an input method; that is no new tag.
            if (event.key !== 'Enter' || event.isComposing || tag === '') return;
            event.currentTarget.value = '';
            if (!tags.includes(tag)) onTags([...tags, tag]);
          }}
        />
      </label>
    </div>
  );
}
