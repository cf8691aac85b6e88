// @vitest-environment happy-dom
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toAnnotations } from '../../../lib/exports/annotations';
import { codebookCsv, codebookQdc } from '../../../lib/exports/codebook-file';
import { toJsonLines } from '../../../lib/exports/json-lines';
import { longCsv } from '../../../lib/exports/long';
import { readScriptR, readScriptStata } from '../../../lib/exports/read-scripts';
import { toXlsx } from '../../../lib/exports/xlsx';
import { SOURCE } from './sources';

const TEXT = '全年受理复议1075件出庭率';

test('an annotation quotes the snapshot at its position, with context on both sides', () => {
  const [first] = toAnnotations(
    {
      ...SOURCE,
      report: {
        ...SOURCE.report,
        quantities: [{ ...SOURCE.report.quantities[0]!, span: [6, 11], quote: '1075件' }],
      },
    },
    TEXT,
  );
  expect(first?.target.selector).toEqual([
    { type: 'TextQuoteSelector', exact: '1075件', prefix: '全年受理复议', suffix: '出庭率' },
    { type: 'TextPositionSelector', start: 6, end: 11 },
  ]);
  expect(first?.body[0]?.value).toBe('reconsideration.accepted');
});

test('JSON lines give the report as read and the decisions beside it', () => {
  const [line] = toJsonLines([SOURCE]).trim().split('\n');
  const parsed = JSON.parse(line!);
  expect(parsed.report.indicators[0].value).toBe(1075);
  expect(parsed.overrules[0].corrected.value).toBe(1076);
  expect(parsed.tags).toEqual(['论文样本', '=辽宁']);
  expect(parsed.notes[0]).toEqual({ text: '与年鉴不符', span: [1, 3], quote: '1075件', at: '2026-01-03T00:00:00Z' });
});

test('an annotation says for programs all that the long table says', () => {
  const [first] = toAnnotations(SOURCE, TEXT);
  const facts = first?.body.find(({ format }) => format === 'application/json')?.value ?? '{}';
  expect(JSON.parse(facts)).toEqual({
    indicator: 'reconsideration.accepted',
    value: 1075,
    bound: '=',
    unit: '件',
    printedUnit: '件',
    range: null,
    kind: 'count',
    status: 'reported',
    period: null,
    scope: null,
    part: null,
    quote: '1075件',
    rule: 'reconsideration.accepted',
    confidence: 0.95,
    readBy: 'automatic',
    sha256: '',
    parser: 'test',
    codebook: 'test',
  });
});

test('notes are comments at their words or on the whole report, tags are tags', () => {
  const written = toAnnotations(SOURCE, TEXT).filter(({ motivation }) => /commenting|tagging/.test(motivation));
  expect(
    written.map(({ motivation, body, target }) => [
      motivation,
      body.map(({ value }) => value),
      target.selector?.length,
    ]),
  ).toEqual([
    ['commenting', ['与年鉴不符'], 2],
    ['commenting', ['全文未单列第一责任人部分'], undefined],
    ['tagging', ['论文样本', '=辽宁'], undefined],
  ]);
  expect(written.every(({ creator }) => creator?.type === 'Person')).toBe(true);
});

describe('the workbook', () => {
  test('has typed numbers, text for formulas, frozen heads and all sheets', async () => {
    const blob = await toXlsx(
      [SOURCE],
      [
        ['指标', '大连'],
        ['受理\u0001', 1075],
      ],
    );
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const read = (name: string) => new TextDecoder().decode(files[name]);
    const names = [...read('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(match => match[1]);
    expect(names).toEqual(['比较', '读数', '编码手册', '来源', '批注', '说明']);
    const readings = read('xl/worksheets/sheet2.xml');
    expect(readings).toContain('state="frozen"');
    expect(readings).toMatch(/<v>1075<\/v>/);
    expect(Object.keys(files).map(read).join('')).not.toMatch(/<f>|\p{Cc}(?<![\t\n\r])/u);
  });
});

describe('the codebook as a file', () => {
  const qdc = codebookQdc(name => `guid-${name}`);

  test('holds every dimension and every indicator once, as well-formed XML', () => {
    expect(qdc.match(/<Code /g)).toHaveLength(190);
    expect(qdc.match(/<\/Code>/g)).toHaveLength(190);
    const document = new DOMParser().parseFromString(qdc, 'application/xml');
    expect(document.querySelector('parsererror')).toBeNull();
    expect(document.querySelectorAll('Code[isCodable="true"]')).toHaveLength(180);
  });

  test('as CSV has one line an indicator', () => {
    expect(codebookCsv().trim().split('\r\n')).toHaveLength(181);
  });
});

describe('the read scripts', () => {
  const [head = []] = Papa.parse<string[]>(longCsv([SOURCE]).slice(1)).data;
  const numeric = ['year', 'value', 'range_low', 'range_high', 'confidence', 'doubtful'];

  test('R names every column of the exported table and no other, codes as text, figures as numbers', () => {
    const script = readScriptR('readings.csv');
    expect(script).toContain('read_csv("readings.csv"');
    const types = [...script.matchAll(/^ {2}(\w+) = col_(\w+)\(\)/gm)].map(([, name, type]) => [name, type]);
    expect(types.map(([name]) => name)).toEqual(head);
    const typeOf = new Map(types as [string, string][]);
    for (const name of numeric) expect([name, typeOf.get(name)]).toEqual([name, 'double']);
    for (const name of ['region_code', 'report_id', 'sha256', 'quote', 'bound', 'period'])
      expect([name, typeOf.get(name)]).toEqual([name, 'character']);
    const used = /subset\(readings, (.+)\)/.exec(script)?.[1]?.match(/[a-z_]+(?= ==)|(?<=is\.na\()\w+/g) ?? [];
    expect(used).toEqual(['status', 'period', 'doubtful', 'used_value']);
    for (const name of used) expect(head).toContain(name);
  });

  test('Stata: text columns by their place, a label for each column, cells of several lines held together', () => {
    const script = readScriptStata('readings.csv');
    const command = script.split('\n').find(line => line.startsWith('import delimited'));
    expect(command).toContain('"readings.csv"');
    expect(command).toContain('bindquote(strict)');
    const places =
      /stringcols\(([\d ]+)\)/
        .exec(command ?? '')?.[1]
        ?.split(' ')
        .map(Number) ?? [];
    const text = places.map(place => head[place - 1]);
    for (const name of ['region_code', 'report_id', 'quote', 'notes']) expect(text).toContain(name);
    for (const name of numeric) expect(text).not.toContain(name);
    expect([...script.matchAll(/^label variable (\w+) "/gm)].map(([, name]) => name)).toEqual(head);
    // Names that Stata takes, and labels no longer than it takes.
    for (const name of head) expect(name).toMatch(/^[a-z_][a-z0-9_]{0,31}$/);
    for (const [, label = ''] of script.matchAll(/^label variable \w+ "(.*)"$/gm)) {
      expect(label.length).toBeLessThanOrEqual(80);
      expect(label).not.toContain('"');
    }
  });

  test('every column is read as what it holds', () => {
    const [, ...rows] = Papa.parse<string[]>(longCsv([SOURCE]).slice(1), { skipEmptyLines: true }).data;
    const script = readScriptR('readings.csv');
    for (const row of rows)
      for (const [index, cell] of row.entries())
        if (script.includes(`  ${head[index]} = col_double()`)) expect(cell).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
  });
});
