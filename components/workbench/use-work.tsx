import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../lib/messages/contract';
import type { OnProgress, Stopped } from './keeping';
import { Progress } from './progress';
import { useWords } from './words';

export interface Work {
  isWorking: boolean;
  /** How far it is with a way to stop it, or the sentence about what went wrong. */
  shown: ComponentChildren;
  /** Answers what came of it, null when that is nothing: it failed, which is said, or it was stopped. */
  run<T>(work: (onProgress: OnProgress, signal: AbortSignal) => Promise<Result<T, Stopped>>): Promise<T | null>;
}

/** Work that a person watches and may stop. */
export function useWork(): Work {
  const words = useWords();
  const [share, setShare] = useState<number | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const stop = useRef(new AbortController());
  const run: Work['run'] = async work => {
    stop.current = new AbortController();
    setFailed(null);
    setShare(0);
    // A hundredth more is worth drawing.
    const result = await work(done => setShare(Math.round(done * 100) / 100), stop.current.signal);
    setShare(null);
    if (result.ok) return result.value;
    setFailed(result.error === 'cancelled' ? null : words.errors[result.error]);
    return null;
  };
  const shown =
    share !== null ? (
      <Progress share={share} onStop={() => stop.current.abort()} />
    ) : (
      failed && (
        <span class="say bad" role="alert">
          {failed}
        </span>
      )
    );
  return { isWorking: share !== null, shown, run };
}
