import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../lib/report/identity';
import type { PageFacts } from '../../../lib/report/page-facts';
import { prepareReading } from '../../../lib/report/prepare';
import { recognise } from '../../../lib/report/recognise';
import { page } from './identity-cases';

const detect = (text: string, facts: PageFacts | null) => {
  const reading = prepareReading(text);
  return recognise({ reading, facts, url: null, identity: readIdentity({ reading, facts, url: null }) });
};

/** The body of a report as any city might write it. */
const reportBody = [
  '2022年，我市坚持以习近平新时代中国特色社会主义思想为指导，扎实推进法治政府建设。现将有关情况报告如下：',
  '一、主要举措和成效',
  '（一）依法全面履行政府职能。办理行政许可事项1200件，办结率100%。',
  '（二）健全行政决策机制。审查重大行政决策8件。',
  '（三）严格规范公正文明执法。开展执法检查230次，评查案卷40本。',
  '（四）强化行政权力制约监督。办理建议提案96件。',
  '二、存在的问题',
  '一是法治队伍力量不足。二是执法规范化水平有待提高。',
  '三、2023年工作安排',
  '2023年，我市将继续推进法治政府建设。',
].join('\n');

const interpretation = [
  '一、起草背景',
  '为贯彻落实法治政府建设实施纲要，市司法局起草了年度报告。',
  '二、主要内容',
  '报告分为三个部分，总结了依法行政、行政执法等方面的情况。',
].join('\n');
const scheme = [
  '为加快建设法治政府，特制定本方案。',
  '一、指导思想',
  '坚持依法行政，加快法治政府建设。',
  '二、工作目标',
  '到2025年，法治政府建设实现新突破。',
  '三、主要任务',
  '（一）完善行政决策制度。（二）严格规范公正文明执法。',
  '四、保障措施',
  '各部门要加强组织领导。',
].join('\n');
const news = [
  '本报讯（记者 张三）近日，市政府常务会议听取法治政府建设情况汇报。',
  '会议强调，要深入推进法治政府建设，坚持依法行政，抓好行政执法。',
  '会议还研究了其他事项。',
].join('\n');
const disclosure = [
  '根据《中华人民共和国政府信息公开条例》规定，编制本报告。本报告中所列数据的统计期限为全年。',
  '一、总体情况',
  '主动公开政府信息1200条，推进依法行政。',
  '二、存在的主要问题及改进情况',
  '三、其他需要报告的事项',
].join('\n');
const model = [
  '20XX年，XX市坚持依法行政，扎实推进法治政府建设。现将情况报告如下：',
  '一、主要举措和成效',
  '办理案件XX件，评查案卷X本。',
  '二、存在的问题',
  '三、下一步工作安排',
].join('\n');
const paper = [
  '摘要：法治政府建设是全面依法治国的重点任务。',
  '关键词：法治政府；依法行政',
  '一、问题的提出',
  '依法行政的要求由来已久。',
  '参考文献',
].join('\n');
const duty = [
  '本人认真履行推进法治建设第一责任人职责。我始终坚持依法行政，我带头学法，我严格执行重大决策程序。',
  '一、履职情况',
  '我认真组织学习，我主持召开会议4次，推进法治政府建设。',
  '二、存在的问题',
].join('\n');
const work = [
  '各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
  '一、2022年工作回顾',
  '地区生产总值增长5%。法治政府建设扎实推进。',
  '二、2023年工作安排',
  '加快建设现代化产业体系。',
].join('\n');
const summary = [
  '2022年，我局在区委、区政府领导下，围绕中心、服务大局，各项工作取得新成效。',
  '一、坚持党建引领',
  '开展主题党日活动12次。',
  '二、聚焦主责主业',
  '推进依法行政，办理行政复议案件12件。',
  '三、存在的问题',
  '四、下一步打算',
].join('\n');

describe('titles worded as a report, with a report under them', () => {
  it.each([
    '成都市武侯区人民政府关于2022年度法治政府建设情况的报告',
    '成都市武侯区2022年法治政府建设年度报告',
    '武侯区司法局2022年法治政府建设工作情况',
    '审计局2022年度法治政府建设情况报告',
    '四川省交通运输厅2022年法治政府部门建设工作情况',
    '2016年度依法行政工作情况报告',
    '推进依法行政工作情况及2016年工作打算',
    '2022年度法治政府建设工作报告和2023年工作思路',
    '关于报送《武侯区财政局2022年度法治政府建设情况报告》的报告',
    '关于印发《武侯区2022年度法治政府建设情况报告》的通知',
    '关于公布2022年度法治政府建设情况报告的公告',
    '武侯区依法行政暨法治政府建设工作情况的报告（2022年）',
    '【武侯区】2022年法治政府建设年度情况报告',
    '成政发〔2023〕4号成都市人民政府关于2022年法治政府建设情况的报告',
    '鎮江市2022年法治政府建設年度報告',
    '2022年上半年法治政府建设工作情况报告',
    '武侯区人民政府关于法治政府建设的情况报告',
    '国家税务总局成都市税务局2022年法治政府建设情况报告',
    '示范区管委会2022年法治政府建设年度报告',
    '武侯区法治政府建设情况报告（2022年度）',
    '武侯区2022年度法治政府建设情况报告（公开版）',
    '武侯区2022年度法治政府建设情况的报告（武府〔2023〕5号）',
    '关于2022年度法治政府建设情况报告的公示',
    '2022年法治政府建设年度报告公示',
    '2022年度推进依法行政建设法治政府工作情况报告',
    '关于2022年度落实法治政府建设工作的情况报告',
    '武侯区人民政府关于2022年度法治政府建设和履行推进法治建设第一责任人职责情况的报告',
    '2022年法治政府建设工作总结及2023年工作安排',
    '2022年度全面推进依法行政工作报告',
    '2022年法治政府建设专项报告',
    '武侯区2022年法治政府建设情况和2023年工作安排报告',
    '民政部2022年法治政府建设情况和2023年法治政府建设主要安排报告',
    '《民政部2022年法治政府建设年度报告》（全文）',
    '簇桥乡2022年法治政府年度报告',
    '武侯区2022年法治政府建设半年工作总结',
  ])('%s', title => {
    expect(detect(reportBody, page(title))).toMatchObject({ verdict: 'report' });
  });

  it('is carried by a letter that sends it up', () => {
    const title = '上海市生态环境局关于报送2021年度法治政府建设情况报告的函';
    expect(detect(reportBody, page(title)).verdict).toBe('report');
    expect(detect(reportBody, page('关于报送2023年度法治政府建设情况报告的通知')).verdict).toBe('other');
    expect(detect(reportBody, page('章丘区民政局关于2022年度法治政府建设情况的函')).verdict).toBe('report');
    expect(detect(reportBody, page('关于征求2022年度法治政府建设情况的函')).verdict).toBe('other');
  });

  it('is none where only the text prints the title of other work', () => {
    const title = '滨州市2022年度行政复议和行政应诉工作情况报告';
    const facts = page('', { headline: null, documentTitle: '滨州市司法局' });
    expect(detect(`${title}\n${reportBody}`, facts).verdict).toBe('other');
    expect(detect(`滨州市司法局文件\n${reportBody}`, facts).verdict).toBe('report');
  });

  it('needs no title at all', () => {
    expect(detect(reportBody, null).verdict).toBe('report');
    expect(detect(reportBody, page('政府信息公开')).verdict).toBe('report');
    expect(detect(reportBody, page('成都市武侯区司法局')).verdict).toBe('report');
  });

  it('is one where a short text of a bureau only says 法治建设', () => {
    const facts = page('佳县能源局2021年度法治政府建设工作总结');
    const text = [
      '2021年，我局认真落实县委、县政府关于法治建设的部署，现将一年来工作总结如下：',
      '一、主要工作',
      '开展煤矿检查26家次。',
      '二、存在问题',
      '执法能力不强。',
      '三、下一步打算',
      '继续强化学习。',
    ].join('\n');
    expect(detect(text, facts).verdict).toBe('report');
    const silent = text.replace('法治建设', '安全生产');
    expect(detect(silent, page('佳县能源局2021年度工作总结')).verdict).not.toBe('report');
    // Without the parts of a report the title alone is asked about.
    expect(detect(silent.replace('二、存在问题\n执法能力不强。\n', ''), facts).verdict).toBe('unsure');
  });

  it('is one where the title alone names the subject and the text has the parts of a report', () => {
    const text = [
      '一、工作开展情况',
      '全年检查用人单位640家次，受理劳动争议仲裁案件96件，结案率98%，为380名劳动者追回工资312万元，未发生群体性事件。'.repeat(
        2,
      ),
      '二、存在的问题',
      '监察执法力量薄弱，用人单位守法意识不强，信用监管手段运用较少，部门之间信息共享还不充分。'.repeat(2),
      '三、2022年工作打算',
      '开展根治欠薪专项行动，推进仲裁标准化建设，加强业务培训，充实基层执法力量。',
    ].join('\n');
    expect(detect(text, page('龙江县人力资源和社会保障局2021年度法治政府建设工作报告')).verdict).toBe('report');
    expect(detect(text, page('龙江县人力资源和社会保障局2021年度工作报告')).verdict).not.toBe('report');
  });

  it('keeps an attached report', () => {
    const facts = page('武侯区人民政府关于2022年度法治政府建设情况的报告', {
      attachments: [{ href: 'a.pdf', text: '武侯区人民政府关于2022年度法治政府建设情况的报告.pdf' }],
    });
    expect(detect('附件：武侯区人民政府关于2022年度法治政府建设情况的报告', facts).verdict).toBe('report');
  });
});

describe('near misses stay silent', () => {
  it.each([
    ['【政策解读】关于《武侯区2022年度法治政府建设情况报告》的解读', interpretation],
    ['一图读懂2022年法治政府建设年度报告', interpretation],
    ['武侯区法治政府建设实施方案（2021—2025年）', scheme],
    ['武侯区2022年法治政府建设工作要点', scheme],
    ['2022年法治政府建设年度报告工作指引', scheme],
    ['关于做好2022年度法治政府建设年度报告工作的通知', scheme],
    ['市政府常务会议听取2022年度法治政府建设情况汇报', news],
    ['我市召开法治政府建设推进会', news],
    ['武侯区司法局2022年政府信息公开工作年度报告', disclosure],
    ['2022年度行政复议工作年度报告', disclosure],
    ['人大法制委对《市政府关于2022年法治政府建设情况的报告》的审查意见', interpretation],
    ['市政府关于《对法治政府建设情况报告的审议意见》研究处理情况的报告', interpretation],
    ['关于法治政府建设督察反馈问题整改情况的报告', scheme],
    ['法治政府建设工作情况报告范文（精选三篇）', model],
    ['五年法治政府建设工作情况报告', model],
    ['某县2025年度法治政府建设情况报告', model],
    ['XX镇2021年上半年法治政府建设工作开展情况报告', model],
    ['论法治政府建设的路径', paper],
    ['张三2022年度述法报告', duty],
    ['2023年政府工作报告', work],
    ['武侯区司法局关于2022年法治政府建设情况报告公开情况的说明', interpretation],
    ['关于《武侯区2022年法治政府建设年度报告》起草说明', interpretation],
    ['2023年行政复议年报', disclosure],
    ['武侯区司法局2022年工作总结', summary],
    ['全国法治政府建设示范市名单公示', news],
    ['关于2022年度环境状况和环境保护目标完成情况的报告', work],
    ['2022年度市级预算执行和其他财政收支的审计工作报告', work],
  ])('%s', (title, text) => {
    expect(detect(text, page(title)).verdict).toBe('other');
    // The title alone is enough: a quoted report under it does not wake the lens.
    expect(detect(reportBody, page(title)).verdict).toBe('other');
  });

  it.each([
    ['解读', interpretation],
    ['方案', scheme],
    ['会议新闻', news],
    ['信息公开年报', disclosure],
    ['论文', paper],
    ['述法', duty],
    ['政府工作报告', work],
  ])('%s without a title is none', (_, text) => {
    expect(detect(text, null).verdict).toBe('other');
  });

  it('never takes a model text for a report', () => {
    expect(detect(model, null).verdict).not.toBe('report');
    expect(detect(model, page('XX市2022年法治政府建设情况报告')).verdict).not.toBe('report');
  });

  it('forgives a mirror that masked digits', () => {
    const masked = reportBody.replace(/\d{4}年/g, '****年').replace(/\d+件/g, '**件');
    expect(detect(masked, page('武侯区2022年法治政府建设年度报告')).verdict).toBe('report');
  });

  it('takes a column with many titles for a list', () => {
    const links = Array.from({ length: 12 }, (_, n) => ({
      href: `${n}`,
      text: `武侯区${2012 + n}年法治政府建设年度报告`,
    }));
    const text = links.map(link => `${link.text} 2023-01-${10 + Number(link.href)}`).join('\n');
    expect(detect(text, page('法治政府建设年度报告', { reportLinks: links })).verdict).not.toBe('report');
  });
});

describe('reasons', () => {
  it('sum to the score, name their words and point at them', () => {
    const { score, reasons, verdict } = detect(reportBody, null);
    const sum = reasons.reduce((total, reason) => total + reason.weight, 0);
    expect(verdict).toBe('report');
    expect(score).toBeCloseTo(Math.min(1, sum), 2);
    const lead = reasons.find(reason => reason.code === 'lead-announces');
    expect(reportBody.slice(...(lead?.span ?? [0, 0]))).toBe('现将有关情况报告如下');
  });

  it.each(['', ' ', '法治政府建设', '法治政府'.repeat(5000), '（'.repeat(50_000), '\ud800', '__proto__ constructor'])(
    'are given for any text (%#)',
    text => {
      const { verdict, score } = detect(text, null);
      expect(verdict).not.toBe('report');
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    },
  );
});

interface Labelled {
  url: string;
  title: string;
  is_report: boolean;
  year: number | null;
}

describe('titles of real pages', () => {
  const labelled: Labelled[] = readFileSync('tests/fixtures/recognise/titles.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const neutral = ['一、基本情况', '本文介绍有关情况，涉及依法行政。', '二、具体内容', '内容略。'].join('\n');

  it('finds every report and its year', () => {
    const missed = labelled
      .filter(({ is_report }) => is_report)
      .filter(({ title, url }) => {
        const facts = page(title, { url });
        const reading = prepareReading(reportBody.replaceAll('2022年', '当年').replace('2023年', '明年'));
        const identity = readIdentity({ reading, facts, url });
        return recognise({ reading, facts, url, identity }).verdict !== 'report';
      });
    expect(missed.map(({ title }) => title)).toEqual([]);
  });

  it('takes no other page for one', () => {
    const taken = labelled
      .filter(({ is_report }) => !is_report)
      .filter(({ title, url }) => detect(neutral, page(title, { url })).verdict === 'report');
    expect(taken.map(({ title }) => title)).toEqual([]);
  });
});
