import type { PageFacts } from '../report/page-facts';
import { readFacts } from './metadata';
import { ownProperty } from './own-property';
import { type PageText, readPage, scanSteps } from './read';
import { pageClock, runSliced } from './slices';

/**
 * Reads text and facts of a page a few milliseconds at a stretch, so that no page, however large, is held up by it. An ordinary one is read
 * in one stretch.
 * @returns null when `signal` ended it
 */
export function readSlowly(
  document: Document,
  signal: AbortSignal,
  clock = pageClock,
): Promise<{ text: PageText; facts: PageFacts } | null> {
  return runSliced(steps(document), clock, signal);
}

function* steps(document: Document): Generator<void, { text: PageText; facts: PageFacts }> {
  const url = String(ownProperty(document, 'URL'));
  const scan = yield* scanSteps(document);
  yield;
  const text = readPage(document, url, scan);
  yield;
  return { text, facts: readFacts(document, url, scan) };
}
