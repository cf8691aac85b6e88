import { useEffect, useState } from 'preact/hooks';
import type { LibraryError } from '../../lib/messages/contract';
import type { WorkbenchSource } from './source';

export interface KeptTable {
  /** Text of a table that the person imported, null while there is none. */
  text: string | null;
  /** Put another in its place. */
  keep(text: string): Promise<void>;
  /** Why the one shown could not be kept: it is gone when the page is closed. */
  error: LibraryError | null;
}

export function useTable(source: WorkbenchSource, name: string): KeptTable {
  const [table, setTable] = useState<string | null>(null);
  const [error, setError] = useState<LibraryError | null>(null);
  useEffect(() => {
    source.readTable(name).then(setTable);
  }, [source, name]);
  const keep = async (text: string) => {
    const kept = await source.writeTable(name, text);
    setError(kept.ok ? null : kept.error);
    setTable(text);
  };
  return { text: table, keep, error };
}
