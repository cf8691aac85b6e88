import { unpackReading } from '../../lib/library/reading-record';
import type { ReadingRecord, StoredReading } from '../../lib/library/records';
import type { LensBrowser } from './lens-browser';

/** Records in each store that one saved snapshot must fill: what is there is all there, or none of it. */
export interface KeptRecords {
  reports: number;
  snapshots: number;
  texts: number;
  captures: number;
  readings: number;
}

/** Looks into the library from a page of the extension, past all our own code. */
export async function keptRecords(lens: LensBrowser): Promise<KeptRecords> {
  const page = await lens.openOwn('popup.html', '[data-testid="popup"]');
  try {
    return await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('fazhi-lens');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const kept: Record<string, number> = {};
      const names = ['reports', 'snapshots', 'texts', 'captures', 'readings'];
      const stores = names.filter(name => db.objectStoreNames.contains(name));
      for (const name of names) kept[name] = 0;
      if (stores.length > 0) {
        const tx = db.transaction(stores);
        for (const name of stores) {
          const request = tx.objectStore(name).count();
          kept[name] = await new Promise<number>(resolve => {
            request.onsuccess = () => resolve(request.result);
          });
        }
      }
      db.close();
      return kept as unknown as KeptRecords;
    });
  } finally {
    await page.close();
  }
}

export const wholeSnapshots = (count: number): KeptRecords => ({
  reports: count,
  snapshots: count,
  texts: count,
  captures: count,
  readings: count,
});

/** The readings as stored, oldest first. */
export async function keptReadings(lens: LensBrowser): Promise<ReadingRecord[]> {
  const page = await lens.openOwn('popup.html', '[data-testid="popup"]');
  try {
    const stored = await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>(resolve => {
        const request = indexedDB.open('fazhi-lens');
        request.onsuccess = () => resolve(request.result);
      });
      const request = db.transaction('readings').objectStore('readings').getAll();
      const readings = await new Promise<StoredReading[]>(resolve => {
        request.onsuccess = () => resolve(request.result);
      });
      db.close();
      return readings;
    });
    return stored.map(unpackReading);
  } finally {
    await page.close();
  }
}
