import { expect, test } from 'vitest';
import { CORE_GROUPS } from '../../../lib/codebook/codebook';
import { coverageOf } from '../../../lib/compare/coverage';
import { buildGrid } from '../../../lib/compare/grid';
import { buildMatrix } from '../../../lib/compare/matrix';
import { seriesOf } from '../../../lib/compare/series';
import { timelinessDays } from '../../../lib/compare/timeliness';
import { reportOf } from './compared-reports';

test('31 March is a day early, 1 April is the border, 2 April a day late', () => {
  expect([
    timelinessDays(2021, '2022-03-31'),
    timelinessDays(2021, '2022-04-01'),
    timelinessDays(2021, '2022-04-02'),
    timelinessDays(2021, null),
    timelinessDays(2021, '不详'),
  ]).toEqual([-1, 0, 1, null, null]);
});

test('a core group is disclosed by a result, not by a plan or last year, and doubt is not disclosure', () => {
  const id = 'hotline.requests';
  const at = CORE_GROUPS.findIndex(group => group.anyOf.includes(id));
  const of = (extra: object) =>
    coverageOf('x', reportOf('x', [{ id, value: 1, unit: '件', ...extra }]).report, 0.7).groups[at];
  expect(of({})).toBe('stated');
  expect(of({ status: 'planned' })).toBe('silent');
  expect(of({ status: 'previous' })).toBe('silent');
  expect(of({ confidence: 0.5 })).toBe('doubtful');
  expect(coverageOf('x', reportOf('x', []).report, 0.7).share).toBe(0);
});

test('the grid tells missing, saved and late apart', () => {
  const report = {
    reportId: 'r1',
    bodyName: '大连市人民政府',
    regionCode: '210200',
    bodyKind: 'government' as const,
    year: 2021,
    published: '2022-04-20',
  };
  const rows = buildGrid(
    [
      { code: '210200', name: '大连市' },
      { code: null, name: '鞍山市人民政府' },
    ],
    [2020, 2021],
    [report, { ...report, reportId: 'r2', year: 2020, published: null }],
  );
  expect(rows[0]?.cells).toEqual([
    { state: 'saved', reportIds: ['r2'], days: null },
    { state: 'late', reportIds: ['r1'], days: 19 },
  ]);
  expect(rows[1]?.cells.map(cell => cell.state)).toEqual(['missing', 'missing']);
});

test("a department's report does not fill its government's cell", () => {
  const [row] = buildGrid(
    [{ code: '210200', name: '大连市' }],
    [2021],
    [
      {
        reportId: 'd',
        bodyName: '大连市司法局',
        regionCode: '210200',
        bodyKind: 'department',
        year: 2021,
        published: null,
      },
    ],
  );
  expect(row?.cells[0]?.state).toBe('missing');
});

test('a line has gaps where nothing comparable is stated', () => {
  const ACCEPTED = { id: 'reconsideration.accepted', unit: '件', higherIs: null } as const;
  const reports = [
    reportOf('r22', [{ id: ACCEPTED.id, value: 7, unit: '件', bound: '>' }]),
    reportOf('r20', [{ id: ACCEPTED.id, value: 5, unit: '件' }]),
    reportOf('r21', []),
  ];
  const series = seriesOf(buildMatrix(reports, [ACCEPTED]), 0, [
    { reportId: 'r22', body: '甲', year: 2022 },
    { reportId: 'r20', body: '甲', year: 2020 },
    { reportId: 'r21', body: '甲', year: 2021 },
  ]);
  expect(series).toEqual([
    {
      body: '甲',
      points: [
        { year: 2020, value: 5, reportId: 'r20', isInexact: false },
        { year: 2022, value: 7, reportId: 'r22', isInexact: true },
      ],
    },
  ]);
});
