import { useEffect, useState } from 'preact/hooks';
import type { WorkbenchSource } from './source';

/** The text of a table that the person imported, null while there is none; and how to keep another in its place. */
export function useTable(source: WorkbenchSource, name: string): [string | null, (text: string) => Promise<void>] {
  const [table, setTable] = useState<string | null>(null);
  useEffect(() => {
    source.readTable(name).then(setTable);
  }, [source, name]);
  const keep = async (text: string) => {
    await source.writeTable(name, text);
    setTable(text);
  };
  return [table, keep];
}
