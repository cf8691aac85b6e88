import type { Figure, ReadingText } from '../reading';
import type { Span } from '../report';

/** The words that may say what one number counts, as ranges of the normal text. */
export interface Windows {
  /** Words up to the number, back to the clause border or the number before; or the item that 分别 gives it. */
  before: Span[];
  /** Words that follow the number without a break, empty where punctuation follows. */
  after: Span;
  /** The clause cut at ，、；。 and at the neighbouring numbers: where a veto looks. */
  veto: Span[];
  /** The rest of the sentence to the left. */
  carried: Span;
  /** The sentence before in the same paragraph, empty at its start. */
  earlier: Span;
  /** Number and heading of the section, empty before the first. */
  heading: Span;
}

// A noun phrase is never longer; keeps hostile text from costing more than its length.
const MOST_BEFORE = 160;
const MOST_AFTER = 60;
const MOST_CARRIED = 400;

const CLAUSE_BORDER = /[,，;；:：。!！?？\n]/;
const ITEM_BORDER = /[,，;；:：。!！?？、\n]/;

/** Ranges of the sentence's numbers, in order, to know where the words of one end and those of the next begin. */
export function windowsOf(reading: ReadingText, figures: readonly Figure[], index: number): Windows {
  const figure = figures[index] as Figure;
  const text = reading.normal.text;
  const sentence = reading.sentences[figure.sentence];
  const [sentenceStart, sentenceEnd] = sentence ? sentence.range : figure.clause;
  const [start, end] = figure.range;
  const previous = figures[index - 1];
  const next = figures[index + 1];
  const leftLimit = Math.max(sentenceStart, previous ? previous.range[1] : 0, start - MOST_BEFORE);
  const rightLimit = Math.min(sentenceEnd, next ? next.range[0] : sentenceEnd, end + MOST_AFTER);

  const beforeStart = borderBefore(text, leftLimit, start, CLAUSE_BORDER);
  const afterEnd = ITEM_BORDER.test(text[end] ?? '。') || text[end] === '(' ? end : borderAfter(text, end, rightLimit);
  const assigned = figure.subjects.filter(subject => subject.via === 'respectively').map(subject => subject.range);
  return {
    before: [[beforeStart, start], ...assigned],
    after: [end, afterEnd],
    veto: [[borderBefore(text, beforeStart, start, ITEM_BORDER), start], [end, afterEnd], ...assigned],
    carried: [Math.max(sentenceStart, beforeStart - MOST_CARRIED), Math.max(sentenceStart, beforeStart)],
    earlier: sentenceBefore(reading, figure.sentence),
    heading: sentence ? (reading.sections[sentence.section]?.range ?? [0, 0]) : [0, 0],
  };
}

function borderBefore(text: string, from: number, to: number, border: RegExp): number {
  for (let at = to - 1; at >= from; at--) if (border.test(text[at] as string)) return at + 1;
  return from;
}

function borderAfter(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (ITEM_BORDER.test(text[at] as string)) return at;
  return to;
}

function sentenceBefore(reading: ReadingText, index: number): Span {
  const here = reading.sentences[index];
  const before = reading.sentences[index - 1];
  if (!here || !before || before.paragraph !== here.paragraph) return [0, 0];
  return [Math.max(before.range[0], before.range[1] - MOST_CARRIED), before.range[1]];
}
