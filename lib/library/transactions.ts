/** End a transaction without effect, whatever has become of it. */
export function rollBack(tx: { done: Promise<void>; abort(): void }): void {
  tx.done.catch(() => {});
  try {
    tx.abort();
  } catch {
    // Aborted already, by the failure itself.
  }
}

/** A request nobody waits for: if it fails, its transaction fails, and says why. */
export function unawaited(request: Promise<unknown>): void {
  request.catch(() => {});
}
