import type { Library } from '../../lib/library/open';
import type { LibraryError, Result } from '../../lib/messages/contract';

/** Runs work on the open library; one that cannot be opened is the answer. */
export type WithLibrary = <T, E extends string>(
  work: (library: Library) => Promise<Result<T, E>>,
) => Promise<Result<T, E | LibraryError>>;
