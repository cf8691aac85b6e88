import { useCallback, useState } from 'preact/hooks';
import { ImportDialog } from './import-dialog';
import type { Keeping } from './keeping';
import { Bin } from './keeping-bin';
import { Changes } from './keeping-changes';
import { Check } from './keeping-check';
import { Conflicts } from './keeping-conflicts';
import { Imports } from './keeping-imports';
import { useLoaded } from './keeping-part';
import { RoomCard } from './keeping-room';
import { Tending } from './keeping-tending';
import { useWords } from './words';

export interface KeepingViewProps {
  keeping: Keeping;
  now: () => Date;
  bodyOf: (reportId: string) => string;
  onChanged: () => void;
}

/** Where a person sees to it that years of work are safe. */
export function KeepingView({ keeping, now, bodyOf, onChanged }: KeepingViewProps) {
  const words = useWords();
  const [generation, setGeneration] = useState(0);
  const again = useCallback(() => {
    setGeneration(before => before + 1);
    onChanged();
  }, [onChanged]);
  const room = useLoaded(() => keeping.room(), generation);
  const bin = useLoaded(() => keeping.bin(), generation);
  const binned = bin?.ok ? bin.value : [];
  const nameOf = (reportId: string) => binned.find(row => row.reportId === reportId)?.bodyName ?? bodyOf(reportId);
  const part = { keeping, generation, onChanged: again };
  return (
    <div class="scroller keeping" data-testid="keeping">
      {room && <RoomCard room={room} keeping={keeping} now={now} onChanged={again} />}
      <section>
        <h2>{words.importTitle}</h2>
        <ImportDialog keeping={keeping} onImported={again} />
        <Imports {...part} />
      </section>
      <Conflicts {...part} bodyOf={nameOf} />
      <Changes {...part} bodyOf={nameOf} />
      <Tending keeping={keeping} />
      <Check keeping={keeping} onChanged={again} />
      <Bin keeping={keeping} rows={binned} now={now} onChanged={again} />
    </div>
  );
}
