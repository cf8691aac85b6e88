import { afterAll, describe, expect, test } from 'vitest';
import { emptyBin, moveToBin, restore } from '../../../lib/library/bin';
import { checkLibrary } from '../../../lib/library/check';
import { applyImport } from '../../../lib/library/import';
import { planImport } from '../../../lib/library/import-plan';
import { listImports, undoImport } from '../../../lib/library/import-undo';
import { listRows } from '../../../lib/library/list';
import { putNote } from '../../../lib/library/notes';
import { type Library, openLibrary } from '../../../lib/library/open';
import { setOverrule } from '../../../lib/library/overrules';
import { reread } from '../../../lib/library/reread';
import { rebuildRows } from '../../../lib/library/rescue';
import { save } from '../../../lib/library/save';
import type { StoreName } from '../../../lib/library/schema';
import { tendSearch } from '../../../lib/library/search-index';
import { loadSnapshot } from '../../../lib/library/snapshots';
import { sweep } from '../../../lib/library/sweep';
import { changeTags } from '../../../lib/library/tags';
import { backupFile, importInto } from './backup-sample';
import { EXAMPLES, openExample } from './examples';
import { followUpgrades, runWithFault } from './fault-injection';
import { clockAt, freshLibrary, must, sampleReport, saveSample, toSave } from './sample';

followUpgrades();

const clock = clockAt();
const IDLE = { timeRemaining: () => 50 };
const textOf = (n: number) => `2024年，第${n}次全市收到行政复议申请12件。`;

/** A number generator with a seed, so that a failing schedule can be run again. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A small library in some state: a few reports with versions, tags, notes, decisions, some in the bin. */
async function someLibrary(seed: number, least = 2): Promise<Library> {
  const random = seeded(seed);
  const library = await freshLibrary({ now: clock.now });
  for (let at = 0; at < least + random(2); at += 1) {
    const { saved } = await saveSample(library, textOf(random(3)), {
      year: 2020 + at,
      html: random(2) ? '<p>甲</p>' : null,
    });
    if (random(2)) await saveSample(library, textOf(5 + at), { year: 2020 + at });
    if (random(2)) must(await changeTags(library, [saved.reportId], { add: ['样本'] }));
    if (random(2)) {
      must(await putNote(library, saved.reportId, null, { text: '注', snapshotId: null, span: null, quote: null }));
    }
    if (random(2)) must(await setOverrule(library, saved.snapshotId, confirmed));
    if (random(3) === 0) must(await moveToBin(library, [saved.reportId]));
  }
  return library;
}

const confirmed = {
  indicatorId: 'reconsideration.received',
  span: [textOf(0).indexOf('12件'), textOf(0).indexOf('12件') + 3] as [number, number],
  verdict: 'confirmed' as const,
  corrected: null,
  note: null,
  at: '2026-03-01T12:00:00.000Z',
};

type Dump = [StoreName, unknown[]][];

async function dumpOf(library: Library): Promise<Dump> {
  const stores = [...library.db.objectStoreNames] as StoreName[];
  return Promise.all(stores.map(async name => [name, await library.db.getAll(name)] as [StoreName, unknown[]]));
}

/** The same library once more, without going through what made it. */
async function copyOf(dump: Dump, name: string): Promise<Library> {
  const library = must(await openLibrary({ name, now: clock.now }));
  const tx = library.db.transaction(
    dump.map(([store]) => store),
    'readwrite',
  );
  for (const [store, records] of dump) for (const record of records) void tx.objectStore(store).put(record as never);
  await tx.done;
  return library;
}

/** What a person can see of a library, thing by thing, without what is random. */
async function visible(library: Library): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const row of [...must(await listRows(library)), ...must(await listRows(library, 'bin'))]) {
    seen.set(`row ${row.reportId}`, JSON.stringify({ ...row, savedAt: '', firstSavedAt: '' }));
  }
  for (const { id } of await library.db.getAll('snapshots')) {
    const { text, html, report, overrules } = must(await loadSnapshot(library, id));
    const decided = [...overrules].map(([key, { verdict }]) => [key, verdict]);
    seen.set(`snapshot ${id}`, JSON.stringify([text, html, report.versions, report.indicators, decided]));
  }
  for (const { id, kind, variants } of await library.db.getAll('marks')) {
    const value = variants[0]?.value ?? null;
    // New notes have new ids.
    if (value !== null) seen.set(kind === 'note' ? `note ${JSON.stringify(value)}` : `mark ${id}`, kind);
  }
  return seen;
}

interface Operation {
  name: string;
  seeds: number;
  /** Brings the library into the state before; returns the operation itself, which is run again after the fault. */
  prepare(library: Library): Promise<(library: Library) => Promise<{ ok: boolean }>>;
  /** One transaction: all or nothing. Several: each thing is as before or as after. */
  transactions: 'one' | 'several';
}

const firstReport = async (library: Library) => (await library.db.getAll('reports'))[0]?.reportId ?? '';

const operations: Operation[] = [
  {
    name: 'save a new report',
    seeds: 3,
    transactions: 'one',
    prepare: async () => {
      const request = await toSave(textOf(9), { year: 2030 });
      return library => save(library, request);
    },
  },
  {
    name: 'save a new version',
    seeds: 3,
    transactions: 'one',
    prepare: async () => {
      const request = await toSave(textOf(9), { year: 2020 });
      return library => save(library, request);
    },
  },
  {
    name: 'save what is in the bin',
    seeds: 2,
    transactions: 'one',
    prepare: async library => {
      const { saved } = await saveSample(library, textOf(8), { year: 2031, html: null });
      must(await moveToBin(library, [saved.reportId]));
      const request = await toSave(textOf(8), { year: 2031 });
      return again => save(again, request);
    },
  },
  {
    name: 'move to the bin',
    seeds: 2,
    transactions: 'one',
    prepare: async library => {
      const ids = (await library.db.getAll('reports')).map(row => row.reportId);
      return again => moveToBin(again, ids);
    },
  },
  {
    name: 'restore',
    seeds: 2,
    transactions: 'one',
    prepare: async library => {
      const ids = (await library.db.getAll('reports')).map(row => row.reportId);
      must(await moveToBin(library, ids));
      return again => restore(again, ids);
    },
  },
  {
    name: 'empty the bin',
    seeds: 2,
    transactions: 'one',
    prepare: async library => {
      must(await moveToBin(library, [await firstReport(library)]));
      return again => emptyBin(again);
    },
  },
  {
    name: 'tag',
    seeds: 2,
    transactions: 'one',
    prepare: async library => {
      const ids = (await library.db.getAll('reports')).map(row => row.reportId);
      return again => changeTags(again, ids, { add: ['新'], remove: ['样本'] });
    },
  },
  {
    name: 'decide on a reading',
    seeds: 2,
    transactions: 'one',
    prepare: async library => {
      const id = (await library.db.getAll('snapshots'))[0]?.id ?? '';
      return again => setOverrule(again, id, { ...confirmed, verdict: 'rejected' });
    },
  },
  {
    name: 'import',
    seeds: 1,
    transactions: 'one',
    prepare: async () => {
      const file = await backupFile(await someLibrary(77, 1));
      return async library => {
        const plan = await planImport(library, file);
        return plan.ok ? applyImport(library, file, plan.value, { fileName: 'x' }) : plan;
      };
    },
  },
  {
    name: 'undo an import',
    seeds: 2,
    transactions: 'one',
    prepare: async library => {
      const id = await importInto(library, await backupFile(await someLibrary(78)));
      return async again => {
        const imports = await listImports(again);
        if (!imports.ok) return imports;
        return imports.value.length > 0 ? undoImport(again, id) : { ok: true };
      };
    },
  },
  {
    name: 'read again',
    seeds: 3,
    transactions: 'several',
    prepare: async () => library =>
      reread(
        library,
        {
          versions: { parser: '2.0.0', codebook: '1.0.0' },
          read: async text => ({ ...(await sampleReport(text, { year: 2021 })), quantities: [], indicators: [] }),
        },
        IDLE,
      ),
  },
  {
    name: 'sweep',
    seeds: 2,
    transactions: 'one',
    prepare: async library => {
      const id = await importInto(library, await backupFile(await someLibrary(79)));
      must(await undoImport(library, id));
      return sweep;
    },
  },
  {
    name: 'tend the search index',
    seeds: 1,
    transactions: 'one',
    prepare: async library => {
      await library.db.clear('terms');
      return again => tendSearch(again, IDLE);
    },
  },
  { name: 'rebuild the rows', seeds: 2, transactions: 'one', prepare: async () => rebuildRows },
];

let faults = 0;
let losses = 0;
let copies = 0;

describe.each(operations)('a fault while it is to $name', ({ prepare, seeds, transactions }) => {
  test.each(Array.from({ length: seeds }, (_, at) => 100 + at))('loses nothing (library %i)', async seed => {
    const original = await someLibrary(seed);
    const operation = await prepare(original);
    const dump = await dumpOf(original);
    const before = await visible(original);

    const whole = await copyOf(dump, `copy-${++copies}`);
    const { steps, writes } = await runWithFault(null, () => operation(whole));
    const after = await visible(whole);
    whole.close();

    const schedules = [
      ...Array.from({ length: steps }, (_, at) => ({ kind: 'killed' as const, at: at + 1 })),
      ...Array.from({ length: writes }, (_, at) => ({ kind: 'disk-full' as const, at: at + 1 })),
    ];
    for (const fault of schedules) {
      const name = `copy-${++copies}`;
      const victim = await copyOf(dump, name);
      const { result } = await runWithFault(fault, () => operation(victim));
      faults += 1;
      losses += 1;
      const label = `${fault.kind} at ${fault.at}`;
      if (fault.kind === 'disk-full') expect(result, label).toMatchObject({ ok: false, error: 'storage-full' });
      else victim.close();

      const reopened = fault.kind === 'disk-full' ? victim : must(await openLibrary({ name, now: clock.now }));
      expect(must(await checkLibrary(reopened)), label).toEqual([]);
      const found = await visible(reopened);
      if (transactions === 'one') {
        expect([before, after], label).toContainEqual(found);
      } else {
        for (const key of new Set([...before.keys(), ...after.keys()])) {
          expect([before.get(key), after.get(key)], `${label}: ${key}`).toContain(found.get(key));
        }
      }
      // The sender tries again, or idle time comes again.
      expect(await operation(reopened), label).toMatchObject({ ok: true });
      expect(await visible(reopened), label).toEqual(after);
      reopened.close();
      losses -= 1;
    }
  });
});

describe.each(EXAMPLES)('a fault while a library of version %i is upgraded', (version, example) => {
  test('loses nothing', async () => {
    const make = async () => {
      const name = `copy-${++copies}`;
      await openExample(name, version, example);
      return name;
    };
    const whole = must(await openLibrary({ name: await make(), now: clock.now }));
    const after = await visible(whole);
    whole.close();
    const name = await make();
    const counted = await runWithFault(null, () => openLibrary({ name }));
    (counted.result as { value: Library }).value.close();
    for (let at = 1; at <= counted.steps; at += 1) {
      const victim = await make();
      const { result } = await runWithFault({ kind: 'killed', at }, () => openLibrary({ name: victim }));
      const opened = result as Awaited<ReturnType<typeof openLibrary>>;
      // The browser gives what is left to read, and no more.
      expect(opened).toMatchObject({ ok: true, value: { mode: 'read-only' } });
      if (opened.ok) opened.value.close();
      faults += 1;
      losses += 1;
      const again = must(await openLibrary({ name: victim, now: clock.now }));
      expect(again.mode).toBe('read-write');
      expect(must(await checkLibrary(again)), `killed at ${at}`).toEqual([]);
      expect(await visible(again), `killed at ${at}`).toEqual(after);
      again.close();
      losses -= 1;
    }
  });
});

afterAll(() => {
  console.log(`${faults} faults, ${losses} losses`);
});
