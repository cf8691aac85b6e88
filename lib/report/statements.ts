import type { ReadingText } from './reading';
import type { Span } from './report';

/** Problems admitted and plans announced, as ranges of the normal text, one per smallest complete statement. */
export interface ReadStatements {
  problems: Span[];
  plans: Span[];
}

export function readStatements(_reading: ReadingText): ReadStatements {
  return { problems: [], plans: [] };
}
