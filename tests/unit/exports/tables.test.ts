import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { indicatorById } from '../../../lib/codebook/codebook';
import { buildMatrix } from '../../../lib/compare/matrix';
import { LONG_COLUMNS, longCsv } from '../../../lib/exports/long';
import { sourcesCsv } from '../../../lib/exports/sources-table';
import { wideCsv } from '../../../lib/exports/wide';
import { reportOf } from '../compare/compared-reports';
import { SOURCE } from './sources';

describe('the long table', () => {
  const rows = Papa.parse<Record<string, string>>(longCsv([SOURCE]).slice(1), { header: true }).data;

  test('gives one row a reading, the machine and the person side by side', () => {
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      report_id: '大连市-2021',
      indicator_id: 'reconsideration.accepted',
      indicator: indicatorById('reconsideration.accepted')?.zh,
      value: '1075',
      bound: 'eq',
      read_by: 'person',
      verdict: 'corrected',
      person_value: '1076',
      person_unit: '件',
      person_bound: 'eq',
      used_value: '1076',
      note: '见附件',
      notes: '与年鉴不符',
      tags: '论文样本；=辽宁',
      reading_id: 'urn:sha256:#reading-0',
      doubtful: '0',
      saved_at: '2026-01-01T08:00:00Z',
    });
    expect(rows[1]).toMatchObject({
      value: '100',
      read_by: 'automatic',
      doubtful: '1',
      person_value: '',
      used_value: '100',
      notes: '',
    });
  });

  test('every row has what a reader needs to check it elsewhere', () => {
    const needed = [
      ...['reading_id', 'report_id', 'indicator_id', 'value', 'bound', 'unit', 'status', 'period', 'scope', 'quote'],
      ...['url', 'sha256', 'parser', 'codebook', 'read_by'],
    ];
    const names = LONG_COLUMNS.map(column => column.name);
    expect(needed.filter(name => !names.includes(name))).toEqual([]);
  });

  test('a reading that a person rejected has no value to calculate with', () => {
    const [overrule] = SOURCE.overrules.values();
    const rejected = { ...overrule!, verdict: 'rejected' as const, corrected: null };
    const source = { ...SOURCE, overrules: new Map([...SOURCE.overrules.keys()].map(key => [key, rejected])) };
    const [row] = Papa.parse<Record<string, string>>(longCsv([source]).slice(1), { header: true }).data;
    expect(row).toMatchObject({ value: '1075', verdict: 'rejected', used_value: '', used_unit: '', used_bound: '' });
  });

  test('defuses a quote that begins like a formula', () => {
    expect(rows[1]?.quote).toBe("'=100%");
  });

  test('names every column once', () => {
    expect(new Set(LONG_COLUMNS.map(column => column.name)).size).toBe(LONG_COLUMNS.length);
  });
});

test('the sources say where each column of a comparison comes from', () => {
  const report = {
    ...SOURCE.report,
    source: { ...SOURCE.report.source, url: 'http://a.gov.cn/1.html', sha256: 'ab12' },
  };
  const [row] = Papa.parse<Record<string, string>>(sourcesCsv([{ ...SOURCE, report }], ['大连市 2021']).slice(1), {
    header: true,
  }).data;
  expect(row).toMatchObject({
    report_id: '大连市-2021',
    column: '大连市 2021',
    url: 'http://a.gov.cn/1.html',
    sha256: 'ab12',
    parser: 'test',
    codebook: 'test',
    readings: '2',
    readings_by_person: '1',
    tags: '论文样本；=辽宁',
    notes: '1075件：与年鉴不符\n全文未单列第一责任人部分',
  });
});

describe('the wide table', () => {
  const ACCEPTED = { id: 'reconsideration.accepted', unit: '件', higherIs: null } as const;

  test('a number only where it may be calculated with, else the words that say why not', () => {
    const reports = [
      reportOf('甲', [{ id: ACCEPTED.id, value: 172, unit: '件' }]),
      reportOf('乙', []),
      reportOf('丙', [{ id: ACCEPTED.id, value: 900, unit: '件', period: '五年来', quote: '900件' }]),
      reportOf('丁', [{ id: ACCEPTED.id, value: 1000, unit: '件', bound: '>', quote: '1000余件' }]),
      reportOf('戊', [{ id: ACCEPTED.id, value: 5, unit: '件', confidence: 0.2, quote: '5件' }]),
      reportOf('己', [{ id: ACCEPTED.id, value: 0, unit: '件' }]),
    ];
    const matrix = buildMatrix(reports, [ACCEPTED]);
    const csv = wideCsv(matrix, ['甲', '乙', '丙', '丁', '戊', '己']);
    expect(Papa.parse(csv.slice(1)).data).toEqual([
      ['指标 ID', '指标', '单位', '甲', '乙', '丙', '丁', '戊', '己'],
      [
        ACCEPTED.id,
        indicatorById('reconsideration.accepted')?.zh,
        '件',
        '172',
        '未见',
        '900件（五年来）',
        '1000余件',
        '5件（存疑）',
        '0',
      ],
    ]);
  });

  test('another status or kind is named; a unit in sight keeps its number', () => {
    const HOURS = { id: 'business.startup_time', unit: '小时', higherIs: 'worse' } as const;
    const reports = [
      reportOf('甲', [
        { id: ACCEPTED.id, value: 172, unit: '件' },
        { id: HOURS.id, value: 4, unit: '小时', kind: 'duration' },
      ]),
      reportOf('乙', [
        { id: ACCEPTED.id, value: 160, unit: '件' },
        { id: HOURS.id, value: 0.5, unit: '个工作日', kind: 'duration' },
      ]),
      reportOf('丙', [
        { id: ACCEPTED.id, value: 90, unit: '件', status: 'previous', quote: '90件' },
        { id: HOURS.id, value: 8, unit: '小时', kind: 'duration' },
      ]),
      reportOf('丁', [{ id: ACCEPTED.id, value: 12.5, unit: '%', kind: 'change', quote: '12.5%' }]),
      reportOf('戊', [{ id: HOURS.id, value: 1, unit: '小时', kind: 'duration' }], {
        overrules: [
          {
            indicatorId: HOURS.id,
            span: [0, 5],
            verdict: 'corrected',
            corrected: { value: 1, unit: '个工作日', bound: '<=' },
            note: null,
            at: '2026-01-01',
          },
        ],
      }),
    ];
    const csv = wideCsv(buildMatrix(reports, [ACCEPTED, HOURS]), ['甲', '乙', '丙', '丁', '戊']);
    const [, accepted, hours] = Papa.parse<string[]>(csv.slice(1)).data;
    expect(accepted?.slice(3)).toEqual(['172', '160', '90件（上期）', '12.5%（变动幅度）', '未见']);
    expect(hours?.slice(3)).toEqual(['4', '0.5个工作日', '8', '未见', '<=1个工作日']);
  });
});
