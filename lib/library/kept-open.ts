import type { LibraryError, Result } from '../messages/contract';
import { type Library, openLibrary } from './open';

/** Runs work on the open library; one that cannot be opened is the answer. */
export type WithLibrary = <T, E extends string>(
  work: (library: Library) => Promise<Result<T, E>>,
) => Promise<Result<T, E | LibraryError>>;

/** After these the next request opens it anew: Firefox closes a connection without a word when the disk is full, and an upgrade may go better. */
const OPEN_ANEW: ReadonlySet<string> = new Set([
  'storage-full',
  'storage-unavailable',
  'not-upgraded',
] satisfies LibraryError[]);

/**
 * The one open library of a context: opened when first needed, and again after another context has closed it for an upgrade. What failed is
 * tried again by the next request, not while this one waits.
 */
export function keptOpen(open: () => ReturnType<typeof openLibrary> = openLibrary): WithLibrary {
  let opening: ReturnType<typeof openLibrary> | null = null;
  return async work => {
    opening ??= open();
    let asked = opening;
    let opened = await asked;
    if (opened.ok && !opened.value.isOpen) {
      // Of several requests that find it closed the first opens it for all.
      if (opening === asked) opening = open();
      asked = opening ?? open();
      opened = await asked;
    }
    const forget = () => {
      if (opening === asked) opening = null;
    };
    if (!opened.ok) {
      forget();
      return opened;
    }
    const result = await work(opened.value);
    if (!result.ok && OPEN_ANEW.has(result.error)) {
      forget();
      opened.value.close();
    }
    return result;
  };
}
