import type { PageFacts } from './page-facts';
import type { ReadingText } from './reading';
import type { Report } from './report';

/** Whose report it is, of which year, and when it appeared. Spans are printed spans. */
export type Identity = Pick<Report, 'title' | 'body' | 'year' | 'period' | 'dates' | 'issuer'>;

export interface IdentityInput {
  reading: ReadingText;
  /** Null when only the text is known. */
  facts: PageFacts | null;
  url: string | null;
}

/** Everything that neither text nor page states is null, never a guess. */
export function readIdentity(_input: IdentityInput): Identity {
  return {
    title: null,
    body: null,
    year: null,
    period: null,
    dates: { published: null, signed: null, candidates: [] },
    issuer: null,
  };
}
