import type { ReadingText } from '../reading';
import type { Span } from '../report';
import { JOINT_WITH_VERB } from './direction';
import type { ReadNumber } from './number';

/** A number in its clause and among its neighbours. */
export interface Placed {
  number: ReadNumber;
  /** Index into the sentences of the reading. */
  sentence: number;
  /** Cut at ，；。 around the number. */
  clause: Span;
  /** From the number before it, or the start of the clause, to the number. */
  lead: Span;
  /** From the number to the next one, or the end of the clause. */
  trail: Span;
  /** The number is one of several joined by 、 or 和 without words between (22件、11件; behind 分别 a verb may stand there: 增长5%、下降3%): index of the first, else its own. */
  head: number;
  /** How many numbers are joined here; counted at the first, 1 elsewhere. */
  joined: number;
}

const JOINED = /^(?:[、和与及,]|以及|、和)$/;

/** Sort numbers into sentences and clauses. */
export function placeNumbers({ normal, sentences }: ReadingText, numbers: readonly ReadNumber[]): Placed[] {
  const placed: Placed[] = [];
  let sentence = 0;
  numbers.forEach((number, at) => {
    const [start, end] = number.range;
    while (sentence + 1 < sentences.length && (sentences[sentence]?.range[1] ?? 0) <= start) sentence++;
    const around = sentences[sentence]?.range ?? [0, normal.text.length];
    const clause = clauseAround(normal.text, around, number.range);
    const before = numbers[at - 1]?.range[1] ?? 0;
    const after = numbers[at + 1]?.range[0] ?? normal.text.length;
    const between = normal.text.slice(Math.max(before, around[0]), start);
    const previous = placed.at(-1);
    const isJoined =
      previous !== undefined &&
      previous.sentence === sentence &&
      (JOINED.test(between)
        ? between !== ',' ||
          (number.unit === previous.number.unit && saysRespectively(normal.text, placed, previous.head))
        : saysRespectively(normal.text, placed, previous.head) && JOINT_WITH_VERB.test(between));
    placed.push({
      number,
      sentence,
      clause,
      lead: [Math.min(start, Math.max(before, clause[0])), start],
      trail: [end, Math.max(end, Math.min(after, clause[1]))],
      head: isJoined ? previous.head : at,
      joined: 1,
    });
    const first = isJoined ? placed[previous.head] : undefined;
    if (first) first.joined++;
  });
  return placed;
}

/** A comma joins only what 分别 has announced: 压缩60%,70%以上的事项 are two statements. */
function saysRespectively(text: string, placed: readonly Placed[], head: number): boolean {
  const first = placed[head];
  return first !== undefined && text.slice(...first.lead).includes('分别');
}

/** Longest clause that is looked at; reports have none near it. */
const REACH = 400;

function clauseAround(text: string, [first, last]: Span, [start, end]: Span): Span {
  let from = start;
  while (from > first && start - from < REACH && !isCut(text, from - 1)) from--;
  let to = end;
  while (to < last && to - end < REACH && !isCut(text, to)) to++;
  return [from, to];
}

function isCut(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === ',') return !(/\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)));
  return char === '。' || char === ';' || char === '!' || char === '?' || char === '\n';
}
