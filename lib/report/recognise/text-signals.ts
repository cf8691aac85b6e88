import { matchesOf } from '../../text/matches';
import { triedOften } from '../../text/tried-often';
import type { ReadingText } from '../reading';
import type { Span } from '../report';

/** A trait of the text that speaks for or against a report; `range` counts in the normal text. */
export interface Signal {
  code: string;
  /** Positive for a report. */
  weight: number;
  range?: Span;
}

const subject = /法[治制]政府|依法行政/;

/** Searched in the lead only. Data: what a report's opening says, and what other pages' do. */
const leadSignals: readonly { code: string; weight: number; pattern: RegExp }[] = [
  { code: 'lead-subject', weight: 0.15, pattern: /法[治制]政府(?:部门)?建设|建设法治政府|推进依法行政|依法行政工作/ },
  {
    code: 'lead-announces',
    weight: 0.2,
    pattern:
      /现(?:将|就|在|结合)[^。]{0,50}(?:法[治制]政府|依法行政|有关情况|相关情况|工作情况)[^。]{0,30}(?:报告|汇报|公开|公布|总结)?如下|法[治制]政府建设[^。]{0,20}(?:报告|汇报)如下/,
  },
  {
    code: 'press-voice',
    weight: -0.45,
    pattern: /本报讯|本网讯|记者|通讯员|新华社|会议(?:强调|指出|听取|审议)|主持召开.{0,12}会议,|出席会议|日前,|近日,/,
  },
  {
    code: 'other-subject',
    weight: -0.5,
    pattern:
      /根据《(?:中华人民共和国)?政府信息公开条例》|政府信息公开(?:工作)?年度报告|行政复议(?:工作)?年度报告|本报告中所列数据/,
  },
  {
    code: 'rules-voice',
    weight: -0.4,
    pattern: /印发给你们|请(?:认真|结合实际)?(?:贯彻|遵照)执行|特制定本|制定本(?:方案|办法|规定)/,
  },
  { code: 'draft-voice', weight: -0.45, pattern: /起草背景|出台背景|制定背景|起草过程|现解读如下|政策解读/ },
];

/** Searched in the first part of the text. */
const textSignals: readonly { code: string; weight: number; pattern: RegExp; times: number }[] = [
  {
    code: 'model-text',
    weight: -0.7,
    times: 2,
    pattern:
      /(?<![A-Za-z0-9])[xX×]{1,4}(?=[省市区县镇乡局年月个件次人名])|(?<!\*)\*{1,3}(?=[省市区县镇乡局村])|某[省市区县镇乡局](?![某长])|20[xX×]{2}年|省略\d{1,6}字|仅展示|(?:更多|相关)范文|公文范文|公文汇|稿子汇|文库网|下载(?:本文|文档|word)/g,
  },
  { code: 'law-text', weight: -0.5, times: 4, pattern: /(?:^|\n)第[一二三四五六七八九十]{1,4}条/g },
  {
    code: 'paper',
    weight: -0.5,
    times: 2,
    pattern: /(?:^|\n)(?:摘要|\[摘要\]|关键词|\[关键词\]|参考文献|基金项目|作者简介|作者单位)/g,
  },
  {
    code: 'first-person',
    weight: -0.45,
    times: 3,
    pattern: /本人|(?:^|[,。;\n])我(?:认真|始终|坚持|作为|担任|带头|严格|主持|牢固|深刻|积极|切实)/g,
  },
  { code: 'list-page', weight: -0.5, times: 5, pattern: /法[治制]政府建设.{0,12}报告.{0,30}(?:\n|\d{4}-\d{2}-\d{2})/g },
];

const planHeading = triedOften(
  /指导思想|总体要求|工作目标|主要目标|基本原则|工作要求|保障措施|组织实施|起草背景|出台背景|主要内容|目标任务/,
);
const achievementHeading = triedOften(
  /(?:法[治制]政府|依法行政).{0,24}(?:举措|成效|情况|做法|工作|成绩)|主要(?:工作)?(?:举措|做法|措施|工作|情况).{0,12}(?:成效|情况)?|工作(?:开展|完成|推进)?情况|主要举措/,
);
const typicalHeading = triedOften(
  /依法全面履行政府职能|依法行政制度体系|行政决策|严格规范公正文明执法|行政权力.{0,6}(?:制约|监督)|社会矛盾纠纷|突发事件应对|第一责任人|习近平法治思想|依法行政能力|法治政府/,
);

const firstChars = 12_000;

/** Traits of lead, headings and wording. Linear: each pattern runs once over a capped text. */
export function readTextSignals(reading: ReadingText): Signal[] {
  const { text } = reading.normal;
  const signals: Signal[] = [];
  for (const { code, weight, pattern } of leadSignals) {
    const match = pattern.exec(reading.opening.lead);
    if (match) signals.push({ code, weight, range: [match.index, match.index + match[0].length] });
  }
  const head = text.slice(0, firstChars);
  for (const { code, weight, pattern, times } of textSignals) {
    const matches = matchesOf(head, pattern);
    const first = matches[0];
    if (first && matches.length >= times)
      signals.push({ code, weight, range: [first.index, first.index + first[0].length] });
  }
  signals.push(...headingSignals(reading));
  const mentions = matchesOf(head, /法[治制]政府|依法行政/g).length;
  if (mentions >= 8) signals.push({ code: 'subject-dense', weight: 0.1 });
  else if (mentions === 0 && !/法[治制]建设/.test(head)) signals.push({ code: 'subject-absent', weight: -0.5 });
  return signals;
}

function headingSignals({ sections }: ReadingText): Signal[] {
  const signals: Signal[] = [];
  const top = sections.filter(section => section.level === 1);
  const first =
    top.find(section => achievementHeading.test(section.heading) && subject.test(section.heading)) ??
    top.find(section => achievementHeading.test(section.heading));
  if (first) {
    const named = subject.test(first.heading);
    signals.push(
      named
        ? { code: 'heading-subject', weight: 0.25, range: first.range }
        : { code: 'heading-achievements', weight: 0.15, range: first.range },
    );
  }
  for (const role of ['leadership', 'problems', 'plan'] as const) {
    const section = sections.find(s => s.role === role);
    if (section) signals.push({ code: `part-${role}`, weight: 0.08, range: section.range });
  }
  const dimensions = new Set(sections.map(section => section.dimension).filter(Boolean));
  if (dimensions.size >= 3)
    signals.push({ code: 'dimensions', weight: dimensions.size >= 5 ? 0.3 : dimensions.size === 4 ? 0.25 : 0.15 });
  const typical = sections.filter(section => typicalHeading.test(section.heading)).length;
  if (typical >= 3) signals.push({ code: 'typical-headings', weight: 0.1 });
  const planned = top.filter(section => planHeading.test(section.heading)).length;
  if (planned >= 2) signals.push({ code: 'plan-headings', weight: -0.45 });
  return signals;
}
