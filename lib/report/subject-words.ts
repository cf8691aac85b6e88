import { triedOften } from '../text/tried-often';
import type { Figure, ReadingText } from './reading';

/** Words that lead to a number and name nothing. */
const LEADS = triedOften(
  /^(?:其中|并|且|也|又|再|还|共|共有|已|均|都|全部|先后|累计|同比|环比|全年|的)+|(?:均|都|已|共|约|近|超|分别)?(?:[达为是有占至到了共计]|合计|总计|(?<![平人年月日户])均)+$/,
);
const MOVEMENT = triedOften(
  /^(?:同比|环比|(?:较|比)[^,]{0,8})?(?:分别)?(?:增长|上升|提高|提升|增加|下降|减少|降低|压减|压缩|回落)?(?:了|至|到)?$/,
);
/** What all of these need. */
const MOVES = /[比较别增升提降减压回]/;

/**
 * The nearest words that say what is counted, from the number itself first, else carried on from an earlier clause.
 * @returns '' when the sentence holds none
 */
export function subjectOf({ normal }: ReadingText, { subjects }: Figure): string {
  for (const { range } of subjects) {
    const words = normal.text
      .slice(...range)
      .replace(LEADS, '')
      .replace(LEADS, '');
    if (words.length >= 2 && !(MOVES.test(words) && MOVEMENT.test(words))) return words;
  }
  return '';
}
