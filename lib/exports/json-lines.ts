import type { ExportedReport } from './source';

/** One saved report a line: the `Report` of the schema as it was read, and what a person decided beside it. */
export function toJsonLines(sources: readonly ExportedReport[]): string {
  return sources
    .map(({ id, report, overrules, savedAt }) =>
      JSON.stringify({ id, savedAt, report, overrules: [...overrules.values()] }),
    )
    .map(line => `${line}\n`)
    .join('');
}
