import { describe, expect, it } from 'vitest';
import { brokenDateIn, dateOfAddress, datesIn, isoDate, localDate, repairDate } from '../../../lib/report/dates';
import { readIdentity } from '../../../lib/report/identity';
import { prepareReading } from '../../../lib/report/prepare';
import { page, silent } from './identity-cases';

describe('a date in a string', () => {
  it.each([
    ['2023-03-28', '2023-03-28'],
    ['2021/03/29 11:30:01', '2021-03-29'],
    ['2025年03月19日09时07分', '2025-03-19'],
    ['2024- 03- 14 11:18', '2024-03-14'],
    ['25.02.2016 10:00', '2016-02-25'],
    ['二○一一年四月八日', '2011-04-08'],
    ['二〇二二年十二月三十一日', '2022-12-31'],
    ['二〇一九年元月九日', '2019-01-09'],
    ['2018年元月26日', '2018-01-26'],
    ['二〇二三年3月7日', '2023-03-07'],
    ['20151214', '2015-12-14'],
    ['20221月1日', '2022-01-01'],
    ['2024年2月29日', '2024-02-29'],
  ])('%s', (text, expected) => {
    expect(datesIn(text).map(found => found.date)).toEqual([expected]);
  });

  it.each([
    '2023年2月29日',
    '2022-13-01',
    '2022-00-10',
    '2021-2025年',
    '20210230',
    '电话02151214',
    '2022年3月',
    '2021年元月32日',
    '第20221号',
  ])('%s holds none', text => {
    expect(datesIn(text)).toEqual([]);
  });

  it('knows the calendar', () => {
    expect(isoDate(2000, 2, 29)).toBe('2000-02-29');
    expect(isoDate(2023, 2, 29)).toBeNull();
    expect(isoDate(2022, 4, 31)).toBeNull();
    expect(isoDate(1970, 1, 1)).toBeNull();
  });
});

describe('a damaged date', () => {
  it.each([
    ['2022225', '2022-02-25'],
    ['2022315', '2022-03-15'],
    ['20221225', '2022-12-25'],
    ['202231', '2022-03-01'],
    ['2022130', '2022-01-30'],
    ['20220315', '2022-03-15'],
  ])('%s has one reading', (digits, expected) => {
    expect(repairDate(digits)).toBe(expected);
  });

  it.each(['2022111', '2022121', '2022000', '2022999', '2022', '19990101', '20221301'])(
    '%s has none or several',
    digits => {
      expect(repairDate(digits)).toBeNull();
    },
  );

  it('is found at the end of a line, month and day signs lost', () => {
    expect(brokenDateIn('2023年315')?.date).toBe('2023-03-15');
    expect(brokenDateIn('道外区人民政府 2022225')).toMatchObject({ date: '2022-02-25', start: 8, end: 15 });
    expect(brokenDateIn('共办理2022225件')).toBeNull();
  });
});

describe('the address of a page', () => {
  it.each([
    ['http://a.gov.cn/zwgk/202103/t20210315_67199603.html', '2021-03-15'],
    ['https://a.gov.cn/art/2024/3/14/art_1229000789_59094662.html', '2024-03-14'],
    ['https://a.gov.cn/10462/fzzfjs/2025/3/19/8a448b3b.shtml', '2025-03-19'],
    ['http://a.gov.cn/2025-03-28/849353.html', '2025-03-28'],
    ['http://a.gov.cn/202602/24/content_1.html', '2026-02-24'],
    ['http://czq.gov.cn/xxgk/t19700101_3454888.shtml', null],
    ['https://a.gov.cn/content/post_12626209.html', null],
    ['https://a.gov.cn/2024/59/324297.html', null],
    ['https://2024.gov.cn/a.html?d=2024-03-01', null],
    ['', null],
  ])('%s', (url, expected) => {
    expect(dateOfAddress(url)).toBe(expected);
  });
});

it('counts a stamp with a zone in Asia/Shanghai and takes one without as printed', () => {
  expect(localDate('2023-03-31T16:30:00Z')).toBe('2023-04-01');
  expect(localDate('2023-03-31T23:59:00+08:00')).toBe('2023-03-31');
  expect(localDate('2023-03-31 23:59:59')).toBe('2023-03-31');
  expect(localDate('nothing')).toBeNull();
});

describe('published and signed', () => {
  const titled = '上饶市人民政府关于2022年度法治政府建设情况的报告';
  const datesOf = (more: Parameters<typeof page>[1], text?: string) =>
    readIdentity({ reading: text ? prepareReading(text) : silent, facts: page(titled, more), url: null }).dates;

  it('trusts the label before the meta tag before the address, and keeps all as candidates', () => {
    const dates = datesOf({
      url: 'http://a.gov.cn/202305/t20230506_1.html',
      meta: { pubdate: '2023-03-30 10:00' },
      labels: [
        { label: '发布日期：', value: '2023-03-29' },
        { label: '成文日期', value: '2023年03月20日' },
      ],
    });
    expect(dates.published).toBe('2023-03-29');
    expect(dates.signed).toBe('2023-03-20');
    expect(dates.candidates).toEqual([
      { date: '2023-03-29', from: 'label:published' },
      { date: '2023-03-20', from: 'label:signed' },
      { date: '2023-03-30', from: 'meta' },
      { date: '2023-05-06', from: 'address' },
    ]);
  });

  it('takes no clock for the day of publication, whatever its label', () => {
    const facts = page('甲县2022年度法治政府建设情况报告', {
      labels: [{ label: '日期', value: '2023年11月25日 星期六' }],
    });
    const { published, candidates } = readIdentity({ reading: silent, facts, url: null }).dates;
    expect(published).toBeNull();
    expect(candidates).toEqual([{ date: '2023-11-25', from: 'label:clock' }]);
  });

  it('does not take a date before the covered year has ended its first half, nor a clock', () => {
    expect(datesOf({ labels: [{ label: '发布时间', value: '2019-12-03' }] }).published).toBeNull();
    const clock =
      '今天是2023年3月1日星期三\n2023年3月1日 星期三\n现将有关情况报告如下：\n一、主要举措和成效\n成效明显。';
    expect(datesOf({}, clock).published).toBeNull();
  });

  it('reads labels and datelines that stand in the text', () => {
    const lines = [
      '发布时间：2023-03-28 信息来源：市政府办公室',
      '现将有关情况报告如下：',
      '一、主要举措和成效',
      '成效明显。',
    ];
    expect(datesOf({}, lines.join('\n')).published).toBe('2023-03-28');
    expect(datesOf({}, ['2023-03-27 11:18', ...lines.slice(1)].join('\n')).published).toBe('2023-03-27');
    expect(datesOf({}, ['来源：市司法局 2023/3/26 浏览次数：590', ...lines.slice(1)].join('\n')).published).toBe(
      '2023-03-26',
    );
    const table = '| [ 成文日期 ] | 2023-03-20 | [ 发布日期 ] | 2023-03-24 |';
    expect(datesOf({}, [table, ...lines.slice(1)].join('\n'))).toMatchObject({
      published: '2023-03-24',
      signed: '2023-03-20',
    });
  });

  it('takes the signature from the end and leaves dates inside sentences alone', () => {
    const text = [
      '现将有关情况报告如下：',
      '一、主要举措和成效',
      '2022年7月1日，新条例施行。',
      '',
      '上饶市人民政府',
      '二〇二三年三月二日',
      '',
      '主办单位：上饶市人民政府 备案号123',
    ];
    expect(datesOf({}, text.join('\n'))).toMatchObject({ signed: '2023-03-02', published: null });
    expect(datesOf({}, text.slice(0, 3).join('\n')).signed).toBeNull();
  });
});
