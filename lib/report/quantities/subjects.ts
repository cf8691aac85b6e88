import type { Figure, ReadingText } from '../reading';
import type { Span } from '../report';
import type { Placed } from './place';

/** Fill in whose number each figure is: subjects, names that share it, the total it is a part of, the level it changes. */
export function findSubjects(reading: ReadingText, placed: readonly Placed[], figures: Figure[]): void {
  const { text } = reading.normal;
  placed.forEach((here, at) => {
    const figure = figures[at];
    if (!figure) return;
    const head = placed[here.head] ?? here;
    const add = (range: Span, via: Figure['subjects'][number]['via']) => {
      const trimmed = trim(text, range);
      if (trimmed) figure.subjects.push({ range: trimmed, via });
    };
    add(here.head === at ? here.lead : head.lead, 'before');
    add(here.trail, 'after');
    let from = head.clause[0];
    const start = reading.sentences[here.sentence]?.range[0] ?? 0;
    for (let back = 0; back < 4 && from > start; back++) {
      const end = from - 1;
      let begin = end;
      while (begin > start && !/[,;]/.test(text.charAt(begin - 1))) begin--;
      add([begin, end], 'carried');
      from = begin;
    }
  });
}

function trim(text: string, [start, end]: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[、,:;(“”)\s]/.test(text.charAt(from))) from++;
  while (to > from && /[、,:;(\s]/.test(text.charAt(to - 1))) to--;
  return to > from ? [from, to] : null;
}
