import type { Report, Span } from '../../lib/report/report';

/** The saved place when it still reads the same, else the one other place with these words; null rather than a guess. */
export function findPlace(text: string, span: Span, quote: string | null): Span | null {
  if (quote === null || text.slice(...span) === quote) return span;
  const at = text.indexOf(quote);
  return at >= 0 && text.indexOf(quote, at + 1) < 0 ? [at, at + quote.length] : null;
}

/** The first figure inside a place, null when it holds none. */
export function quantityWithin({ quantities }: Report, [start, end]: Span): number | null {
  const index = quantities.findIndex(({ span }) => span[0] >= start && span[1] <= end);
  return index < 0 ? null : index;
}
