/** How much room the library has. Null: the browser does not say. */
export interface Room {
  /** Of the whole extension. */
  usedBytes: number | null;
  quotaBytes: number | null;
  /** False: the browser may clear it away when the disk runs low. */
  isPersistent: boolean | null;
}

type Storage = Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>;

const ours = (): Storage | undefined => globalThis.navigator?.storage;

/** Never fails; what is not known is null. */
export async function readRoom(storage: Storage | undefined = ours()): Promise<Room> {
  const [estimate, isPersistent] = await Promise.all([
    storage?.estimate().catch(() => null) ?? null,
    storage?.persisted().catch(() => null) ?? null,
  ]);
  return { usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null, isPersistent };
}

/** Ask the browser never to clear the library away; from a page, where the browser may ask the person. */
export async function askToPersist(storage: Storage | undefined = ours()): Promise<boolean | null> {
  return (await storage?.persist().catch(() => null)) ?? null;
}
