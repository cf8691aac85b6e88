import { useEffect, useRef, useState } from 'preact/hooks';
import type { WorkbenchSource } from './source';

export interface Searching {
  /** Reports the words were found in; null while there are no words, or nothing can be searched. */
  found: ReadonlySet<string> | null;
  /** The texts are being loaded: how far, 0 to 1. Until then only titles, bodies, places, tags and notes are searched. */
  share: number | null;
  stop(): void;
}

/** Searches with every keystroke; what was found before stays until the new answer is there. */
export function useSearch(source: WorkbenchSource, words: string, generation: number): Searching {
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const loading = useRef(new AbortController());
  useEffect(() => {
    if (words.trim() === '') {
      setFound(null);
      return;
    }
    let isCurrent = true;
    const onFound = (answer: ReadonlySet<string> | null) => {
      if (isCurrent) setFound(answer);
    };
    if (loading.current.signal.aborted) loading.current = new AbortController();
    // A twentieth more is worth drawing all anew.
    const onProgress = (done: number) => setShare(Math.round(done * 20) / 20);
    source.search(words, { onFound, onProgress, signal: loading.current.signal }).then(() => setShare(null));
    return () => {
      isCurrent = false;
    };
  }, [source, words, generation]);
  return { found, share, stop: () => loading.current.abort() };
}
