import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLibrary } from '../../../lib/library/check';
import { mergeSnapshots } from '../../../lib/library/merge';
import { listNotes, putNote } from '../../../lib/library/notes';
import type { Library } from '../../../lib/library/open';
import type { SnapshotRecord } from '../../../lib/library/records';
import { reread } from '../../../lib/library/reread';
import { save } from '../../../lib/library/save';
import { changeTags } from '../../../lib/library/tags';
import { backupFile, backupText, importInto } from './backup-sample';
import { freshLibrary, must, sampleReport, saveSample, toSave } from './sample';

type Act =
  | ['save', number, number]
  | ['tag', string]
  | ['note', string]
  | ['edit', string]
  | ['read', number]
  | ['merge'];

const acts = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('save' as const), fc.nat(2), fc.nat(1)),
    fc.tuple(fc.constant('tag' as const), fc.constantFrom('甲', '乙')),
    fc.tuple(fc.constant('note' as const), fc.constantFrom('一', '二')),
    fc.tuple(fc.constant('edit' as const), fc.constantFrom('三', '四')),
    fc.tuple(fc.constant('read' as const), fc.nat(2)),
  ),
  { minLength: 1, maxLength: 4 },
);

async function act(library: Library, [what, one, two]: Act): Promise<void> {
  const [row] = await library.db.getAll('reports');
  const note = { snapshotId: null, span: null, quote: null };
  if (what === 'save')
    must(await save(library, await toSave(`第${one}份，全年受理12件${two ? '（修订）' : ''}。`, { year: 2020 + one })));
  else if (what === 'tag' && row)
    must(
      await changeTags(
        library,
        [row.reportId],
        row.tags.includes(one as string) ? { remove: [one as string] } : { add: [one as string] },
      ),
    );
  else if (what === 'note' && row) must(await putNote(library, row.reportId, null, { ...note, text: one as string }));
  else if (what === 'edit') {
    const [kept] = must(await listNotes(library));
    if (kept) must(await putNote(library, kept.reportId, kept.id, { ...note, text: one as string }));
  } else if (what === 'read') {
    const versions = { parser: `1.${one}.0`, codebook: '1.0.0' };
    const read = (text: string) =>
      sampleReport(text, { year: 2020 + Number(text[1]), published: `2021-01-0${Number(one) + 1}` });
    must(await reread(library, { versions, read }, { timeRemaining: () => 50 }));
  }
}

/** A machine that starts from a common library and goes its own way. */
async function machine(base: Blob, history: readonly Act[]): Promise<Blob> {
  const library = await freshLibrary();
  await importInto(library, base);
  for (const one of history) await act(library, one);
  const file = await backupFile(library);
  library.close();
  return file;
}

async function merged(...files: Blob[]): Promise<{ text: string; file: Blob }> {
  const library = await freshLibrary();
  for (const file of files) await importInto(library, file);
  expect(must(await checkLibrary(library))).toEqual([]);
  const result = { text: await backupText(library), file: await backupFile(library) };
  library.close();
  return result;
}

describe('merging the libraries of several machines', () => {
  test('is commutative, associative and idempotent, byte for byte', async () => {
    const start = await freshLibrary();
    await saveSample(start, '第0份，全年受理12件。', { year: 2020 });
    must(
      await putNote(start, (await start.db.getAll('reports'))[0]?.reportId ?? '', null, {
        text: '零',
        snapshotId: null,
        span: null,
        quote: null,
      }),
    );
    const base = await backupFile(start);
    await fc.assert(
      fc.asyncProperty(acts, acts, acts, async (one, two, three) => {
        const [a, b, c] = [await machine(base, one), await machine(base, two), await machine(base, three)];
        const ab = await merged(a, b);
        expect((await merged(b, a)).text).toBe(ab.text);
        const left = await merged(ab.file, c);
        const right = await merged(a, (await merged(b, c)).file);
        expect(right.text).toBe(left.text);
        expect((await merged(left.file, a, left.file)).text).toBe(left.text);
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  test('of one snapshot keeps every capture and the reading of the newer build', () => {
    const capture = (id: string, order: number) => ({ id, url: '', title: '', savedAt: '', order, hasHtml: false });
    const snapshot = (captures: SnapshotRecord['captures'], parser: string, id: string): SnapshotRecord => ({
      id: 's',
      reportId: 'r',
      sha256: '',
      chars: 1,
      captures,
      reading: { id, parser, codebook: '1.0.0', readAt: '' },
      summary: {} as SnapshotRecord['summary'],
    });
    const one = snapshot([capture('x', 5)], '1.9.0', 'zz');
    const two = snapshot([capture('y', 3), capture('x', 5)], '1.10.0', 'aa');
    expect(mergeSnapshots(one, two)).toEqual(two);
    expect(mergeSnapshots(two, one)).toEqual(two);
  });
});
