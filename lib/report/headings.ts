import { matchesOf } from '../text/matches';
import { triedOften } from '../text/tried-often';
import { roleOfHeading } from './heading-roles';
import { chineseInteger } from './quantities/numerals';
import type { Span } from './report';

/** A heading as found in the normal text, before roles and nesting. */
export interface Heading {
  level: 1 | 2 | 3 | 4;
  /** Range of the printed number 一、 or null for a heading without one. */
  number: Span | null;
  /** Range of the words, without closing punctuation. */
  words: Span;
  /** Where the text under it begins. */
  bodyStart: number;
}

const MARK =
  /(?:(第?[一二三四五六七八九十]{1,3}(?:部分)?[、.:](?![一二三四五六七八九十]{1,2}[、是])|第(?<![^\n].)[一二三四五六七八九十]{1,3}部分(?=[\u4e00-\u9fff\d]))|([(〔][一二三四五六七八九十]{1,3}[)〕]|[(](?<![^\n].)[一二三四五六七八九十]{1,3}、|[一二三四五六七八九十](?<![^\n].)[一二三四五六七八九十]{0,2}\)(?!、))|(\d{1,2}[.、](?! ?\d(?!\d{3}年)))|([(]\d{1,2}[)]|[①-⑳]))/gm;

/**
 * 三推进行政决策科学化, 一 加强组织领导,压实责任: the sign behind the number was lost; taken only where it continues the order on a
 * short line.
 */
const BARE_NUMERAL =
  /(?<![^\n])([一二三四五六七八九十]{1,2})(?! ?[一二三四五六七八九十是项个次大年月级届等类方要条名件种家批期把套周天日线致般律直定流度系网窗码证站键企户村些旦同起并切边如区县市镇、.:])(?= ?(?:[\u4e00-\u9fff]{4,40}|[\u4e00-\u9fff]{2,20},[\u4e00-\u9fff]{2,20}(?:,[\u4e00-\u9fff]{2,20})?)(?:\n|$))/gm;

/** Longest heading on a line of its own; Guangdong prints some of a hundred characters. */
const MAX_WORDS = 160;

interface Mark {
  level: 1 | 2 | 3 | 4;
  ordinal: number;
  start: number;
  end: number;
}

/** All headings with a number, in order, and those without one that stand on a line of their own. */
export function findHeadings(text: string): Heading[] {
  const marks = acceptMarks(text);
  const numbered = marks.map((mark, at) => toHeading(text, mark, marks[at + 1] ?? null));
  const bare = bareHeadings(text, numbered);
  return [...numbered, ...bare].sort((a, b) => (a.number ?? a.words)[0] - (b.number ?? b.words)[0]);
}

/** Numbers of list items and numbers inside a sentence look alike: the place and the running order tell them apart. */
function acceptMarks(text: string): Mark[] {
  const accepted: Mark[] = [];
  const last = [0, 0, 0, 0, 0];
  let item: Mark | null = null;
  const bare = matchesOf(text, BARE_NUMERAL);
  const found = [...matchesOf(text, MARK), ...bare].sort((a, b) => a.index - b.index);
  // 一 alone begins many a word: where no 二 follows in the same manner it is no number.
  const hasSecond = bare.some(match => match[0] === '二');
  for (const match of found) {
    const level = (match[1] ? 1 : match[2] ? 2 : match[3] ? 3 : 4) as Mark['level'];
    const isBare = level === 1 && /^[一二三四五六七八九十]+$/.test(match[0]);
    if (isBare && (ordinalOf(match[0]) !== (last[1] ?? 0) + 1 || (match[0] === '一' && !hasSecond))) continue;
    const mark: Mark = { level, ordinal: ordinalOf(match[0]), start: match.index, end: match.index + match[0].length };
    if (!isHeadingPlace(text, mark, last, accepted.at(-1) ?? null)) continue;
    if (!/^ ?[\u4e00-\u9fff“《\dA-Za-z(‘]/.test(text.slice(mark.end, mark.end + 2))) continue;
    if (goesOnInLine(text, mark) || isListItem(text, mark, accepted.at(-1) ?? null, item)) {
      item = mark;
      continue;
    }
    accepted.push(mark);
    last[level] = mark.ordinal;
    for (let deeper = level + 1; deeper <= 4; deeper++) last[deeper] = 0;
  }
  return accepted;
}

const MEASURES = /\d(?:[余多万亿]{0,2})(?:[件项个次名人家户场份部起宗条处期批]|万?元|%)/;

/** 1、压实责任;2、规范执法;3、加大普法。 on one line, or (1)…。(2)…。, whose (2) could be no heading: a list, no headings. */
function goesOnInLine(text: string, { level, ordinal, start, end }: Mark): boolean {
  if (level === 1) return false;
  const line = text.slice(end, end + LONGEST_ITEM);
  const next = nextNumber(text.slice(start, end), ordinal + 1);
  const at = next === null ? -1 : line.indexOf(next);
  if (at < 1 || line.lastIndexOf('\n', at) >= 0) return false;
  return line.charAt(at - 1) === ';' || (level === 4 && line.charAt(at - 1) === '。');
}

/** Items of such lists are no longer. */
const LONGEST_ITEM = 200;

/** (一) → (二), 1、 → 2、, ① → ②; null behind 十. */
function nextNumber(printed: string, ordinal: number): string | null {
  if (/[①-⑳]/.test(printed)) return ordinal > 20 ? null : String.fromCharCode(0x245f + ordinal);
  if (/\d/.test(printed)) return printed.replace(/\d+/, String(ordinal));
  return ordinal > 10 ? null : printed.replace(/[一二三四五六七八九十]+/, '一二三四五六七八九十'.charAt(ordinal - 1));
}

/** (1)深化改革; or ①组织旁听庭审2次。: a line that is one item of a list, closed by ; or with a figure in its only sentence. */
function isListItem(text: string, mark: Mark, previous: Mark | null, item: Mark | null): boolean {
  const { level, end } = mark;
  if (level < 4 || previous === null) return false;
  const line = text.indexOf('\n', end);
  const to = line < 0 ? text.length : line;
  if (to - end > MAX_WORDS) return false;
  const words = text.slice(end, to);
  if (/[。!?].*[。!?;]/.test(words) || words.length < 3) return false;
  const isNext =
    item !== null && item.level === level && item.ordinal + 1 === mark.ordinal && item.start > previous.start;
  return /;$/.test(words) || (/。$/.test(words) && (isNext || MEASURES.test(words)));
}

function isHeadingPlace(text: string, mark: Mark, last: readonly number[], previous: Mark | null): boolean {
  const before = text.charAt(mark.start - 1);
  if (before === '' || before === '\n') return true;
  if (mark.level === 4) return false;
  const inOrder = mark.ordinal === (last[mark.level] ?? 0) + 1 || mark.ordinal === 1;
  if (!inOrder) return false;
  if (before === '。' || before === '!' || before === '…') return true;
  // “一、主要举措和成效(一)加强…”: a heading right behind the heading above it, all in one paragraph.
  const isBehindHeading =
    previous !== null &&
    previous.level < mark.level &&
    mark.ordinal === 1 &&
    mark.level < 3 &&
    mark.start - previous.end <= 45 &&
    !/[。,;:\n]/.test(text.slice(previous.end, mark.start));
  if (isBehindHeading) return true;
  // “现将情况报告如下:一、…”
  return before === ':' && mark.ordinal === 1 && mark.level === 1;
}

function ordinalOf(printed: string): number {
  const digits = /\d+/.exec(printed)?.[0];
  if (digits) return Number(digits);
  const circled = printed.charCodeAt(0) - 0x245f;
  if (circled >= 1 && circled <= 20) return circled;
  return chineseInteger(/[一二三四五六七八九十]+/.exec(printed)?.[0] ?? '') ?? 0;
}

function toHeading(text: string, mark: Mark, next: Mark | null): Heading {
  const limit = Math.min(text.length, mark.end + MAX_WORDS, next ? next.start : text.length);
  const start = text.charAt(mark.end) === ' ' ? mark.end + 1 : mark.end;
  let end = start;
  while (end < limit && !/[。!?\n]/.test(text.charAt(end))) end++;
  const colon = text.slice(start, end).indexOf(':');
  const rest = text.slice(start + colon + 1, end);
  if (
    colon > 0 &&
    colon <= 40 &&
    (/^(?:一是|第一|首先|[(]|1[.、]|$)/.test(rest) || isLead(text, start, colon, rest, end))
  )
    end = start + colon;
  const bodyStart = /[。!?:]/.test(text.charAt(end)) ? end + 1 : end;
  while (end > start && /[。;:,、\s]/.test(text.charAt(end - 1))) end--;
  return { level: mark.level, number: [mark.start, mark.end], words: [start, end], bodyStart };
}

const LONGEST_LEAD = 16;

/** 二、存在问题:执法力量薄弱;普法形式单一。 names the part and tells it in one line; 三、下步打算:突出重点,强化落实 is all heading. */
function isLead(text: string, start: number, colon: number, rest: string, end: number): boolean {
  if (colon > LONGEST_LEAD || !(rest.includes(';') || text.charAt(end) === '。')) return false;
  const role = roleOfHeading(text.slice(start, start + colon), null);
  return role === 'problems' || role === 'plan';
}

/** Words that only headings of such reports consist of. */
const BARE = triedOften(
  /存在的?.{0,6}(?:问题|不足|短板|差距)|问题和不足|下一步.{0,8}(?:安排|打算|计划|思路|工作|措施)|(?:工作|主要|重点)(?:安排|思路|打算|计划)$|第一责任人职责(?:情况)?|主要(?:举措|做法|措施|工作)(?:和|及|与)(?:成效|成绩)|(?:工作|建设)(?:开展|推进|完成)?情况$|^(?:加强|健全|完善|强化|坚持|深化|推进|优化|提升|提高|严格|规范|依法|全面|持续|深入|推动|促进|聚焦|注重|着力|切实|扎实|创新).{3,36}$/,
);

const PART =
  /问题|不足|短板|差距|下一步|打算|安排|计划$|思路$|第一责任人|(?:举措|做法|措施|工作)(?:和|及|与)(?:成效|成绩)|情况$/;

/** Names of whole parts, asked for only where no part has a number: else 基本情况 may head anything. */
const PART_NAME = triedOften(
  /^(?:\d{4}年度?)?(?:法治政府建设)?(?:主要|总体|基本|工作|特色|当前|存在的?|面临的?|下一?步|下一?阶段|今后|努力|改进)*(?:问题|不足|不足之处|短板|差距|困难|薄弱环节|成效|成绩|举措|做法|措施|情况|回顾|总结|亮点|打算|安排|计划|思路|展望|方向)(?:(?:和|与|及|、)(?:主要|存在的)?(?:问题|不足|短板|差距|困难|成效|亮点|原因|建议|打算|安排|措施))?$|^其他需要(?:报告|说明)的(?:情况|事项)$/,
);

function bareHeadings(text: string, numbered: readonly Heading[]): Heading[] {
  const found: Heading[] = [];
  const hasParts = numbered.some(({ level }) => level === 1);
  const taken = new Set(numbered.map(heading => heading.number?.[0]));
  let start = 0;
  let previousWasHeading = false;
  let lineNo = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, Math.min(end, start + 80));
    const next = text.slice(end + 1, end + 120);
    const isHeading: boolean =
      lineNo > 0 &&
      !taken.has(start) &&
      end - start >= 4 &&
      end - start <= 40 &&
      !/[。;:!?、,.…]$/.test(line) &&
      !/[。;:]|报告$|^关于|年\d{1,2}月|^(?!\d{4}年)\d/.test(line) &&
      (BARE.test(line) || (!hasParts && PART_NAME.test(line))) &&
      !previousWasHeading &&
      isProse(next);
    // A bare heading names a part of the report, or a subject below one.
    if (isHeading)
      found.push({
        level: PART.test(line) || PART_NAME.test(line) ? 1 : 2,
        number: null,
        words: [start, end],
        bodyStart: end,
      });
    previousWasHeading = isHeading;
    start = end + 1;
    lineNo++;
  }
  return found;
}

function isProse(next: string): boolean {
  const line = next.split('\n', 1)[0] ?? '';
  return line.length >= 40 || /[。;:]/.test(line) || /^[(]?[一1][)]?[、.]?/.test(line);
}
