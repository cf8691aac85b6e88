import type { LibraryError, Result } from '../messages/contract';

/** Thrown inside the library to end a transaction with a named failure; never leaves it. */
export class LibraryFailure extends Error {
  constructor(
    readonly code: LibraryError,
    detail = '',
  ) {
    super(detail || code);
  }
}

const BY_NAME: Readonly<Record<string, LibraryError>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'newer-library',
  // Closed under our hands by an upgrade elsewhere or by the browser.
  InvalidStateError: 'storage-unavailable',
  UnknownError: 'storage-unavailable',
  SecurityError: 'storage-unavailable',
};

/** Name what went wrong. Firefox reports a full disk as an AbortError whose cause is in the message. */
export function failureOf(error: unknown): { ok: false; error: LibraryError; detail: string } {
  if (error instanceof LibraryFailure) return { ok: false, error: error.code, detail: error.message };
  const { name = '', message = String(error) } = (error ?? {}) as { name?: string; message?: string };
  if (/quota/i.test(message)) return { ok: false, error: 'storage-full', detail: message };
  return { ok: false, error: BY_NAME[name] ?? 'failed', detail: `${name}: ${message}` };
}

/** Run a library operation; what it throws becomes data. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, LibraryError>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return failureOf(error);
  }
}

/** As `attempt`, and what the person cancelled says so. */
export async function cancellable<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<Result<T, LibraryError | 'cancelled'>> {
  const result = await attempt(work);
  return !result.ok && signal?.aborted ? { ok: false, error: 'cancelled' } : result;
}

/** The value of a result, inside the library; its failure goes up as it is. */
export async function must<T>(result: Promise<Result<T, LibraryError | 'cancelled'>>): Promise<T> {
  const settled = await result;
  if (!settled.ok)
    throw new LibraryFailure(settled.error === 'cancelled' ? 'failed' : settled.error, settled.detail ?? '');
  return settled.value;
}
