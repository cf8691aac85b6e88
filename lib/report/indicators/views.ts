import type { Figure } from '../reading';
import type { Span } from '../report';
import type { Windows } from './windows';

/** The words around one of the names that share a number; what stands in front of it may be carried on. */
export function viewOf(windows: Windows, name: Span): Windows {
  return {
    ...windows,
    before: [name],
    veto: [name],
    shared: [name[0], name[0]],
    after: [name[1], name[1]],
    carried: [windows.carried[0], name[0]],
  };
}

/** A number in a table has no words but those above it and the name of its row; what the table is about is its heading. */
export function columnView(words: Span[], caption: Span, { range }: Figure): Windows {
  const nothing: Span = [range[1], range[1]];
  return {
    segment: range[1],
    before: words,
    shared: nothing,
    after: nothing,
    ahead: nothing,
    next: nothing,
    veto: words,
    vetoBehind: nothing,
    carried: nothing,
    earlier: nothing,
    earlierStill: nothing,
    heading: caption,
  };
}
