import type { LibraryError, Result } from '../messages/contract';
import { BIN_DAYS, emptyBin } from './bin';
import { attempt, must } from './failure';
import type { Library } from './open';
import { type Reader, reread } from './reread';
import { tendSearch } from './search-index';
import { sweep } from './sweep';

/** What idle time still has to do. */
export interface Tending {
  /** Texts whose reading is of an older parser or codebook. */
  toRead: number;
  /** Texts that search has to index for itself each time it is opened. */
  toIndex: number;
  hasMore: boolean;
}

/**
 * All that the background does for the library in idle time, the important first: read again with a newer parser, index and
 * pack for search, throw away what has been in the bin for long, sweep. Returns what is left.
 */
export function tendLibrary(
  library: Library,
  reader: Reader,
  deadline: { timeRemaining(): number },
): Promise<Result<Tending, LibraryError>> {
  return attempt(async () => {
    if (library.mode === 'read-only') return { toRead: 0, toIndex: 0, hasMore: false };
    const { remaining: toRead } = await must(reread(library, reader, deadline));
    if (toRead > 0) return { toRead, toIndex: 0, hasMore: true };
    const { toIndex, hasMore } = await must(tendSearch(library, deadline));
    if (hasMore) return { toRead, toIndex, hasMore };
    await must(emptyBin(library, { olderThanDays: BIN_DAYS }));
    await must(sweep(library));
    return { toRead, toIndex, hasMore };
  });
}
