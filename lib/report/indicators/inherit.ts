import { triedOften } from '../../text/tried-often';
import type { Figure, ReadingText } from '../reading';
import { sortedOutOf } from './breakdown';
import { isMovement, isRelative, isSameUnit } from './candidates';
import { isGlue } from './glue';
import { isBehindComma, isInBracket, isWordOfNothing } from './neighbours';
import { saysOutcome } from './outcomes';
import { sameAgain } from './same-again';
import type { Surroundings } from './surroundings';
import { wholeBefore } from './whole-before';
import type { Windows } from './windows';

const CHANGE_WORDS = ['增加', '减少', '增长', '下降', '上升', '提高', '降低', '提升', '上涨', '压减'];

const SHARE_WORDS = /^占[^,;。]{0,10}的$/;
const LEVEL_WORDS = triedOften(/^[省市县区乡镇村街道州、和(社)]{1,8}(?:两级|三级|级|层面|本级)$/);
/** 其中涉及法律问题17条, 其中网上办理402件: what a part is about, or by which way it came. */
const ABOUT = /^,?其中,?(?:涉及|涉|属于|属|关于)[^,、;]{1,10}(?:的|类)?$/;
const BY_CHANNEL =
  /^,?其中,?(?:通过)?(?:线上|网上|网络|掌上|现场|窗口|线下|自助|电话)(?:渠道|平台|终端|方式)?(?:办理|受理|办结|办件|收件|申请|接待)?$/;
const PAIR_WORDS =
  '扩展到|扩展至|缩短为|缩短至|缩短到|压缩为|压缩至|压缩到|降至|降到|下降到|下降至|减至|减少至|减少到|增至|增加到|增加至|升至|上升到|提高到|提升到|提升至|变为|变成|调整为|调整到|到|至|为'.split(
    '|',
  );
/** 去年维持率为60%, 今年降至54% */
const THIS_YEAR = /^[,、](?:(?:今|本|当)年度?|全年|目前)/;
const TOTAL_WORDS = ['总数', '总量', '累计', '共有', '合计', '总计'];
/** 其中20件驳回诉讼请求: the part says behind itself what became of it. */
const ONLY_OF_WHICH = /^[,、(]?其中,?有?$/;
const HOW_IT_ENDED = /^(?:案件)?[被予以]{0,2}(?:维持|驳回|撤[销诉回]|终止|败诉|胜诉|变更|确认违法|责令)/;
const MOST_ROW = 6;
const MOST_LABEL = 12;

/** How a number without words of its own relates to the one before it. */
export type Link = 'change' | 'previous' | 'level' | 'part' | 'kind' | 'measure' | 'share';

/** What is worth keeping of a level when a change or a part refers to it. */
export const SHARE: Record<Link, { rule: string; factor: number }> = {
  change: { rule: 'change', factor: 0.97 },
  previous: { rule: 'previous', factor: 0.95 },
  level: { rule: 'level', factor: 0.95 },
  part: { rule: 'part', factor: 0.85 },
  kind: { rule: 'part', factor: 0.85 },
  measure: { rule: 'measure', factor: 0.93 },
  share: { rule: 'share', factor: 0.9 },
};

/**
 * The figure whose indicator a figure without a claim of its own shares, or null.
 * Only where the text between says nothing new: 较上年558件增加了555件, 同比增长99.5%, 其中市本级20件.
 */
export function sourceOf(
  reading: ReadingText,
  figures: readonly Figure[],
  index: number,
  windows: Windows,
  around: Surroundings,
  isMixed: (total: number) => boolean,
  isCoded: (at: number) => boolean,
  goesOn: (at: number) => boolean,
): { figure: number; link: Link } | null {
  const figure = figures[index] as Figure;
  if (isWordOfNothing(reading.normal.text, figure)) return null;
  if (figure.changeOf !== null && isMovement(figure.kind) && canMove(figures[figure.changeOf], figure)) {
    return { figure: figure.changeOf, link: 'change' };
  }
  const sorted = sortedOutOf(reading, figures, index);
  if (sorted !== null && isCoded(sorted) && isKind(reading.normal.text, windows, figure, around))
    return { figure: sorted, link: 'kind' };
  const before = index - 1;
  const previous = figures[before];
  const [start, end] = windows.before[0] ?? figure.range;
  const words = reading.normal.text.slice(start, end);
  // 接待64批97人次, 归集1286类、247亿条: two measures of one thing.
  if (previous && isMeasureOfSame(reading, previous, figure)) return { figure: before, link: 'measure' };
  const twin = twinOf(figures, index, words);
  if (twin !== null) return { figure: twin, link: 'measure' };
  // 终止162件, 占46%; 占审结案件的48.8%
  if (previous?.kind === 'count' && previous.sentence === figure.sentence && figure.kind === 'rate') {
    const between = reading.normal.text.slice(previous.range[1], figure.range[0]);
    if (isGlue(between) || SHARE_WORDS.test(words)) return { figure: before, link: 'share' };
  }
  // 演练19场, 镇村两级230余场
  if (previous && previous.sentence === figure.sentence && isSameUnit(previous, figure) && LEVEL_WORDS.test(words)) {
    return { figure: before, link: 'measure' };
  }
  if (previous && isLevelReached(previous, figure, words)) return { figure: before, link: 'level' };
  const again = previous ? sameAgain(reading.normal.text, previous, figure, around) : null;
  if (again) return { figure: before, link: again };
  if (previous && previous.sentence === figure.sentence && isGlue(words)) {
    // 由28项扩展到41项: both say the same thing, whatever it is.
    const becoming = words.replace(THIS_YEAR, '');
    if (isSameUnit(previous, figure) && PAIR_WORDS.some(word => becoming.startsWith(word))) {
      return { figure: before, link: 'previous' };
    }
    if (isRelative(figure) || (isMovement(figure.kind) && previous.unit === figure.unit && previous.kind !== 'rank'))
      return { figure: movedBy(words, figures, before), link: 'change' };
    const isSame = isSameUnit(previous, figure);
    if (isSame && figure.status === 'previous') return { figure: before, link: 'previous' };
    // 新增6名、总数29名
    if (isSame && TOTAL_WORDS.some(word => words.includes(word))) return { figure: before, link: 'measure' };
    // 一审46件、二审31件,共计77件
    if (isSame && /^[,、]?共计?$/.test(words) && isSumOf(figures, index)) return { figure: before, link: 'measure' };
    // 居第3位, 上升2位: places gained are no place.
    const isCounted = isSame && previous.kind !== 'rank';
    if (isCounted && CHANGE_WORDS.some(word => words.includes(word))) return { figure: before, link: 'change' };
  }
  // 是“十三五”末的2.4倍
  if (figure.kind === 'multiple' && previous?.kind === 'count' && OF_LAST_PLAN.test(words)) {
    return { figure: before, link: 'change' };
  }
  // 精简为3254项, 精简比例达48.5%
  if (previous && isCut(reading.normal.text, previous, figure, words, around) && isCoded(before))
    return { figure: before, link: 'change' };
  // 抽查任务168个, 跨部门的有57个; 纠错6件, 涉及部门的2件、乡镇的4件
  if (previous && isNarrower(reading.normal.text, previous, figure, words, around) && isCoded(before))
    return { figure: before, link: 'part' };
  if (previous && isSameNoun(reading.normal.text, previous, figure, around)) return { figure: before, link: 'measure' };
  if (previous && goesOn(before) && isNextObject(reading.normal.text, previous, figure, around))
    return { figure: before, link: 'measure' };
  if (previous && isJoinedTo(reading.normal.text, previous, figure)) return { figure: before, link: 'measure' };
  const whole = wholeBefore(reading, figures, index, isCoded);
  if (whole !== null && isSubKind(words, around)) return { figure: whole, link: 'part' };
  const total = figure.partOf === null ? undefined : figures[figure.partOf];
  // 4件案件入选典型案例: with no word before it a part says behind itself what it is.
  const behind = reading.normal.text.slice(...windows.after);
  const label = words === '' ? behind : words;
  if (ONLY_OF_WHICH.test(words) && HOW_IT_ENDED.test(behind)) return null;
  if (figure.partOf !== null && total?.unit === figure.unit && !isMixed(figure.partOf) && isSubKind(label, around)) {
    return { figure: figure.partOf, link: 'part' };
  }
  return null;
}

/** Whether two or more figures right in front of this one add up to it. */
function isSumOf(figures: readonly Figure[], index: number): boolean {
  const figure = figures[index] as Figure;
  let sum = 0;
  for (let at = index - 1; at >= 0 && index - at <= MOST_ROW; at--) {
    const other = figures[at] as Figure;
    if (other.sentence !== figure.sentence || !isSameUnit(other, figure)) return false;
    sum += other.value;
    if (sum >= figure.value) return sum === figure.value && index - at > 1;
  }
  return false;
}

/** 批次、人次分别下降18%和23% behind a rate is said of the counts before it. */
function movedBy(words: string, figures: readonly Figure[], before: number): number {
  const named = /批次|人次|件次/.exec(words)?.[0];
  const previous = figures[before] as Figure;
  if (!named || previous.kind !== 'rate') return before;
  for (let at = before - 1; at >= 0 && before - at < MOST_ROW && figures[at]?.sentence === previous.sentence; at--)
    if (figures[at]?.kind === 'count') return at;
  return before;
}

/**
 * 其中市本级20件, 其中一般程序613起: the same thing of a narrower kind. An outcome (维持402件) is something else, and beside
 * parts that have indicators of their own an unknown part is one more thing of its own.
 */
function isSubKind(words: string, around: Surroundings): boolean {
  if (ABOUT.test(words) || BY_CHANNEL.test(words)) return true;
  if (words.length > MOST_LABEL || around.nearActions.length > 0) return false;
  return !saysOutcome(words);
}

const CUT = /^,?(?:[较比][^,]{2,14}(?:精简|削减)了?|(?:精简|削减)(?:比例|率))(?:达到?|为|近|约|超过?)?$/;
const OF_LAST_PLAN = /^,?(?:是|为|达到?|相当于)“十[一二三四五]五”(?:时期|期间|期)?[初末]?的$/;

/** A cut said of the level before it, with nothing else named in between. */
function isCut(text: string, previous: Figure, figure: Figure, words: string, around: Surroundings): boolean {
  if (figure.kind !== 'change' || previous.kind !== 'count' || previous.sentence !== figure.sentence) return false;
  return around.nearTopics.length === 0 && CUT.test(words) && /^[,、(]/.test(text.slice(previous.range[1]));
}

const MOST_KIND = 20;

/** Every kind has a name, and none is an outcome or what was left over from the year before (含上年结转23件). */
function isKind(text: string, { before }: Windows, figure: Figure, around: Surroundings): boolean {
  const [from, to] = before[0] ?? figure.range;
  const label = text.slice(from, to);
  if (label.length < 2 || label.length > MOST_KIND || around.nearActions.length > 0) return false;
  return !/^[(,、]?(?:其中|含|包括)/.test(label) && !saysOutcome(label);
}

const NARROWS = triedOften(/^[、,]?(?:其中)?[^,、;。]{2,10}的(?:有|共|占|为)?$/);

function isNarrower(text: string, previous: Figure, figure: Figure, words: string, around: Surroundings): boolean {
  // 实施完毕的2项决策 counts what stands behind it.
  const closes = /^(?:[,、;。)(]|$)/.test(text.slice(figure.range[1], figure.range[1] + 1));
  if (previous.sentence !== figure.sentence || !isSameUnit(previous, figure)) return false;
  return closes && NARROWS.test(words) && around.nearActions.length === 0 && !saysOutcome(words);
}

const REACHES =
  /^[,、]?(?:目前|现|已|并)?(?:达到?了?|[为至到]|[增升降减缩]至|[增升降减]到|(?:提[高升]|增[加长]|上升|下降|降低|减少|攀升|回落)[到至]|(?:保持|稳定|维持)在)(?:约|近)?$/;

/** 较上年增长12%, 达到350件: the level behind a movement that was said before it. A movement of a level already told moves no second one. */
function isLevelReached(previous: Figure, figure: Figure, words: string): boolean {
  if (previous.sentence !== figure.sentence || !isMovement(previous.kind) || isMovement(figure.kind)) return false;
  if (previous.changeOf !== null || (previous.kind === 'points' && figure.kind !== 'rate')) return false;
  return REACHES.test(words);
}

const NEXT_IN_LIST = /^[、和及][^,;。]{2,12}$/;
/** Heads of nouns that say nothing of what is counted. */
const GENERAL_HEAD = /(?:案件|事项|问题|人员|文件|项目|单位|活动|工作)$/;

/** 修订总体预案1个、专项预案32个: the verb stands at the head of the list, the same noun goes on. */
function isSameNoun(text: string, previous: Figure, figure: Figure, around: Surroundings): boolean {
  if (previous.sentence !== figure.sentence || !isSameUnit(previous, figure)) return false;
  const between = text.slice(previous.range[1], figure.range[0]);
  if (!NEXT_IN_LIST.test(between) || around.nearActions.length > 0 || around.nearTopics.length !== 1) return false;
  const head = between.slice(-2);
  return !GENERAL_HEAD.test(head) && text.startsWith(head, previous.range[0] - head.length);
}

const NEXT_OBJECT = /^[、和及](?!其)[^,;。、:：]{2,14}$/;
/** 检查餐饮单位860家次,药品经营单位210家次: over a comma a bare noun of places goes on only where visits are counted. */
const NEXT_VISITED =
  /^,[^,;。、:：]{2,14}(?:单位|企业|机构|场所|主体|门店|药店|商店|网点|站点|学校|医院|诊所|幼儿园|工地|市场|超市|食堂|景区|[用商住农]户)$/;
const VISITS: ReadonlySet<string> = new Set(['家次', '户次', '个次']);
/** An item that begins with a verb of its own says something else. */
const OWN_VERB =
  /^.(?:责令|教育|劝导|移送|行政拘留|拘留|行政处罚|处罚|罚|没收|取缔|拆除|发放|发现|培训|开展|组织|整改|完成|收缴|暂扣|扣押|查封|吊销|警告|约谈|下[发达]|制发|出动|救助|抓获|破获|刑事|结案|办结|立案|侦破|关停|清理|调解|排查|化解|受理|办理|审[查核]|督促|限期|纠正|曝光|公布|注销|帮扶|服务|走访|指导|宣传|慰问|回访|联系|暂停|停业|关闭|提醒|告诫|列入|查处|涉及|覆盖|惠及|抽[检查样])/;

/** Shops are counted by the shop or by the visit, in one list. */
const OF_PLACES: ReadonlySet<string> = new Set(['家', '户', '家次', '户次', '个次']);

/** 查处酒驾1208起、超限超载3342起: one verb, its objects in a list. */
function isNextObject(text: string, previous: Figure, figure: Figure, around: Surroundings): boolean {
  const isAlike =
    isSameUnit(previous, figure) ||
    (previous.kind === 'count' &&
      OF_PLACES.has(previous.unit) &&
      figure.kind === 'count' &&
      OF_PLACES.has(figure.unit));
  if (previous.sentence !== figure.sentence || !isAlike) return false;
  const between = text.slice(previous.range[1], figure.range[0]);
  const isNext = NEXT_OBJECT.test(between) || (VISITS.has(figure.unit) && NEXT_VISITED.test(between));
  if (!isNext || OWN_VERB.test(between)) return false;
  return around.nearActions.length === 0 && !saysOutcome(between);
}

function isMeasureOfSame(reading: ReadingText, previous: Figure, figure: Figure): boolean {
  if (previous.unit === figure.unit || figure.subjects.some(({ via }) => via === 'respectively')) return false;
  const between = reading.normal.text.slice(previous.range[1], figure.range[0]);
  if (between === '' || between === '、' || isBehindComma(reading.normal.text, previous, figure)) return true;
  return isInBracket(reading.normal.text, previous, figure);
}

/** Percentage points lie between two rates, never between two counts; 20件 more are more of what is counted in 件. */
function canMove(level: Figure | undefined, movement: Figure): boolean {
  // 居第3位, 较上年前移2位: places gained are no place.
  if (level?.kind === 'rank') return false;
  if (movement.kind === 'change' && !isRelative(movement) && level?.unit !== movement.unit) return false;
  return level !== undefined && (movement.kind !== 'points' || level.kind === 'rate' || level.kind === 'change');
}

/** 纠错率、调解率分别由21.2%、30.3%变为14%、44%: the second row of numbers is said of the first row's names, in turn. */
function twinOf(figures: readonly Figure[], index: number, words: string): number | null {
  const isAssigned = (at: number) => figures[at]?.subjects.some(({ via }) => via === 'respectively') ?? false;
  if (!isGlue(words) || isAssigned(index)) return null;
  let row = index;
  while (row > 0 && index - row < MOST_ROW && !isAssigned(row - 1)) row--;
  const size = index - row + 1;
  const twin = figures[index];
  let width = 0;
  while (width < MOST_ROW && isAssigned(row - 1 - width)) width++;
  const first = row - width + (index - row);
  const source = figures[first];
  if (width < 2 || size > width || !source || !twin) return null;
  return source.unit === twin.unit && source.sentence === twin.sentence ? first : null;
}

/** 市、县两级…比例分别达99.4%和98.7%, where the names are no items of their own. */
function isJoinedTo(text: string, previous: Figure, figure: Figure): boolean {
  const isAssigned = [previous, figure].some(({ subjects }) => subjects.some(({ via }) => via === 'respectively'));
  if (isAssigned || !isSameUnit(previous, figure) || previous.sentence !== figure.sentence) return false;
  if (!/^[、和]$/.test(text.slice(previous.range[1], figure.range[0]))) return false;
  return text.slice(Math.max(0, previous.range[0] - 16), previous.range[0]).includes('分别');
}
