import { type IDBPDatabase, openDB } from 'idb';
import type { LibraryError, Result } from '../messages/contract';
import { failureOf, LibraryFailure } from './failure';
import { rollBack } from './roll-back';
import { LIBRARY_NAME, type LibrarySchema } from './schema';
import { upgradeLibrary, upgrades } from './upgrades';

/** An open library. Only the background (and an import run by an extension page) writes; every page may read. */
export interface Library {
  readonly db: IDBPDatabase<LibrarySchema>;
  /** `read-only`: of a newer build, or its upgrade failed. It can be read as far as it is understood, and exported. */
  readonly mode: 'read-write' | 'read-only';
  /** False after another context upgraded it or the browser closed it: open it again. */
  readonly isOpen: boolean;
  readonly now: () => Date;
  close(): void;
}

export interface OpenOptions {
  name?: string;
  /** The clock; a test sets it back. */
  now?: () => Date;
  /** An old page holds the library open: say so to the person. Opening goes on when that page closes. */
  onBlocked?: () => void;
  /** How long to wait for such a page before giving up with `upgrade-blocked`. */
  blockedWaitMs?: number;
}

/**
 * Open the library, creating or upgrading it.
 * Errors: `storage-unavailable` (the browser refuses), `upgrade-blocked` (an old page holds it; try again later).
 * A library of a newer build, and one whose upgrade failed, opens `read-only`: nothing in it is lost or changed.
 */
export async function openLibrary(options: OpenOptions = {}): Promise<Result<Library, LibraryError>> {
  try {
    return { ok: true, value: await openCurrent(options) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.error === 'upgrade-blocked') return failure;
    return openAsItIs(options, failure);
  }
}

async function openAsItIs(
  options: OpenOptions,
  failure: { ok: false; error: LibraryError; detail: string },
): Promise<Result<Library, LibraryError>> {
  const handle = new Handle('read-only', options.now);
  try {
    const db = await openDB<LibrarySchema>(options.name ?? LIBRARY_NAME, undefined, {
      upgrade: (_db, from, _to, tx) => {
        // There was none: do not leave an empty one behind.
        if (from === 0) rollBack(tx);
      },
      blocking: () => handle.close(),
      terminated: () => handle.close(),
    });
    handle.db = db;
    return { ok: true, value: handle };
  } catch {
    return failure.error === 'failed' ? { ...failure, error: 'storage-unavailable' } : failure;
  }
}

function openCurrent(options: OpenOptions): Promise<Library> {
  const { onBlocked, blockedWaitMs = 10_000 } = options;
  const handle = new Handle('read-write', options.now);
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gaveUp = false;
    openDB<LibrarySchema>(options.name ?? LIBRARY_NAME, upgrades.length, {
      upgrade: (db, from, _to, tx) => {
        // A failed upgrade must not be committed half done.
        upgradeLibrary(db, from, tx).catch(error => {
          reject(error);
          rollBack(tx);
        });
      },
      // Never stand in the way of an upgrade wanted elsewhere.
      blocking: () => handle.close(),
      terminated: () => handle.close(),
      blocked: () => {
        onBlocked?.();
        timer = setTimeout(() => {
          gaveUp = true;
          reject(new LibraryFailure('upgrade-blocked', 'an old page holds the library'));
        }, blockedWaitMs);
      },
    })
      .then(db => {
        handle.db = db;
        if (gaveUp) handle.close();
        else resolve(handle);
      }, reject)
      .finally(() => clearTimeout(timer));
  });
}

class Handle implements Library {
  db!: IDBPDatabase<LibrarySchema>;
  isOpen = true;

  constructor(
    readonly mode: Library['mode'],
    readonly now: () => Date = () => new Date(),
  ) {}

  close() {
    this.isOpen = false;
    this.db?.close();
  }
}
