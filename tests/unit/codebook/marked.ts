import { readFigures } from '../../../lib/report/figures';
import { DOUBTFUL, type ReadIndicator, readIndicators } from '../../../lib/report/indicators';
import { prepareReading } from '../../../lib/report/prepare';
import { printedSpan } from '../../../lib/text/normalize';

export interface Mark {
  start: number;
  end: number;
  /** What stands behind `=` in the mark, or nothing. */
  note: string;
}

export interface Marked {
  marks: Mark[];
  indicators: ReadIndicator[];
  /** Those that are not doubtful. */
  firm: ReadIndicator[];
  /** The indicators of the figures that stand on a mark. */
  codesAt: (mark: Mark) => ReadIndicator[];
  /** Printed figures with their ids, in order; `-` for a figure without one. */
  readings: string[];
}

/** Read a sentence in which {35件} or {35件=an.id} marks a figure, through the whole pipeline. */
export function readMarked(sentence: string): Marked {
  const marks: Mark[] = [];
  let text = '';
  for (const piece of sentence.split(/(\{[^{}]*\})/)) {
    if (!piece.startsWith('{')) {
      text += piece;
      continue;
    }
    const [figure = '', note = ''] = piece.slice(1, -1).split('=');
    marks.push({ start: text.length, end: text.length + figure.length, note });
    text += figure;
  }
  const reading = prepareReading(text);
  const figures = readFigures(reading);
  const { indicators } = readIndicators(reading, figures);
  const spans = figures.map(({ range }) => printedSpan(reading.normal, range[0], range[1]));
  const idsOf = (figure: number) => indicators.filter(indicator => indicator.figure === figure);
  return {
    marks,
    indicators,
    firm: indicators.filter(({ confidence }) => confidence >= DOUBTFUL),
    codesAt: ({ start, end }) => spans.flatMap(([from, to], at) => (from < end && to > start ? idsOf(at) : [])),
    readings: spans.map(([from, to], at) => {
      const ids = idsOf(at).map(({ id }) => id);
      return `${text.slice(from, to)}=${ids.length === 0 ? '-' : ids.sort().join('+')}`;
    }),
  };
}
