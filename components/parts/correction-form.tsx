import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Overrule } from '../../lib/report/overrule';
import type { Bound } from '../../lib/report/report';
import { BOUND_SIGN } from './format';
import { useWords } from './language';

type Corrected = NonNullable<Overrule['corrected']>;

export interface CorrectionFormProps {
  start: Corrected;
  onKeep: (corrected: Corrected, note: string | null) => void;
  onCancel: () => void;
}

const BOUNDS = Object.keys(BOUND_SIGN) as Bound[];

/** The value as the person reads it. */
export function CorrectionForm({ start, onKeep, onCancel }: CorrectionFormProps) {
  const words = useWords();
  const [value, setValue] = useState(String(start.value));
  const [bound, setBound] = useState(start.bound);
  const [unit, setUnit] = useState(start.unit);
  const [note, setNote] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Before the browser paints: later it would take what is typed meanwhile for the old value, and the next key would replace it.
  useLayoutEffect(() => field.current?.select(), []);
  const number = readNumber(value);
  return (
    <form
      class="correct"
      onSubmit={event => {
        event.preventDefault();
        if (number === null) field.current?.focus();
        else onKeep({ value: number, unit: unit.trim(), bound }, note.trim() || null);
      }}
    >
      <label>
        <span>{words.correctedBound}</span>
        <select
          value={bound}
          onChange={event => setBound(BOUNDS.find(one => one === event.currentTarget.value) ?? '=')}
        >
          {BOUNDS.map(one => (
            <option key={one} value={one}>
              {words.bound[one] || words.exactly}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.correctedValue}</span>
        <input
          ref={field}
          inputMode="decimal"
          value={value}
          aria-invalid={number === null}
          data-testid="corrected-value"
          onInput={event => setValue(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{words.correctedUnit}</span>
        <input value={unit} maxLength={12} onInput={event => setUnit(event.currentTarget.value)} />
      </label>
      <label class="wide">
        <span>{words.reason}</span>
        <input value={note} maxLength={400} onInput={event => setNote(event.currentTarget.value)} />
      </label>
      {number === null && (
        <p class="wide bad" role="alert">
          {words.notANumber}
        </p>
      )}
      <div class="acts wide">
        <button type="submit" class="plain" data-testid="keep-correction">
          {words.keep}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** A typed number, full-width digits and thousands separators allowed; null for anything else. */
export function readNumber(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '').replace(/^−/, '-');
  return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}
