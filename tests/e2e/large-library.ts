import { PAGE_ROWS } from '../../lib/library/catalog';
import type { ReportRow } from '../../lib/library/records';
import { packPage } from '../../lib/library/row-packing';
import { bystander } from './fault-steps';
import type { LensBrowser } from './lens-browser';

function rowAt(nth: number): ReportRow {
  const year = 2015 + (nth % 10);
  const id = `r${nth.toString(16).padStart(20, '0')}`;
  const code = String(110_000 + (Math.floor(nth / 10) % 400) * 100);
  return {
    reportId: id,
    snapshotId: `${id}-${nth.toString(16).padStart(20, 'a')}`,
    title: `第${nth}市人民政府${year}年法治政府建设情况报告`,
    bodyName: `第${nth}市人民政府`,
    bodyKind: 'government',
    level: nth % 3 ? 'county' : 'prefecture',
    regionCode: code,
    regionName: `第${nth}市`,
    province: '东江省',
    prefecture: `第${nth}市`,
    county: null,
    year,
    kind: 'year',
    published: `${year + 1}-0${1 + (nth % 6)}-15`,
    verdict: 'report',
    quantities: 80 + (nth % 90),
    indicators: 30 + (nth % 40),
    problems: nth % 4,
    plans: nth % 5,
    warnings: nth % 3,
    dimensions: ['disputes', 'enforcement'].slice(nth % 2),
    timely: nth % 6 < 3,
    savedAt: new Date(1_760_000_000_000 + nth * 60_000).toISOString(),
    versions: 1,
    url: `http://www.place${nth}.gov.cn/art/2024/3/12/art_${nth}.html`,
    hasHtml: true,
    tags: [],
    notes: 0,
    overruled: 0,
    binnedAt: null,
    parser: '1.0.0',
    codebook: '1.0.0',
  };
}

/** So many reports more in the list; of their texts there is nothing. */
export async function fillWithRows(lens: LensBrowser, count: number): Promise<void> {
  const page = await bystander(lens);
  for (let nth = 0; nth * PAGE_ROWS < count; nth += 1) {
    const rows = Array.from({ length: Math.min(PAGE_ROWS, count - nth * PAGE_ROWS) }, (_, at) =>
      rowAt(nth * PAGE_ROWS + at),
    );
    const packed = packPage(nth + 1, rows);
    const given = JSON.stringify({ packed: { ...packed, numbers: [...packed.numbers] }, rows });
    await page.evaluate(async json => {
      const { packed, rows } = JSON.parse(json);
      const db = await new Promise<IDBDatabase>(resolve => {
        const request = indexedDB.open('fazhi-lens');
        request.onsuccess = () => resolve(request.result);
      });
      const tx = db.transaction(['catalog', 'reports'], 'readwrite');
      tx.objectStore('catalog').put({ ...packed, numbers: Int16Array.from(packed.numbers) });
      for (const row of rows) tx.objectStore('reports').put({ ...row, key: `${row.reportId}|`, page: packed.id });
      await new Promise<void>(resolve => {
        tx.oncomplete = () => resolve();
      });
      db.close();
    }, given);
  }
  await page.close();
}

/** So many readings more that nobody names: an upgrade has to rewrite them all. */
export async function multiplyReadings(lens: LensBrowser, count: number): Promise<void> {
  const page = await bystander(lens);
  await page.evaluate(async many => {
    const db = await new Promise<IDBDatabase>(resolve => {
      const request = indexedDB.open('fazhi-lens');
      request.onsuccess = () => resolve(request.result);
    });
    const tx = db.transaction('readings', 'readwrite');
    const store = tx.objectStore('readings');
    const all = store.getAll();
    all.onsuccess = () => {
      for (let nth = 0; nth < many; nth += 1) store.put({ ...all.result[0], id: `more-${nth}` });
    };
    await new Promise<void>(resolve => {
      tx.oncomplete = () => resolve();
    });
    db.close();
  }, count);
  await page.close();
}

/** The library as a build of another version has it, without some stores. */
export async function rebuildAs(lens: LensBrowser, version: number, without: readonly string[]): Promise<void> {
  const page = await bystander(lens);
  await page.evaluate(
    async (number, gone) => {
      const db = await new Promise<IDBDatabase>(resolve => {
        const request = indexedDB.open('fazhi-lens', number);
        request.onupgradeneeded = () => {
          for (const store of gone) request.result.deleteObjectStore(store);
        };
        request.onsuccess = () => resolve(request.result);
      });
      db.close();
    },
    version,
    [...without],
  );
  await page.close();
}
