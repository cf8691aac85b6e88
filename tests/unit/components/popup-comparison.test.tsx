// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { ComparisonTable } from '../../../components/popup/comparison-table';
import type { PopupActions } from '../../../components/popup/model';
import { buildMatrix } from '../../../lib/compare/matrix';
import type { ReportRow } from '../../../lib/library/records';
import { reportOf } from '../compare/compared-reports';

const place = document.createElement('div');
afterEach(() => render(null, place));

const ACCEPTED = { id: 'reconsideration.accepted', unit: '件', higherIs: null } as const;
const APPEARANCE = { id: 'litigation.head_appearance_rate', unit: '%', higherIs: 'better' } as const;
const HOURS = { id: 'business.startup_time', unit: '小时', higherIs: 'worse' } as const;
const rate = (value: number) => ({ id: APPEARANCE.id, value, unit: '%', kind: 'rate' as const });

test('what differs stands in the cell, best and worst only where the codebook says which is better, half a day as half a day', () => {
  const reports = [
    reportOf('甲', [{ id: ACCEPTED.id, value: 100, unit: '件' }, rate(98), { id: HOURS.id, value: 4, unit: '小时' }]),
    reportOf('乙', [{ id: ACCEPTED.id, value: 120, unit: '件' }, rate(90), { id: HOURS.id, value: 3, unit: '小时' }]),
    reportOf('丙', [
      { id: ACCEPTED.id, value: 80, unit: '件', status: 'previous' },
      rate(95),
      { id: HOURS.id, value: 0.5, unit: '个工作日' },
    ]),
  ];
  const rows = reports.map(({ id }) => ({ reportId: id, bodyName: id, year: 2023, title: id }) as ReportRow);
  const comparison = { reports: rows, matrix: buildMatrix(reports, [ACCEPTED, APPEARANCE, HOURS]) };
  const dimension = 'disputes';
  const names = Object.fromEntries(
    [ACCEPTED, APPEARANCE, HOURS].map(({ id }) => [id, { zh: id, en: id, dimension }]),
  ) as unknown as Parameters<typeof ComparisonTable>[0]['names'];
  render(<ComparisonTable comparison={comparison} names={names} actions={{} as PopupActions} />, place);
  const said = (id: string) =>
    [...place.querySelectorAll(`[data-testid="row-${id}"] td`)].map(cell => {
      for (const hidden of cell.querySelectorAll('.hidden')) hidden.remove();
      return cell.textContent?.replace(/\s+/g, '');
    });
  expect(said(ACCEPTED.id)).toEqual(['100件', '120件', '≠80件上期']);
  expect(said(APPEARANCE.id)).toEqual(['▲98%', '▽90%', '95%']);
  expect(said(HOURS.id)).toEqual(['▽4小时', '▲3小时', '≠0.5个工作日']);
});
