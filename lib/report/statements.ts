import { REASONS_ALONE } from './heading-roles';
import { splitItems } from './items';
import type { ReadingText, ReadSection } from './reading';
import type { SectionRole, Span } from './report';
import { beginningIn, lastBefore } from './within';

/** Problems admitted and plans announced, as ranges of the normal text, one per smallest complete statement. */
export interface ReadStatements {
  problems: Span[];
  plans: Span[];
}

/**
 * Problems: the items of every part that admits some, one for each numbered subsection, 一是, clause or sentence, whichever the
 * report lists them by. Plans: the same for the parts on the coming year; a paragraph that looks ahead counts only where no
 * part of its own does.
 */
export function readStatements(reading: ReadingText): ReadStatements {
  return { problems: statementsOf(reading, 'problems'), plans: statementsOf(reading, 'plan') };
}

function statementsOf(reading: ReadingText, role: 'problems' | 'plan'): Span[] {
  const sections = outermost(reading.sections, role).filter(section => !REASONS_ALONE.test(section.heading));
  const passages = reading.passages.filter(passage => passage.role === role).map(({ range }) => range);
  const found = sections.flatMap(section => itemsOfSection(reading, section, role));
  if (role === 'problems')
    for (const plan of outermost(reading.sections, 'plan')) {
      const admitted = admissionIn(reading, plan);
      if (admitted) found.push(...splitItems(reading, admitted, role));
    }
  // Beside a part of its own, a passage is its lead or the closing words of the report.
  if (role === 'plan' && found.length > 0) return found;
  const outside = passages.filter(([start]) => {
    const section = lastBefore(sections, start);
    return section === null || start >= section.bodyRange[1];
  });
  return [...found, ...outside.flatMap(range => splitItems(reading, range, role))].sort((a, b) => a[0] - b[0]);
}

function outermost(sections: readonly ReadSection[], role: SectionRole): ReadSection[] {
  const found: ReadSection[] = [];
  for (const section of sections) {
    if (section.role !== role) continue;
    const parent = found.at(-1);
    if (parent && section.range[0] < parent.bodyRange[1] && section.level > parent.level) continue;
    found.push(section);
  }
  return found;
}

const ADMISSION =
  /^(?!针对|围绕|聚焦|紧盯|对于|坚持|下一?步|\d{4}年)[^。]{0,60}[还仍尚](?:有|存在)[^。]{2,60}(?:问题|不足|差距|短板)[^。,]{0,4}。$/;

/** 对照要求,还存在…等问题。下一步,…: what is wanting may be said first in a part on what is to be done. */
function admissionIn({ sentences, normal }: ReadingText, { bodyRange }: ReadSection): Span | null {
  const first = beginningIn(sentences, ...bodyRange)[0]?.range;
  return first && first[1] < bodyRange[1] && ADMISSION.test(normal.text.slice(...first)) ? first : null;
}

const REASON = /原因(?:分析)?$|^(?:主要|产生|造成)?原因/;
const GENERIC = /^(?:主要)?(?:存在)?(?:的)?(?:主要)?(?:问题|不足|短板|差距|困难)(?:和不足|与不足|及不足)?$/;

function itemsOfSection(reading: ReadingText, section: ReadSection, role: 'problems' | 'plan'): Span[] {
  const [opening, sectionEnd] = section.bodyRange;
  const start = (role === 'plan' && admissionIn(reading, section)?.[1]) || opening;
  // What looks ahead inside a part on problems is none of them.
  const ahead =
    role === 'problems' ? beginningIn(reading.passages, start, sectionEnd).find(one => one.role === 'plan') : null;
  const end = ahead?.range[0] ?? sectionEnd;
  const inside = beginningIn(reading.sections, start, end).filter(one => one !== section);
  const level = inside.reduce((least, one) => Math.min(least, one.level), 4);
  const children = inside.filter(
    one => one.level === level && one.role === role && !(role === 'problems' && REASON.test(one.heading)),
  );
  const only = children[0];
  if (only && children.length === 1 && GENERIC.test(only.heading)) return itemsOfSection(reading, only, role);
  if (children.length > 0)
    return children.map(({ range, bodyRange }) => trimEnd(reading, [range[0], Math.min(bodyRange[1], end)]));
  if (inside.length > 0) return splitItems(reading, [start, inside[0]?.range[0] ?? end], role);
  return splitItems(reading, [start, end], role);
}

/** A line of the signature or of what stands below it. */
const SIGNATURE =
  /^[\s(]*(?:(?:19|20)\d{2}年(?:\d{0,2}|元)月?\d{0,2}日?|[〇零一二三四五六七八九○0Oo]{4}年[一二三四五六七八九十元]{1,2}月[一二三四五六七八九十]{1,3}日|(?:特此|专此)(?:报告|汇报)。?|[^,。;:、]{2,30}(?:政府|委员会|管委会|办公室|办事处|工委|党委|党组|[局厅处委部院办署关]|中心|总队|支队|大队)(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)?|附件:.{0,60}|\(?此件.{0,12}\)?)[\s)]*$/;
const LONGEST_LINE = 70;
/** Lines that a signature takes at most. */
const MOST_LINES = 6;

/** Without the signature that the last item runs into. */
function trimEnd(reading: ReadingText, [start, end]: Span): Span {
  const { text } = reading.normal;
  let to = end;
  for (let lines = 0; lines < MOST_LINES; lines++) {
    while (to > start && /\s/.test(text.charAt(to - 1))) to--;
    const near = Math.max(start, to - LONGEST_LINE);
    const line = text.slice(near, to).lastIndexOf('\n');
    const from = near + line + 1;
    if (line < 0 || from <= start || !SIGNATURE.test(text.slice(from, to))) break;
    to = from;
  }
  return [start, to];
}
