import * as OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { foldLine, judgeTitle } from '../../../lib/report/title-patterns';
import { ARTICLE_NEAR_MISSES } from '../../fixtures/pages/near-miss-cases';
import { REPORT_CASES } from '../../fixtures/pages/report-cases';

describe('titles that name a report', () => {
  test.each(REPORT_CASES.map(item => item.title))('%s', title => {
    expect(judgeTitle(title)).toBe('report');
  });

  test.each([
    '甲市审计局2023年度法治政府建设工作报告',
    '甲市自然资源和规划局关于2022年法治政府建设情况的报告',
    '甲县人民政府2021年度法治政府建设工作总结报告',
    '甲市人民政府关于２０２３年度法治政府建设情况的报告',
    '甲縣人民政府關於2020年度法治政府建設情況的報告',
    '关于印发《甲局2023年度法治政府建设情况报告》的通知',
    '甲区人民政府关于2020年法治政府建设工作情况的报告——2021年4月29日在区第十六届人大常委会第三十七次会议上',
    '2024年上半年甲县法治政府建设工作情况报告',
    '甲市人民政府 法治政府建设年度报告 中共甲镇委员会甲镇人民政府关于报送2024年度法治政府建设的报告',
    '甲市2021年法治政府建设情况报告_政府工作报告_甲市人民政府',
    '甲区2022年度法治政府建设情况报告的公示',
    '甲局2022年度法治政府建设年度报告公示',
    '甲县财政局关于2023年度法治政府建设情况的公示',
    '甲省水利厅2022年法治政府建设工作情况汇报',
    '甲县2012年度推进依法行政建设法治政府工作情况报告',
    '甲县人民政府关于2022年法治政府建设情况的专项报告',
    '二○一四年甲县依法行政工作报告',
    '甲局关于2023年法治政府建设及主要负责人履行推进法治建设第一责任人职责情况的报告',
    '国家税务总局甲市税务局2023年法治税务建设情况报告',
    '甲乡2025年法治政府年度报告',
    '《甲部2021年法治政府建设年度报告》（全文）',
    '甲市自然资源和规划局2022年度法治政府建设情况报告',
    '甲市研究室2022年法治政府建设情况报告',
    '甲市规划委办公室2022年法治政府建设情况报告',
    '甲市审计局关于2025年法治政府建设与责任落实情况的报告',
  ])('%s', title => {
    expect(judgeTitle(title)).toBe('report');
  });
});

describe('titles that only look like it', () => {
  test('of an interview about one', () => {
    expect(judgeTitle('甲市司法局负责人就《2023年法治政府建设情况报告》答记者问')).toBe('near-miss');
  });

  test.each(ARTICLE_NEAR_MISSES.map(item => item.title))('%s', title => {
    expect(judgeTitle(title)).not.toBe('report');
  });

  test.each([
    ['甲市人大常委会关于市政府法治政府建设情况报告的审议意见', 'near-miss'],
    ['图解：甲市2023年法治政府建设情况报告', 'near-miss'],
    ['关于2023年度法治政府建设情况的调研报告', 'near-miss'],
    ['关于报送2023年度法治政府建设情况报告的通知', 'near-miss'],
    ['甲市法治政府建设情况报告（范文）', 'near-miss'],
    ['甲县法治政府建设工作情况汇报会召开', 'near-miss'],
    ['关于《甲市2022年法治政府建设年度报告》起草说明', 'near-miss'],
    ['《2023年度法治政府建设情况报告》政策问答', 'near-miss'],
    ['甲县司法局举办法治政府建设年度报告撰写培训班', 'near-miss'],
    ['法治政府建设工作报告怎么写', 'near-miss'],
    ['2023年街道法治政府建设工作总结5篇', 'near-miss'],
    ['甲县司法局开展2023年法治政府建设情况专项督导', 'near-miss'],
    ['市政府党组会议研究法治政府建设年度报告', 'near-miss'],
    ['2023年法治政府建设报告专栏', 'near-miss'],
    ['某县2025年度法治政府建设情况报告', 'near-miss'],
    ['XX镇2023年度法治政府建设工作总结', 'near-miss'],
    ['***局2022年度法治政府建设工作总结', 'near-miss'],
    ['xx县20xx年法治政府建设工作报告', 'near-miss'],
    ['（县区）2023年度法治政府建设工作情况报告', 'near-miss'],
    ['乡镇2023年法治政府建设工作总结', 'near-miss'],
    ['党委书记履行推进法治建设第一责任人职责情况报告', 'other-kind'],
    ['甲市法治政府建设考核结果的公示', 'other-kind'],
    ['法治政府建设典型案例公示', 'other-kind'],
    ['甲局主要负责人2022年度履行推进法治建设第一责任人职责述职报告', 'other-kind'],
    ['法治政府建设年度报告', 'possible'],
    ['2023年政府工作报告', 'other-kind'],
    ['甲县人民政府', 'other'],
    ['', 'other'],
  ] as const)('%s is %s', (title, verdict) => {
    expect(judgeTitle(title)).toBe(verdict);
  });
});

test('the folding table is what the real converter says', () => {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const traditional =
    '設況報關讀實規劃綱評審議見總結務導發開會聽匯徵範責單門區縣鎮鄉廳員辦處數條標題檢調視預環績現將書圖訓決則執創進點對專職終認組織學習參據統計狀藍項舉';
  expect(foldLine(traditional)).toBe(convert(traditional));
});

test('a title of a hundred thousand characters is cut, not searched', () => {
  expect(judgeTitle('法治政府建设的工作'.repeat(12_000))).toBe('other');
  expect(judgeTitle(`${'甲'.repeat(100_000)}2023年度法治政府建设情况报告`)).toBe('other');
});
