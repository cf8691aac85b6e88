import { expect, test } from 'vitest';
import { buildMatrix } from '../../../lib/compare/matrix';
import { rankReports } from '../../../lib/compare/ranking';
import { reportOf } from './compared-reports';

const stated = (id: string, value: number, bound: '=' | '>' = '=') =>
  reportOf(id, [{ id: 'reconsideration.accepted', value, unit: '件', bound }]);

function ranked(higherIs: 'better' | 'worse' | null, given: [body: string, year: number, value: number | null][]) {
  const reports = given.map(([body, year, value]) =>
    value === null ? reportOf(`${body}${year}`, []) : stated(`${body}${year}`, value),
  );
  const { rows } = buildMatrix(reports, [{ id: 'reconsideration.accepted', unit: '件', higherIs }]);
  return rankReports(
    rows[0]!,
    given.map(([body, year], index) => ({ body, year, reportId: reports[index]!.id })),
  );
}

test('equal values share a place, the next is skipped; each year has its own ranking, newest first', () => {
  const lines = ranked(null, [
    ['甲', 2021, 30],
    ['乙', 2021, 40],
    ['丙', 2021, 30],
    ['丁', 2021, 10],
    ['甲', 2020, 5],
  ]);
  expect(lines.map(({ body, year, rank, of, isTied }) => [body, year, rank, of, isTied])).toEqual([
    ['乙', 2021, 1, 4, false],
    ['甲', 2021, 2, 4, true],
    ['丙', 2021, 2, 4, true],
    ['丁', 2021, 4, 4, false],
    ['甲', 2020, 1, 1, false],
  ]);
});

test('where more is worse, the lowest is first', () => {
  expect(
    ranked('worse', [
      ['甲', 2021, 30],
      ['乙', 2021, 4],
    ]).map(({ body }) => body),
  ).toEqual(['乙', '甲']);
});

test('the change is against the year before, of the same body; from zero there is no ratio; a gap has no change', () => {
  const changes = ranked(null, [
    ['甲', 2021, 30],
    ['甲', 2020, 20],
    ['乙', 2021, 8],
    ['乙', 2020, 0],
    ['丙', 2021, 7],
    ['丙', 2019, 6],
    ['丁', 2021, 5],
    ['丁', 2020, null],
  ])
    .filter(({ year }) => year === 2021)
    .map(({ body, change }) => [body, change]);
  expect(changes).toEqual([
    ['甲', { difference: 10, percent: 50 }],
    ['乙', { difference: 8, percent: null }],
    ['丙', null],
    ['丁', null],
  ]);
});
