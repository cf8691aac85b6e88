import { triedOften } from '../text/tried-often';
import type { Passage, ReadSection, Sentence } from './reading';

const ADMITS = triedOften(
  /(?:但|虽|仍|还|尚|依然|同时|也要?|看到|认识到|不容忽视)[^。\n]{0,60}(?:存在|有)[^。\n]{0,30}(?:问题|不足|差距|短板|弱项|薄弱|困难)|(?:存在|面临)(?:的|着|以下|一些|一定|不少)?(?:主要|突出)?的?(?:问题|不足|差距|短板|困难)(?:和不足|及不足|与不足)?[,:]?(?:主要)?(?:表现|体现|包括|有|是|:)/,
);
const LOOKS_AHEAD = triedOften(/^(?:下一?步|下一?阶段|下一?年度?|接下来|今后|明年|来年|新的?一年)[^。\n]{0,60}/);
const YEAR_AHEAD = triedOften(/^(?:展望|进入|迈入)?((?:19|20)\d{2})年,?/);

/**
 * Paragraphs, or ends of them, that admit problems or look ahead without a heading that says so. In a part on problems all that
 * follows the first look ahead is plan.
 * @param year - the year reported on; without it a year in front of a paragraph proves nothing
 */
export function findPassages(
  text: string,
  sentences: readonly Sentence[],
  sections: readonly ReadSection[],
  year: number | null,
): Passage[] {
  const found: Passage[] = [];
  let at = 0;
  while (at < sentences.length) {
    const first = sentences[at];
    if (!first) break;
    let to = at;
    while (to + 1 < sentences.length && sentences[to + 1]?.paragraph === first.paragraph) to++;
    const last = sentences[to] ?? first;
    const section = sections[last.section];
    const outer = section?.role ?? 'achievements';
    const holdsHeading = section !== undefined && section.range[0] >= first.range[0];
    const from = holdsHeading ? at + 1 : at;
    const start = sentences[from]?.range[0] ?? last.range[1];
    if (outer !== 'plan' && from <= to) {
      const admits =
        outer === 'problems' ||
        (!holdsHeading && ADMITS.test(text.slice(start, Math.min(last.range[1], start + OPENING))));
      const ahead = firstAhead(text, sentences, from, admits ? to : holdsHeading ? from - 1 : from, year);
      const end = outer === 'problems' && section ? section.bodyRange[1] : last.range[1];
      if (admits && outer !== 'problems' && ahead !== start)
        found.push({ range: [start, ahead ?? last.range[1]], role: 'problems' });
      if (ahead !== null) {
        found.push({ range: [ahead, end], role: 'plan' });
        while (to + 1 < sentences.length && (sentences[to + 1]?.range[0] ?? 0) < end) to++;
      }
    }
    at = to + 1;
  }
  return found;
}

/** How much of a paragraph says what it is about. */
const OPENING = 260;

/** Where the first of these sentences stands that looks ahead, null when none does. */
function firstAhead(
  text: string,
  sentences: readonly Sentence[],
  from: number,
  to: number,
  year: number | null,
): number | null {
  for (let at = from; at <= to; at++) {
    const start = sentences[at]?.range[0] ?? 0;
    const opening = text.slice(start, start + 80);
    const named = YEAR_AHEAD.exec(opening)?.[1];
    if (LOOKS_AHEAD.test(opening) || (named !== undefined && year !== null && Number(named) > year)) return start;
  }
  return null;
}
