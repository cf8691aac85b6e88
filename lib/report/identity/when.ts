import { brokenDateIn, dateOfAddress, datesIn, localDate } from '../dates';
import type { PageFacts } from '../page-facts';
import type { ReadingText } from '../reading';
import type { ReportDates, Span } from '../report';
import { type TitleReading, withArabicYears } from './title';

/** The year reported on, by title, lead and headings; null when they are silent or at odds. */
export function readYear(reading: ReadingText, title: TitleReading | null, printedLead: string): number | null {
  if (title?.year) return title.year;
  if (title?.span || title?.since) return null;
  const lead = withArabicYears(printedLead);
  const votes = new Map<number, number>();
  const vote = (year: string | undefined, weight: number, shift = 0) => {
    if (!year) return;
    const y = Number(year) + shift;
    if (y >= 2004 && y <= 2099) votes.set(y, (votes.get(y) ?? 0) + weight);
  };
  vote(/现(?:将|就|在).{0,40}?(?<![-—\d])(20\d\d)年.{0,40}(?:报告|汇报|公开|公布|总结)?如下/.exec(lead)?.[1], 4);
  vote(/^[^,。]{0,24}?(?<![-—\d(])(20\d\d)年(?:度)?(?:以来)?(?![-—])/.exec(lead)?.[1], 3);
  for (const section of reading.sections) {
    if (section.level !== 1) continue;
    const year = /(?<![-—\d(])(20\d\d)年/.exec(withArabicYears(section.heading))?.[1];
    if (section.role === 'achievements') vote(year, 3);
    else if (section.role === 'plan') vote(year, 2, -1);
    else if (section.role === 'problems') vote(year, 1);
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Whole year, or the half or the quarters of it, or the years that the title names. */
export function periodOf(year: number | null, title: TitleReading | null): { from: string; to: string } | null {
  if (title?.span) return { from: `${title.span[0]}-01-01`, to: `${title.span[1]}-12-31` };
  if (year === null) return null;
  const [first, last] = title?.months ?? [1, 12];
  const twoDigits = (n: number): string => String(n).padStart(2, '0');
  // March and December have 31 days, June and September 30.
  return { from: `${year}-${twoDigits(first)}-01`, to: `${year}-${twoDigits(last)}-${last % 9 === 3 ? 31 : 30}` };
}

const publishedLabel = /^(?:网站)?(?:发布|发表|公布|公开|上网|录入|信息|稿件)?(?:时间|日期)$|^发布$|^发布于$/;
const signedLabel = /^(?:成文|生成|发文|印发|签发|制发|形成|落款)(?:时间|日期)$/;
const publishedMeta = [
  'pubdate',
  'publishdate',
  'publish_date',
  'publicationdate',
  'article:published_time',
  'firstpublishedtime',
];
const publishedInText =
  /(?:发布|发表|公布|公开|上网|信息)(?:时间|日期)[\s\]】|:：]{0,6}$|(?:^|[\s\n|[【(])(?:时间|日期)[:：]\s{0,3}$/;
const signedInText = /(?:成文|生成|发文|印发|签发)(?:时间|日期)[\s\]】|:：]{0,6}$/;
/** A page's clock: 今天是2019年12月3日, 2019年12月3日星期二. */
const banner = /今天是|当前时间|现在是|今日|欢迎/;
const weekday = /^[,\s]{0,3}(?:星期|周[一二三四五六日]|农历|\(星期)/;

type Candidate = ReportDates['candidates'][number];

/**
 * Publication and signature by label, meta tag, text and address, in that order. Dates that cannot be of this report (a
 * page's clock, a template) stay candidates and are not chosen.
 */
export function readReportDates(
  reading: ReadingText,
  facts: PageFacts | null,
  url: string | null,
  year: number | null,
  toPrinted: (range: Span) => Span,
): ReportDates {
  const candidates: Candidate[] = [];
  const add = (date: string | null, from: string, span?: Span) => {
    if (date) candidates.push(span ? { date, from, span } : { date, from });
  };
  for (const { label, value } of facts?.labels ?? []) {
    const name = label.slice(0, 20).replace(/[\s:：【】[\]]/g, '');
    if (publishedLabel.test(name)) add(localDate(value), /星期|农历/.test(value) ? 'label:clock' : 'label:published');
    else if (signedLabel.test(name)) add(localDate(value), 'label:signed');
    else if (/更新/.test(name)) add(localDate(value), 'label:updated');
  }
  for (const name of publishedMeta) add(localDate(facts?.meta[name] ?? ''), 'meta');
  datesOfText(reading, add, toPrinted);
  add(dateOfAddress(facts?.url ?? url ?? ''), 'address');

  const plausible = (candidate: Candidate): boolean =>
    year === null || (candidate.date >= `${year}-06-01` && candidate.date <= `${year + 6}-12-31`);
  const first = (...sources: string[]): string | null => {
    for (const from of sources) {
      const hit = candidates.find(candidate => candidate.from === from && plausible(candidate));
      if (hit) return hit.date;
    }
    return null;
  };
  return {
    published: first(
      'label:published',
      'meta',
      'text:published',
      'text:dateline',
      'address',
      'label:updated',
      'text:updated',
    ),
    signed: first('text:signature', 'label:signed', 'text:signed'),
    candidates,
  };
}

/** Nothing but date, time and the furniture that stands beside them: 来源：… 2022-03-31 15:12 浏览次数：590. */
const isDateline = (line: string): boolean =>
  line.length <= 120 &&
  !/[。;]|——/.test(line) &&
  (/^[\d\s:年月日时分秒./-]{8,30}$/.test(line) ||
    /来源|作者|浏览|点击|阅读|字体|字号|打印|分享|编辑|www\.|(?:政府|信息|政务)网|门户网站/.test(line));

/** (2025年3月12日) by itself below the title, or behind the name of the body there. */
const isBracketed = (before: string, behind: string): boolean =>
  /^[\s\u4e00-\u9fff]{0,40}\($/.test(before) && /^\)\s*$/.test(behind);

/** Labelled dates and a bare dateline above the text, and the date of the signature below it. */
function datesOfText(
  reading: ReadingText,
  add: (date: string | null, from: string, span?: Span) => void,
  toPrinted: (range: Span) => Span,
): void {
  const text = reading.normal.text;
  const head = text.slice(0, Math.min(1200, reading.opening.outlineStart ?? 1200));
  for (const found of datesIn(head)) {
    const lineStart = head.lastIndexOf('\n', found.start) + 1;
    const lineEnd = head.indexOf('\n', found.end);
    const before = head.slice(lineStart, found.start);
    const line = head.slice(lineStart, lineEnd < 0 ? head.length : lineEnd);
    if (banner.test(before) || weekday.test(head.slice(found.end, found.end + 8))) continue;
    const span = toPrinted([found.start, found.end]);
    if (signedInText.test(before) || isBracketed(before, line.slice(before.length + found.end - found.start)))
      add(found.date, 'text:signed', span);
    else if (/更新(?:时间|日期)[:：]?\s{0,3}$/.test(before)) add(found.date, 'text:updated', span);
    else if (publishedInText.test(before)) add(found.date, 'text:published', span);
    else if (isDateline(line)) add(found.date, 'text:dateline', span);
  }
  const tailStart = Math.max(0, text.length - 1500);
  const lines = text.slice(tailStart).split('\n');
  let at = tailStart;
  const ends: { line: string; at: number }[] = [];
  for (const line of lines) {
    ends.push({ line, at });
    at += line.length + 1;
  }
  for (const { line, at: start } of ends.reverse().slice(0, 16)) {
    if (line.trim() === '' || line.length > 60) continue;
    if (/发布|更新|打印|浏览|版权|备案|今天是|编辑|来源/.test(line)) continue;
    const whole = datesIn(line).at(-1) ?? brokenDateIn(line);
    // The date of a signature ends its line, with nothing but the body's name before it.
    if (
      whole &&
      /^[)\s(此件公开发布主动]*$/.test(line.slice(whole.end)) &&
      !/[,。;]/.test(line.slice(0, whole.start))
    ) {
      add(whole.date, 'text:signature', toPrinted([start + whole.start, start + whole.end]));
      return;
    }
  }
}
