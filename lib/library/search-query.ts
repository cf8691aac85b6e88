import type { Level } from '../report/report';

export type SortKey = 'saved' | 'year' | 'published' | 'place' | 'title' | 'indicators';

/** What a person looks for. Everything given must hold; an empty query is everything. Plain JSON: it is saved as it is. */
export interface SearchQuery {
  /** Words; each must occur in title, body, tags, notes, address or text. */
  words?: string;
  /** Leading digits of a division code: 21, 2102 or 210200. */
  region?: string;
  levels?: Level[];
  years?: [from: number, to: number];
  tags?: string[];
  /** Dimensions that must be disclosed. */
  dimensions?: string[];
  timely?: boolean;
  hasProblems?: boolean;
  hasWarnings?: boolean;
  sort?: { by: SortKey; descending: boolean };
}
