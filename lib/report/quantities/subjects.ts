import { CLAUSE_JOINT, isSign, NO_BEGINNING, NO_END } from '../../text/signs';
import type { Figure, ReadingText } from '../reading';
import type { Span } from '../report';
import { linkAddends } from './addends';
import { linkChanges } from './changes';
import { linkParts } from './parts';
import type { Placed } from './place';
import { assignFormer, assignRespectively, findShared } from './respectively';

/** How many clauses of a sentence are looked back to for words that a number carries on. */
const MAX_CARRIED = 4;
/** Where a text has no commas, no more than this is taken for a clause. */
const LONGEST_CLAUSE = 400;

/** Fill in whose number each figure is: subjects, names that share it, the total it is part of, the level it changes. */
export function findSubjects(reading: ReadingText, placed: readonly Placed[], figures: Figure[]): void {
  const { text } = reading.normal;
  placed.forEach((here, at) => {
    const figure = figures[at];
    if (!figure) return;
    const head = placed[here.head] ?? here;
    const add = (range: Span, via: Figure['subjects'][number]['via']) => {
      const trimmed = trimRange(text, range);
      if (trimmed) figure.subjects.push({ range: trimmed, via });
    };
    add(head.lead, 'before');
    const outside = beforeBracket(text, head);
    if (outside) add(outside, 'before');
    add(here.trail, 'after');
    const start = reading.sentences[here.sentence]?.range[0] ?? 0;
    for (const clause of clausesBefore(text, start, head.clause[0])) add(clause, 'carried');
    figure.shared = findShared(text, placed, at);
  });
  assignRespectively(reading, placed, figures);
  assignFormer(reading, placed, figures);
  linkParts(reading, placed, figures);
  linkAddends(reading, placed, figures);
  linkChanges(reading, placed, figures);
}

/** Longest bracket whose words in front still name what is counted behind it. */
const LONGEST_BRACKET = 200;

/** 〔行政处罚〕(其中交通112件、城管98件)共计210件: the words in front of a bracket that closed since the number before. */
function beforeBracket(text: string, { lead, clause }: Placed): Span | null {
  const words = text.slice(...lead);
  const close = words.indexOf(')');
  if (close < 0 || words.lastIndexOf('(', close) >= 0) return null;
  const from = Math.max(clause[0], lead[0] - LONGEST_BRACKET);
  const open = from + text.slice(from, lead[0]).lastIndexOf('(');
  return open > clause[0] ? [clause[0], open] : null;
}

/** Clauses of a sentence that end before `from`, nearest first. */
function clausesBefore(text: string, start: number, from: number): Span[] {
  const found: Span[] = [];
  let end = from - 1;
  while (end > start && found.length < MAX_CARRIED && from - end < 600) {
    let begin = end;
    while (begin > start && end - begin < LONGEST_CLAUSE && !isSign(text, begin - 1, CLAUSE_JOINT)) begin--;
    found.push([begin, end]);
    end = begin - 1;
  }
  return found;
}

/** Without punctuation at either end; null when nothing is left. */
export function trimRange(text: string, [start, end]: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && isSign(text, from, NO_BEGINNING)) from++;
  while (to > from && isSign(text, to - 1, NO_END)) to--;
  return to > from ? [from, to] : null;
}
