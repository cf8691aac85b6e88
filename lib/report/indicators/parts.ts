import type { Figure } from '../reading';
import type { Span } from '../report';
import type { ReadIndicator } from './read-indicator';

/** The last parts are the only ones that can lie in the same sentence. */
export function nearbyParts(parts: readonly Span[], [from]: Span): Span[] {
  const found: Span[] = [];
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] as Span;
    if (part[1] < from) break;
    found.push(part);
  }
  return found;
}

/** 行政应诉案件(含二审8件)43件: what stands in front of the bracket speaks of the total. */
export function insideBracket(text: string, [from, to]: Span): Span {
  return [from + text.slice(from, to).lastIndexOf('(') + 1, to];
}

/** 审结(含上年结转9件)90件: a part in front of its total is told to be one when the total is known. */
export function nameTotalsBehind(figures: readonly Figure[], byFigure: readonly ReadIndicator[][]): void {
  figures.forEach(({ partOf, partLabel }, index) => {
    if (partOf === null || partOf < index) return;
    for (const one of byFigure[index] ?? []) {
      if (!byFigure[partOf]?.some(total => total.id === one.id)) continue;
      one.part = [partLabel ?? '其中', ...(one.part === null ? [] : [one.part])].join('·');
    }
  });
}
