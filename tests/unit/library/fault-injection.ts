import 'fake-indexeddb/auto';
import { wrap } from 'idb';

/**
 * Kills the process that uses IndexedDB at its n-th step, as a browser does: transactions under way are rolled back, and
 * nothing the dead process still tries has any effect. Or lets the disk be full at the n-th write.
 */
export interface Fault {
  kind: 'killed' | 'disk-full';
  at: number;
}

let fault: Fault | null = null;
let steps = 0;
let writes = 0;
let isDead = false;
const live = new Set<IDBTransaction>();

class Killed extends Error {}

/** Counts a step; the process dies at the end of the turn in which the fatal request was made. */
function step(isWrite: boolean): void {
  if (isDead) throw new Killed();
  steps += 1;
  if (isWrite) writes += 1;
  if (fault?.kind === 'disk-full' && isWrite && fault.at === writes)
    throw new DOMException('full', 'QuotaExceededError');
  if (fault?.kind === 'killed' && fault.at === steps) queueMicrotask(die);
}

function die() {
  isDead = true;
  for (const tx of live) {
    try {
      tx.abort();
    } catch {
      // Finished already.
    }
  }
}

type Methods = Record<string, (...args: unknown[]) => unknown>;

function intercept(prototype: object, names: readonly string[]) {
  const methods = prototype as Methods;
  for (const name of names) {
    const original = methods[name];
    if (!original) throw new Error(`no ${name}`);
    methods[name] = function (this: unknown, ...args: unknown[]) {
      step(name === 'put' || name === 'add');
      const result = original.apply(this, args);
      if (name === 'transaction') follow(result as IDBTransaction);
      return result;
    };
  }
}

function follow(tx: IDBTransaction) {
  live.add(tx);
  // The dead process would not have listened either.
  wrap(tx).done.catch(() => {});
  for (const end of ['complete', 'abort']) tx.addEventListener(end, () => live.delete(tx));
}

const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
intercept(IDBObjectStore.prototype, [...READS, 'put', 'add', 'delete', 'clear', 'createIndex']);
intercept(IDBIndex.prototype, READS);
intercept(IDBCursor.prototype, ['continue']);
intercept(IDBDatabase.prototype, ['transaction', 'createObjectStore']);

/** Run `work` with a fault, or none, and say how many steps and writes it came to. Whatever it throws is part of the fault. */
export async function runWithFault(
  planned: Fault | null,
  work: () => Promise<unknown>,
): Promise<{ steps: number; writes: number; result: unknown }> {
  [fault, steps, writes, isDead] = [planned, 0, 0, false];
  let result: unknown;
  try {
    result = await work();
  } catch (error) {
    result = error;
  }
  const counted = { steps, writes, result };
  // What the dead process still had in its hands has run against a wall by now.
  await new Promise(resolve => setTimeout(resolve, 0));
  [fault, isDead] = [null, false];
  return counted;
}

/** An upgrade's transaction is not opened by `transaction`: follow it from the request. */
export function followUpgrades() {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener('upgradeneeded', () => {
      if (request.transaction) follow(request.transaction);
    });
    return request;
  };
}
