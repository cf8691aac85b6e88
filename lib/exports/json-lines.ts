import type { ExportedReport } from './source';

/** One saved report a line: the `Report` of the schema as it was read, and beside it what a person decided and wrote. */
export function toJsonLines(sources: readonly ExportedReport[]): string {
  return sources
    .map(({ id, report, overrules, savedAt, tags, notes }) =>
      JSON.stringify({ id, savedAt, tags, notes, report, overrules: [...overrules.values()] }),
    )
    .map(line => `${line}\n`)
    .join('');
}
