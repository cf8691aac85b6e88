import { describe, expect, test } from 'vitest';
import { backupStream } from '../../../lib/library/backup-write';
import { emptyBin, moveToBin } from '../../../lib/library/bin';
import { listConflicts } from '../../../lib/library/conflicts';
import { applyImport } from '../../../lib/library/import';
import { planImport } from '../../../lib/library/import-plan';
import { listImports, undoImport } from '../../../lib/library/import-undo';
import { listRows } from '../../../lib/library/list';
import { listNotes, putNote } from '../../../lib/library/notes';
import type { Library } from '../../../lib/library/open';
import { openSearch } from '../../../lib/library/search';
import { loadSnapshot } from '../../../lib/library/snapshots';
import { sweep } from '../../../lib/library/sweep';
import { changeTags } from '../../../lib/library/tags';
import { backupFile, backupText, forged, importInto } from './backup-sample';
import { clockAt, freshLibrary, must, saveSample } from './sample';

const TEXT = '2024年，全市收到行政复议申请12件。';
const note = (text: string) => ({ text, snapshotId: null, span: null, quote: null });

async function filled(options: Parameters<typeof freshLibrary>[0] = {}) {
  const library = await freshLibrary(options);
  const { saved } = await saveSample(library, TEXT, { html: '<script>alert(1)</script>' });
  await saveSample(library, `${TEXT}再版。`);
  await saveSample(library, `=HYPERLINK("http://x")\n${TEXT}`, { year: 2023 });
  must(await changeTags(library, [saved.reportId], { add: ['样本', '__proto__'] }));
  must(await putNote(library, saved.reportId, null, note('=1+1 <b>粗</b>')));
  return { library, reportId: saved.reportId, snapshotId: saved.snapshotId };
}

const everything = async (library: Library) => ({
  text: await backupText(library),
  rows: must(await listRows(library)),
});

describe('backup and import', () => {
  test('export, import, export gives the same bytes and the same list', async () => {
    const { library, snapshotId } = await filled();
    const file = await backupFile(library);
    const other = await freshLibrary();
    await importInto(other, file);
    expect(await everything(other)).toEqual(await everything(library));
    expect(await (await backupFile(other)).bytes()).toEqual(await file.bytes());
    expect(must(await loadSnapshot(other, snapshotId))).toEqual(must(await loadSnapshot(library, snapshotId)));
    const search = must(await openSearch(other));
    must(await search.loadTexts());
    expect(search.find({ words: '再版' })).toHaveLength(1);
  });

  test('a dry run says what would come and changes nothing', async () => {
    const { library } = await filled();
    const file = await backupFile(library);
    const other = await freshLibrary();
    await saveSample(other, TEXT, { html: '<p>other capture</p>' });
    const before = await everything(other);
    const plan = must(await planImport(other, file));
    expect(plan).toMatchObject({
      createdAt: '2026-03-01T12:00:00.000Z',
      flaws: [],
      snapshots: { new: 2, same: 0, merged: 1, conflict: 0 },
      newReports: 1,
      marks: { new: 3, same: 0, merged: 0, conflict: 0 },
      badRows: 0,
    });
    expect(await everything(other)).toEqual(before);
    expect(await other.db.count('texts')).toBe(1);
  });

  test('importing what is here already changes nothing', async () => {
    const { library } = await filled();
    const before = await everything(library);
    const plan = must(await planImport(library, await backupFile(library)));
    expect(plan).toMatchObject({ snapshots: { same: 3 }, marks: { same: 3 }, newReports: 0, newHistory: 0 });
    await importInto(library, await backupFile(library));
    expect(await everything(library)).toEqual(before);
  });

  test('an edit on one side replaces what it has seen; edits on both sides are a conflict, both kept', async () => {
    const { library, reportId } = await filled();
    const [kept] = must(await listNotes(library));
    const other = await freshLibrary();
    await importInto(other, await backupFile(library));
    must(await putNote(other, reportId, kept?.id ?? '', note('改一')));
    const plan = must(await planImport(library, await backupFile(other)));
    expect(plan.marks).toMatchObject({ merged: 1, conflict: 0 });

    must(await putNote(library, reportId, kept?.id ?? '', note('改二')));
    const split = must(await planImport(library, await backupFile(other)));
    expect(split.marks.conflict).toBe(1);
    expect(split.conflicts).toEqual([{ markId: kept?.id, kind: 'note', reportId }]);
    await importInto(library, await backupFile(other));
    const [conflict] = must(await listConflicts(library));
    expect(conflict?.variants.map(({ value }) => (value as { text: string }).text).sort()).toEqual(['改一', '改二']);
  });

  test('an import is undone', async () => {
    const { library } = await filled();
    const other = await freshLibrary();
    const { saved } = await saveSample(other, TEXT, { html: '<p>here before</p>' });
    must(await putNote(other, saved.reportId, null, note('我的')));
    const before = await everything(other);
    const id = await importInto(other, await backupFile(library));
    expect(await everything(other)).not.toEqual(before);
    expect(must(await listImports(other)).map(one => one.fileName)).toEqual(['backup.jsonl.gz']);
    expect(must(await undoImport(other, id))).toEqual({ kept: [] });
    expect(await everything(other)).toEqual(before);
    must(await sweep(other));
    expect(await other.db.count('texts')).toBe(1);
    expect(await other.db.count('captures')).toBe(1);
    expect(await everything(other)).toEqual(before);
  });

  test('undoing leaves what the person has worked on or saved since', async () => {
    const { library, reportId } = await filled();
    const other = await freshLibrary();
    const id = await importInto(other, await backupFile(library));
    const again = await saveSample(other, `=HYPERLINK("http://x")\n${TEXT}`, { year: 2023 });
    expect(again.outcome).toBe('already-saved');
    must(await putNote(other, reportId, null, note('新写的')));
    const { kept } = must(await undoImport(other, id));
    expect(kept).toEqual([reportId, again.saved.reportId].sort());
    must(await sweep(other));
    expect(must(await listNotes(other)).map(({ text }) => text)).toEqual(['新写的']);
    expect(must(await loadSnapshot(other, again.saved.snapshotId)).text).toContain('HYPERLINK');
  });

  test('a cancelled import leaves nothing', async () => {
    const { library } = await filled();
    const file = await backupFile(library);
    const other = await freshLibrary();
    const plan = must(await planImport(other, file));
    const cancel = new AbortController();
    const result = await applyImport(other, file, plan, {
      fileName: 'x',
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(result).toEqual({ ok: false, error: 'cancelled' });
    must(await sweep(other));
    for (const store of ['texts', 'captures', 'readings', 'terms', 'snapshots', 'marks', 'imports'] as const) {
      expect(await other.db.count(store), store).toBe(0);
    }
  });

  test('a file that is not the planned one is refused', async () => {
    const { library } = await filled();
    const file = await backupFile(library);
    const other = await freshLibrary();
    const plan = must(await planImport(other, file));
    await saveSample(library, '又一份。', { year: 2020 });
    const result = await applyImport(other, await backupFile(library), plan, { fileName: 'x' });
    expect(result).toEqual({ ok: false, error: 'file-changed' });
    expect(must(await listRows(other))).toEqual([]);
  });

  test('what was emptied from the bin is not in the next backup', async () => {
    const { library, reportId } = await filled();
    must(await moveToBin(library, [reportId]));
    expect(must(await emptyBin(library, { olderThanDays: 30 }))).toBe(0);
    expect(must(await emptyBin(library))).toBe(1);
    const text = await backupText(library);
    expect(text).not.toContain('再版');
    expect(text).toContain('HYPERLINK');
    expect(await library.db.count('texts')).toBe(1);
    expect(await library.db.count('captures')).toBe(1);
  });

  test('the bin empties itself after thirty days, not before', async () => {
    const clock = clockAt('2026-03-01T12:00:00.000Z');
    const { library, reportId } = await filled({ now: clock.now });
    must(await moveToBin(library, [reportId]));
    clock.iso = '2026-03-31T11:00:00.000Z';
    expect(must(await emptyBin(library, { olderThanDays: 30 }))).toBe(0);
    clock.iso = '2026-03-31T13:00:00.000Z';
    expect(must(await emptyBin(library, { olderThanDays: 30 }))).toBe(1);
  });

  test('writing a backup can be stopped and tells how far it is', async () => {
    const { library } = await filled();
    const seen: number[] = [];
    await new Response(
      backupStream(library, { onProgress: ({ done, total }) => seen.push(done / total) }) as ReadableStream<
        Uint8Array<ArrayBuffer>
      >,
    ).blob();
    expect(seen.at(-1)).toBe(1);
    const cancel = new AbortController();
    cancel.abort();
    const stopped = backupStream(library, { signal: cancel.signal });
    await expect(new Response(stopped as ReadableStream<Uint8Array<ArrayBuffer>>).blob()).rejects.toThrow();
  });
});

describe('files that are not right', () => {
  type Change = Parameters<typeof forged>[1];
  const only =
    (wanted: string, change: (value: Record<string, unknown>) => unknown): Change =>
    (value, type) =>
      type === wanted ? change(value) : value;

  test.each<[string, (text: string) => Blob, string[]]>([
    ['an empty file', () => new Blob([]), ['not-a-backup']],
    ['a picture', () => new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 254])]), ['not-a-backup']],
    ['some JSON', () => new Blob(['{"reports":[]}']), ['not-a-backup']],
    ['a newer format', text => new Blob([text.replace('"version":2}', '"version":3}')]), ['newer-backup']],
    [
      'a version that is no number',
      text => new Blob([text.replace('"version":2}', '"version":"2"}')]),
      ['not-a-backup'],
    ],
    ['a file cut between lines', text => new Blob([text.split('\n').slice(0, 4).join('\n')]), ['cut']],
    ['a file cut within a line', text => new Blob([text.slice(0, text.length / 2)]), ['cut']],
    ['a line taken out', text => new Blob([text.replace(/\{"sha256":"[0-9a-f]+","type":"mark".*\n/, '')]), ['damaged']],
    ['deep nesting at the top', () => new Blob([`${'['.repeat(1_000_000)}`]), ['not-a-backup']],
  ])('%s', async (_name, change, flaws) => {
    const { library } = await filled();
    const other = await freshLibrary();
    const file = change(await backupText(library));
    const plan = must(await planImport(other, file));
    expect(plan.flaws).toEqual(flaws);
    expect(await applyImport(other, file, plan, { fileName: 'x' })).toEqual({ ok: false, error: 'flawed-file' });
    expect(must(await listRows(other))).toEqual([]);
    expect(await other.db.count('texts')).toBe(0);
  });

  test('a compressed file that was cut', async () => {
    const { library } = await filled();
    const file = await backupFile(library);
    const plan = must(await planImport(library, file.slice(0, file.size - 40)));
    expect(plan.flaws).toEqual(['cut']);
  });

  test('a small file that unpacks to one endless line', async () => {
    const { library } = await filled();
    const [manifest] = (await backupText(library)).split('\n');
    const endless = new Blob([`${manifest}\n`, '0'.repeat(60_000_000)]).stream();
    const file = await new Response(endless.pipeThrough(new CompressionStream('gzip'))).blob();
    expect(file.size).toBeLessThan(100_000);
    expect(must(await planImport(library, file)).flaws).toEqual(['line-too-long']);
  });

  test.each<[string, Change, string, string]>([
    ['a text that is another', only('text', v => ({ ...v, text: '假的' })), 'text-hash', 'snapshot'],
    ['a text that is missing', only('text', () => []), 'incomplete', 'snapshot'],
    ['a record twice', only('mark', v => [v, v]), 'duplicate', 'mark'],
    ['a field too many', only('mark', v => ({ ...v, extra: 1 })), 'shape', 'mark'],
    ['a field too few', only('mark', ({ kind: _kind, ...v }) => v), 'shape', 'mark'],
    ['a prototype', only('mark', v => JSON.stringify(v).replace('{', '{"__proto__":{"x":1},')), 'shape', 'mark'],
    [
      'a prototype deep in a reading',
      only('reading', v => JSON.stringify(v).replace('"detection":{', '"detection":{"__proto__":{"x":1},')),
      'shape',
      'reading',
    ],
    [
      'deep nesting',
      only('reading', v => JSON.stringify(v).replace('"audit":[]', `"audit":${'['.repeat(9000)}${']'.repeat(9000)}`)),
      'shape',
      'reading',
    ],
    ['no JSON', only('mark', v => `${JSON.stringify(v)}}`), 'not-json', 'mark'],
    [
      'an unsafe address',
      only('snapshot', v => JSON.parse(JSON.stringify(v).replace('http://', 'javascript:'))),
      'shape',
      'snapshot',
    ],
    [
      'a span outside the text',
      only('reading', v => JSON.parse(JSON.stringify(v).replace('"span":[16,19]', '"span":[16,9999]'))),
      'shape',
      'snapshot',
    ],
    [
      'a number that is none',
      only('reading', v => JSON.stringify(v).replace('"value":12', '"value":1e999')),
      'shape',
      'reading',
    ],
    ['a snapshot of another report', only('snapshot', v => ({ ...v, reportId: 'relse' })), 'shape', 'snapshot'],
    ['a journal entry without a time', only('journal', v => ({ ...v, at: 'yesterday' })), 'shape', 'journal'],
  ])('%s is a bad row with its reason', async (_name, change, flaw, type) => {
    const { library } = await filled();
    const file = await forged(await backupText(library), change);
    const other = await freshLibrary();
    const plan = must(await planImport(other, file));
    expect(plan.flaws).toEqual([]);
    expect(plan.bad.map(row => [row.flaw, row.type])).toContainEqual([flaw, type]);
    expect(await applyImport(other, file, plan, { fileName: 'x' })).toEqual({ ok: false, error: 'flawed-file' });
    expect(must(await listRows(other))).toEqual([]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('one changed letter makes one bad row; the rest can be had when the person wants it', async () => {
    const { library } = await filled();
    const file = new Blob([(await backupText(library)).replace('HYPERLINK', 'HYPERLINC')]);
    const other = await freshLibrary();
    const plan = must(await planImport(other, file));
    expect(plan.bad.map(row => [row.type, row.flaw])).toEqual([
      ['text', 'hash'],
      ['snapshot', 'incomplete'],
    ]);
    expect(plan.snapshots.new).toBe(2);
    await importInto(other, file, true);
    expect(must(await listRows(other))).toHaveLength(1);
  });

  test('a file cannot rewrite a text or a capture that is here', async () => {
    const { library, snapshotId } = await filled();
    const before = must(await loadSnapshot(library, snapshotId));
    const change = only('capture', v => ({ ...v, html: '<p>forged</p>' }));
    await importInto(library, await forged(await backupText(library), change));
    expect(must(await loadSnapshot(library, snapshotId))).toEqual(before);
  });
});
