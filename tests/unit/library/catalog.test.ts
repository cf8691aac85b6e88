import { expect, test } from 'vitest';
import { emptyBin, moveToBin } from '../../../lib/library/bin';
import { PAGE_ROWS } from '../../../lib/library/catalog';
import { checkLibrary } from '../../../lib/library/check';
import { listRows } from '../../../lib/library/list';
import type { Library } from '../../../lib/library/open';
import { setIdentityField } from '../../../lib/library/overrules';
import type { CatalogPage } from '../../../lib/library/own-records';
import { changeTags } from '../../../lib/library/tags';
import { backupFile, importInto } from './backup-sample';
import { freshLibrary, must, saveSample } from './sample';

const saveYears = async (library: Library, from: number, to: number) => {
  const ids: string[] = [];
  for (let year = from; year < to; year += 1) {
    ids.push((await saveSample(library, '全年受理12件。', { year, html: null })).saved.reportId);
  }
  return ids;
};

/** Records of the catalogue and how many rows each holds. */
const records = async (library: Library) =>
  (await library.db.getAll('catalog')).map(({ id, count }): [number, number] => [id, count]);

async function expectSound(library: Library, count: number) {
  expect(must(await checkLibrary(library))).toEqual([]);
  expect(must(await listRows(library))).toHaveLength(count);
}

test('a save writes the few rows that wait; now and then they are packed', async () => {
  const library = await freshLibrary();
  await saveYears(library, 1000, 1016);
  expect(await records(library)).toEqual([[0.5, 16]]);
  const [seventeenth] = await saveYears(library, 1016, 1017);
  expect(await records(library)).toEqual([[0, 17]]);
  must(await changeTags(library, [seventeenth as string], { add: ['样本'] }));
  expect(await records(library)).toEqual([
    [0, 17],
    [0.5, 1],
  ]);
  // The row that waits stands for the one in the page.
  expect(must(await listRows(library)).filter(row => row.tags.length > 0)).toHaveLength(1);
  await expectSound(library, 17);
});

test('no row that the library makes is kept beside the others as an object', async () => {
  const library = await freshLibrary();
  const ids = await saveYears(library, 1000, 1004);
  ids.push((await saveSample(library, '全年受理12件。', { year: 2024, published: '2025-03-20' })).saved.reportId);
  must(await setIdentityField(library, ids[4] as string, 'year', 2023));
  must(await setIdentityField(library, ids[3] as string, 'published', '1004-02-01'));
  must(await changeTags(library, [ids[2] as string], { add: ['样本', '待核'] }));
  must(await moveToBin(library, [ids[1] as string]));
  expect(must(await listRows(library)).map(({ year, timely }) => [year, timely])).toContainEqual([2023, false]);
  expect((await library.db.getAll('catalog')).flatMap(({ odd }) => odd)).toEqual([]);
});

test('what leaves the bin for good leaves page and waiting rows', async () => {
  const library = await freshLibrary();
  const ids = await saveYears(library, 1000, 1020);
  must(await moveToBin(library, [ids[0], ids[19]] as string[]));
  must(await emptyBin(library));
  await expectSound(library, 18);
  expect(await records(library)).toEqual([[0, 18]]);
});

test('a full page is followed by another, one by one and all at once', async () => {
  const library = await freshLibrary();
  await saveYears(library, 1000, 1000 + PAGE_ROWS + 3);
  expect((await records(library)).at(-1)).toEqual([1.5, 3]);
  await expectSound(library, PAGE_ROWS + 3);
  const other = await freshLibrary();
  await saveYears(other, 3000, 3002);
  await importInto(other, await backupFile(library));
  await expectSound(other, PAGE_ROWS + 5);
  expect(await records(other)).toEqual([
    [0, PAGE_ROWS],
    [1.5, 5],
  ]);
});

test.each([0, 0.5])('spoilt record %d of the catalogue is made anew from the rows when it is next packed', async id => {
  const library = await freshLibrary();
  const ids = await saveYears(library, 1000, 1020);
  must(await changeTags(library, ids.slice(0, 2), { add: ['样本'] }));
  await library.db.put('catalog', { id, count: 1 } as CatalogPage);
  expect(must(await listRows(library))).toHaveLength(20);
  await saveYears(library, 1020, 1040);
  await expectSound(library, 40);
});
