// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LONG_COLUMNS, longCsv, longRows } from '../../../lib/exports/long';
import { toXlsx } from '../../../lib/exports/xlsx';
import { SOURCE } from './sources';

const OFFICE = process.env.SOFFICE_BIN ?? 'soffice';
const isThere = spawnSync(OFFICE, ['--version'], { stdio: 'ignore' }).status === 0;
const why = isThere ? '' : ' (skipped: LibreOffice is not installed; apt-get install libreoffice-calc)';
if (!isThere) console.warn(`No LibreOffice: that spreadsheets open there is not tested${why}.`);

/** Every sheet into a file of its own, cells as stored rather than as shown. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
/** Said by every LibreOffice without Java; it has nothing to do with the file. */
const NO_JAVA = /javaldx/;

describe.skipIf(!isThere)(`LibreOffice opens what we export${why}`, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lens-office-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens a file and writes it in another form. @returns what the program said beside its own report */
  function convert(file: string, to: string, more: string[] = []): string[] {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { status, stdout, stderr } = spawnSync(
      OFFICE,
      [
        '--headless',
        '--norestore',
        profile,
        ...more,
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        join(folder, file),
      ],
      { encoding: 'utf8', timeout: 100_000 },
    );
    expect(status).toBe(0);
    return `${stdout}\n${stderr}`
      .split('\n')
      .filter(line => line.trim() !== '' && !line.startsWith('convert ') && !NO_JAVA.test(line))
      .filter(line => !/^(?:Overwriting|Writing sheet)/.test(line));
  }
  const asText = (cell: unknown) => (cell === null || cell === undefined ? '' : String(cell));
  const hostile = { ...SOURCE, id: '=cmd|calc!A1' };
  const expected = [LONG_COLUMNS.map(column => column.name), ...longRows([hostile])].map(row => row.map(asText));

  test('the workbook, without a word of warning, every sheet and every cell', async () => {
    const blob = await toXlsx(
      [hostile],
      [
        ['指标', '大连'],
        ['受理', 1075],
      ],
    );
    writeFileSync(join(folder, 'book.xlsx'), new Uint8Array(await blob.arrayBuffer()));
    expect(convert('book.xlsx', ALL_SHEETS)).toEqual([]);
    const made = readdirSync(join(folder, 'out'));
    expect(made.sort()).toEqual(
      ['比较', '读数', '编码手册', '来源', '批注', '说明'].map(name => `book-${name}.csv`).sort(),
    );
    const text = readFileSync(join(folder, 'out', 'book-读数.csv'), 'utf8').replace(/^\uFEFF/, '');
    expect(Papa.parse<string[]>(text.trim()).data).toEqual(expected);
  }, 120_000);

  test('the CSV: Chinese as Chinese, numbers as numbers, formulas as text', async () => {
    writeFileSync(join(folder, 'readings.csv'), longCsv([hostile]));
    // With a window, the byte-order mark sets the encoding; without one it must be told.
    const utf8 = '--infilter=Text - txt - csv (StarCalc):44,34,76,1';
    expect(convert('readings.csv', 'xlsx', [utf8])).toEqual([]);
    const [sheet] = await readWorkbook(join(folder, 'out', 'readings.xlsx'));
    const rows = (sheet?.data ?? []) as unknown[][];
    const value = rows[0]?.indexOf('value') ?? -1;
    expect(rows[1]?.[value]).toBe(1075);
    const said = rows.map(row => row.map(asText));
    // The apostrophe that defuses a formula stays, and so does the text behind it.
    const defused = expected.map(row => row.map(cell => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
    expect(said).toEqual(defused);
  }, 120_000);
});
