import { useWords } from '../parts/language';
import { clampWidth, type Dock, MAX_WIDTH_PX, MIN_WIDTH_PX } from './dock';

/** The edge one drags to make the panel wider; arrow keys do the same. */
export function Grip({ widthPx, dock, onWidth }: { widthPx: number; dock: Dock; onWidth: (widthPx: number) => void }) {
  const words = useWords();
  const set = (wanted: number) => onWidth(clampWidth(wanted, globalThis.innerWidth));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> takes neither focus nor a value
    <div
      class="grip"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.resize}
      aria-valuenow={widthPx}
      aria-valuemin={MIN_WIDTH_PX}
      aria-valuemax={MAX_WIDTH_PX}
      data-testid="grip"
      onKeyDown={event => {
        const outward = dock === 'left' ? 'ArrowRight' : 'ArrowLeft';
        const inward = dock === 'left' ? 'ArrowLeft' : 'ArrowRight';
        const step = event.key === outward ? 24 : event.key === inward ? -24 : 0;
        if (step === 0) return;
        event.preventDefault();
        set(widthPx + step);
      }}
      onPointerDown={event => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={event => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        set(dock === 'left' ? event.clientX : globalThis.innerWidth - event.clientX);
      }}
    />
  );
}
