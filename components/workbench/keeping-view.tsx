import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryFlaw } from '../../lib/library/check';
import type { ReadingChange, ReadValue } from '../../lib/library/records';
import { ImportDialog } from './import-dialog';
import type { Keeping, Room } from './keeping';
import { Progress } from './progress';
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
  return (
    <div class="scroller keeping" data-testid="keeping">
      {room && <RoomCard room={room} keeping={keeping} now={now} onChanged={again} />}
      <section>
        <h2>{words.importTitle}</h2>
        <ImportDialog keeping={keeping} onImported={again} />
        <Imports keeping={keeping} generation={generation} onChanged={again} />
      </section>
      <Conflicts keeping={keeping} generation={generation} bodyOf={bodyOf} onChanged={again} />
      <Changes keeping={keeping} generation={generation} bodyOf={bodyOf} onChanged={again} />
      <Check keeping={keeping} onChanged={again} />
      <Bin keeping={keeping} generation={generation} onChanged={again} />
    </div>
  );
}

function useLoaded<T>(load: () => Promise<T>, generation: number): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let isCurrent = true;
    load().then(loaded => {
      if (isCurrent) setValue(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [generation]);
  return value;
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function RoomCard({
  room,
  keeping,
  now,
  onChanged,
}: { room: Room; now: () => Date; onChanged: () => void } & { keeping: Keeping }) {
  const words = useWords();
  const [share, setShare] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const days = room.lastBackupAt === null ? null : (now().getTime() - Date.parse(room.lastBackupAt)) / 86_400_000;
  const backUp = async () => {
    stop.current = new AbortController();
    setSaid(null);
    setShare(0);
    const result = await keeping.backUp(setShare, stop.current.signal);
    setShare(null);
    if (result.ok) onChanged();
    else if (result.error !== 'cancelled') setSaid(words.errors[result.error]);
  };
  return (
    <section>
      <h2>{words.backupTitle}</h2>
      <p class={room.isBackupDue ? 'say warn' : 'soft'} data-testid="backup-age">
        {days === null ? words.neverBackedUp : words.backedUp(Math.floor(days))}
      </p>
      <p>
        <button type="button" class="main" onClick={backUp} disabled={share !== null} data-testid="back-up">
          {words.backUp}
        </button>{' '}
        {share !== null && <Progress share={share} onStop={() => stop.current?.abort()} />}
      </p>
      {said && (
        <p class="say bad" role="alert">
          {said}
        </p>
      )}
      <p class="soft small num">
        {room.usedBytes !== null && words.used(megabytes(room.usedBytes))}{' '}
        {room.isPersistent ? (
          words.persistent
        ) : (
          <button type="button" class="plain" onClick={async () => (await keeping.askToPersist()) && onChanged()}>
            {words.persist}
          </button>
        )}
      </p>
    </section>
  );
}

interface PartProps {
  keeping: Keeping;
  generation: number;
  onChanged: () => void;
}

function Imports({ keeping, generation, onChanged }: PartProps) {
  const words = useWords();
  const [kept, setKept] = useState<number | null>(null);
  const imports = useLoaded(() => keeping.imports(), generation);
  if (!imports?.ok || imports.value.length === 0) return null;
  return (
    <>
      <h3>{words.imports}</h3>
      {kept !== null && kept > 0 && <p class="say warn">{words.keptAfterUndo(kept)}</p>}
      <ul class="lines">
        {imports.value.map(one => (
          <li key={one.id}>
            <span class="num soft">{one.at.slice(0, 16).replace('T', ' ')}</span> {one.fileName}{' '}
            <button
              type="button"
              class="plain"
              data-testid="undo-import"
              onClick={async () => {
                const undone = await keeping.undoImport(one.id);
                if (undone.ok) setKept(undone.value.kept.length);
                onChanged();
              }}
            >
              {words.undo}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Bin({ keeping, generation, onChanged }: PartProps) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const bin = useLoaded(() => keeping.bin(), generation);
  const rows = bin?.ok ? bin.value : [];
  return (
    <Part title={words.bin} empty={rows.length === 0 ? words.binEmpty : null}>
      <p>
        {asking ? (
          <span class="say warn" role="alert">
            {words.emptyBinSure(rows.length)}{' '}
            <button
              type="button"
              class="plain"
              onClick={async () => {
                await keeping.emptyBin();
                setAsking(false);
                onChanged();
              }}
            >
              {words.emptyBinYes}
            </button>{' '}
            <button type="button" class="plain" onClick={() => setAsking(false)}>
              {words.cancel}
            </button>
          </span>
        ) : (
          <button type="button" class="plain" onClick={() => setAsking(true)}>
            {words.emptyBin}
          </button>
        )}
      </p>
      <ul class="lines">
        {rows.map(row => (
          <li key={row.reportId}>
            {row.bodyName ?? row.title} <span class="num soft">{row.year ?? ''}</span>{' '}
            <button
              type="button"
              class="plain"
              onClick={async () => {
                await keeping.restore([row.reportId]);
                onChanged();
              }}
            >
              {words.restore}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** For the day something looks wrong: nothing is ever deleted by itself. */
function Check({ keeping, onChanged }: Pick<PartProps, 'keeping' | 'onChanged'>) {
  const words = useWords();
  const [said, setSaid] = useState<string | null>(null);
  const [flaws, setFlaws] = useState<readonly LibraryFlaw[]>([]);
  const look = async () => {
    setSaid(words.checking);
    const found = await keeping.check(new AbortController().signal);
    setFlaws(found.ok ? found.value : []);
    setSaid(found.ok ? words.checked(found.value.length) : words.errors[found.error]);
  };
  return (
    <Part title={words.check} empty={null}>
      <p>
        <button type="button" class="plain" onClick={look} data-testid="check">
          {words.checkNow}
        </button>{' '}
        <button type="button" class="plain" onClick={() => keeping.rescue()}>
          {words.rescue}
        </button>{' '}
        <button
          type="button"
          class="plain"
          onClick={async () => {
            const made = await keeping.rebuildList();
            setSaid(made.ok ? words.rebuilt(made.value) : words.errors[made.error]);
            onChanged();
          }}
        >
          {words.rebuild}
        </button>
      </p>
      {said && (
        <p class="soft" role="status" data-testid="check-said">
          {said}
        </p>
      )}
      <ul class="lines small">
        {flaws.slice(0, 100).map(flaw => (
          <li key={`${flaw.store} ${flaw.id}`}>
            {flaw.store} {flaw.id}: {flaw.problem}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, empty, children }: { title: string; empty: string | null; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {empty === null ? children : <p class="soft">{empty}</p>}
    </section>
  );
}

function Changes({ keeping, generation, bodyOf, onChanged }: PartProps & Pick<KeepingViewProps, 'bodyOf'>) {
  const words = useWords();
  const changes = useLoaded(() => keeping.changes(), generation);
  const records = changes?.ok ? changes.value.filter(record => record.changes.length > 0) : [];
  return (
    <Part title={words.changes} empty={records.length === 0 ? words.noChanges : null}>
      <p>
        <button
          type="button"
          class="plain"
          onClick={async () => {
            await keeping.markSeen(records.map(record => record.id));
            onChanged();
          }}
        >
          {words.markSeen}
        </button>
      </p>
      {records.slice(0, 50).map(record => (
        <details key={record.id}>
          <summary>
            {bodyOf(record.reportId)} · {record.from.parser}/{record.from.codebook} → {record.to.parser}/
            {record.to.codebook} · {words.changedReadings(record.changes.length)}
          </summary>
          <table class="plain-table">
            <tbody>
              {record.changes.map(change => (
                <tr key={`${change.kind} ${change.key}`}>
                  <th scope="row">{change.key}</th>
                  <td>{change.kind === 'field' ? '' : change.quote}</td>
                  <td class="num">{said(change, 'was')}</td>
                  <td class="num">→ {said(change, 'now')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </Part>
  );
}

function said(change: ReadingChange, when: 'was' | 'now'): string {
  const value = change[when];
  if (value === null) return '—';
  if (typeof value !== 'object') return String(value);
  const { bound, value: number, unit, part }: ReadValue = value;
  return `${bound === '=' ? '' : bound}${number}${unit}${part ? `（${part}）` : ''}`;
}

function Conflicts({ keeping, generation, bodyOf, onChanged }: PartProps & Pick<KeepingViewProps, 'bodyOf'>) {
  const words = useWords();
  const conflicts = useLoaded(() => keeping.conflicts(), generation);
  if (!conflicts?.ok || conflicts.value.length === 0) return null;
  return (
    <Part title={words.conflicts} empty={null}>
      <ul class="lines">
        {conflicts.value.slice(0, 100).map(conflict => (
          <li key={conflict.markId}>
            {bodyOf(conflict.reportId)}
            {conflict.variants.map(variant => (
              <button
                key={variant.edit}
                type="button"
                class="plain"
                onClick={async () => {
                  await keeping.resolveConflict(conflict.markId, variant.edit);
                  onChanged();
                }}
              >
                {words.keepVariant} {JSON.stringify(variant.value)?.slice(0, 120)}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}
