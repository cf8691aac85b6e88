import { describe, expect, test } from 'vitest';
import { groupRows, listRows, stepFigure } from '../../../../components/panel/rows';
import { composedNames, composedReport } from '../../../stories/composed-report';

const rows = listRows(composedReport, composedNames, 'zh');
const NONE = { query: '', tone: null, doubtfulOnly: false };

describe('the list of readings', () => {
  test('shows every figure of the report, coded or not', () => {
    expect(new Set(rows.map(row => row.quantity)).size).toBe(composedReport.quantities.length);
  });

  test('calls a reading what the codebook calls it, in the language asked for', () => {
    expect(rows[0]?.name).toBe('政府常务会议学法次数');
    expect(listRows(composedReport, composedNames, 'en')[0]?.name).toBe('Law-study sessions at executive meetings');
  });

  test('an indicator that the codebook does not know keeps its id and stands with the uncoded', () => {
    const unknown = listRows(composedReport, {}, 'zh')[0];
    expect(unknown?.name).toBe('leadership.exec_meeting_law_study');
    expect(unknown?.tone).toBe('uncoded');
  });

  test('a figure that carries three indicators makes three rows with keys of their own', () => {
    const indicator = composedReport.indicators[0];
    if (!indicator) throw new Error('no indicator');
    const shared = { ...composedReport, indicators: [indicator, { ...indicator, id: 'a' }, { ...indicator, id: 'b' }] };
    const keys = listRows(shared, composedNames, 'zh')
      .filter(row => row.quantity === 0)
      .map(row => row.key);
    expect(keys).toEqual(['0.0', '0.1', '0.2']);
  });

  test('groups follow the order of the codebook and uncoded figures come last', () => {
    const tones = groupRows(rows, NONE).map(group => group.tone);
    expect(tones[0]).toBe('leadership');
    expect(tones.at(-1)).toBe('uncoded');
  });

  test('the search looks at both names, the printed quote and the unit, all words wanted', () => {
    const found = (query: string) =>
      groupRows(rows, { ...NONE, query }).flatMap(group => group.rows.map(row => row.figure.quote));
    expect(found('4.9万余')).toEqual(['4.9万余件']);
    expect(found('hotline')).toEqual(['97%']);
    expect(found('复议 受理')).toEqual(['1075件']);
    expect(found('没有这个词')).toEqual([]);
  });

  test('only what is below the promised confidence counts as doubtful', () => {
    const doubtful = groupRows(rows, { ...NONE, doubtfulOnly: true }).flatMap(group =>
      group.rows.map(row => row.figure.quote),
    );
    expect(doubtful).toEqual(['9个', '60%以上', '2.1个百分点', '近800万条', '2—4场']);
  });
});

describe('next and previous figure', () => {
  test('from nowhere: the first, or the last going back', () => {
    expect(stepFigure(31, null, 1)).toBe(0);
    expect(stepFigure(31, null, -1)).toBe(30);
  });
  test('stays at either end', () => {
    expect(stepFigure(31, 30, 1)).toBe(30);
    expect(stepFigure(31, 0, -1)).toBe(0);
  });
  test('a report without figures has none', () => {
    expect(stepFigure(0, null, 1)).toBeNull();
  });
});
