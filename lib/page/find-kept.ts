import type { Span } from '../report/report';
import { normalizeText } from '../text/normalize';
import { loadSimplifier } from '../text/simplify';
import { makeAnchor } from './anchor';
import { anchorText } from './anchor-text';
import type { Refound } from './refind';
import { refindAll } from './refind-all';
import { runSliced } from './slices';

const readingCopy = async (text: string) => normalizeText(text, await loadSimplifier(text));

/**
 * Where a place of a kept text stands in the text of a page now.
 * @param span - of the kept text; beyond the end of a sentence only its part in the first sentence is looked for
 */
export async function findKept(kept: { text: string; span: Span }, now: string): Promise<Refound> {
  const [before, after] = await Promise.all([readingCopy(kept.text), readingCopy(now)]);
  const anchor = makeAnchor(anchorText(before), kept.span);
  const found = anchor && (await runSliced(refindAll([anchor], after)));
  return found?.[0] ?? { is: 'lost' };
}

/** Whether two texts say the same, character for character, but for width, blanks, line ends and script. */
export async function isSameWording(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([readingCopy(one), readingCopy(other)]);
  return anchorText(a).key === anchorText(b).key;
}
