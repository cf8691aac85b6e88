import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What stands around a report on its site, composed by us in the manner of that site; the text itself is the seed's. */
export interface SeedPage {
  seed: string;
  style: 'trs' | 'hanweb' | 'layout-table' | 'boda' | 'traditional';
  charset: 'utf-8' | 'gb18030';
  url: string;
  title: string;
  siteName: string;
  siteIdCode: string;
  column: string;
  breadcrumb: string[];
  /** YYYY-MM-DD. */
  pubDate: string;
  source: string;
  /** Null where the site has no such tags: then only the page as drawn says whose report it is. */
  hasMeta: boolean;
  /** What the reader must make of it. */
  expected: { body: string; code: string; year: number };
}

export const SEED_PAGES: readonly SeedPage[] = [
  {
    seed: '000',
    style: 'trs',
    charset: 'utf-8',
    url: 'http://www.dl.gov.cn/zwgk/fzzfjs/202203/t20220314_2006148.html',
    title: '大连市人民政府关于2021年度法治政府建设情况的报告',
    siteName: '大连市人民政府',
    siteIdCode: '2102000041',
    column: '法治政府建设年度报告',
    breadcrumb: ['首页', '政务公开', '法治政府建设年度报告'],
    pubDate: '2022-03-14',
    source: '大连市司法局',
    hasMeta: true,
    expected: { body: '大连市人民政府', code: '210200', year: 2021 },
  },
  {
    seed: '001',
    style: 'hanweb',
    charset: 'utf-8',
    url: 'http://www.hrbdw.gov.cn/art/2022/3/15/art_31478_1225930.html',
    title: '道外区2021年法治政府建设情况报告',
    siteName: '哈尔滨市道外区人民政府',
    siteIdCode: '2301040001',
    column: '工作报告',
    breadcrumb: ['首页', '政务公开', '工作报告'],
    pubDate: '2022-03-15',
    source: '道外区人民政府',
    hasMeta: true,
    expected: { body: '哈尔滨市道外区人民政府', code: '230104', year: 2021 },
  },
  {
    seed: '002',
    style: 'layout-table',
    charset: 'utf-8',
    url: 'http://www.yibin.gov.cn/xxgk/show.asp?id=1987342',
    title: '宜宾市人民政府2023年法治政府建设工作情况报告',
    siteName: '宜宾市人民政府',
    siteIdCode: '5115000032',
    column: '法治政府建设',
    breadcrumb: ['首页', '信息公开', '重点领域信息公开', '法治政府建设'],
    pubDate: '2024-03-29',
    source: '市司法局',
    hasMeta: true,
    expected: { body: '宜宾市人民政府', code: '511500', year: 2023 },
  },
  {
    seed: '003',
    style: 'traditional',
    charset: 'utf-8',
    url: 'http://www.xm.gov.cn/zwgk/flfg/fzzf/202103/t20210330_2526631.htm',
    title: '廈門市人民政府關于2020年度法治政府建設情況的報告',
    siteName: '廈門市人民政府',
    siteIdCode: '3502000001',
    column: '法治政府建設',
    breadcrumb: ['首頁', '政務公開', '法治政府建設'],
    pubDate: '2021-03-30',
    source: '廈門市人民政府',
    hasMeta: true,
    expected: { body: '厦门市人民政府', code: '350200', year: 2020 },
  },
  {
    seed: '004',
    style: 'boda',
    charset: 'gb18030',
    url: 'http://www.nanhu.gov.cn/info/1021/59201.htm',
    title: '嘉兴市南湖区人民政府2021年度法治政府建设情况报告',
    siteName: '嘉兴市南湖区人民政府',
    siteIdCode: '3304020038',
    column: '政府工作报告',
    breadcrumb: ['首页', '信息公开', '政府工作报告'],
    pubDate: '2022-03-25',
    source: '南湖区司法局',
    hasMeta: false,
    expected: { body: '嘉兴市南湖区人民政府', code: '330402', year: 2021 },
  },
];

/** Lists all pages of the portal, for a person to go on from. */
export const INDEX_URL = 'http://www.example.gov.cn/';

/** No reports: meeting news that speaks of one, and a reading aid whose title holds a whole report's title. */
export const OTHER_PAGES = [
  {
    url: 'http://www.dl.gov.cn/ywdt/202202/t20220218_1999001.html',
    title: '市政府常务会议听取2021年度法治政府建设情况汇报',
  },
  {
    url: 'http://www.nanhu.gov.cn/info/1024/59301.htm',
    title: '【政策解读】关于《嘉兴市南湖区人民政府2021年度法治政府建设情况报告》的政策解读',
  },
] as const;

/** Lines a crawler left in the seeds that belong to the site, not to the report. */
const FURNITURE = /^(?:扫一扫|掃一掃|Produced By|发表时间)/;

/** Paragraphs of a seed as its site would hold them: nothing changed inside, titles and furniture left to the page around. */
export function seedParagraphs({ seed, title }: SeedPage): string[] {
  const folder = resolve('seeds');
  const file = readdirSync(folder).find(name => name.startsWith(seed));
  if (!file) throw new Error(`no seed ${seed}`);
  return readFileSync(join(folder, file), 'utf8')
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && line !== title && !FURNITURE.test(line));
}
