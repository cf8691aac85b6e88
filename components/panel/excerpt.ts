import type { Span } from '../../lib/report/report';

const END = /[。！？；;\n\r]/;
/** Reports do write sentences of 400 characters; what is cut off is marked with an ellipsis. */
const REACH = 140;

/** The sentence around a span, never more than `REACH` characters to either side. */
export function sentenceAround(text: string, [start, end]: Span): Span {
  let from = start;
  while (from > 0 && start - from < REACH && !END.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !END.test(text[to] ?? '')) to++;
  if (/[。！？；;]/.test(text[to] ?? '')) to++;
  return [from, to];
}

export interface Piece {
  text: string;
  kind: 'text' | 'figure' | 'cue';
}

/** Cut an excerpt into plain text, the figure and its cue. The figure wins where the two overlap. */
export function excerptPieces(text: string, excerpt: Span, figure: Span, cue: Span | null): Piece[] {
  const kindAt = (at: number): Piece['kind'] => {
    if (at >= figure[0] && at < figure[1]) return 'figure';
    return cue && at >= cue[0] && at < cue[1] ? 'cue' : 'text';
  };
  const pieces: Piece[] = [];
  const edges = [...excerpt, ...figure, ...(cue ?? [])].filter(at => at >= excerpt[0] && at <= excerpt[1]);
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  for (let i = 0; i + 1 < sorted.length; i++) {
    const from = sorted[i] ?? 0;
    pieces.push({ text: text.slice(from, sorted[i + 1]), kind: kindAt(from) });
  }
  return pieces;
}

/** Whether the excerpt starts or ends inside a sentence. */
export const isCut = (text: string, [start, end]: Span) => ({
  before: start > 0 && !END.test(text[start - 1] ?? ''),
  after: end < text.length && !END.test(text[end - 1] ?? '') && !END.test(text[end] ?? ''),
});
