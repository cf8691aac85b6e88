import { describe, expect, test } from 'vitest';
import { adoptOldThings } from '../../../lib/library/adopt';
import { listConflicts, resolveConflict } from '../../../lib/library/conflicts';
import { planImport } from '../../../lib/library/import-plan';
import { undoImport } from '../../../lib/library/import-undo';
import type { Library } from '../../../lib/library/open';
import { backupReminder } from '../../../lib/library/reminder';
import { loadTable, putTable } from '../../../lib/library/tables';
import { listViews, putView, removeView } from '../../../lib/library/views';
import { backupFile, backupText, importInto } from './backup-sample';
import { freshLibrary, must, saveSample } from './sample';

const COUNTY = { name: '县级', query: '?levels=county&page=matrix' };
const PEOPLE = 'region,value\n990100,1200000\n';

const nameless = (views: { name: string; query: string }[]) => views.map(({ name, query }) => ({ name, query }));

async function filled(): Promise<Library> {
  const library = await freshLibrary();
  await saveSample(library, '全年受理12件。');
  must(await putView(library, null, COUNTY));
  must(await putTable(library, 'denominators', PEOPLE));
  return library;
}

describe('views and tables of the person', () => {
  test('come and go', async () => {
    const library = await freshLibrary();
    const id = must(await putView(library, null, COUNTY));
    must(await putView(library, null, { name: '全部', query: '' }));
    must(await putView(library, id, { ...COUNTY, name: '县级以下' }));
    expect(must(await listViews(library)).map(({ name }) => name)).toEqual(['全部', '县级以下']);
    must(await removeView(library, id));
    expect(must(await listViews(library)).map(({ name }) => name)).toEqual(['全部']);

    expect(must(await loadTable(library, 'denominators'))).toBeNull();
    must(await putTable(library, 'denominators', PEOPLE));
    expect(must(await loadTable(library, 'denominators'))).toBe(PEOPLE);
    expect(must(await loadTable(library, 'bodies'))).toBeNull();
    must(await putTable(library, 'denominators', null));
    expect(must(await loadTable(library, 'denominators'))).toBeNull();
  });

  test('what a backup could not bring back is refused', async () => {
    const library = await freshLibrary();
    const tooLong = { error: 'invalid-request' };
    expect(await putView(library, null, { name: 'x', query: '?'.repeat(8_001) })).toMatchObject(tooLong);
    expect(await putTable(library, 'denominators', 'x'.repeat(2_000_001))).toMatchObject(tooLong);
    must(await putTable(library, 'denominators', '=1+1,<b>\n__proto__'));
    const other = await freshLibrary();
    await importInto(other, await backupFile(library));
    expect(must(await loadTable(other, 'denominators'))).toBe('=1+1,<b>\n__proto__');
  });

  test('are in the backup, in its dry run, and can be undone', async () => {
    const library = await filled();
    const other = await freshLibrary();
    const before = await backupText(other);
    expect(must(await planImport(other, await backupFile(library)))).toMatchObject({
      marks: { new: 2, conflict: 0 },
      badRows: 0,
    });
    const id = await importInto(other, await backupFile(library));
    expect(nameless(must(await listViews(other)))).toEqual([COUNTY]);
    expect(must(await loadTable(other, 'denominators'))).toBe(PEOPLE);
    expect(await backupText(other)).toBe(await backupText(library));
    must(await undoImport(other, id));
    expect(must(await listViews(other))).toEqual([]);
    expect(await backupText(other)).toBe(before);
  });

  test('of two machines are joined; two tables under one name are a conflict', async () => {
    const library = await filled();
    const other = await freshLibrary();
    must(await putView(other, null, { name: '市级', query: '?levels=prefecture' }));
    must(await putTable(other, 'denominators', 'region,value\n990100,7\n'));
    await importInto(library, await backupFile(other));
    expect(
      must(await listViews(library))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['县级', '市级']);
    const [conflict] = must(await listConflicts(library));
    expect(conflict).toMatchObject({ markId: 'table:denominators', kind: 'table' });
    const mine = conflict?.variants.find(({ value }) => JSON.stringify(value).includes('1200000'));
    must(await resolveConflict(library, 'table:denominators', mine?.edit ?? ''));
    expect(must(await loadTable(library, 'denominators'))).toBe(PEOPLE);
    await importInto(other, await backupFile(library));
    await importInto(library, await backupFile(other));
    expect(await backupText(other)).toBe(await backupText(library));
  });

  test('count as something done since the last backup', async () => {
    const library = await freshLibrary();
    must(await putView(library, null, COUNTY));
    expect(must(await backupReminder(library))).toMatchObject({ changes: 1, isDue: true });
  });
});

describe('what an earlier build kept outside the library', () => {
  const old = {
    views: [{ id: 'a1', ...COUNTY }],
    tables: [{ name: 'denominators', text: PEOPLE }],
  };

  test('comes in once, however often it is tried', async () => {
    const library = await freshLibrary();
    must(await adoptOldThings(library, old));
    must(await adoptOldThings(library, old));
    expect(must(await listViews(library))).toEqual([{ id: 'view:a1', ...COUNTY }]);
    expect(must(await loadTable(library, 'denominators'))).toBe(PEOPLE);
    expect(await library.db.count('marks')).toBe(2);
  });

  test('leaves alone what was changed or removed since', async () => {
    const library = await freshLibrary();
    must(await adoptOldThings(library, old));
    must(await putTable(library, 'denominators', '新'));
    must(await removeView(library, 'view:a1'));
    must(await adoptOldThings(library, old));
    expect(must(await loadTable(library, 'denominators'))).toBe('新');
    expect(must(await listViews(library))).toEqual([]);
  });

  test('that cannot be kept is said, so that it is not taken away there', async () => {
    const library = await freshLibrary();
    const views = [{ id: 'a2', name: 'x', query: '?'.repeat(9_000) }];
    expect(await adoptOldThings(library, { ...old, views })).toMatchObject({ ok: false, error: 'invalid-request' });
  });
});
