import type { IDBPTransaction } from 'idb';
import type { LibraryError, Result } from '../messages/contract';
import { attempt, LibraryFailure } from './failure';
import type { Library } from './open';
import type { StateRecord } from './own-records';
import type { JournalAction } from './records';
import type { LibrarySchema, StoreName } from './schema';
import { rollBack, unawaited } from './transactions';

export type LibraryTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>;

/** One transaction over all it touches: either everything in it happened or nothing. */
export interface WriteTransaction {
  tx: LibraryTransaction;
  /** Written back when the work is done. */
  state: StateRecord;
  /** Logical time of this transaction: later than every one before, even when the clock was set back. */
  order: number;
  /** ISO time by the machine's clock, for people. */
  at: string;
  /** The next logical moment of this transaction. */
  tick(): number;
}

/**
 * Run `work` in one transaction, flushed to disk before it counts as done.
 * `work` must await nothing but requests of this transaction, or the browser closes it early. Every wait costs a way to the
 * process that holds the data and back: what `readAhead` asks for is on its way together with the library's own state.
 */
export function write<T, A = null>(
  library: Library,
  stores: readonly StoreName[],
  work: (write: WriteTransaction, ahead: A) => Promise<T>,
  readAhead: (tx: LibraryTransaction) => Promise<A> = async () => null as A,
): Promise<Result<T, LibraryError>> {
  return attempt(async () => {
    if (library.lock) throw new LibraryFailure(library.lock);
    const now = library.now();
    const tx = library.db.transaction([...new Set<StoreName>([...stores, 'state', 'journal'])], 'readwrite', {
      durability: 'strict',
    });
    try {
      const [kept, ahead] = await Promise.all([tx.objectStore('state').get('state'), readAhead(tx)]);
      const state = kept ?? {
        id: 'state' as const,
        order: 0,
        lastPage: 0,
        lastPageRows: 0,
        lastBackupAt: null,
        lastBackupOrder: 0,
        deletions: 0,
        sweepDue: false,
      };
      const tick = () => {
        state.order = Math.max(now.getTime(), state.order + 1);
        return state.order;
      };
      const value = await work({ tx, state, order: tick(), at: now.toISOString(), tick }, ahead);
      unawaited(tx.objectStore('state').put(state));
      // All is asked for: the browser need not hear first that nothing more comes.
      tx.commit();
      await tx.done;
      return value;
    } catch (error) {
      rollBack(tx);
      throw tx.error ?? error;
    }
  });
}

/** Forty-eight random bits: no two machines name an edit alike. */
export const randomId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

/** Add a line to the journal. */
export function note(write: WriteTransaction, action: JournalAction, reportIds: string[], detail = ''): void {
  const order = write.tick();
  const id = `${String(order).padStart(15, '0')}-${randomId()}`;
  unawaited(write.tx.objectStore('journal').put({ id, order, at: write.at, action, reportIds, detail }));
}
