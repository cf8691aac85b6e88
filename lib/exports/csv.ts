import Papa from 'papaparse';

/** A number stays a number; null is an empty cell, never 0. */
export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV that a spreadsheet opens as it is meant: UTF-8 with byte-order mark, CRLF, and text that begins like a formula
 * defused with an apostrophe, because page text is hostile.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + Papa.unparse(rows as CsvCell[][], { escapeFormulae: true, newline: '\r\n' });
}
