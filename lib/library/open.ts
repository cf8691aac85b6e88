import { type IDBPDatabase, openDB } from 'idb';
import type { LibraryError, Result } from '../messages/contract';
import { failureOf, LibraryFailure } from './failure';
import { LIBRARY_NAME, type LibrarySchema } from './schema';
import { rollBack } from './transactions';
import { tellUpgrade } from './upgrade-news';
import { upgradeLibrary, upgrades } from './upgrades';

/** An open library. Only the background (and an import run by an extension page) writes; every page may read. */
export interface Library {
  readonly db: IDBPDatabase<LibrarySchema>;
  /** `read-only`: of a newer build, or its upgrade failed or was stopped. It can be read as far as it is understood, and exported. */
  readonly mode: 'read-write' | 'read-only';
  /** Why it is read-only. */
  readonly lock: 'newer-library' | 'not-upgraded' | null;
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
 * A library of a newer build, and one whose upgrade failed or was stopped (`watchUpgrade`), opens `read-only`: nothing in it is lost
 * or changed.
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
  const handle = new Handle(failure.error === 'newer-library' ? 'newer-library' : 'not-upgraded', options.now);
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

/** One request to the browser. It cannot be taken back: given up by one caller, it is taken up again by the next. */
interface Attempt {
  handle: Handle;
  done: Promise<void>;
  isBlocked: boolean;
  onBlocked: () => void;
  onUpgrade: () => void;
}

/** Given up and still under way, by name: a further request would only queue behind it and hear nothing. */
const stuck = new Map<string, Attempt>();

function openCurrent(options: OpenOptions): Promise<Library> {
  const { name = LIBRARY_NAME, onBlocked, blockedWaitMs = 3_000 } = options;
  const attempt = stuck.get(name) ?? begin(name, options.now);
  stuck.delete(name);
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    attempt.onUpgrade = () => clearTimeout(timer);
    attempt.onBlocked = () => {
      onBlocked?.();
      timer = setTimeout(() => {
        stuck.set(name, attempt);
        reject(new LibraryFailure('upgrade-blocked', 'an old page holds the library'));
      }, blockedWaitMs);
    };
    if (attempt.isBlocked) attempt.onBlocked();
    attempt.done.then(() => resolve(attempt.handle), reject).finally(() => clearTimeout(timer));
  });
}

function begin(name: string, now: (() => Date) | undefined): Attempt {
  const handle = new Handle(null, now);
  const attempt: Attempt = {
    handle,
    isBlocked: false,
    onBlocked: () => {},
    onUpgrade: () => {},
    done: Promise.resolve(),
  };
  attempt.done = new Promise((resolve, reject) => {
    openDB<LibrarySchema>(name, upgrades.length, {
      upgrade: (db, from, _to, tx) => {
        attempt.isBlocked = false;
        attempt.onUpgrade();
        const news = from > 0 ? tellUpgrade() : null;
        upgradeLibrary(db, from, tx, news?.tell)
          .catch(error => {
            // A failed upgrade must not be committed half done.
            reject(error);
            rollBack(tx);
          })
          .finally(() => news?.close());
      },
      // Never stand in the way of an upgrade wanted elsewhere.
      blocking: () => handle.close(),
      terminated: () => handle.close(),
      blocked: () => {
        attempt.isBlocked = true;
        attempt.onBlocked();
      },
    }).then(db => {
      handle.db = db;
      resolve();
    }, reject);
  });
  const end = () => {
    if (stuck.get(name) !== attempt) return;
    // Nobody is waiting for it any more.
    stuck.delete(name);
    handle.close();
  };
  attempt.done.then(end, end);
  return attempt;
}

class Handle implements Library {
  db!: IDBPDatabase<LibrarySchema>;
  isOpen = true;

  constructor(
    readonly lock: Library['lock'],
    readonly now: () => Date = () => new Date(),
  ) {}

  get mode() {
    return this.lock ? 'read-only' : 'read-write';
  }

  close() {
    this.isOpen = false;
    this.db?.close();
  }
}
