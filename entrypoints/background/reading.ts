import { sha256 } from '../../lib/library/digest';
import type { PageFacts } from '../../lib/report/page-facts';
import { parseReport } from '../../lib/report/parse';
import type { Report } from '../../lib/report/report';
import { loadSimplifier } from '../../lib/text/simplify';

/** Reads a text; nothing is kept. */
export async function read(text: string, facts: PageFacts): Promise<Report> {
  const [hash, simplify] = await Promise.all([sha256(text), loadSimplifier(text)]);
  return parseReport({ text, sha256: hash, url: facts.url, facts, simplify });
}
