import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Keeping } from './keeping';

export interface PartProps {
  keeping: Keeping;
  /** Rises with every change: what is shown is loaded anew. */
  generation: number;
  onChanged: () => void;
}

/** One matter of the page on data; `empty` stands instead of the rest when there is nothing. */
export function Part({ title, empty, children }: { title: string; empty: string | null; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {empty === null ? children : <p class="soft">{empty}</p>}
    </section>
  );
}

export function useLoaded<T>(load: () => Promise<T>, generation: number): T | null {
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
