import type { Span } from '../../../lib/report/report';

/** A figure in a real text, with the sentence and paragraph around it. */
export interface Subject {
  text: string;
  figure: Span;
  sentence: Span;
}

/** Found by its own pattern, not by the product's reader: the benchmark measures anchoring alone. */
const FIGURE =
  /\d[\d,]*(?:\.\d+)?[万亿]?[余多]?(?:个百分点|百分点|%|件次|件|起|宗|人次|人|名|家|个|項|项|次|條|条|部|场|期|份|卷|本|类|天|元)/g;
const SENTENCE = /[^。;；!！?？\n]+[。;；!！?？]?/g;

export function subjectsOf(text: string): Subject[] {
  const subjects: Subject[] = [];
  for (const sentence of text.matchAll(SENTENCE)) {
    for (const figure of sentence[0].matchAll(FIGURE)) {
      const start = sentence.index + figure.index;
      subjects.push({
        text,
        figure: [start, start + figure[0].length],
        sentence: [sentence.index, sentence.index + sentence[0].length],
      });
    }
  }
  return subjects;
}

/** Starts of sentences, where a sentence can be put in. */
export const sentenceStarts = (text: string): number[] => Array.from(text.matchAll(SENTENCE), match => match.index);
