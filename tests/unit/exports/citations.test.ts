import { expect, test } from 'vitest';
import { bibtex, type CitedReport, citedReport, cslJson, gbt7714, ris } from '../../../lib/exports/citations';
import { reportOf } from '../compare/compared-reports';

const CITED: CitedReport = {
  author: '道外区人民政府',
  title: '道外区2021年法治政府建设情况报告',
  published: '2022-03-15',
  accessed: '2026-11-25',
  url: 'http://www.hrbdw.gov.cn/art/2022/3/15/art_1_1.html?a=1&b=50%25',
  key: '230104-2021',
  year: 2021,
};

test('GB/T 7714: author, title with its mark, published, accessed, address', () => {
  expect(gbt7714(CITED)).toBe(
    '道外区人民政府. 道外区2021年法治政府建设情况报告[EB/OL]. (2022-03-15)[2026-11-25]. http://www.hrbdw.gov.cn/art/2022/3/15/art_1_1.html?a=1&b=50%25.',
  );
});

test('what is not known is left out, not invented', () => {
  expect(gbt7714({ ...CITED, author: null, published: null, url: null })).toBe(
    '道外区2021年法治政府建设情况报告[EB/OL]. [2026-11-25].',
  );
});

test('a title that the page lacks is made of body and year; the day is that of China', () => {
  const { report } = reportOf('大连市人民政府', []);
  expect(citedReport(report, '2026-01-01T18:00:00Z')).toMatchObject({
    author: '大连市人民政府',
    title: '大连市人民政府2023年法治政府建设情况报告',
    accessed: '2026-01-02',
    published: null,
  });
});

test('BibTeX keeps braces balanced and escapes what TeX would read', () => {
  const entry = bibtex({ ...CITED, title: '100%_{报告}' });
  expect(entry).toContain('title = {{100\\%\\_\\{报告\\}}}');
  expect(entry).toContain('url = {http://www.hrbdw.gov.cn/art/2022/3/15/art_1_1.html?a=1&b=50%25}');
  expect(entry.startsWith('@online{230104-2021,')).toBe(true);
});

test('RIS and CSL-JSON give the same facts', () => {
  expect(ris(CITED).split('\r\n')).toEqual([
    'TY  - ELEC',
    'AU  - 道外区人民政府',
    'TI  - 道外区2021年法治政府建设情况报告',
    'PY  - 2022',
    'DA  - 2022/03/15',
    `UR  - ${CITED.url}`,
    'Y2  - 2026/11/25',
    'LA  - zh-CN',
    'ER  - ',
    '',
  ]);
  expect(cslJson(CITED)).toMatchObject({
    type: 'webpage',
    author: [{ literal: '道外区人民政府' }],
    issued: { 'date-parts': [[2022, 3, 15]] },
    URL: CITED.url,
  });
});
