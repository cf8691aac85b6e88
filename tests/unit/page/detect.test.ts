import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { glance } from '../../../lib/page/detect';
import { ARTICLE_NEAR_MISSES, LIST_PAGES } from '../../fixtures/pages/near-miss-cases';
import type { PageInput } from '../../fixtures/pages/page-input';
import { PAGE_STYLES } from '../../fixtures/pages/page-styles';

const REPORT: PageInput = {
  title: '甲县人民政府关于2023年度法治政府建设情况的报告',
  url: 'http://www.jiaxian.gov.cn/zwgk/202403/t20240315_1001.html',
  siteName: '甲县人民政府',
  siteIdCode: '3304990001',
  column: '工作报告',
  breadcrumb: ['首页', '政务公开', '工作报告'],
  pubDate: '2024-03-15',
  source: '甲县司法局',
  paragraphs: [
    '2023年，我县深入贯彻落实《法治政府建设实施纲要（2021—2025年）》，扎实推进依法行政，法治政府建设取得新的进展。现将有关情况报告如下：',
    '一、推进法治政府建设的主要举措和成效',
    '（一）全年受理行政复议案件36件，办结35件，行政机关负责人出庭应诉率达100%，法治政府建设水平稳步提升。',
    '（二）组织法治政府建设培训6期，开展执法案卷评查2次，抽查案卷84份，责令整改问题17个，依法行政意识明显增强。',
  ],
  signature: null,
  neighbours: ['关于开展执法案卷评查的通知', '关于公布规范性文件目录的公告'],
  sideTitles: ['县政府召开常务会议'],
  hasMeta: false,
};

async function look(html: string, url = REPORT.url) {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } as never });
  window.document.write(html);
  const document = window.document as unknown as Document;
  const before = document.documentElement.outerHTML;
  const seen = glance(document);
  expect(document.documentElement.outerHTML).toBe(before);
  await window.happyDOM.close();
  return seen.answer;
}

const plain = (title: string, body: string) => `<html><head><title>${title}</title></head><body>${body}</body></html>`;
const PROSE = REPORT.paragraphs.map(text => `<p>${text}</p>`).join('');

describe('wakes the reader', () => {
  test.each(Object.entries(PAGE_STYLES))('on a report in the style %s', async (_, draw) => {
    expect(await look(draw(REPORT))).toBe('wake');
  });

  test('when only the text tells: no title names it', async () => {
    expect(await look(plain('甲县人民政府', PROSE))).toBe('wake');
  });

  test.each([
    '2023年，甲镇在上级党委、政府的坚强领导下，深入学习习近平法治思想，扎实推进依法行政。现将甲镇2023年度法治政府建设工作情况报告如下：',
    '一年来，我街在区委的领导下召开会议研究部署法治政府建设，现将2023年法治政府建设工作情况汇报如下:',
  ])('on a short lead, which is no title of another page: %s', async lead => {
    expect(await look(plain(REPORT.title, `<h1>${REPORT.title}</h1><p>${lead}</p>${PROSE}`))).toBe('wake');
  });

  test('when the title is drawn in three lines above the text', async () => {
    const body = `<p>甲县人民政府</p><p>2023年度法治政府建设情况报告</p>${PROSE}`;
    expect(await look(plain('', body))).toBe('wake');
  });

  test('on a report that is a file', async () => {
    const body =
      '<h1>甲县2023年法治政府建设情况报告</h1><p>附件：<a href="/files/x.pdf">甲县2023年法治政府建设情况报告.pdf</a></p>';
    expect(await look(plain('甲县2023年法治政府建设情况报告', body))).toBe('wake');
  });
});

test('wakes on a scanned report', async () => {
  const title = '甲县人民政府2023年法治政府建设情况报告';
  expect(await look(plain(title, `<h1>${title}</h1><p><img src="1.jpg"></p><p><img src="2.jpg"></p>`))).toBe('wake');
});

describe('is silent', () => {
  test.each(ARTICLE_NEAR_MISSES.map(item => [item.title, item] as const))('on %s', async (_, item) => {
    for (const draw of [PAGE_STYLES.trs, PAGE_STYLES['layout-table'], PAGE_STYLES['word-soup'], PAGE_STYLES.mobile]) {
      const { title, url, siteName, siteIdCode, paragraphs } = item;
      expect(await look(draw({ ...REPORT, title, url, siteName, siteIdCode, paragraphs }), url)).not.toBe('wake');
    }
  });

  test.each(LIST_PAGES.map(page => [page.kind, page] as const))('on a %s', async (_, page) => {
    expect(await look(page.html, page.url)).not.toBe('wake');
  });

  test('on a page that speaks of something else it says so at once, and looks no more', async () => {
    const body =
      '<p>市政府召开常务会议，研究部署安全生产工作，听取有关部门汇报，安排下一阶段任务，强调要压实责任、细化措施。</p>'.repeat(
        5,
      );
    expect(await look(plain('市政府召开常务会议_甲市', body))).toBe('quiet');
  });

  test('waits while the text of a fitting title is not there yet', async () => {
    expect(await look(plain('甲县2023年法治政府建设情况报告', '<div id="app"></div>'))).toBe('wait');
    expect(await look(plain('甲县人民政府', '<div id="app"></div>'))).toBe('wait');
  });
});

test('is silent on the yearly report of other work that names the subject', async () => {
  const title = '2022年度行政规范性文件备案审查工作情况报告';
  const text =
    '<p>2022年，全市扎实开展备案审查，推进法治政府建设，依法行政水平不断提高。现将有关情况报告如下：</p><p>一、基本情况</p><p>全年审查文件986件，提出意见312条，办理行政复议附带审查案件6件，依法行政和法治政府建设得到加强，法治政府建设成效明显。全市各级行政机关依法行政意识不断增强，备案及时率、规范率均为百分之百，有关经验在全省推广，得到上级机关充分肯定。</p>';
  expect(await look(plain(`${title}_甲市司法局`, text))).not.toBe('wake');
});

describe('hostile pages', () => {
  test.each([
    ['a title without end', plain('法治政府建设情况'.repeat(20_000), PROSE)],
    ['a name of the prototype', plain('__proto__ constructor', '<h1>hasOwnProperty</h1>')],
    ['no body', '<html><head><title>x</title></head></html>'],
    ['elements without end', plain('甲', '<i></i>'.repeat(30_000))],
    ['nesting without end', plain('甲', '<div>'.repeat(3000))],
  ])('%s: no error', async (_, html) => {
    expect(await look(html)).not.toBe('error');
  });
});
