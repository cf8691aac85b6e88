import { expect, test } from 'vitest';
import { emptyBin, moveToBin, restore } from '../../../lib/library/bin';
import { checkLibrary } from '../../../lib/library/check';
import { listRows } from '../../../lib/library/list';
import { putNote } from '../../../lib/library/notes';
import { type Library, openLibrary } from '../../../lib/library/open';
import { reread } from '../../../lib/library/reread';
import { save } from '../../../lib/library/save';
import { tendSearch } from '../../../lib/library/search-index';
import { sweep } from '../../../lib/library/sweep';
import { changeTags } from '../../../lib/library/tags';
import { backupFile, importInto } from './backup-sample';
import { clockAt, freshLibrary, must, sampleReport, saveSample, toSave } from './sample';

const IDLE = { timeRemaining: () => 50 };
const clock = clockAt();

/** Numbers with a seed. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test.each([1, 2, 3, 4, 5, 6])(
  'background, popup and workbench writing at once leave a sound library (%i)',
  async seed => {
    const random = seeded(seed);
    const name = `writers-${seed}`;
    const contexts: Library[] = [];
    for (let at = 0; at < 3; at += 1) contexts.push(must(await openLibrary({ name, now: clock.now })));
    const [first] = contexts as [Library];
    const { saved } = await saveSample(first, '第0份，全年受理12件。', { year: 2020 });
    const elsewhere = await freshLibrary({ now: clock.now });
    await saveSample(elsewhere, '第9份，全年受理12件。', { year: 2029 });
    const file = await backupFile(elsewhere);

    const versions = { parser: '2.0.0', codebook: '1.0.0' };
    const read = (text: string) => sampleReport(text, { year: 2020 + Number(text[1]), versions });
    const note = { text: '注', snapshotId: null, span: null, quote: null };
    const acts: ((library: Library) => Promise<unknown>)[] = [
      async library => save(library, await toSave(`第${random(4)}份，全年受理12件。`, { year: 2020 + random(4) })),
      library => changeTags(library, [saved.reportId], random(2) ? { add: ['样本'] } : { remove: ['样本'] }),
      library => putNote(library, saved.reportId, null, note),
      library => moveToBin(library, [saved.reportId]),
      library => restore(library, [saved.reportId]),
      library => reread(library, { versions, read }, IDLE),
      library => tendSearch(library, IDLE),
      library => sweep(library),
      library => importInto(library, file).catch(error => error),
      library => emptyBin(library, { olderThanDays: 30 }),
    ];
    await Promise.all(
      contexts.map(async library => {
        for (let at = 0; at < 8; at += 1) await acts[random(acts.length)]?.(library);
      }),
    );
    must(await restore(first, [saved.reportId]));
    must(await sweep(first));
    for (const library of contexts) {
      expect(must(await checkLibrary(library))).toEqual([]);
      expect(must(await listRows(library)).some(row => row.reportId === saved.reportId)).toBe(true);
      library.close();
    }
  },
);

test('ten requests to save one text at once make one snapshot and one answer says saved', async () => {
  const library = await freshLibrary({ name: 'ten', now: clock.now });
  const others = await Promise.all(Array.from({ length: 9 }, () => freshLibrary({ name: 'ten', now: clock.now })));
  const answers = await Promise.all([library, ...others].map(one => saveSample(one, '全年受理12件。')));
  expect(answers.map(({ outcome }) => outcome).filter(outcome => outcome === 'saved')).toHaveLength(1);
  expect(new Set(answers.map(({ saved }) => saved.snapshotId)).size).toBe(1);
  expect(await library.db.count('captures')).toBe(1);
  expect(must(await checkLibrary(library))).toEqual([]);
});
