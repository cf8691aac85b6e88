import writeExcelFile, { type Row } from 'write-excel-file/universal';
import { INDICATORS } from '../codebook/codebook';
import { definitionOf } from '../codebook/definitions';
import type { CsvCell } from './csv';
import { LONG_COLUMNS, longRows } from './long';
import type { ExportedReport } from './source';
import { sourcesRows } from './sources-table';

const HEAD = { fontWeight: 'bold', backgroundColor: '#E8EEF4' } as const;

/** Longest text a spreadsheet cell may hold. */
const CELL_CAP = 32_767;

/** Control characters but tab and line ends, half surrogate pairs, non-characters: no XML file may hold them. */
const NOT_XML = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu;

function typed(cell: CsvCell): Row[number] {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  // The type String keeps "=1+1" a text.
  return { value: cell.replace(NOT_XML, '').slice(0, CELL_CAP), type: String };
}

function sheet(
  name: string,
  head: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  widths: readonly number[],
) {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: head.map((_, index) => ({ width: widths[index] ?? 14 })),
    data: [head.map(value => ({ value, type: String, ...HEAD })), ...rows.map(row => row.map(typed))],
  };
}

/**
 * A workbook for people: readings (typed cells, frozen head), the comparison where one is given, the codebook of the
 * indicators used, the sources, what a person wrote, the data dictionary.
 * @param columnNames - of the comparison, one a report
 */
export async function toXlsx(
  sources: readonly ExportedReport[],
  comparison: readonly (readonly CsvCell[])[] | null,
  columnNames: readonly string[] = [],
): Promise<Blob> {
  const used = new Set(sources.flatMap(source => source.report.indicators.map(indicator => indicator.id)));
  const codebook = INDICATORS.filter(indicator => used.has(indicator.id));
  const [sourceHead = [], ...sourceRows] = sourcesRows(sources, columnNames);
  const [comparisonHead, ...comparisonRows] = comparison ?? [];
  const sheets = [
    ...(comparisonHead ? [sheet('比较', comparisonHead.map(String), comparisonRows, [34, 30, 8])] : []),
    sheet(
      '读数',
      LONG_COLUMNS.map(column => column.name),
      longRows(sources),
      [28, 22, 12, 12, 8, 34, 26],
    ),
    sheet(
      '编码手册',
      ['id', '名称', 'name', '维度', '单位', '类型', '高为好或差', '定义'],
      codebook.map(each => [
        each.id,
        each.zh,
        each.en,
        each.dimension,
        each.unit,
        each.kind,
        each.higherIs,
        definitionOf(each.id)?.definition ?? null,
      ]),
      [34, 30, 40, 14, 8, 8, 12, 90],
    ),
    sheet('来源', sourceHead.map(String), sourceRows, [28, 24, 24, 12, 8, 40, 60, 12, 24, 66]),
    sheet(
      '批注',
      ['report_id', 'body', 'year', 'quote', 'note', 'at'],
      sources.flatMap(({ id, report, notes }) =>
        notes.map(({ text, quote, at }) => [id, report.body?.name ?? null, report.year, quote, text, at]),
      ),
      [28, 24, 8, 30, 80, 24],
    ),
    sheet(
      '说明',
      ['列', '含义'],
      LONG_COLUMNS.map(column => [column.name, column.explainedZh]),
      [18, 40],
    ),
  ];
  return writeExcelFile(sheets).toBlob();
}
