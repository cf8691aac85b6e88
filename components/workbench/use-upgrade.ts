import { useEffect, useRef, useState } from 'preact/hooks';
import type { WorkbenchSource } from './source';

/** An upgrade of the library that is under way anywhere: how far, 0 to 1, or null; and how to stop it. */
export function useUpgrade(source: WorkbenchSource): { share: number | null; stop(): void } {
  const [share, setShare] = useState<number | null>(null);
  const watch = useRef<{ stop(): void } | null>(null);
  useEffect(() => {
    const watching = source.watchUpgrade(setShare);
    watch.current = watching;
    return () => watching.close();
  }, [source]);
  return { share, stop: () => watch.current?.stop() };
}
