import { LONG_COLUMNS } from './long';

const NUMERIC = new Set([
  'year',
  'value',
  'range_low',
  'range_high',
  'confidence',
  'doubtful',
  'person_value',
  'used_value',
  'start',
  'end',
]);

/** R: reads the long table with the right types and keeps codes as text. */
export function readScriptR(fileName: string): string {
  const types = LONG_COLUMNS.map(({ name }) => `  ${name} = col_${NUMERIC.has(name) ? 'double' : 'character'}()`);
  return [
    '# Reads the long table of Fazhi Lens. One row is one reading; an empty cell is missing, never zero.',
    'library(readr)',
    `readings <- read_csv("${fileName}", col_types = cols(`,
    types.join(',\n'),
    '))',
    '# Results of the year itself, certain ones only; used_value has the corrections of a person and is empty where one rejected the reading:',
    'results <- subset(readings, status == "reported" & is.na(period) & doubtful == 0 & !is.na(used_value))',
    '',
  ].join('\n');
}

/** Stata 14 or later (UTF-8). Notes may have several lines in one cell, which only strict quotes hold together. */
export function readScriptStata(fileName: string): string {
  const text = LONG_COLUMNS.map(({ name }) => name).filter(name => !NUMERIC.has(name));
  const at = (name: string) => LONG_COLUMNS.findIndex(column => column.name === name) + 1;
  return [
    '* Reads the long table of Fazhi Lens. One row is one reading; an empty cell is missing, never zero.',
    `import delimited "${fileName}", encoding("utf-8") varnames(1) bindquote(strict) maxquotedrows(unlimited) stringcols(${text.map(at).join(' ')}) clear`,
    ...LONG_COLUMNS.map(({ name, explainedZh }) => `label variable ${name} "${explainedZh}"`),
    '* Results of the year itself, certain ones only; used_value has the corrections of a person and is empty where one rejected the reading:',
    'generate byte is_result = status == "reported" & period == "" & doubtful == 0 & !missing(used_value)',
    '',
  ].join('\n');
}
