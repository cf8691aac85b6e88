import { useState } from 'preact/hooks';
import { useWords } from '../parts/language';

export interface NoteFormProps {
  label: string;
  start?: string;
  onKeep: (text: string) => void;
}

/** A few lines to write in; kept with the button or Ctrl + Enter. */
export function NoteForm({ label, start = '', onKeep }: NoteFormProps) {
  const words = useWords();
  const [text, setText] = useState(start);
  const keep = () => {
    if (text.trim() === '') return;
    onKeep(text.trim());
    setText('');
  };
  return (
    <div class="write">
      <textarea
        rows={2}
        value={text}
        maxLength={20_000}
        placeholder={label}
        aria-label={label}
        data-testid="note-text"
        onInput={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
        }}
      />
      {text.trim() !== start && (
        <button type="button" class="plain" disabled={text.trim() === ''} data-testid="note-keep" onClick={keep}>
          {start ? words.keep : words.addNote}
        </button>
      )}
    </div>
  );
}
