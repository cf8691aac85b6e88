import type { NormalText } from '../text/normal-text';
import type { Anchor } from './anchor';
import { anchorText } from './anchor-text';
import { type Refound, refind } from './refind';
import { buildNearIndex } from './refind-near';

/** Find many anchors again in one text, in steps; `runSliced` runs it without holding up the page. */
export function* refindAll(anchors: readonly Anchor[], normal: NormalText): Generator<void, Refound[]> {
  const text = anchorText(normal);
  yield;
  const near = yield* buildNearIndex(text);
  const results: Refound[] = [];
  for (const anchor of anchors) {
    results.push(refind(anchor, text, near));
    yield;
  }
  return results;
}
