// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { joinPages } from '../../../lib/page/join-pages';
import { readPage } from '../../../lib/page/read';
import type { PageInput } from '../../fixtures/pages/page-input';
import { pageAddress, pagedPage } from '../../fixtures/pages/styles/paged';

const URL_OF_FIRST = 'http://www.hrbdw.gov.cn/art/2022/3/15/art_2031_114570.html';
const PARAGRAPHS = [
  '2021年，全区坚持依法行政，扎实推进法治政府建设，现将有关情况报告如下。',
  '一、2021年推进法治政府建设的主要举措和成效',
  '（一）全面履行政府职能。公布权责事项1672项，受理企业投诉案件10件、办结8件，持续优化法治化营商环境。',
  '（二）完善制度体系。经审查制发规范性文件2件，经清理共保留5件、废止5件，制度建设质量稳步提高。',
  '二、存在的问题',
  '依法决策意识有待进一步提升，个别部门遵守法定程序不够严格，执法队伍专业力量较为短缺。',
  '三、2022年工作安排',
  '持续推进政府职能转变，健全行政决策制度机制，强化对行政权力的制约和监督，不断提升依法行政水平。',
];
const INPUT: PageInput = {
  title: '道外区2021年法治政府建设情况报告',
  url: URL_OF_FIRST,
  siteName: '道外区人民政府',
  siteIdCode: '2301040001',
  column: '法治政府建设年度报告',
  breadcrumb: ['首页', '政务公开'],
  pubDate: '2022-03-15',
  source: '道外区人民政府',
  paragraphs: PARAGRAPHS,
  signature: null,
  neighbours: ['2020年法治政府建设情况报告', '2022年法治政府建设情况报告'],
  sideTitles: [],
  hasMeta: true,
};

const documentOf = (number: number) => new DOMParser().parseFromString(pagedPage(INPUT, number, 3), 'text/html');
const asked: string[] = [];
const fetchPage = async (url: string) => {
  asked.push(url);
  const number = [1, 2, 3].find(each => pageAddress(URL_OF_FIRST, each) === url);
  return number ? documentOf(number) : null;
};

test('from the middle page the whole report comes together in order', async () => {
  const present = readPage(documentOf(2), pageAddress(URL_OF_FIRST, 2));
  expect(present.morePages).not.toBeNull();
  const joined = await joinPages(present, pageAddress(URL_OF_FIRST, 2), present.morePages!, fetchPage);
  expect(joined?.pages).toBe(3);
  const places = PARAGRAPHS.map(paragraph => joined!.text.indexOf(paragraph));
  expect(places.every(place => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(new Set(asked).size).toBe(asked.length);
});

test('only what stands on the present page has a range', async () => {
  const present = readPage(documentOf(2), pageAddress(URL_OF_FIRST, 2));
  const joined = await joinPages(present, pageAddress(URL_OF_FIRST, 2), present.morePages!, fetchPage);
  const here = PARAGRAPHS.find(paragraph => present.text.includes(paragraph))!;
  const start = joined!.text.indexOf(here);
  expect(joined!.rangeOf([start, start + here.length])?.startContainer.textContent).toContain(here);
  expect(joined!.rangeOf([0, 5])).toBeNull();
});

test('a page that cannot be had joins nothing', async () => {
  const present = readPage(documentOf(1), URL_OF_FIRST);
  expect(await joinPages(present, URL_OF_FIRST, present.morePages!, async () => null)).toBeNull();
});
