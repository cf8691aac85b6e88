import { openDB } from 'idb';
import type { Page } from 'puppeteer-core';
import { EXAMPLES, openExample } from '../unit/library/examples';
import type { LensBrowser } from './lens-browser';

/** A page of the extension that runs none of our code: what looks into the library must not be what wrote it. */
export const bystander = (lens: LensBrowser): Promise<Page> => lens.openOwn('third-party-notices.txt', 'body');

export interface Kept {
  version: number;
  /** Length of each text by snapshot. */
  texts: Record<string, number>;
  /** Ids of marks that stand. */
  marks: string[];
  /** Versions of the readings that snapshots name. */
  parsers: string[];
  /** What names something that is not there. */
  broken: string[];
}

/** The library as it lies on the disk. */
export async function lookInside(lens: LensBrowser): Promise<Kept> {
  const page = await bystander(lens);
  try {
    return await page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const opening = indexedDB.open('fazhi-lens');
      // There is none: looking must not make one.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      const db = await done(opening).catch(() => null);
      const kept = {
        version: db?.version ?? 0,
        texts: {} as Record<string, number>,
        marks: [] as string[],
        parsers: [] as string[],
        broken: [] as string[],
      };
      if (!db) return kept;
      const tx = db.transaction(['reports', 'snapshots', 'texts', 'captures', 'readings', 'marks']);
      const keys = (name: string) => done(tx.objectStore(name).getAllKeys()) as Promise<string[]>;
      const [reports, snapshots, texts, captures, readings, marks] = await Promise.all([
        done(tx.objectStore('reports').getAll()) as Promise<{ reportId: string; snapshotId: string }[]>,
        done(tx.objectStore('snapshots').getAll()) as Promise<
          { id: string; reportId: string; captures: { id: string }[]; reading: { id: string; parser: string } }[]
        >,
        done(tx.objectStore('texts').getAll()) as Promise<{ id: string; text: string }[]>,
        keys('captures').then(ids => new Set(ids)),
        keys('readings').then(ids => new Set(ids)),
        done(tx.objectStore('marks').getAll()) as Promise<{ id: string; variants: { value: unknown }[] }[]>,
      ]);
      db.close();
      const textOf = new Map(texts.map(({ id, text }) => [id, text.length]));
      const known = new Set(reports.map(row => row.reportId));
      const ids = new Set(snapshots.map(snapshot => snapshot.id));
      for (const { id, reportId, captures: refs, reading } of snapshots) {
        const length = textOf.get(id);
        if (length === undefined) kept.broken.push(`${id} has no text`);
        else kept.texts[id] = length;
        if (!readings.has(reading.id)) kept.broken.push(`${id} has no reading`);
        if (!refs.every(ref => captures.has(ref.id))) kept.broken.push(`${id} misses a capture`);
        if (!known.has(reportId)) kept.broken.push(`${id} is not listed`);
        kept.parsers.push(reading.parser);
      }
      for (const row of reports)
        if (!ids.has(row.snapshotId)) kept.broken.push(`${row.reportId} lists what is not there`);
      kept.marks = marks.filter(mark => mark.variants[0]?.value != null).map(mark => mark.id);
      return kept;
    });
  } finally {
    await page.close();
  }
}

/** Every text and every mark of before is there now, and all that is there is whole. */
export function lossesSince(before: Kept, now: Kept): string[] {
  return [
    ...now.broken,
    ...Object.entries(before.texts).flatMap(([id, length]) => (now.texts[id] === length ? [] : [`lost ${id}`])),
    ...before.marks.flatMap(id => (now.marks.includes(id) ? [] : [`lost ${id}`])),
  ];
}

interface StoredLibrary {
  version: number;
  stores: {
    name: string;
    keyPath: string;
    indexes: { name: string; keyPath: string | string[]; multiEntry: boolean }[];
  }[];
  records: Record<string, unknown[]>;
}

/** The stored example of an old version, as plain data for a browser; `weight` readings more make its upgrade last. */
export async function oldLibrary(version: number, weight: number): Promise<StoredLibrary> {
  const [, example] = EXAMPLES.find(([of]) => of === version) ?? EXAMPLES[0]!;
  const database = `old-${version}-${weight}`;
  await openExample(database, version, example);
  const db = await openDB(database);
  const stores = [...db.objectStoreNames].map(name => {
    const store = db.transaction(name).store;
    const indexes = [...store.indexNames].map(one => {
      const { keyPath, multiEntry } = store.index(one);
      return { name: one as string, keyPath, multiEntry };
    });
    return { name: name as string, keyPath: store.keyPath as string, indexes };
  });
  db.close();
  const [reading] = (example.readings ?? []) as { id: string }[];
  const more = Array.from({ length: weight }, (_, at) => ({ ...reading, id: `${reading?.id}-${at}` }));
  const records = { ...example, readings: [...(example.readings ?? []), ...more] };
  // What has been in the bin for a month goes by itself: there it went today.
  const [binned] = (example.reports as { binnedAt: string | null }[]).flatMap(row => row.binnedAt ?? []);
  const today = JSON.stringify(records).replaceAll(binned ?? '', new Date().toISOString());
  return { version, stores, records: JSON.parse(binned ? today : JSON.stringify(records)) };
}

/** Puts an old library in the place of the one that is there. The page that did it goes on holding it open when `holds`. */
export async function putOldLibrary(lens: LensBrowser, old: StoredLibrary, holds: boolean): Promise<Page> {
  const page = await bystander(lens);
  await page.evaluate(
    async (library, isHeld) => {
      // Both at once: nobody comes between.
      indexedDB.deleteDatabase('fazhi-lens');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('fazhi-lens', library.version);
        request.onupgradeneeded = () => {
          for (const { name, keyPath, indexes } of library.stores) {
            const store = request.result.createObjectStore(name, { keyPath });
            for (const index of indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
          }
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const tx = db.transaction(Object.keys(library.records), 'readwrite');
      for (const [store, records] of Object.entries(library.records)) {
        for (const record of records as { terms?: number[]; numbers?: number[] }[]) {
          const terms = record.terms && { terms: Uint32Array.from(record.terms) };
          const numbers = record.numbers && { numbers: Int32Array.from(record.numbers) };
          tx.objectStore(store).put({ ...record, ...terms, ...numbers });
        }
      }
      await new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onabort = () => reject(tx.error);
      });
      if (isHeld) Object.assign(globalThis, { held: db });
      else db.close();
    },
    old as never as { version: number; stores: StoredLibrary['stores']; records: Record<string, object[]> },
    holds,
  );
  return page;
}

/** All readings look as if an old parser had made them. */
export async function ageReadings(lens: LensBrowser): Promise<void> {
  const page = await bystander(lens);
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>(resolve => {
      const request = indexedDB.open('fazhi-lens');
      request.onsuccess = () => resolve(request.result);
    });
    const tx = db.transaction('snapshots', 'readwrite');
    const all = tx.objectStore('snapshots').getAll();
    all.onsuccess = () => {
      for (const snapshot of all.result) {
        tx.objectStore('snapshots').put({ ...snapshot, reading: { ...snapshot.reading, parser: '0.0.1' } });
      }
    };
    await new Promise<void>(resolve => {
      tx.oncomplete = () => resolve();
    });
    db.close();
  });
  await page.close();
}

/** Fills what room the extension has left to the last kilobytes. The page gives it back when it is told to. */
export async function fillRoom(lens: LensBrowser): Promise<{ free(): Promise<void> }> {
  const page = await bystander(lens);
  const filled = await page.evaluate(async () => {
    // Opened for each piece: Firefox closes a database that has met the limit.
    const open = () =>
      new Promise<IDBDatabase | null>(resolve => {
        const request = indexedDB.open('filler', 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('dust', { autoIncrement: true });
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(null);
      });
    let written = 0;
    for (let size = 4_194_304; size >= 16_384; ) {
      const db = await open();
      const isFull = await new Promise<boolean>(resolve => {
        if (!db) return resolve(true);
        const tx = db.transaction('dust', 'readwrite');
        const dust = crypto.getRandomValues(new Uint8Array(65_536));
        const chunk = new Uint8Array(size);
        for (let at = 0; at < size; at += dust.length)
          chunk.set(dust.subarray(0, Math.min(dust.length, size - at)), at);
        tx.objectStore('dust').add(chunk);
        tx.oncomplete = () => resolve(false);
        tx.onabort = () => resolve(true);
      });
      db?.close();
      if (isFull) size /= 4;
      else written += size;
      if (written > 400_000_000) break;
    }
    return written;
  });
  if (filled > 400_000_000) throw new Error('the room has no end');
  return {
    free: async () => {
      await page.evaluate(
        () =>
          new Promise<void>(resolve => {
            indexedDB.deleteDatabase('filler').onsuccess = () => resolve();
          }),
      );
      await page.close();
    },
  };
}
