import { expect, it } from 'vitest';
import { periodKindOf, reportKeyOf } from '../../../lib/library/report-key';
import { parseReport } from '../../../lib/report/parse';
import { readWithLens } from '../../bench/recognise/lens';
import { drawReport } from '../../bench/recognise/pages';
import type { PageStyle } from '../../fixtures/pages/page-styles';
import { REPORT_CASES } from '../../fixtures/pages/report-cases';

const keyOf = (text: string, sha256: string) => reportKeyOf(parseReport({ text, sha256 }));
const lead = '我区推进法治政府建设。现将有关情况报告如下：\n一、主要举措和成效\n成效明显。';

it('joins one report at two addresses and keeps years and half-years apart', () => {
  const of = (title: string) => keyOf(`${title}\n${lead}`, title);
  const full = of('长春市朝阳区人民政府关于2022年度法治政府建设情况的报告');
  expect(of('长春市朝阳区2022年法治政府建设年度报告')).toBe(full);
  expect(of('长春市朝阳区2021年法治政府建设年度报告')).not.toBe(full);
  expect(of('长春市朝阳区2022年上半年法治政府建设情况报告')).not.toBe(full);
  expect(of('长春市朝阳区司法局2022年法治政府建设年度报告')).not.toBe(full);
});

it('takes several years for no year', () => {
  const several = parseReport({ text: `明光市2016—2020年法治政府建设情况报告\n${lead}`, sha256: 'a' });
  expect(periodKindOf(several)).toBe('other');
  expect(periodKindOf(parseReport({ text: `明光市2020年法治政府建设情况报告\n${lead}`, sha256: 'b' }))).toBe('year');
});

it('joins nothing on a name that stays open', () => {
  const title = '朝阳区2022年法治政府建设年度报告';
  expect(keyOf(`${title}\n${lead}`, 'a')).not.toBe(keyOf(`${title}\n${lead}续。`, 'b'));
});

it('is one report with one text at every address and in every dress', async () => {
  const item = REPORT_CASES[0];
  if (!item) throw new Error('no case');
  const addresses: [string, PageStyle][] = [
    [item.url, 'trs'],
    [item.url.replace(/^https?:/, 'https:'), 'hanweb'],
    [`${item.url}?from=singlemessage&isappinstalled=0`, 'kaipu'],
    [item.url.replace(/\/\/(?:www\.)?/, '//wap.'), 'mobile'],
    ['http://sft.province.gov.cn/art/2024/6/3/art_9.html', 'word-soup'],
    ['https://m.example.com/a/123', 'layout-table'],
  ];
  const found = new Set<string>();
  for (const [url, style] of addresses) {
    const { report } = await readWithLens(drawReport({ ...item, url }, 0, style).html, url);
    found.add(`${reportKeyOf(report)} ${report.source.sha256}`);
  }
  expect(found.size).toBe(1);
});
