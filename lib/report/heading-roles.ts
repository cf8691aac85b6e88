import { DIMENSIONS } from '../codebook/codebook';
import { byCode } from '../text/by-code';
import { triedOften } from '../text/tried-often';
import type { SectionRole } from './report';

/**
 * Words that tell what a part of the report is for, in the order they are asked. `unless` keeps a word that only sounds
 * like it: 重点工作完成情况 is no plan, 聚焦突出问题 admits none.
 */
const ROLE_WORDS: readonly { role: SectionRole; words: RegExp; unless?: RegExp }[] = [
  { role: 'leadership', words: /第一责任人|(?:主要负责(?:人|同志)|一把手).{0,20}(?:职责|责任|履职)/ },
  {
    role: 'problems',
    words: triedOften(
      /存在(?:的|着|哪些|一些|主要|突出)?.{0,6}(?:问题|不足|短板|差距|困难|弱项|薄弱)|(?:问题|不足|差距|短板|弱项|薄弱环节|困难)(?:和|与|及|以及|、).{0,6}(?:问题|不足|差距|短板|弱项|原因|困难|薄弱环节|挑战)|^(?:主要|面临的?|(?:当前)?工作(?:中的)?(?:主要)?)?(?:问题|不足|困难|差距|短板|弱项)(?:和不足|反思)?$|需要改进的(?:方面|问题|地方|工作)|^(?:存在的?|主要)?(?:问题|不足|差距|短板)(?:之处)?(?:和|与|及|以及|、|暨)[^、,]{0,4}(?:下一?步|今后|改进|整改|努力|工作打算|对策|展望|打算)|^(?:存在的?)?不足之处|薄弱环节$|主要问题$/,
    ),
    unless: /^(?:聚焦|针对|围绕|解决|破解|补齐)/,
  },
  {
    role: 'plan',
    words: triedOften(
      /下一?步|下一阶段|下一?年度?|明年|来年|下阶段|(?:工作|主要|重点|总体|任务)(?:的)?(?:安排|思路|打算|计划|谋划|展望|设想|规划)|努力方向|今后.{0,8}(?:打算|工作|安排|方向|思路)|(?:改进|整改)(?:措施|方向|打算)|\d{4}年度?.{0,14}(?:安排|思路|打算|计划|展望|谋划)|^(?:未来)?展望$|对策(?:和|与|及)?(?:建议|措施)$/,
    ),
    unless: /(?:完成|开展|落实|推进|执行|进展|实施)(?:的)?(?:主要)?情况|成效|回顾|总结|主要举措和/,
  },
  { role: 'other', words: /其他需要|其他(?:有关)?(?:情况|事项)|需要说明/ },
];

/** 三、原因分析 behind the part on shortcomings: it belongs to them and lists none. 存在的不足和原因 is not it. */
export const REASONS_ALONE = /^[存在产生造成上述以问题不足差距的主要]{0,10}原因(?:分析|剖析)?$/;

/** 2025年重点任务, 2025年主要举措: what was done in the year reported on, else what is to be done. */
const OF_A_YEAR = /(\d{4})年度?.{0,14}(?:重点|目标|部署|任务|举措$|要点$)/;

/**
 * The role a heading of its own claims, null when it claims none.
 * @param year - the year reported on, null where nothing names it
 */
export function roleOfHeading(heading: string, year: number | null): SectionRole | null {
  for (const { role, words, unless } of ROLE_WORDS) {
    const isNamed = words.test(heading) || (role === 'plan' && isOfLaterYear(heading, year));
    if (isNamed && !unless?.test(heading)) return role;
  }
  return REASONS_ALONE.test(heading) ? 'problems' : null;
}

function isOfLaterYear(heading: string, year: number | null): boolean {
  const named = OF_A_YEAR.exec(heading)?.[1];
  return named !== undefined && (year === null || Number(named) > year);
}

/**
 * Ties between dimensions, first wins: what the heading is about beats what it is done with.
 * @source codebook, section 1.2
 */
const TIE_ORDER = [
  'functions',
  'disputes',
  'emergency',
  'enforcement',
  'decision',
  'rulemaking',
  'oversight',
  'digital',
  'legal_services',
  'leadership',
];

/** Verb-object cores that settle a heading with several words at once. */
const CORE_FIRST: readonly { words: RegExp; dimension: string }[] = [
  { words: /营商环境/, dimension: 'functions' },
  { words: /^.{0,4}(?:坚持|加强|强化)党(?:的(?:全面)?|对.{0,12}的?)领导/, dimension: 'leadership' },
  { words: /法治思维|依法行政能力|法治素养/, dimension: 'leadership' },
];

/** The dimension of the codebook that a heading names, null for none. */
export function dimensionOfHeading(heading: string): string | null {
  for (const { words, dimension } of CORE_FIRST) if (words.test(heading)) return dimension;
  let best: { at: number; length: number; id: string } | null = null;
  for (const { at, length, id } of wordsIn(heading)) {
    const wins =
      best === null ||
      length > best.length + 2 ||
      (Math.abs(length - best.length) <= 2 &&
        (at < best.at || (at === best.at && TIE_ORDER.indexOf(id) < TIE_ORDER.indexOf(best.id))));
    if (wins) best = { at, length, id };
  }
  return best?.id ?? null;
}

/** Words of all dimensions by their first character, each with its place among all. */
const BY_FIRST = byCode(
  DIMENSIONS.flatMap(({ id, headingWords }) => headingWords.map(word => ({ id, word }))).map((one, place) => ({
    ...one,
    place,
  })),
  ({ word }) => word.charCodeAt(0),
);

/** The words of dimensions that a heading holds, where each stands first, in the order of the dimensions. */
function wordsIn(heading: string): { at: number; length: number; id: string; place: number }[] {
  const found: { at: number; length: number; id: string; place: number }[] = [];
  for (let at = 0; at < heading.length; at++)
    for (const { word, id, place } of BY_FIRST.get(heading.charCodeAt(at)) ?? [])
      if (heading.startsWith(word, at) && !found.some(one => one.place === place))
        found.push({ at, length: word.length, id, place });
  return found.sort((a, b) => a.place - b.place);
}
