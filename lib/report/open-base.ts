import type { Figure } from './reading';

/** 前两年的12.6倍, 2021年和2022年总和的1.3倍: several years at once. */
const SEVERAL_YEARS =
  /(?:前|近|过去|此前)[两二三四五六七八九十几\d]{1,2}年|历年|往年|总和|之和|合计|年均|平均|\d{4}年?(?:、|和|与|至|-|—)\d{4}年/;
const SAYS_WHICH = /分别|均|都|双双|各/;
const IS_LEVEL: ReadonlySet<string> = new Set(['count', 'amount', 'rate']);
/** How far in front of a multiple its base is named. */
const REACH = 40;

/**
 * Whether the text leaves open what a multiple is one of: several years together, or one of several figures in front of it
 * (受理56件、审结48件,是去年的1.5倍).
 */
export function hasOpenBase(text: string, figures: readonly Figure[], at: number): boolean {
  const figure = figures[at];
  if (figure?.kind !== 'multiple') return false;
  const [start] = figure.range;
  const previous = figures[at - 1];
  const from = previous?.sentence === figure.sentence ? previous.range[1] : figure.clause[0];
  const words = text.slice(Math.max(from, start - REACH), start);
  if (SEVERAL_YEARS.test(words)) return true;
  const first = figures[at - 2];
  if (!previous || !first || first.sentence !== figure.sentence || previous.sentence !== figure.sentence) return false;
  const areLevels = [first, previous].every(one => IS_LEVEL.has(one.kind) && one.status !== 'previous');
  const areJoined = /^[、和与及]/.test(text.slice(first.range[1], previous.range[0]));
  return areLevels && first.unit === previous.unit && areJoined && words.startsWith(',') && !SAYS_WHICH.test(words);
}
