import type { LibraryError, Result } from '../messages/contract';
import { BIN_DAYS, emptyBin } from './bin';
import { attempt, must } from './failure';
import type { Library } from './open';
import { type Reader, reread } from './reread';
import { tendSearch } from './search-index';
import { sweep } from './sweep';

/**
 * All that the background does for the library in idle time, the important first: read again with a newer parser, index and
 * pack for search, throw away what has been in the bin for long, sweep. Returns whether there is more to do.
 */
export function tendLibrary(
  library: Library,
  reader: Reader,
  deadline: { timeRemaining(): number },
): Promise<Result<boolean, LibraryError>> {
  return attempt(async () => {
    if (library.mode === 'read-only') return false;
    const { remaining } = await must(reread(library, reader, deadline));
    if (remaining > 0) return true;
    if (await must(tendSearch(library, deadline))) return true;
    await must(emptyBin(library, { olderThanDays: BIN_DAYS }));
    await must(sweep(library));
    return false;
  });
}
