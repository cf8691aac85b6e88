import { browser } from 'wxt/browser';
import { type Library, openLibrary } from '../../lib/library/open';
import type { LibraryError, Result } from '../../lib/messages/contract';

/** Chromium stops a background that has called nothing of the browser for thirty seconds. */
const STAY_MS = 20_000;

let opening: ReturnType<typeof openLibrary> | null = null;

/** The one open library of this background; opened when first needed, and again after another context has closed it. */
export async function library(): Promise<Result<Library, LibraryError>> {
  opening ??= open();
  const opened = await opening;
  if (opened.ok && opened.value.isOpen) return opened;
  // What failed is tried again by the next request, not while this one waits.
  opening = opened.ok ? open() : null;
  return opening ?? opened;
}

/** An upgrade of ten thousand reports may take longer than that, and would begin again with every background. */
async function open(): ReturnType<typeof openLibrary> {
  const stay = setInterval(() => void browser.runtime.getPlatformInfo(), STAY_MS);
  try {
    return await openLibrary();
  } finally {
    clearInterval(stay);
  }
}

/** Runs work on the open library; a library that cannot be opened is the answer. */
export async function withLibrary<T>(
  work: (opened: Library) => Promise<Result<T, LibraryError>>,
): Promise<Result<T, LibraryError>> {
  const opened = await library();
  return opened.ok ? work(opened.value) : opened;
}
