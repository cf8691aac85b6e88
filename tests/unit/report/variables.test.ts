import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../lib/report/parse';

const REPORT = `石门县2021年法治政府建设情况报告
市委、市政府：
2021年，我县深入推进法治政府建设，现将有关情况报告如下。
一、主要举措和成效
（一）优化营商环境。取消审批事项12项，办件好于全市平均水平，实现帮办代办全覆盖。
（二）规范行政执法。办理行政处罚案件85件（2020年79件），截至11月底持证412人。贯彻《行政处罚法》《湖南省行政程序规定》，落实《行政处罚法》要求。
（三）化解矛盾纠纷。行政复议收案35件，考核位列全省第三名，获评全省法治政府建设示范县。
二、存在的问题
一是执法力量不足；二是普法形式单一。
三、2022年工作安排
（一）培训执法人员500人次。
（二）推进普法。
（三）新建调解室8个。
石门县人民政府
2022年1月10日
`;
const audit = parseReport({ text: REPORT, sha256: '' }).audit;
const finding = (code: string) => audit.find(one => one.code === code);
const quotes = (code: string) => finding(code)?.spans.map(span => REPORT.slice(...span));

describe('the variables of a whole report', () => {
  test('to whom it is addressed', () => {
    expect(finding('addressee')?.message).toBe('主送：市委、市政府。');
    expect(quotes('addressee')).toEqual(['市委、市政府']);
  });

  test.each(['国务院', '省政府、水利部', '自治区人民政府'])('addressed to %s', name => {
    const { audit } = parseReport({ text: REPORT.replace('市委、市政府', name), sha256: '' });
    expect(audit.find(one => one.code === 'addressee')?.message).toBe(`主送：${name}。`);
  });

  test.each(['全体干部', '基层所站'])('%s is no addressee', name => {
    const { audit } = parseReport({ text: REPORT.replace('市委、市政府', name), sha256: '' });
    expect(audit.map(one => one.code)).not.toContain('addressee');
  });

  test('shortcomings, plans, and plans with a figure', () => {
    expect(finding('statements.count')?.message).toBe('列出不足2条，下一年安排3条，其中带数值的2条。');
    expect(quotes('statements.count')?.slice(2)).toEqual(['（一）培训执法人员500人次。', '（三）新建调解室8个。']);
  });

  test('claims without a number', () => {
    expect(quotes('claims.non-numeric')).toEqual(['好于全市平均水平', '全覆盖']);
  });

  test('ranks and honours', () => {
    expect(finding('honours.count')?.message).toBe('名次1处，获奖、示范等荣誉1处。');
    expect(quotes('honours.count')).toEqual(['第三名', '获评全省法治政府建设示范']);
  });

  test('dimensions by heading and by figure', () => {
    expect(finding('dimensions.covered')?.message).toMatch(/^标题涉及维度\d个，指标涉及维度\d个；两者均未涉及：/);
  });

  test('of which time the figures are', () => {
    expect(finding('time.mix')?.message).toBe(
      '数字的时间口径：报告年度4个，累计、截至或其他时段1个，用作比较的往年数1个，下一年安排2个。',
    );
  });

  test('laws and documents, each once', () => {
    expect(finding('references.legal')?.message).toBe('书名号内的法律法规规章文件2种。');
    expect(quotes('references.legal')).toEqual(['《行政处罚法》', '《湖南省行政程序规定》']);
  });

  test('are not asked of what is no report', () => {
    const codes = parseReport({ text: '今天天气很好。共有3人。', sha256: '' }).audit.map(one => one.code);
    expect(codes).not.toContain('time.mix');
    expect(codes).not.toContain('addressee');
  });
});
