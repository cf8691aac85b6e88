import { DIMENSIONS, indicatorsOf } from '../../lib/codebook/codebook';
import { nameIn, useWords } from './words';

export interface IndicatorSelectProps {
  label: string;
  value: string | null;
  /** Readings per indicator among the loaded reports; those without any are left out. */
  counts: ReadonlyMap<string, number>;
  onChange: (id: string) => void;
}

/** The codebook as a list by dimension, each indicator with how many reports state it. */
export function IndicatorSelect({ label, value, counts, onChange }: IndicatorSelectProps) {
  const words = useWords();
  return (
    <label class="choose">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={event => onChange(event.currentTarget.value)}
        data-testid="indicator-select"
      >
        <option value="" disabled>
          {words.chooseIndicator}
        </option>
        {DIMENSIONS.map(dimension => (
          <optgroup key={dimension.id} label={nameIn(words, dimension)}>
            {indicatorsOf(dimension.id)
              .filter(entry => (counts.get(entry.id) ?? 0) > 0)
              .map(entry => (
                <option key={entry.id} value={entry.id}>
                  {nameIn(words, entry)}（{counts.get(entry.id)}）
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
