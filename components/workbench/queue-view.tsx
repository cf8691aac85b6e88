import { useEffect, useState } from 'preact/hooks';
import type { QueueItem, QueueState } from '../../lib/settings/queue';
import { useWords } from './words';

/** The collecting of linked reports, as the page shows it. */
export interface Collecting {
  load(): Promise<QueueItem[]>;
  /** Opens the waiting ones, one at a time, until none is left or `signal` stops it. */
  run(onChange: (queue: QueueItem[]) => void, signal: AbortSignal): Promise<void>;
  clear(): Promise<void>;
}

/** A queue that the person filled on a list page and starts here: nothing opens by itself. */
export function QueueView({ collecting, onSaved }: { collecting: Collecting; onSaved: () => void }) {
  const words = useWords();
  const [queue, setQueue] = useState<QueueItem[]>([]);
  const [stop, setStop] = useState<AbortController | null>(null);
  useEffect(() => {
    collecting.load().then(setQueue);
  }, [collecting]);
  useEffect(() => () => stop?.abort(), [stop]);
  const waiting = queue.filter(item => item.state === 'waiting').length;
  const start = async () => {
    const control = new AbortController();
    setStop(control);
    await collecting.run(setQueue, control.signal);
    setStop(null);
    onSaved();
  };
  return (
    <div class="scroller keeping" data-testid="queue">
      <section>
        <h2>{words.pages.queue}</h2>
        <p class="soft">{queue.length === 0 ? words.queueEmpty : words.queueWaiting(waiting, queue.length)}</p>
        <p>
          {stop ? (
            <button type="button" class="plain" onClick={() => stop.abort()} data-testid="queue-stop">
              {words.queueStop}
            </button>
          ) : (
            <button type="button" class="main" disabled={waiting === 0} onClick={start} data-testid="queue-start">
              {words.queueStart}
            </button>
          )}{' '}
          <button
            type="button"
            class="plain"
            disabled={stop !== null || queue.length === 0}
            onClick={async () => {
              await collecting.clear();
              setQueue([]);
            }}
          >
            {words.queueClear}
          </button>
        </p>
        <p class="soft small">{words.queueNote}</p>
      </section>
      <table class="plain-table">
        <tbody>
          {queue.map(item => (
            <tr key={item.url} data-testid="queue-item" data-state={item.state}>
              <td>
                {item.title}
                <div class="small soft">
                  {item.state === 'differs' ? (
                    <a href={item.url} target="_blank" rel="noreferrer">
                      {item.url}
                    </a>
                  ) : (
                    item.url
                  )}
                </div>
              </td>
              <td class={`badge-cell ${TONES[item.state]}`}>{words.queueStates[item.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TONES: Readonly<Record<QueueState, string>> = {
  waiting: 'soft',
  saved: 'good',
  'already-saved': 'good',
  'new-version': 'good',
  differs: 'warn',
  'not-a-report': 'soft',
  'no-access': 'bad',
  failed: 'bad',
};
