import type { Figure, ReadingText } from '../reading';
import { isMovement } from './candidates';
import type { Surroundings } from './surroundings';
import type { Windows } from './windows';

// All that may stand between a number and the one it repeats, compares with or measures the change of.
const GLUE =
  '同比增长|同比|环比|相比|比较|较|比|与|上年度|上年|去年|上一年度|上一年|前年|同期|年度|增长率|增长|增加|增幅|上升|上涨|' +
  '下降|减少|降低|降幅|提高|提升|压减|缩减|回落|分别|均|约|达到|达|为|是|有|了|仅|的|共|数|量|由|从|到|至|(|)|、|年|一';
const GLUE_WORDS = GLUE.split('|');
const CHANGE_WORDS = ['增加', '减少', '增长', '下降', '上升', '提高', '降低', '提升', '上涨', '压减'];

/** How a number without words of its own relates to the one before it. */
export type Link = 'change' | 'previous' | 'part';

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
  scopes: ReadonlySet<number>,
): { figure: number; link: Link } | null {
  const figure = figures[index] as Figure;
  if (figure.changeOf !== null && isMovement(figure.kind)) return { figure: figure.changeOf, link: 'change' };
  const before = index - 1;
  const previous = figures[before];
  const [start, end] = windows.before[0] ?? figure.range;
  const words = reading.normal.text.slice(start, end);
  if (previous && previous.sentence === figure.sentence && isGlue(words)) {
    if (isMovement(figure.kind)) return { figure: before, link: 'change' };
    const isSame = previous.unit === figure.unit;
    if (isSame && figure.status === 'previous') return { figure: before, link: 'previous' };
    if (isSame && CHANGE_WORDS.some(word => words.includes(word))) return { figure: before, link: 'change' };
  }
  if (figure.partOf !== null && figures[figure.partOf]?.unit === figure.unit && isSubScope(words, around, scopes)) {
    return { figure: figure.partOf, link: 'part' };
  }
  return null;
}

function isSubScope(words: string, around: Surroundings, scopes: ReadonlySet<number>): boolean {
  if (around.nearTopics.size > 0 || around.nearActions.size > 0) return false;
  if (words.length > 16) return false;
  for (const word of around.near.keys()) if (scopes.has(word)) return true;
  return false;
}

function isGlue(words: string): boolean {
  if (words.length > 24) return false;
  let rest = words.replace(/\d/g, '');
  while (rest !== '') {
    const word = GLUE_WORDS.find(glue => rest.startsWith(glue));
    if (!word) return false;
    rest = rest.slice(word.length);
  }
  return true;
}
