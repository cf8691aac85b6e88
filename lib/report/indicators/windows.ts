import { CLAUSE_BORDER, ITEM_BORDER, isSign } from '../../text/signs';
import type { Figure, ReadingText } from '../reading';
import type { Span } from '../report';
import { isGlue } from './glue';
import { saysWhatIsIn } from './included';
import { isBatch, isBehindComma, isNewLevel, isSecondMeasure, isShareOf, isWordOfNothing } from './neighbours';
import { endOfOwn } from './next-number';
import { saysOutcome } from './outcomes';
import { firstPart, MOST_CARRIED, sentenceBefore, sentenceStillBefore } from './sentences-before';

/** The words that may say what one number counts, as ranges of the normal text. */
export interface Windows {
  /** Words up to the number, back to the clause border or the number before; or the item that 分别 gives it. */
  before: Span[];
  /** What the number before counts, where no sign parts the two: 交办案件326宗已办结319宗; else empty. */
  shared: Span;
  /** Words that follow the number without a break, empty where punctuation follows. */
  after: Span;
  /** From there to the end of the clause, over further numbers: 8件重大行政决策、146份合同 `进行合法性审查`. */
  ahead: Span;
  /** The clause behind that of the number, up to the next number: 召开会议8次, `专题研究法治建设`. */
  next: Span;
  /** The first item of what stands behind: all that may veto there. */
  vetoBehind: Span;
  /** The words before cut at ，、；。 as well: where a veto looks. */
  veto: Span[];
  /** The rest of the sentence to the left, over ； as well. */
  carried: Span;
  /** Where the stretch between two ； begins: verbs and vetoes do not reach over it. */
  segment: number;
  /** The sentence before in the same paragraph, empty at its start. */
  earlier: Span;
  /** The sentence before that one: where the one between names no topic, it is looked through. */
  earlierStill: Span;
  /** Number and heading of the section, empty before the first. */
  heading: Span;
}

// A noun phrase is never longer; keeps hostile text from costing more than its length.
const MOST_BEFORE = 160;
const MOST_AFTER = 60;
const MOST_ASIDE = 20;

const JOINT = /^(?:和|及|与|以及|并|或|至|而|但)/;
const ENDS_IN_JOINT = /(?:和|及|与|以及)$/;
/** Where the words begin that several joined numbers share: 分别下降, 均达到. */
const DISTRIBUTES = ['分别', '依次', '均'];
/** A longer row of joined numbers is no sentence. */
const MOST_JOINED = 24;
/** Between joined numbers stand a joint and little else. */
const MOST_BETWEEN = 10;

/**
 * @param isAction - whether a word says a stage and nothing else (受理)
 * @param groups - for each figure whether it merely enumerates: 7个方面 in 从7个方面细化43项 does not part 43项 from its verb
 */
export function windowsOf(
  reading: ReadingText,
  figures: readonly Figure[],
  index: number,
  groups: readonly boolean[],
  isAction: (word: string) => boolean,
): Windows {
  const figure = figures[index] as Figure;
  const text = reading.normal.text;
  const sentence = reading.sentences[figure.sentence];
  const [sentenceStart, sentenceEnd] = sentence ? sentence.range : figure.clause;
  const first = firstPart(reading, figure.sentence);
  const wholeStart = reading.sentences[first]?.range[0] ?? sentenceStart;
  const [start, end] = figure.range;
  const previous = figures[index - 1];
  // 对83件(上年64件)政策措施开展审查: what is counted stands behind the aside.
  const behind = behindAside(text, end, sentenceEnd);
  let following = index + 1;
  while ((figures[following]?.range[0] ?? behind) < behind) following++;
  const next = figures[following];
  const floor = Math.max(sentenceStart, start - MOST_BEFORE);

  let leftLimit = Math.max(floor, previous ? previous.range[1] : 0);
  const isPassed =
    previous &&
    (previous.kind === 'duration' ||
      groups[index - 1] ||
      isBatch(text, previous, figure) ||
      isSecondMeasure(text, previous, figure) ||
      isShareOf(text, previous, figure) ||
      isNewLevel(text, previous, figure));
  if (previous && leftLimit === previous.range[1] && isPassed) {
    leftLimit = Math.max(floor, figures[index - 2]?.range[1] ?? 0);
  }
  // What has become another level is said of both.
  const beforeEnd =
    previous && leftLimit < previous.range[0] && isNewLevel(text, previous, figure) ? previous.range[0] : start;
  const overComma =
    previous !== undefined &&
    leftLimit < previous.range[0] &&
    (isBehindComma(text, previous, figure) || isShareOf(text, previous, figure));
  let beforeStart = borderBefore(text, leftLimit, overComma ? previous.range[0] : beforeEnd, CLAUSE_BORDER);
  const becomes = next !== undefined && isNewLevel(text, figure, next);
  const behindIsOpen =
    !becomes &&
    behind < text.length &&
    !isSign(text, behind, ITEM_BORDER) &&
    text[behind] !== '(' &&
    text[behind] !== ')' &&
    !JOINT.test(text.slice(behind, behind + 2));
  const enumerates = groups[index] === true;
  const rightLimit = Math.min(sentenceEnd, next && !enumerates ? next.range[0] : sentenceEnd, behind + MOST_AFTER);
  // 对43份文件、协议进行合法性审查: with no further number in the clause its verb may stand behind 、 too.
  const clauseEnd = borderAfter(text, behind, Math.min(sentenceEnd, behind + MOST_AFTER), CLAUSE_BORDER);
  const isAlone = !next || next.range[0] >= clauseEnd;
  const afterBorder = enumerates || isAlone ? CLAUSE_BORDER : ITEM_BORDER;
  const openEnd = behindIsOpen ? borderAfter(text, behind, rightLimit, afterBorder) : behind;
  const afterEnd = next && openEnd === next.range[0] ? endOfOwn(text, behind, openEnd) : openEnd;
  // 7个中心、82个工作站: what stands before the joint belongs to the number before.
  if (afterEnd > behind && previous && previous.range[1] === beforeStart) {
    const joint = text.slice(beforeStart, start).lastIndexOf('、');
    if (joint >= 0) beforeStart += joint + 1;
    // 126件人大代表建议和98件政协提案
    else if (ENDS_IN_JOINT.test(text.slice(beforeStart, start))) beforeStart = start;
  }
  // 公布行政许可事项清单,共352项: a clause of connecting words alone leans on the one before.
  const leans = !isWordOfNothing(text, figure) && isGlue(text.slice(beforeStart, start));
  if (afterEnd === behind && beforeStart > leftLimit && beforeStart < start && leans) {
    beforeStart = borderBefore(text, leftLimit, beforeStart - 1, CLAUSE_BORDER);
  }
  const assigned = figure.subjects.filter(subject => subject.via === 'respectively').map(subject => subject.range);
  const own: Span[] =
    assigned.length > 0 ? [...assigned, sharedLead(text, figures, index, beforeStart)] : [[beforeStart, beforeEnd]];
  const aside = assigned.length === 0 ? asideInFront(text, figures, index, floor) : null;
  if (aside) {
    const [open, close] = aside;
    const outside = Math.max(floor, figureBefore(figures, index, open)?.range[1] ?? 0);
    beforeStart = borderBefore(text, outside, open, CLAUSE_BORDER);
    own.splice(0, own.length, [beforeStart, open], [close, start]);
  }
  const last = own.at(-1) as Span;
  // 受理、审结行政复议案件分别为…: what one name leaves out the other says.
  const isBare = assigned.length > 0 && assigned.every(range => isAction(text.slice(...range)));
  const carriedEnd = isBare ? Math.max(beforeStart, last[0]) : beforeStart;
  const runsOn = previous !== undefined && previous.range[1] === beforeStart && previous.unit === figure.unit;
  return {
    before: own,
    shared: runsOn ? [borderBefore(text, floor, previous.range[0], CLAUSE_BORDER), previous.range[0]] : [start, start],
    after: [behind, afterEnd],
    // 3件维持、1件终止: each says its own.
    ahead:
      afterEnd > behind && !saysOutcome(text.slice(behind, afterEnd))
        ? [afterEnd, Math.max(afterEnd, clauseEnd)]
        : [behind, behind],
    next: clauseBehind(text, clauseEnd, Math.min(sentenceEnd, afterList(figures, following, clauseEnd, figure.unit))),
    veto: own.map((one): Span => (one === last || aside ? [borderBefore(text, ...one, ITEM_BORDER), one[1]] : one)),
    vetoBehind: [behind, borderAfter(text, behind, afterEnd, ITEM_BORDER)],
    carried: [Math.max(wholeStart, beforeStart - MOST_CARRIED), Math.max(sentenceStart, carriedEnd)],
    segment: sentenceStart,
    earlier: sentenceBefore(reading, first),
    earlierStill: sentenceStillBefore(reading, first),
    heading: sentence ? (reading.sections[sentence.section]?.range ?? [0, 0]) : [0, 0],
  };
}

/**
 * The words that joined numbers share: 分别调撤结案 in …分别调撤结案22件、11件. Names that stand among them belong to one
 * number each and are left out.
 */
function sharedLead(text: string, figures: readonly Figure[], index: number, beforeStart: number): Span {
  let head = index;
  while (index - head < MOST_JOINED && isJoined(figures, head)) head--;
  const first = figures[head] as Figure;
  const end = first.range[0];
  const from = head === index ? beforeStart : borderBefore(text, Math.max(0, end - 60), end, CLAUSE_BORDER);
  const namesInside = first.subjects.some(({ via, range }) => via === 'respectively' && range[0] >= from);
  if (!namesInside) return [from, end];
  const words = text.slice(from, end);
  const at = Math.max(...DISTRIBUTES.map(word => words.lastIndexOf(word)));
  return [at < 0 ? end : from + at, end];
}

function isJoined(figures: readonly Figure[], index: number): boolean {
  const figure = figures[index];
  const previous = figures[index - 1];
  if (!figure || !previous || previous.sentence !== figure.sentence) return false;
  if (figure.range[0] - previous.range[1] > MOST_BETWEEN) return false;
  return previous.subjects.some(subject => subject.via === 'respectively');
}

/** Where the text goes on behind a short aside in brackets, else where the number ends. */
function behindAside(text: string, end: number, limit: number): number {
  if (text[end] !== '(') return end;
  const close = end + text.slice(end, end + MOST_ASIDE + 1).indexOf(')');
  if (close < end || close + 1 >= limit) return end;
  for (let at = end; at < close; at++) if (isSign(text, at, CLAUSE_BORDER)) return end;
  return close + 1;
}

/**
 * 审结案件(含上年结转9件)90件: the bracket with figures of its own that closes between the words and the number; null where it belongs
 * to a figure in front of it (50件(其中一审8件)办结43件) or where none closes.
 */
function asideInFront(text: string, figures: readonly Figure[], index: number, floor: number): Span | null {
  const [start] = (figures[index] as Figure).range;
  const previous = figures[index - 1];
  const said = saysWhatIsIn(text, Math.max(floor, previous?.range[1] ?? 0), start);
  if (said) return said;
  if (!previous || previous.range[0] < floor) return null;
  const open = floor + text.slice(floor, previous.range[0]).lastIndexOf('(');
  const end = previous.range[1] + text.slice(previous.range[1], start).indexOf(')') + 1;
  if (open <= floor || end === previous.range[1]) return null;
  // 村(社区)6个,市级村(社区)13个: two brackets, and none around the number between.
  if (text.slice(open, previous.range[0]).includes(')') || text.slice(previous.range[1], end).includes('('))
    return null;
  if (figureBefore(figures, index, open + 1)?.range[1] === open) return null;
  // 法律咨询(120人次)、法律援助(18件): the next item has words of its own.
  const isItsOwn = borderBefore(text, end, start, ITEM_BORDER) > end || text[start - 1] === '(';
  return isItsOwn ? null : [open, end];
}

/** The nearest figure before this one that begins in front of a place. */
function figureBefore(figures: readonly Figure[], index: number, at: number): Figure | undefined {
  let back = index - 1;
  while (index - back < MOST_JOINED && (figures[back]?.range[0] ?? -1) >= at) back--;
  return figures[back];
}

/** 常委会会议4次、常务会议7次,研究…: where the first number stands that is not listed with this one. */
function afterList(figures: readonly Figure[], following: number, clauseEnd: number, unit: string): number {
  let at = following;
  while ((figures[at]?.range[0] ?? clauseEnd) < clauseEnd && figures[at]?.unit === unit) at++;
  return figures[at]?.range[0] ?? Number.POSITIVE_INFINITY;
}

function clauseBehind(text: string, from: number, to: number): Span {
  if (text[from] !== ',' || from >= to) return [from, from];
  return [from + 1, borderAfter(text, from + 1, Math.min(to, from + MOST_AFTER), CLAUSE_BORDER)];
}

function borderBefore(text: string, from: number, to: number, border: number): number {
  for (let at = to - 1; at >= from; at--) if (isSign(text, at, border)) return at + 1;
  return from;
}

function borderAfter(text: string, from: number, to: number, border: number): number {
  for (let at = from; at < to; at++) if (isSign(text, at, border)) return at;
  return to;
}
