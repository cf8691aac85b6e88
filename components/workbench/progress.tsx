import { useWords } from './words';

/** How far a long piece of work is, and a way to stop it. */
export function Progress({ share, onStop }: { share: number; onStop: () => void }) {
  const words = useWords();
  return (
    <span class="progress">
      <progress value={share} max={1} /> <span class="num">{Math.round(share * 100)}%</span>{' '}
      <button type="button" class="plain" onClick={onStop}>
        {words.cancel}
      </button>
    </span>
  );
}
