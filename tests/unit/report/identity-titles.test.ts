import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../lib/report/identity';
import { prepareReading } from '../../../lib/report/prepare';
import { page, silent, titleCases } from './identity-cases';

describe('whose report, by title and page', () => {
  it.each(titleCases)('$title ($more)', expected => {
    const facts = page(expected.title, expected.more);
    const { body, year } = readIdentity({ reading: silent, facts, url: null });
    expect(body?.name ?? null).toBe(expected.body);
    expect(body?.region?.code ?? null).toBe(expected.code);
    expect(year).toBe(expected.year);
    if (expected.level) expect(body?.level).toBe(expected.level);
    if (expected.kind) expect(body?.kind).toBe(expected.kind);
    if (expected.body) expect(body?.department ?? undefined).toBe(expected.department);
  });

  it('leaves the name of the site out of the title', () => {
    const documentTitle = '永州市人民政府关于2021年度法治政府建设情况的报告_永州市人民政府门户网站';
    const facts = page('', { headline: null, documentTitle });
    expect(readIdentity({ reading: silent, facts, url: null }).title).toBe(
      '永州市人民政府关于2021年度法治政府建设情况的报告',
    );
  });

  it('lets the site speak last, and only for a text in its voice', () => {
    const facts = page('关于2022年度法治政府建设情况的报告', {
      meta: { siteidcode: '3304020001', sitename: '嘉兴市南湖区司法局' },
    });
    const bodyOf = (text: string) =>
      readIdentity({ reading: prepareReading(text), facts, url: null }).body?.name ?? null;
    expect(bodyOf('2022年，我区推进法治政府建设，全区学法。')).toBe('嘉兴市南湖区人民政府');
    expect(bodyOf('2022年，我局推进法治政府建设，局党组学法，我局普法。')).toBe('嘉兴市南湖区司法局');
    expect(bodyOf('2022年，我省推进法治政府建设，全省学法。')).toBeNull();
    expect(bodyOf('2022年，我镇推进法治政府建设，全镇学法，镇党委开会。')).toBeNull();
    expect(bodyOf('2022年，推进法治政府建设。')).toBeNull();
  });

  it('knows the site by the end of the document title where nothing else names it', () => {
    const bodyOf = (documentTitle: string) =>
      readIdentity({
        reading: silent,
        facts: page('永宁街道2024年度法治政府建设情况报告', { documentTitle }),
        url: null,
      }).body?.name;
    const title = '永宁街道2024年度法治政府建设情况报告';
    const full = '成都市温江区人民政府永宁街道办事处';
    expect(bodyOf(`${title}_成都市温江区人民政府门户网站`)).toBe(full);
    expect(bodyOf(`${title}--成都市温江区人民政府`)).toBe(full);
    expect(bodyOf('成都市温江区人民政府')).toBe(full);
    expect(bodyOf(title)).toBe('永宁街道办事处');
    expect(bodyOf(`${title}_成都市温江区2023年度法治政府建设情况报告`)).toBe('永宁街道办事处');
  });

  it.each([
    ['国家金融监督管理总局重庆监管局2024年法治政府建设年度报告', '国家金融监督管理总局重庆监管局'],
    ['国家能源局山东监管办公室2023年法治政府建设情况报告', '国家能源局山东监管办公室'],
    ['中国人民银行温州市分行2023年法治央行建设情况报告', '中国人民银行温州市分行'],
  ])('names branches of the national systems: %s', (title, name) => {
    expect(readIdentity({ reading: silent, facts: page(title), url: null }).body?.name).toBe(name);
  });

  it('calls a zone without a name by the place around it', () => {
    const facts = page('经济开发区2024年度法治政府建设情况报告', { meta: { siteidcode: '1201170001' } });
    expect(readIdentity({ reading: silent, facts, url: null }).body?.name).toBe('天津市宁河区经济开发区管理委员会');
  });

  it.each([
    ['平湖市2023年上半年法治政府建设情况报告', '2023-01-01', '2023-06-30'],
    ['平湖市2023年下半年法治政府建设工作总结', '2023-07-01', '2023-12-31'],
    ['平湖市2023年第一季度法治政府建设工作情况报告', '2023-01-01', '2023-03-31'],
    ['平湖市2023年前三季度法治政府建设情况报告', '2023-01-01', '2023-09-30'],
    ['平湖市2023年上半年法治政府建设工作总结及下半年工作计划', '2023-01-01', '2023-06-30'],
    ['平湖市2023年法治政府建设情况报告', '2023-01-01', '2023-12-31'],
  ])('reads the time covered: %s', (title, from, to) => {
    const { body, period } = readIdentity({ reading: silent, facts: page(title), url: null });
    expect(period).toEqual({ from, to });
    expect(body?.name).toBe('平湖市人民政府');
  });
});
