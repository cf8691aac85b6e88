import { useState } from 'preact/hooks';
import type { Keeping, Room } from './keeping';
import { useWork } from './use-work';
import { useWords } from './words';

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export interface RoomCardProps {
  room: Room;
  keeping: Keeping;
  now: () => Date;
  onChanged: () => void;
}

/** The backup, when the last one was, and the room the library takes. */
export function RoomCard({ room, keeping, now, onChanged }: RoomCardProps) {
  const words = useWords();
  const work = useWork();
  const [isRefused, setIsRefused] = useState(false);
  const days = room.lastBackupAt === null ? null : (now().getTime() - Date.parse(room.lastBackupAt)) / 86_400_000;
  const backUp = async () => {
    await work.run(keeping.backUp);
    onChanged();
  };
  const ask = async () => {
    const isGranted = await keeping.askToPersist();
    setIsRefused(!isGranted);
    if (isGranted) onChanged();
  };
  return (
    <section>
      <h2>{words.backupTitle}</h2>
      <p class={room.isBackupDue ? 'say warn' : 'soft'} data-testid="backup-age">
        {days === null ? words.neverBackedUp : words.backedUp(Math.max(0, Math.floor(days)))}
      </p>
      <p>
        <button type="button" class="main" onClick={backUp} disabled={work.isWorking} data-testid="back-up">
          {words.backUp}
        </button>{' '}
        {work.shown}
      </p>
      <p class="soft small num">
        {room.usedBytes !== null && words.used(megabytes(room.usedBytes))}{' '}
        {room.isPersistent ? (
          words.persistent
        ) : (
          <button type="button" class="plain" onClick={ask} data-testid="persist">
            {words.persist}
          </button>
        )}{' '}
        {isRefused && <span role="status">{words.notPersistent}</span>}
      </p>
    </section>
  );
}
