import type { Figure, ReadingText } from '../reading';
import { isMovement } from './candidates';
import { isGlue } from './glue';
import type { Surroundings } from './surroundings';
import type { Windows } from './windows';

const CHANGE_WORDS = ['增加', '减少', '增长', '下降', '上升', '提高', '降低', '提升', '上涨', '压减'];

/** How a number without words of its own relates to the one before it. */
export type Link = 'change' | 'previous' | 'part' | 'measure';

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
  // 接待64批97人次: two measures of one thing.
  if (previous && previous.range[1] === figure.range[0]) return { figure: before, link: 'measure' };
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

/** 其中市本级20件, 其中涉企12件: the same thing of a narrower scope. */
function isSubScope(words: string, around: Surroundings, scopes: ReadonlySet<number>): boolean {
  if (words.length > 20 || around.nearActions.size > 0) return false;
  if (/^(?:其中)?(?:涉及|涉|属于|属)/.test(words)) return true;
  for (const word of around.near.keys()) if (scopes.has(word)) return true;
  return false;
}
