import { useWords } from '../parts/language';
import type { JoinView } from './model';

/** Says that a report stands on several pages, and offers to put it together. */
export function JoinBar({ join, onJoin }: { join: JoinView | null; onJoin: () => void }) {
  const words = useWords();
  if (!join) return null;
  return (
    <p
      class={`say ${join.is === 'failed' ? 'bad' : join.is === 'joined' ? '' : 'warn'}`}
      role="status"
      data-testid={`join-${join.is}`}
    >
      <span>{words.join[join.is](join.pages)}</span>{' '}
      {(join.is === 'offered' || join.is === 'failed') && (
        <button type="button" class="plain" data-testid="join" onClick={onJoin}>
          {words.joinNow}
        </button>
      )}
    </p>
  );
}
