import { formatMeasured, type Measured, speakMeasured } from './format';
import { useWords } from './language';

/** A figure with its hedge and unit; the number lines up in a column, the unit is read out. */
export function MeasuredValue({ figure }: { figure: Measured }) {
  const words = useWords();
  const { sign, number, unit } = formatMeasured(figure);
  return (
    <data class="value num" value={figure.value}>
      <span aria-hidden="true">
        {sign && <span class="sign">{sign}</span>}
        {number}
        <span class="unit">{unit}</span>
      </span>
      <span class="hidden">{speakMeasured(figure, words)}</span>
    </data>
  );
}
