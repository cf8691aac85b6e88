import { describe, expect, test } from 'vitest';
import { breakingWord, cellText, marksOf } from '../../../components/workbench/cell-text';
import { zh } from '../../../components/workbench/words-zh';
import { definitionOf } from '../../../lib/codebook/definitions';
import { DERIVED_FORMULAS, deriveRows } from '../../../lib/compare/derived';
import { buildMatrix, type Cell, choiceKey } from '../../../lib/compare/matrix';
import { reportOf } from './compared-reports';

const ACCEPTED = { id: 'reconsideration.accepted', unit: '件', higherIs: null } as const;
const CONCLUDED = { id: 'reconsideration.concluded', unit: '件', higherIs: null } as const;
const APPEARANCE = { id: 'litigation.head_appearance_rate', unit: '%', higherIs: 'better' } as const;
const LOST = { id: 'litigation.lost', unit: '件', higherIs: 'worse' } as const;
const RULES_MADE = { id: 'rulemaking.rules_made', unit: '件', higherIs: null } as const;
const SETTLEMENT = { id: 'reconsideration.settlement_rate', unit: '%', higherIs: 'better' } as const;

function only(cells: readonly Cell[]): Cell {
  expect(cells).toHaveLength(1);
  return cells[0]!;
}
const shownValue = (cell: Cell | undefined) => (cell && 'reading' in cell ? cell.reading.value : null);
const aspects = (cell: Cell | undefined) =>
  cell && 'reading' in cell ? cell.differences.map(difference => difference.aspect) : null;

describe('a cell says what it knows', () => {
  test('no reading is missing, a stated 0 is zero, a weak reading is doubtful', () => {
    const reports = [
      reportOf('甲市', []),
      reportOf('乙市', [{ id: LOST.id, value: 0, unit: '件' }]),
      reportOf('丙市', [{ id: LOST.id, value: 3, unit: '件', confidence: 0.4 }]),
    ];
    const [row] = buildMatrix(reports, [LOST]).rows;
    expect(row?.cells.map(cell => cell.state)).toEqual(['missing', 'zero', 'doubtful']);
    expect(row?.found).toBe(2);
  });

  test('a county cannot make government rules, a city that made none is only silent', () => {
    const reports = [reportOf('甲县', [], { body: { level: 'county' } }), reportOf('乙市', [])];
    expect(buildMatrix(reports, [RULES_MADE]).rows[0]?.cells.map(cell => cell.state)).toEqual([
      'not-applicable',
      'missing',
    ]);
  });

  test("last year's and planned figures never stand for the result", () => {
    const report = reportOf('甲市', [
      { id: ACCEPTED.id, value: 867, unit: '件', status: 'previous' },
      { id: ACCEPTED.id, value: 4000, unit: '件', status: 'planned' },
      { id: ACCEPTED.id, value: 3326, unit: '件' },
    ]);
    const cell = only(buildMatrix([report], [ACCEPTED]).rows[0]!.cells);
    expect(shownValue(cell)).toBe(3326);
    expect('others' in cell && cell.others.map(other => other.value)).toEqual([867, 4000]);
  });

  test('the whole is shown before its part, the level before its change', () => {
    const report = reportOf('甲市', [
      { id: ACCEPTED.id, value: 12.5, unit: '%', kind: 'change' },
      { id: ACCEPTED.id, value: 40, unit: '件', part: '市本级' },
      { id: ACCEPTED.id, value: 172, unit: '件' },
    ]);
    expect(shownValue(only(buildMatrix([report], [ACCEPTED]).rows[0]!.cells))).toBe(172);
  });

  test('a person may have another reading shown', () => {
    const report = reportOf('甲市', [
      { id: ACCEPTED.id, value: 172, unit: '件' },
      { id: ACCEPTED.id, value: 40, unit: '件', part: '市本级' },
    ]);
    const choices = new Map([[choiceKey('甲市', ACCEPTED.id), 1]]);
    expect(shownValue(only(buildMatrix([report], [ACCEPTED], choices).rows[0]!.cells))).toBe(40);
  });

  test('a rejected reading is gone, a corrected one carries the correction and counts as sure', () => {
    const rejected = reportOf('甲市', [{ id: ACCEPTED.id, value: 172, unit: '件' }], {
      overrules: [
        { indicatorId: ACCEPTED.id, span: [0, 5], verdict: 'rejected', corrected: null, note: null, at: '2026-01-01' },
      ],
    });
    const corrected = reportOf('乙市', [{ id: ACCEPTED.id, value: 172, unit: '件', confidence: 0.3 }], {
      overrules: [
        {
          indicatorId: ACCEPTED.id,
          span: [0, 5],
          verdict: 'corrected',
          corrected: { value: 1720, unit: '件', bound: '=' },
          note: null,
          at: '2026-01-01',
        },
      ],
    });
    const cells = buildMatrix([rejected, corrected], [ACCEPTED]).rows[0]!.cells;
    expect(cells[0]?.state).toBe('missing');
    expect(cells[1]?.state).toBe('value');
    expect(shownValue(cells[1])).toBe(1720);
  });
});

describe('two numbers stand side by side only when comparable', () => {
  test('件 and 起 are one class, a 户次 stays marked beside 家', () => {
    const HOUSES = { id: 'supervision.double_random_entities', unit: '家', higherIs: null } as const;
    const cases = buildMatrix(
      [
        reportOf('甲', [{ id: ACCEPTED.id, value: 5, unit: '件' }]),
        reportOf('乙', [{ id: ACCEPTED.id, value: 6, unit: '起' }]),
      ],
      [ACCEPTED],
    ).rows[0]!.cells;
    expect(cases.map(aspects)).toEqual([[], []]);
    const houses = buildMatrix(
      [
        reportOf('甲', [{ id: HOUSES.id, value: 5, unit: '家' }]),
        reportOf('乙', [{ id: HOUSES.id, value: 6, unit: '户次' }]),
      ],
      [HOUSES],
    ).rows[0]!.cells;
    expect(houses.map(aspects)).toEqual([[], ['unit']]);
  });

  test('a foreign unit has no value in the column', () => {
    const cells = buildMatrix(
      [
        reportOf('甲', [{ id: ACCEPTED.id, value: 5, unit: '件' }]),
        reportOf('乙', [{ id: ACCEPTED.id, value: 6, unit: '人' }]),
      ],
      [ACCEPTED],
    ).rows[0]!.cells;
    expect(shownValue(cells[1])).toBeNull();
    expect('isComparable' in cells[1]! && cells[1].isComparable).toBe(false);
  });

  test('another period breaks the comparison, another bound only marks it', () => {
    const cells = buildMatrix(
      [
        reportOf('甲', [{ id: ACCEPTED.id, value: 100, unit: '件' }]),
        reportOf('乙', [{ id: ACCEPTED.id, value: 120, unit: '件' }]),
        reportOf('丙', [{ id: ACCEPTED.id, value: 900, unit: '件', period: '五年来' }]),
        reportOf('丁', [{ id: ACCEPTED.id, value: 130, unit: '件', bound: '>' }]),
      ],
      [ACCEPTED],
    ).rows[0]!.cells;
    expect(cells.map(aspects)).toEqual([[], [], ['period'], ['bound']]);
    expect(cells.map(cell => 'isComparable' in cell && cell.isComparable)).toEqual([true, true, false, true]);
  });

  test('a foreign unit is no reference, though most reports use it', () => {
    const cells = buildMatrix(
      [
        reportOf('甲', [{ id: ACCEPTED.id, value: 6, unit: '份' }]),
        reportOf('乙', [{ id: ACCEPTED.id, value: 7, unit: '份' }]),
        reportOf('丙', [{ id: ACCEPTED.id, value: 5, unit: '件' }]),
      ],
      [ACCEPTED],
    ).rows[0]!.cells;
    expect(cells.map(aspects)).toEqual([['unit'], ['unit'], []]);
    expect(cells.map(cell => 'isComparable' in cell && cell.isComparable)).toEqual([false, false, true]);
  });

  test('another basis of a rate breaks the comparison', () => {
    const cells = buildMatrix(
      [
        reportOf('甲', [{ id: APPEARANCE.id, value: 98, unit: '%', kind: 'rate' }]),
        reportOf('乙', [{ id: APPEARANCE.id, value: 96, unit: '%', kind: 'rate' }]),
        reportOf('丙', [{ id: APPEARANCE.id, value: 100, unit: '%', kind: 'rate', part: '应出庭案件' }]),
      ],
      [APPEARANCE],
    ).rows[0]!.cells;
    expect(cells.map(aspects)).toEqual([[], [], ['part']]);
    expect(cells.map(cell => 'isComparable' in cell && cell.isComparable)).toEqual([true, true, false]);
  });

  test('the whole and its own offices never count together, a superior never; what is not stated is only marked', () => {
    const city = (name: string) => ({ region: { code: null, name, province: null, prefecture: null, county: null } });
    const stating = (name: string, scope: string | null) =>
      reportOf(name, [{ id: ACCEPTED.id, value: 5, unit: '件', scope }], { body: city(name) });
    const cells = buildMatrix(
      [
        stating('甲市', null),
        stating('乙市', null),
        stating('丙市', null),
        stating('丁市', '全市'),
        stating('戊州', '全州'),
        stating('己市', '市本级'),
        stating('庚市', '全省'),
      ],
      [ACCEPTED],
    ).rows[0]!.cells;
    expect(cells.map(aspects)).toEqual([[], [], [], ['scope'], ['scope'], ['scope'], ['scope']]);
    expect(cells.map(cell => 'isComparable' in cell && cell.isComparable)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    const both = buildMatrix([stating('丁市', '全市'), stating('戊州', '全州')], [ACCEPTED]).rows[0]!.cells;
    expect(both.map(aspects)).toEqual([[], []]);
  });

  test('best and worst follow the codebook; bounds and doubt are never marked', () => {
    const cells = buildMatrix(
      [
        reportOf('甲', [{ id: APPEARANCE.id, value: 98.2, unit: '%', kind: 'rate' }]),
        reportOf('乙', [{ id: APPEARANCE.id, value: 100, unit: '%', kind: 'rate' }]),
        reportOf('丙', [{ id: APPEARANCE.id, value: 90, unit: '%', kind: 'rate', bound: '>=' }]),
        reportOf('丁', [{ id: APPEARANCE.id, value: 10, unit: '%', kind: 'rate', confidence: 0.3 }]),
      ],
      [APPEARANCE],
    ).rows[0]!.cells;
    expect(cells.map(cell => 'mark' in cell && cell.mark)).toEqual(['worst', 'best', null, null]);
    const lost = buildMatrix(
      [
        reportOf('甲', [{ id: LOST.id, value: 0, unit: '件' }]),
        reportOf('乙', [{ id: LOST.id, value: 7, unit: '件' }]),
      ],
      [LOST],
    ).rows[0]!.cells;
    expect(lost.map(cell => 'mark' in cell && cell.mark)).toEqual(['best', 'worst']);
    const accepted = buildMatrix(
      [
        reportOf('甲', [{ id: ACCEPTED.id, value: 1, unit: '件' }]),
        reportOf('乙', [{ id: ACCEPTED.id, value: 7, unit: '件' }]),
      ],
      [ACCEPTED],
    ).rows[0]!.cells;
    expect(accepted.map(cell => 'mark' in cell && cell.mark)).toEqual([null, null]);
  });
});

describe('derived figures', () => {
  test('stand beside the stated one with the difference, and are left out where an input is missing', () => {
    const matrix = buildMatrix(
      [
        reportOf('甲', [
          { id: ACCEPTED.id, value: 200, unit: '件' },
          { id: CONCLUDED.id, value: 190, unit: '件' },
          { id: SETTLEMENT.id, value: 96, unit: '%', kind: 'rate' },
        ]),
        reportOf('乙', [{ id: ACCEPTED.id, value: 200, unit: '件' }]),
        reportOf('丙', [
          { id: ACCEPTED.id, value: 0, unit: '件' },
          { id: CONCLUDED.id, value: 0, unit: '件' },
        ]),
      ],
      [ACCEPTED, CONCLUDED, SETTLEMENT],
    );
    const [row] = deriveRows(matrix);
    expect(row?.formula.id).toBe(SETTLEMENT.id);
    expect(row?.cells).toEqual([{ value: 95, difference: -1, isInexact: false }, null, null]);
  });
});

test('a derived figure takes no inputs of different areas or periods', () => {
  const city = { region: { code: null, name: '甲市', province: null, prefecture: null, county: null } };
  const stating = (concluded: { scope?: string; period?: string }) =>
    reportOf(
      '甲市',
      [
        { id: ACCEPTED.id, value: 200, unit: '件', scope: '全市' },
        { id: CONCLUDED.id, value: 190, unit: '件', ...concluded },
      ],
      { body: city },
    );
  const derivedFrom = (report: ReturnType<typeof reportOf>) =>
    deriveRows(buildMatrix([report], [ACCEPTED, CONCLUDED, SETTLEMENT])).map(({ cells }) => cells[0]?.value);
  expect(derivedFrom(stating({ scope: '全市' }))).toEqual([95]);
  expect(derivedFrom(stating({}))).toEqual([95]);
  expect(derivedFrom(stating({ scope: '市本级' }))).toEqual([]);
  expect(derivedFrom(stating({ scope: '全市', period: '五年来' }))).toEqual([]);
});

test('every derived formula is the one the codebook gives', () => {
  for (const { id, operation, of } of DERIVED_FORMULAS) {
    const stated = definitionOf(id)?.derived ?? '';
    expect(stated.startsWith(of.join(operation === 'ratio' ? ' / ' : ' + ')), `${id}: ${stated}`).toBe(true);
  }
});

describe('a unit that must stay in sight keeps its number', () => {
  const HOURS = { id: 'business.startup_time', unit: '小时', higherIs: 'worse' } as const;
  const reports = [
    reportOf('甲', [{ id: HOURS.id, value: 4, unit: '小时', kind: 'duration' }]),
    reportOf('乙', [{ id: HOURS.id, value: 0.5, unit: '个工作日', kind: 'duration' }]),
  ];
  const cells = buildMatrix(reports, [HOURS]).rows[0]!.cells;

  test('half a working day is never shown as four of them', () => {
    const [hours, days] = cells.map(cell => ('reading' in cell ? cell.reading : null));
    expect([hours?.stated, hours?.unit, hours?.value]).toEqual([4, '小时', 4]);
    expect([days?.stated, days?.unit, days?.value]).toEqual([0.5, '个工作日', 4]);
    expect(aspects(cells[1])).toEqual(['unit']);
    expect(cells.map(cell => cellText(cell, zh))).toEqual(['4', '0.5个工作日']);
  });

  test('in what a number differs stands in its cell', () => {
    const five = buildMatrix(
      [
        reportOf('甲', [{ id: ACCEPTED.id, value: 100, unit: '件' }]),
        reportOf('乙', [{ id: ACCEPTED.id, value: 120, unit: '件' }]),
        reportOf('丙', [{ id: ACCEPTED.id, value: 900, unit: '件', period: '五年来' }]),
        reportOf('丁', [{ id: ACCEPTED.id, value: 80, unit: '件', status: 'previous' }]),
        reportOf('戊', [{ id: ACCEPTED.id, value: 12.5, unit: '%', kind: 'change' }]),
      ],
      [ACCEPTED],
    ).rows[0]!.cells;
    expect(five.map(cell => breakingWord(cell, zh))).toEqual(['', '', '五年来', '上期', '变动幅度']);
    const times = (name: string, unit: string) => reportOf(name, [{ id: ACCEPTED.id, value: 67, unit }]);
    const raw = buildMatrix([times('甲', '件次'), times('乙', '件次'), times('丙', '件')], [ACCEPTED]).rows[0]!.cells;
    expect(raw.map(cell => [breakingWord(cell, zh), cellText(cell, zh)])).toEqual([
      ['', '67件次'],
      ['', '67件次'],
      ['件', '67'],
    ]);
    expect(five.map(cell => cellText(cell, zh))).toEqual(['100', '120', '900', '80', '12.5%']);
    expect(five.map(cell => marksOf(cell).join(''))).toEqual(['', '', '≠', '≠', '≠']);
  });
});
