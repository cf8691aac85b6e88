import { expect, test } from 'vitest';
import { repeatedStatements } from '../../../lib/compare/repeated';

const at = (reportId: string, ...texts: string[]) => ({
  reportId,
  statements: texts.map((text, index) => ({ span: [0, text.length] as [number, number], text, ordinal: index + 1 })),
});

test('a problem told again the next year is found, its figures aside', () => {
  const repeated = repeatedStatements([
    at('2021', '部分执法人员业务能力有待进一步提高，培训仅2期。', '队伍建设滞后'),
    at('2022', '部分执法人员业务能力有待进一步提高，培训仅3期。', '数字化水平不高且部门之间数据尚未打通'),
    at('2023', '部分执法人员业务能力有待进一步提高，培训仅5期。', '队伍建设滞后'),
  ]);
  expect(repeated).toEqual([
    { text: '部分执法人员业务能力有待进一步提高，培训仅2期。', reportIds: ['2021', '2022', '2023'] },
  ]);
});

test('the same problem twice in one report is no repetition', () => {
  const text = '基层法治力量配备仍显不足难以满足需要';
  expect(repeatedStatements([at('2021', text, text)])).toEqual([]);
});
