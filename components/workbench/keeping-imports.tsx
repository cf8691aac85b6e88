import { useState } from 'preact/hooks';
import { type PartProps, useLoaded } from './keeping-part';
import { useWork } from './use-work';
import { useWords } from './words';

/** What was imported, latest first, each of which can be undone. */
export function Imports({ keeping, generation, onChanged }: PartProps) {
  const words = useWords();
  const work = useWork();
  const [kept, setKept] = useState<number | null>(null);
  const imports = useLoaded(() => keeping.imports(), generation);
  if (!imports?.ok || imports.value.length === 0) return null;
  const undo = async (id: string) => {
    const undone = await work.run((onProgress, signal) => keeping.undoImport(id, onProgress, signal));
    if (undone) setKept(undone.kept.length);
    onChanged();
  };
  return (
    <>
      <h3>{words.imports}</h3>
      {work.shown}
      {kept !== null && kept > 0 && <p class="say warn">{words.keptAfterUndo(kept)}</p>}
      <ul class="lines">
        {imports.value.map(one => (
          <li key={one.id}>
            <span class="num soft">{one.at.slice(0, 16).replace('T', ' ')}</span> {one.fileName}{' '}
            <button
              type="button"
              class="plain"
              data-testid="undo-import"
              disabled={work.isWorking}
              onClick={() => undo(one.id)}
            >
              {words.undo}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
