import { expect, test } from 'vitest';
import { wordsIn } from '../../../components/parts/language';
import { tableText } from '../../../components/popup/table-text';
import { buildMatrix } from '../../../lib/compare/matrix';
import type { ReportRow } from '../../../lib/library/records';
import { reportOf } from '../compare/compared-reports';

const row = (bodyName: string, year: number) => ({ bodyName, year, title: '' }) as ReportRow;

test('a copied comparison: the names of the screen, missing said as missing, no blank that would break a line', () => {
  const reports = [
    reportOf('甲', [{ id: 'reconsideration.accepted', value: 1075, unit: '件' }]),
    reportOf('乙', [{ id: 'reconsideration.received', value: 9, unit: '件', bound: '>', quote: '9余\n件' }]),
  ];
  const indicators = ['reconsideration.accepted', 'reconsideration.received', 'litigation.loss_rate'].map(id => ({
    id,
    unit: '件',
    higherIs: null,
  }));
  const comparison = {
    reports: [row('甲市人民政府', 2021), row('乙市人民政府', 2020)],
    matrix: buildMatrix(reports, indicators),
  };
  const names = { 'reconsideration.accepted': { zh: '受理', en: 'Accepted', dimension: 'disputes' } };
  expect(tableText(comparison, names, wordsIn('en')).split('\n')).toEqual([
    'Indicator\tUnit\t甲市人民政府 2021\t乙市人民政府 2020',
    'Accepted\t件\t1075\tNot found',
    'reconsideration.received\t件\tNot found\t9余 件',
  ]);
});
