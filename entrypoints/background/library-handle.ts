import { type Library, openLibrary } from '../../lib/library/open';
import type { LibraryError, Result } from '../../lib/messages/contract';

let opening: ReturnType<typeof openLibrary> | null = null;

/** The one open library of this background; opened when first needed, and again after another context has closed it. */
export async function library(): Promise<Result<Library, LibraryError>> {
  opening ??= openLibrary();
  const opened = await opening;
  if (opened.ok && opened.value.isOpen) return opened;
  opening = openLibrary();
  return opening;
}

/** Runs work on the open library; a library that cannot be opened is the answer. */
export async function withLibrary<T>(
  work: (opened: Library) => Promise<Result<T, LibraryError>>,
): Promise<Result<T, LibraryError>> {
  const opened = await library();
  return opened.ok ? work(opened.value) : opened;
}
