import { describe, expect, test } from 'vitest';
import { listChanges } from '../../../lib/library/changes';
import { checkLibrary } from '../../../lib/library/check';
import { listRows } from '../../../lib/library/list';
import { listNotes } from '../../../lib/library/notes';
import { openLibrary } from '../../../lib/library/open';
import { openSearch } from '../../../lib/library/search';
import { tendSearch } from '../../../lib/library/search-index';
import { listSearches } from '../../../lib/library/searches';
import { loadSnapshot } from '../../../lib/library/snapshots';
import { loadTable } from '../../../lib/library/tables';
import { keyOfVersion6, stateOfVersion4, upgrades } from '../../../lib/library/upgrades';
import { listViews } from '../../../lib/library/views';
import { EXAMPLES, openExample } from './examples';
import { must, saveSample } from './sample';

test('every version there has been has an example', () => {
  expect(EXAMPLES.map(([version]) => version)).toEqual(upgrades.map((_, at) => at + 1));
});

describe.each(EXAMPLES)('a library of version %i', (version, example) => {
  test('is upgraded whole and goes on working', async () => {
    await openExample(`example-${version}`, version, example);
    const library = must(await openLibrary({ name: `example-${version}` }));
    expect(library.mode).toBe('read-write');
    expect(must(await checkLibrary(library))).toEqual([]);

    const [row, ...others] = must(await listRows(library));
    expect(others).toEqual([]);
    expect(row).toMatchObject({ bodyName: '青禾市人民政府', year: 2024, versions: 2, tags: ['样本'], notes: 1 });
    expect(must(await listRows(library, 'bin')).map(({ year }) => year)).toEqual([2023]);
    expect(must(await listNotes(library)).map(({ text }) => text)).toEqual(['口径存疑']);
    expect(must(await listSearches(library)).map(({ name }) => name)).toEqual(['市级']);
    expect(must(await listViews(library)).map(({ name }) => name)).toEqual(version < 9 ? [] : ['县级']);
    expect(must(await loadTable(library, 'denominators'))).toBe(version < 9 ? null : 'region,value\n990100,1200000\n');
    expect((await library.db.get('state', 'state'))?.lastPageRows).toBe(2);
    expect(must(await loadSnapshot(library, row?.snapshotId ?? '')).text).toBe(
      '2024年，全市收到行政复议申请12件。再版。',
    );
    // Parser 1.1.0 read the dates of two texts differently; version 1 had not met it.
    expect(must(await listChanges(library, 'unseen'))).toHaveLength(version === 1 ? 0 : 2);

    // A new text of the report that was there before is its new version: the key has been kept in step.
    expect((await saveSample(library, '2024年，全市收到行政复议申请12件。三版。')).outcome).toBe('new-version');
    expect((await saveSample(library, '2022年，全市接受监督12件。', { year: 2022 })).outcome).toBe('saved');
    must(await tendSearch(library, { timeRemaining: () => 50 }));
    const search = must(await openSearch(library));
    must(await search.loadTexts());
    expect(search.find({ words: '三版' }).map(hit => hit.row.year)).toEqual([2024]);
    expect(must(await checkLibrary(library))).toEqual([]);
  });
});

test.each([
  ['青禾市人民政府|2024|year', '青禾市人民政府', '990100', '青禾市人民政府|990100|2024|year'],
  ['青禾|市|2024|other|2024-01-01|2024-03-31', '青禾｜市', null, '青禾|市||2024|other|2024-01-01|2024-03-31'],
  ['text:abc', '青禾市人民政府', '990100', 'text:abc'],
  ['text:abc', null, null, 'text:abc'],
])('the key %s gets its division code', (key, bodyName, regionCode, expected) => {
  expect(keyOfVersion6({ key, bodyName, regionCode })).toBe(expected);
});

test('the state of version 3 is completed, the state of version 4 is left alone', () => {
  const old = { id: 'state' as const, order: 7, lastPage: 2, lastBackupAt: null };
  const full = { ...old, lastBackupOrder: 0, deletions: 0, sweepDue: false };
  expect(stateOfVersion4(old)).toEqual(full);
  expect(stateOfVersion4({ ...full, deletions: 3 })).toEqual({ ...full, deletions: 3 });
});
