import { useEffect, useState } from 'preact/hooks';
import type { TendingState } from '../../lib/settings/tending';
import type { Keeping } from './keeping';
import { Part } from './keeping-part';
import { useWords } from './words';

const LOOK_MS = 2_000;

/** What the background still does by itself, and a way to have it wait. Says nothing when there is nothing. */
export function Tending({ keeping }: { keeping: Keeping }) {
  const words = useWords();
  const [state, setState] = useState<TendingState>({ toRead: 0, toIndex: 0, isPaused: false });
  useEffect(() => {
    const look = () => void keeping.tending().then(setState);
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [keeping]);
  const { toRead, toIndex, isPaused } = state;
  if (toRead === 0 && toIndex === 0 && !isPaused) return null;
  const pause = () => {
    keeping.pauseTending(!isPaused);
    setState({ ...state, isPaused: !isPaused });
  };
  return (
    <Part title={words.tending} empty={null}>
      <p class="soft" role="status" data-testid="tending">
        {toRead > 0 && words.toRead(toRead)} {toIndex > 0 && words.toIndex(toIndex)}{' '}
        <button type="button" class="plain" onClick={pause} data-testid="pause-tending">
          {isPaused ? words.goOn : words.pause}
        </button>
      </p>
    </Part>
  );
}
