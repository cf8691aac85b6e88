import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listConflicts, resolveConflict } from '../../../lib/library/conflicts';
import { listJournal } from '../../../lib/library/journal';
import { listRows } from '../../../lib/library/list';
import { joinVariants } from '../../../lib/library/marks';
import { listNotes, putNote, removeNote } from '../../../lib/library/notes';
import { setIdentityField } from '../../../lib/library/overrules';
import type { MarkRecord, Variant } from '../../../lib/library/records';
import { listSearches, putSearch, removeSearch } from '../../../lib/library/searches';
import { changeTags } from '../../../lib/library/tags';
import { clockAt, freshLibrary, must, saveSample } from './sample';

const TEXT = '2024年，全市收到行政复议申请12件。';

function variant(edit: string, past: string[], value: string | null = edit, order = 1): Variant<'tag'> {
  return { edit, past, order, at: '2026-03-01T12:00:00.000Z', value };
}

describe('joining what two machines know', () => {
  test('an edit replaces what it has seen', () => {
    expect(joinVariants([variant('a', [])], [variant('b', ['a'])])).toEqual([variant('b', ['a'])]);
  });

  test('edits that know nothing of each other both stay, the later one first', () => {
    const [early, late] = [variant('b', ['a'], 'early', 5), variant('c', ['a'], 'late', 9)];
    expect(joinVariants([early], [late])).toEqual([late, early]);
  });

  test('is commutative, associative and idempotent', () => {
    // A history of edits: each replaces one earlier edit or none.
    const histories = fc.array(fc.tuple(fc.nat(), fc.nat(5)), { minLength: 1, maxLength: 8 }).map(steps => {
      const made: Variant<'tag'>[] = [];
      for (const [back, order] of steps) {
        const base = made[back % (made.length + 1)];
        const past = base ? [...base.past, base.edit].sort() : [];
        made.push(variant(`e${made.length}`, past, `v${made.length}`, order));
      }
      return made;
    });
    const three = histories.chain(made => {
      const some = fc.subarray(made);
      return fc.tuple(some, some, some);
    });
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const [x, y, z] = [a, b, c].map(part => joinVariants(part, []));
        if (!x || !y || !z) return;
        expect(joinVariants(x, y)).toEqual(joinVariants(y, x));
        expect(joinVariants(joinVariants(x, y), z)).toEqual(joinVariants(x, joinVariants(y, z)));
        expect(joinVariants(x, x)).toEqual(x);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a person adds', () => {
  test('tags come and go and stand in the row', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT);
    must(await changeTags(library, [saved.reportId, 'nobody'], { add: [' 重点 ', '东部', ''] }));
    expect(must(await listRows(library))[0]?.tags).toEqual(['东部', '重点']);
    must(await changeTags(library, [saved.reportId], { remove: ['重点'] }));
    expect(must(await listRows(library))[0]?.tags).toEqual(['东部']);
    expect(await library.db.getAllFromIndex('reports', 'tag', '东部')).toHaveLength(1);
  });

  test('notes are written, changed and taken away', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT);
    const blank = { snapshotId: null, span: null, quote: null };
    const id = must(await putNote(library, saved.reportId, null, { ...blank, text: '口径不明' }));
    must(await putNote(library, saved.reportId, id, { ...blank, text: '口径已问清' }));
    expect(must(await listNotes(library, saved.reportId)).map(({ text }) => text)).toEqual(['口径已问清']);
    expect(must(await listRows(library))[0]?.notes).toBe(1);
    must(await removeNote(library, saved.reportId, id));
    expect(must(await listNotes(library))).toEqual([]);
    expect(await putNote(library, saved.reportId, null, { ...blank, text: '长'.repeat(20_001) })).toMatchObject({
      error: 'invalid-request',
    });
  });

  test('a corrected year stands in the list while the key stays the machine’s', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT, { year: 2023 });
    must(await setIdentityField(library, saved.reportId, 'year', 2024));
    expect(must(await listRows(library))[0]).toMatchObject({ year: 2024 });
    expect((await library.db.getAll('reports'))[0]).toMatchObject({
      year: 2024,
      key: '青禾市人民政府|990100|2023|year',
    });
    expect((await saveSample(library, `${TEXT}又及。`, { year: 2023 })).outcome).toBe('new-version');
    must(await setIdentityField(library, saved.reportId, 'year', null));
    expect(must(await listRows(library))[0]?.year).toBe(2023);
  });

  test('searches are kept by name', async () => {
    const library = await freshLibrary();
    const id = must(await putSearch(library, null, { name: '县级', query: { levels: ['county'] } }));
    expect(must(await listSearches(library))).toEqual([{ id, name: '县级', query: { levels: ['county'] } }]);
    must(await removeSearch(library, id));
    expect(must(await listSearches(library))).toEqual([]);
  });

  test('a conflict is listed until the person has chosen', async () => {
    const library = await freshLibrary();
    const { saved } = await saveSample(library, TEXT);
    const variants = [variant('x', [], null, 9), variant('y', [], '重点', 5)];
    const mark: MarkRecord<'tag'> = {
      id: `tag:${saved.reportId}:重点`,
      kind: 'tag',
      reportId: saved.reportId,
      variants,
    };
    await library.db.put('marks', mark as unknown as MarkRecord);
    expect(must(await listConflicts(library)).map(({ markId }) => markId)).toEqual([mark.id]);
    must(await resolveConflict(library, mark.id, 'y'));
    expect(must(await listConflicts(library))).toEqual([]);
    expect(must(await listRows(library))[0]?.tags).toEqual(['重点']);
    const [settled] = (await library.db.get('marks', mark.id))?.variants ?? [];
    expect(settled?.past).toEqual(['x', 'y']);
  });

  test('the journal tells what was done, latest first, page by page', async () => {
    const clock = clockAt();
    const library = await freshLibrary({ now: clock.now });
    const { saved } = await saveSample(library, TEXT);
    clock.iso = '2020-01-01T00:00:00.000Z';
    must(await changeTags(library, [saved.reportId], { add: ['重点'] }));
    const [tagged, ...rest] = must(await listJournal(library));
    expect(tagged).toMatchObject({ action: 'marked', reportIds: [saved.reportId], at: '2020-01-01T00:00:00.000Z' });
    expect(rest.map(({ action }) => action)).toEqual(['saved']);
    expect(must(await listJournal(library, { before: tagged?.order ?? 0, limit: 1 }))).toEqual(rest);
  });
});
