import { matchesOf } from '../../text/matches';
import { triedOften } from '../../text/tried-often';
import type { Figure, ReadingText } from '../reading';
import type { Span } from '../report';
import type { Placed } from './place';

/** A longer row of numbers is a table, not a sentence with 分别. */
const MAX_ITEMS = 24;
const JOINT = /、|和|与|及|以及|”(?=“)/g;
const COMMAS = /、|”(?=“)/g;
const COMMAS_AND_LAST = /、|”(?=“)|(?:和|与|及)(?=[^、和与及]*$)/g;
/** What follows the last name in front of its number: 均达到, 同比分别下降, 为. */
const TAIL = triedOften(
  /(?:同比|环比|(?:较|(?<![占同环对类])比(?![例率重]))[^、,。;和]{1,10}(?=分别)|(?:较|比)(?:上年|去年|同期|20\d{2}年)(?:同期)?|平均)?(?:均|都|全部|双双|分别|各|依次|也)?(?:同比)?(?:已|仅|一直|始终|继续|持续|稳定|全面)?(?:达到了?|达|为|是|保持在?|实现|占|约|超过?|提升[至到]|提高[至到]|下降|上升|增长|减少|提高|提升|增加|降低|压缩|压减|削减|缩减|缩短|精简|降至|升至|增至|减至)?(?:了|至|到|为)?(?:约|近|超)?$/,
);
/** No tail is longer, and one sign in front of it is looked at. */
const LONGEST_TAIL = 32;
const MEASURED = triedOften(
  /(?:率|度|比例|占比|数|量|比|值|期限|时限|时间|指数|得分|覆盖面|金额|规模|收入|支出|面积|浓度)$/,
);
/** What all of these need. */
const HOLDS_MEASURE = /[率度例比数量值限间分面额模入出积]/;

/**
 * The names that one number holds for: 报备率、及时率、规范率均达100%.
 * @returns their ranges, empty when there are fewer than two or the number has neighbours of its own
 */
export function findShared(text: string, placed: readonly Placed[], at: number): Span[] {
  const here = placed[at];
  if (!here || here.head !== at || here.joined > 1) return [];
  const lead = text.slice(...here.lead);
  if (!/[、和与及”]/.test(lead) || !HOLDS_MEASURE.test(lead)) return [];
  const names = namesIn(text, here.lead);
  if (names.length < 2) return [];
  const isAll = /(?:均|都|全部|双双)[^均都]{0,6}$/.test(lead);
  const areMeasured = names.every(name => isMeasured(text, name));
  return areMeasured || (isAll && here.number.kind === 'rate' && isMeasured(text, names.at(-1) as Span)) ? names : [];
}

/** 满意率(含基本满意) is measured too. */
function isMeasured(text: string, [from, to]: Span): boolean {
  const open = text[to - 1] === ')' ? text.lastIndexOf('(', to) : to;
  return MEASURED.test(text.slice(from, Math.max(from, open)));
}

/** Give each of several joined numbers its own item: A、B分别为X、Y, over two clauses, and without the word. */
export function assignRespectively(reading: ReadingText, placed: readonly Placed[], figures: Figure[]): void {
  const { text } = reading.normal;
  for (let at = 0; at < placed.length; at++) {
    const here = placed[at];
    if (!here || here.head !== at) continue;
    const size = here.joined;
    if (size < 2 || size > MAX_ITEMS) continue;
    const items = itemsFor(text, placed, at, size);
    const stage = items ? sharedStage(text, items) : null;
    items?.forEach(({ range, figure: total }, nth) => {
      const figure = figures[at + nth];
      if (!figure) return;
      if (stage && range[1] < stage[0]) figure.subjects.unshift({ range: stage, via: 'respectively' });
      figure.subjects.unshift({ range, via: 'respectively' });
      const whole = total === null ? undefined : figures[total];
      const isPart = /其中/.test(text.slice(whole?.range[1] ?? 0, figure.range[0]).slice(-80));
      if (total !== null && whole && isPart && whole.unit === figure.unit && figure.value <= whole.value)
        figure.partOf = total;
    });
  }
}

const STAGE =
  /(?:(?:案件)?(?:收案|新收|受理|收到|办结|审结|结案|立案|办理|承办)|(?:调撤|调解)?案件|申请)(?:总?量|总?数|数量)?$|案卷(?:分别评查)?$|裁量权?(?:基准|标准)$|(?:败诉|纠错|维持|办结|审结)率$|(?:行政)?处罚(?:事项|案件)?$/;
const LACKS_STAGE = /(?:复议|诉讼|应诉|仲裁|许可|处罚|强制|[一二]审|再审|直接|间接|不予|从轻|减轻|免予)$/;

const LEVEL = /^(?:[一二]审|再审|(?:国家|全国|全省|省|全市|设区市|市|州|县|区|旗|乡镇?|镇|村)(?:级|本级)?(?:以上)?)/;
const IS_LEVEL = new RegExp(`${LEVEL.source}$`);

/**
 * What stands behind the last name and is said of the others too: the stage or rate (一审、二审败诉率分别为…), what follows 的
 * (决策、文件、合同的合法性审查分别为…), the noun behind levels (国家级、省级示范村分别达…, 一审、二审行政诉讼案件分别为…).
 */
function sharedStage(text: string, items: readonly Item[]): Span | null {
  const [from, to] = (items.at(-1) as Item).range;
  const last = text.slice(from, to);
  const others = items.slice(0, -1).map(({ range }) => text.slice(...range));
  if (others.length === 0) return null;
  const level = LEVEL.exec(last)?.[0].length ?? 0;
  if (level > 0 && level < last.length - 1 && others.every(name => IS_LEVEL.test(name))) return [from + level, to];
  const stage = last.search(STAGE);
  if (stage > 0 && others.every(name => LACKS_STAGE.test(name))) return [from + stage, to];
  const of = last.lastIndexOf('的');
  if (of > 0 && of < last.length - 1 && !others.some(name => name.includes('的'))) return [from + of + 1, to];
  return null;
}

const FORMER = /^[,、(]?(?:其中)?(前者|后者)/;

/** 前者回复率95%,后者100%: the two figures last named together, in their order. */
export function assignFormer(reading: ReadingText, placed: readonly Placed[], figures: Figure[]): void {
  const { text } = reading.normal;
  let pair: [Span, Span] | null = null;
  placed.forEach((here, at) => {
    const lead = text.slice(...here.lead);
    const said = lead.includes('者') ? FORMER.exec(lead)?.[1] : undefined;
    const figure = figures[at];
    if (!said || !figure) return;
    if (said === '前者' || !pair) pair = pairBefore(text, placed, figures, said === '前者' ? at : at - 1);
    if (!pair) return;
    figure.subjects.unshift({ range: pair[said === '前者' ? 0 : 1], via: 'respectively' });
  });
}

function pairBefore(
  text: string,
  placed: readonly Placed[],
  figures: readonly Figure[],
  at: number,
): [Span, Span] | null {
  const here = placed[at];
  const [first, second] = [placed[at - 2], placed[at - 1]];
  if (!here || !first || !second || here.sentence - first.sentence > 1) return null;
  const nameOf = (nth: number): Span | null => {
    const said = figures[nth]?.subjects[0];
    return said?.via === 'respectively' ? said.range : trimName(text, (placed[nth] as Placed).lead);
  };
  const [one, other] = [nameOf(at - 2), nameOf(at - 1)];
  return one && other ? [one, other] : null;
}

/** What one of several joined numbers is said of, and the figure that said it before. */
interface Item {
  range: Span;
  figure: number | null;
}

const A_YEAR = /^(?:(?:19|20)\d{2}年?度?|\d{1,2}月份?)$/;

/** 2021、2022、2023年收案量, 满意度2021、2022、2023年: the names are years, what is counted stands once, behind or in front. */
function withoutYears(text: string, names: Span[]): Span[] {
  const words = names.map(([from, to]) => text.slice(from, to));
  const inner = words.slice(1, -1);
  if (!inner.every(word => A_YEAR.test(word))) return names;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const behind = /^(?:(?:19|20)\d{2}年?度?|\d{1,2}月份?)/.exec(last)?.[0];
  const before = /(?:(?:19|20)\d{2}年?度?|\d{1,2}月份?)$/.exec(first)?.[0];
  if (behind === undefined || before === undefined) return names;
  const [start, end] = [names[0] as Span, names.at(-1) as Span];
  const noun: Span =
    first.length > before.length ? [start[0], start[1] - before.length] : [end[0] + behind.length, end[1]];
  return noun[1] - noun[0] >= 2 ? names.map(() => noun) : names;
}

const asItem = (range: Span): Item => ({ range, figure: null });

function itemsFor(text: string, placed: readonly Placed[], at: number, size: number): Item[] | null {
  const here = placed[at] as Placed;
  const lead = text.slice(...here.lead);
  const saysSo = /分别|依次|各/.test(lead);
  const names = namesFor(text, here.lead, size);
  const areMeasured = () => names?.every(name => isMeasured(text, name));
  // As many shares as names are said in turn, with or without 分别.
  if (names && (saysSo || here.number.kind === 'rate' || areMeasured() || areCountedInTurn(placed, at, size)))
    return withoutYears(text, names).map(asItem);
  if (!saysSo) return null;
  const clause = previousClause(text, placed, at);
  const inClause = clause ? namesFor(text, clause, size) : null;
  if (inClause) return inClause.map(asItem);
  return namesNothing(lead) ? leadsOfPrevious(text, placed, at, size) : null;
}

const COUNTED = /^[件份项个起宗部条]$/;

/** 取消、下放行政权力事项3项、12项: as many counts as names, with nothing between them. Of 2次、96卷 each may measure one thing. */
function areCountedInTurn(placed: readonly Placed[], at: number, size: number): boolean {
  const unit = placed[at]?.number.unit ?? '';
  for (let nth = at; nth < at + size; nth++) {
    const number = placed[nth]?.number;
    if (number?.kind !== 'count' || (number.unit !== unit && !(COUNTED.test(number.unit) && COUNTED.test(unit))))
      return false;
  }
  return unit !== '';
}

const MOST_BEFORE_RESPECTIVELY = 12;

/** 同比分别增长, 其中…分别调撤: with a noun of its own in front of 分别 a clause does not speak of the figures before it. */
function namesNothing(lead: string): boolean {
  return lead.startsWith('其中', lead.search(/[^,、]/)) || lead.search(/分别|依次|各/) <= MOST_BEFORE_RESPECTIVELY;
}

/** 审查量分别为…: counts are meant, whatever amount stands between. */
const OF_COUNTS = /[量数](?:同比)?(?:分别|依次|各)/;

/** The items of 办结行政复议案件45件、一审行政诉讼案件56件,其中…分别调撤结案22件、11件: the figures before, in their order. */
function leadsOfPrevious(text: string, placed: readonly Placed[], at: number, size: number): Item[] | null {
  const here = placed[at] as Placed;
  const skipsAmounts = OF_COUNTS.test(text.slice(...here.lead));
  const found: Item[] = [];
  for (let back = at - 1; found.length < size; back--) {
    const one = placed[back];
    if (!one || here.sentence - one.sentence > 1) return null;
    if (skipsAmounts && one.number.kind === 'amount') continue;
    const range = trimName(text, one.lead);
    if (!range) return null;
    found.unshift({ range, figure: back });
  }
  return found;
}

function previousClause(text: string, placed: readonly Placed[], at: number): Span | null {
  const here = placed[at] as Placed;
  const end = here.clause[0] - 1;
  if (end <= 0 || text.charAt(end) !== ',') return null;
  let start = end;
  while (start > 0 && end - start < 200 && !/[,;。\n]/.test(text.charAt(start - 1))) start--;
  const holdsNumber = (placed[at - 1]?.number.range[1] ?? 0) > start;
  return holdsNumber ? null : [start, end];
}

/** As many names as there are numbers: 企业和群众所需材料、环节、时限 are three, whatever 和 stands inside the first. */
function namesFor(text: string, range: Span, size: number): Span[] | null {
  const all = namesIn(text, range);
  if (all.length === size) return all;
  for (const joints of [COMMAS_AND_LAST, COMMAS]) {
    const names = namesIn(text, range, joints);
    if (names.length === size) return names;
  }
  return null;
}

/** The names listed in a range, without the words that lead over to the number. */
function namesIn(text: string, [start, end]: Span, joints = JOINT): Span[] {
  const words = text.slice(start, end);
  const last = Math.max(0, words.length - LONGEST_TAIL);
  const until = last + (TAIL.exec(words.slice(last))?.index ?? words.length - last);
  const names: Span[] = [];
  let from = 0;
  const push = (to: number) => {
    const range = trimName(text, [start + from, start + to]);
    if (range) names.push(range);
  };
  for (const joint of matchesOf(words.slice(0, until), joints)) {
    if (joint[0] === '和' && /^(?:谐|解|平)/.test(words.slice(joint.index + 1))) continue;
    if (joint[0] === '及' && /^(?:时|格)/.test(words.slice(joint.index + 1))) continue;
    push(joint.index);
    from = joint.index + joint[0].length;
  }
  push(until);
  return names;
}

function trimName(text: string, [start, end]: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[、,:;(和与及其中\s]/.test(text.charAt(from)) && !/^及[时格]/.test(text.slice(from, from + 2)))
    from++;
  while (to > from && /[、,:;(\s]/.test(text.charAt(to - 1))) to--;
  return to - from >= 2 ? [from, to] : null;
}
