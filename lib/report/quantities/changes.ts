import { triedOften } from '../../text/tried-often';
import type { Figure, ReadingText } from '../reading';
import type { Placed } from './place';

const MOVED =
  '增长|上升|提高|提升|增加|上涨|增幅|涨幅|下降|减少|降低|压减|压缩|缩减|缩短|回落|下滑|降幅|减幅|砍掉|砍去|减掉|走低|走高|缩水';
/** Words between a level and its movement that name nothing new. */
const NOTHING_NEW = triedOften(
  new RegExp(
    `[,、;()和了]|并|且|均|都|分别|同比|环比|总体|约|近|超过?|为|达到?|又|再|其中|[近两三四五]年来?|累计|(?:较|比|与|同)?(?:上年同期|去年同期|上年度?|去年|上一年度?|前年|同期|上年末|去年底|年初|改革前|整治前|实施前|创建前|(?:19|20)\\d{2}年(?:度|底|同期)?)(?:同期)?的?(?:相?比)?|${MOVED}|幅度`,
    'y',
  ),
);

function saysNothingNew(words: string): boolean {
  let at = 0;
  while (at < words.length) {
    NOTHING_NEW.lastIndex = at;
    const found = NOTHING_NEW.exec(words)?.[0];
    if (!found) return false;
    at += found.length;
  }
  return true;
}

const IS_LEVEL: ReadonlySet<string> = new Set(['count', 'amount', 'rate', 'duration', 'score', 'rank']);

/** Tie each movement to the level in front of it, when the words between name no other subject. */
export function linkChanges(reading: ReadingText, placed: readonly Placed[], figures: Figure[]): void {
  const { text } = reading.normal;
  placed.forEach((here, at) => {
    const figure = figures[at];
    if (!figure || !isMovement(figure)) return;
    forgetPast(figures[at - 1], figure);
    const head = here.head;
    const nth = at - head;
    const first = placed[head];
    if (!first) return;
    const size = first.joined;
    const levels = levelsBefore(placed, figures, head);
    const nearest = levels[0];
    if (nearest === undefined) return;
    // 复议案件增长三成,较2019年翻了一番: it goes on from a movement that has no level.
    const prior = figures[head - 1];
    if (prior && isMovement(prior) && prior.changeOf === null && !isAgainstOthers(placed[head - 1], text)) return;
    const from = placed[head - 1]?.number.range[1] ?? 0;
    const between = text.slice(from, first.number.range[0]);
    if (between.length > 40 || !saysNothingNew(between)) return;
    const ordered = levels.slice(0, size).reverse();
    const outside = size === 1 && between.startsWith(')') ? levelOutside(text, placed, levels, from) : null;
    figure.changeOf = outside ?? (ordered.length === size ? (ordered[nth] ?? null) : nearest);
  });
}

/** 出庭率98%(应出庭50件,实出庭49件),同比提高3个百分点: behind a bracket that closed, the level in front of it has moved. */
function levelOutside(text: string, placed: readonly Placed[], levels: readonly number[], from: number): number | null {
  const floor = placed[levels.at(-1) ?? -1]?.number.range[1] ?? from;
  const open = floor + text.slice(floor, from).lastIndexOf('(');
  return levels.find(at => placed[at]?.number.range[1] === open) ?? null;
}

/** 低于全省平均水平2.3个百分点: held against others, the level in front goes on. */
function isAgainstOthers(there: Placed | undefined, text: string): boolean {
  return there !== undefined && /[高低优好]于[^,。;]{0,16}$/.test(text.slice(...there.lead));
}

/** 67件(2022年59件,增长13.6%): the movement behind a figure of the past is none of that past. */
function forgetPast(before: Figure | undefined, figure: Figure): void {
  if (before?.status === 'previous' && before.sentence === figure.sentence && before.period === figure.period)
    figure.period = null;
}

function isMovement({ kind, value }: Figure): boolean {
  return kind === 'change' || kind === 'points' || kind === 'multiple' || value < 0;
}

/** Levels of this year in front of a movement, nearest first, in the same or the sentence before. */
function levelsBefore(placed: readonly Placed[], figures: readonly Figure[], at: number): number[] {
  const found: number[] = [];
  const here = placed[at];
  for (let back = at - 1; here && back >= 0 && at - back <= 8; back--) {
    const other = placed[back];
    const figure = figures[back];
    if (!other || !figure || here.sentence - other.sentence > 1) break;
    if (IS_LEVEL.has(figure.kind) && figure.status !== 'previous' && figure.value >= 0) found.push(back);
  }
  return found;
}
