import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../../lib/compare/align';
import { shapeOf } from '../../../lib/compare/sentences';

const SAME = '严格落实行政机关负责人出庭应诉制度并定期通报情况。';
const OLD = `${SAME}全年受理行政复议案件120件，办结率百分之百。组织开展矛盾纠纷大排查专项行动三轮。`;

describe('year on year', () => {
  test('a copied sentence is the same though its year and figures changed', () => {
    expect(shapeOf('2022年受理复议120件')).toBe(shapeOf('2023 年受理复议 1,345 件'));
    expect(shapeOf('受理复议120件')).not.toBe(shapeOf('审结复议120件'));
  });

  test('same, near, new and gone', () => {
    const after = `${SAME}全年受理行政复议案件133件，办结率百分之百。建成覆盖城乡的公共法律服务实体平台体系。`;
    const { pairings, exactShare, nearShare } = alignTexts(OLD, after);
    expect(pairings.map(pairing => pairing.state)).toEqual(['same', 'same', 'new', 'gone']);
    expect(exactShare).toBe(nearShare);
    expect(exactShare).toBeGreaterThan(0.5);
  });

  test('a small change of words is near', () => {
    const long =
      '坚持把全面推进依法行政作为重点任务抓紧抓实并纳入年度绩效考核指标体系统筹推进，定期听取汇报并协调解决工作中遇到的困难和问题';
    const { pairings } = alignTexts(`${long}。`, `${long.replace('抓紧抓实', '抓牢抓实')}。`);
    expect(pairings.map(pairing => pairing.state)).toEqual(['near']);
  });

  test('one old sentence answers for one new sentence only', () => {
    expect(alignTexts(SAME, SAME + SAME).pairings.map(pairing => pairing.state)).toEqual(['same', 'new']);
  });

  test('empty texts align to nothing', () => {
    expect(alignTexts('', '')).toEqual({ pairings: [], exactShare: 0, nearShare: 0 });
  });
});
