import { type CsvCell, toCsv } from './csv';
import type { ExportedReport } from './source';

const SOURCE_HEAD = [
  'report_id',
  'column',
  'body',
  'region_code',
  'year',
  'title',
  'url',
  'published',
  'saved_at',
  'sha256',
  'parser',
  'codebook',
  'readings',
  'readings_by_person',
  'tags',
  'notes',
] as const;

/** Where each column of a comparison comes from: one line a report, with all that a citation or a check needs. */
export function sourcesRows(sources: readonly ExportedReport[], columnNames: readonly string[]): CsvCell[][] {
  const rows = sources.map(({ id, report, savedAt, overrules, tags, notes }, index): CsvCell[] => [
    id,
    columnNames[index] ?? null,
    report.body?.name ?? null,
    report.body?.region?.code ?? null,
    report.year,
    report.title,
    report.source.url,
    report.dates.published,
    savedAt,
    report.source.sha256,
    report.versions.parser,
    report.versions.codebook,
    report.indicators.length,
    overrules.size,
    tags.join('；') || null,
    notes.map(({ text, quote }) => (quote ? `${quote}：${text}` : text)).join('\n') || null,
  ]);
  return [[...SOURCE_HEAD], ...rows];
}

export const sourcesCsv = (sources: readonly ExportedReport[], columnNames: readonly string[]): string =>
  toCsv(sourcesRows(sources, columnNames));
