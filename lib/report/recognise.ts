import type { Identity } from './identity';
import type { PageFacts } from './page-facts';
import type { ReadingText } from './reading';
import type { Detection } from './report';

export interface RecogniseInput {
  reading: ReadingText;
  /** Null when only the text is known. */
  facts: PageFacts | null;
  url: string | null;
  identity: Identity;
}

/** Is the text a report of a government or department on its own rule-of-law work? Spans are printed spans. */
export function recognise({ reading }: RecogniseInput): Detection {
  const speaksOfIt = reading.normal.text.includes('法治政府建设');
  return speaksOfIt
    ? { verdict: 'unsure', score: 0.5, reasons: [{ code: 'core-phrase', weight: 0.5 }] }
    : { verdict: 'other', score: 0, reasons: [] };
}
