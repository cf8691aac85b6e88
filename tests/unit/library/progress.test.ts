import { describe, expect, test } from 'vitest';
import { emptyBin, moveToBin } from '../../../lib/library/bin';
import { checkLibrary } from '../../../lib/library/check';
import { applyImport } from '../../../lib/library/import';
import { planImport } from '../../../lib/library/import-plan';
import { listImports, undoImport } from '../../../lib/library/import-undo';
import { listRows } from '../../../lib/library/list';
import { type Library, openLibrary } from '../../../lib/library/open';
import type { Watched } from '../../../lib/library/progress';
import { rebuildRows, rescueStream } from '../../../lib/library/rescue';
import { watchUpgrade } from '../../../lib/library/upgrade-news';
import type { Result } from '../../../lib/messages/contract';
import { backupFile, backupText, importInto } from './backup-sample';
import { EXAMPLES, openExample } from './examples';
import { freshLibrary, must, saveSample } from './sample';

async function filled(): Promise<Library> {
  const library = await freshLibrary();
  for (let year = 2015; year < 2023; year += 1)
    await saveSample(library, `${year}年，全市收到行政复议申请12件。`, { year });
  return library;
}

interface LongWork {
  name: string;
  /** Brings a library to where the work can begin. */
  prepare(library: Library): Promise<(watched: Watched) => Promise<Result<unknown, string>>>;
}

const works: LongWork[] = [
  {
    name: 'emptying the bin',
    prepare: async library => {
      must(
        await moveToBin(
          library,
          must(await listRows(library)).map(row => row.reportId),
        ),
      );
      return watched => emptyBin(library, watched);
    },
  },
  {
    name: 'undoing an import',
    prepare: async library => {
      const other = await filled();
      await saveSample(other, '2030年，全市收到行政复议申请12件。', { year: 2030 });
      const id = await importInto(library, await backupFile(other));
      return watched => undoImport(library, id, watched);
    },
  },
  {
    name: 'importing',
    prepare: async library => {
      const other = await filled();
      for (let year = 2030; year < 2040; year += 1)
        await saveSample(other, `${year}年，全市收到行政复议申请12件。`, { year });
      const file = await backupFile(other);
      const plan = must(await planImport(library, file));
      return ({ onProgress, signal }) =>
        applyImport(library, file, plan, {
          fileName: 'x',
          onProgress: ({ done, total }) => onProgress?.(done / total),
          ...(signal && { signal }),
        });
    },
  },
  { name: 'checking', prepare: async library => watched => checkLibrary(library, watched) },
  { name: 'rebuilding the list', prepare: async library => watched => rebuildRows(library, watched) },
  {
    name: 'exporting everything readable',
    prepare: async library => async watched => {
      try {
        return { ok: true, value: await new Response(rescueStream(library, watched)).text() };
      } catch {
        return { ok: false, error: 'cancelled' };
      }
    },
  },
];

describe.each(works)('$name', ({ prepare }) => {
  test('tells how far it is, never backwards', async () => {
    const run = await prepare(await filled());
    const shares: number[] = [];
    expect((await run({ onProgress: share => shares.push(share) })).ok).toBe(true);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every(share => share >= 0 && share <= 1)).toBe(true);
  });

  test('stopped at any point, leaves everything as it was', async () => {
    const library = await filled();
    const run = await prepare(library);
    const before = [await backupText(library), must(await listRows(library)), must(await listRows(library, 'bin'))];
    let steps = 0;
    for (let at = 1; ; at += 1) {
      const stop = new AbortController();
      steps = 0;
      const result = await run({
        onProgress: () => {
          steps += 1;
          if (steps === at) stop.abort();
        },
        signal: stop.signal,
      });
      // Stopped after the last it told, it is done.
      if (steps < at || result.ok) break;
      expect(result.error).toBe('cancelled');
      expect([await backupText(library), must(await listRows(library)), must(await listRows(library, 'bin'))]).toEqual(
        before,
      );
    }
    expect(steps).toBeGreaterThan(1);
    expect(must(await checkLibrary(library))).toEqual([]);
    expect(must(await listImports(library)).length).toBeLessThan(2);
  });
});

describe('an upgrade', () => {
  const [, example] = EXAMPLES[6]!;
  /** Long enough that somebody can hear of it. */
  const long = {
    ...example,
    readings: Array.from({ length: 3_000 }, (_, at) => ({ ...(example.readings![0] as object), id: `z${at}` })),
  };
  const turn = () => new Promise(resolve => setTimeout(resolve, 5));

  test('is heard of in every context, and over when it is over', async () => {
    await openExample('told', 7, { ...example, readings: [...example.readings!, ...long.readings] });
    const shares: (number | null)[] = [];
    const watch = watchUpgrade(share => shares.push(share));
    const library = must(await openLibrary({ name: 'told' }));
    await turn();
    watch.close();
    expect(library.mode).toBe('read-write');
    expect(shares[0]).toBeGreaterThanOrEqual(0);
    expect(shares.at(-1)).toBeNull();
  });

  test('stopped by another context, leaves the library as it was, to be read; the next opening upgrades it', async () => {
    await openExample('stopped', 7, { ...example, readings: [...example.readings!, ...long.readings] });
    const watch = watchUpgrade(share => share !== null && watch.stop());
    const library = must(await openLibrary({ name: 'stopped' }));
    expect([library.mode, library.lock, library.db.version]).toEqual(['read-only', 'not-upgraded', 7]);
    expect(must(await listRows(library)).map(row => row.year)).toEqual([2024]);
    await expect(saveSample(library, '又一份。')).rejects.toThrow('not-upgraded');
    expect(await library.db.count('readings')).toBe(example.readings!.length + 3_000);
    library.close();
    watch.close();
    // The one that stopped it does not go on by itself at once; told by the clock here.
    const { now } = performance;
    performance.now = () => now.call(performance) + 20_000;
    const again = must(await openLibrary({ name: 'stopped' }));
    performance.now = now;
    expect(again.mode).toBe('read-write');
    expect(must(await listRows(again)).map(row => row.year)).toEqual([2024]);
  });
});
