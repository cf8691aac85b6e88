import { deleteDB, openDB } from 'idb';
import { INDICATORS } from '../../../lib/codebook/codebook';
import { backupStream } from '../../../lib/library/backup-write';
import { moveToBin, restore } from '../../../lib/library/bin';
import { applyImport } from '../../../lib/library/import';
import { planImport } from '../../../lib/library/import-plan';
import { listRows } from '../../../lib/library/list';
import { type Library, openLibrary } from '../../../lib/library/open';
import { unpackReading } from '../../../lib/library/reading-record';
import { type ReportToSave, save } from '../../../lib/library/save';
import type { LibrarySchema } from '../../../lib/library/schema';
import { openSearch } from '../../../lib/library/search';
import { tendSearch } from '../../../lib/library/search-index';
import { loadSnapshot } from '../../../lib/library/snapshots';
import { stateOf } from '../../../lib/library/state';
import { upgrades } from '../../../lib/library/upgrades';
import type { Result } from '../../../lib/messages/contract';
import { Composer, factsOf, readingOf, seeded } from './corpus';

/** Runs in a page of the browser; the script outside calls one step after the other and prints what they say. */

const IDS = INDICATORS.map(entry => entry.id);

function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`${result.error} ${result.detail ?? ''}`);
  return result.value;
}

async function timed<T>(work: () => Promise<T> | T): Promise<[ms: number, value: T]> {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
}

function spread(times: number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { p10: at(0.1), median: at(0.5), p95: at(0.95), worst: at(1) };
}

const heapMb = () => {
  const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
  return Math.round((memory?.usedJSHeapSize ?? 0) / 1e6);
};

/** The most the heap holds while something runs, looked at ten times a second. */
async function peakOf<T>(work: () => Promise<T>) {
  const heapStartMb = heapMb();
  let heapPeakMb = heapStartMb;
  const look = () => {
    heapPeakMb = Math.max(heapPeakMb, heapMb());
  };
  const timer = setInterval(look, 100);
  try {
    const [ms, value] = await timed(work);
    look();
    return { value, seconds: Math.round(ms / 100) / 10, heapStartMb, heapPeakMb };
  } finally {
    clearInterval(timer);
  }
}

let library: Library;
let composer: Composer;

function reportToSave(number: number, chars: number): ReportToSave {
  const text = composer.text(chars, seeded(number + 1));
  const report = readingOf(text, number, IDS);
  const html = `<div><p>${text.replaceAll('。', '。</p><p>')}</p></div>`;
  return { requestId: `bench-${number}`, text, html, facts: factsOf(number, report.title ?? ''), report };
}

/** Markup as an editor makes it, up to 200 kB. */
function withLongHtml(report: ReportToSave): ReportToSave {
  const open = '<p style="text-indent: 2em; line-height: 1.75"><span style="font: 16px 仿宋_GB2312, FangSong">';
  const html = report.html?.replaceAll('<p>', open) ?? '';
  const blank = `${open}&nbsp;</span></p>\n`;
  const padded = html + blank.repeat(Math.max(0, Math.ceil((200_000 - html.length) / blank.length)));
  // As a page sends it: one string, not one still to be put together.
  return { ...report, html: JSON.parse(JSON.stringify(padded)) };
}

const steps = {
  async open(samples: string[]) {
    composer = new Composer(samples);
    library = must(await openLibrary({ name: 'bench' }));
    return { rows: await library.db.count('reports') };
  },

  async fill({ from, to, chars }: { from: number; to: number; chars: number }) {
    const times: number[] = [];
    for (let number = from; number < to; number += 1) {
      const report = reportToSave(number, chars);
      const [ms, result] = await timed(() => save(library, report));
      must(result);
      times.push(ms);
    }
    return spread(times);
  },

  /**
   * Saves with 200 kB of HTML, in turn with one fat row of the same things. Both go into the one store that the browser keeps for a
   * site, so what its size costs hits both.
   */
  async saveBeside({ from, times, chars }: { from: number; times: number; chars: number }) {
    const fat = await openDB('bench-fat', 1, {
      upgrade: db => void db.createObjectStore('rows', { keyPath: 'requestId' }),
    });
    const saves: number[] = [];
    const rows: number[] = [];
    for (let at = 0; at < times; at += 1) {
      const report = withLongHtml(reportToSave(from + at, chars));
      const writeRow = async () => {
        const tx = fat.transaction('rows', 'readwrite', { durability: 'strict' });
        tx.store.put(report);
        await tx.done;
      };
      saves.push((await timed(async () => must(await save(library, report))))[0]);
      rows.push((await timed(writeRow))[0]);
    }
    fat.close();
    const [one, two] = [spread(saves), spread(rows)];
    const ratioOf = (a: number, b: number) => Math.round((a / b) * 100) / 100;
    return { save: one, fatRow: two, ratio: ratioOf(one.median, two.median), quietest: ratioOf(one.p10, two.p10) };
  },

  async list() {
    const packed: number[] = [];
    const light: number[] = [];
    // In turn, so that what else the machine does hits both; with a rest, in which the rubbish of the one before is cleared away.
    for (let round = 0; round < 40; round += 1) {
      await new Promise(resolve => setTimeout(resolve, 50));
      packed.push((await timed(async () => must(await listRows(library))))[0]);
      await new Promise(resolve => setTimeout(resolve, 50));
      light.push((await timed(() => library.db.getAll('reports')))[0]);
    }
    const [one, two] = [spread(packed), spread(light)];
    // Of the best of each: what else the machine does is in all the others.
    const ratio = Math.round((Math.min(...packed) / Math.min(...light)) * 1000) / 1000;
    return { rows: must(await listRows(library)).length, packed: one, light: two, ratio };
  },

  /** Pack what there is into segments, as idle time would. */
  async pack() {
    const [ms] = await timed(async () => must(await tendSearch(library, { timeRemaining: () => 1_000 })));
    return { ms: Math.round(ms), segments: await library.db.count('segments') };
  },

  async search(queries: string[]) {
    const before = heapMb();
    const [openMs, search] = await timed(async () => must(await openSearch(library)));
    const [textsMs] = await timed(async () => must(await search.loadTexts()));
    const times: number[] = [];
    const hits: Record<string, number> = {};
    for (const query of queries) {
      for (let end = 1; end <= query.length; end += 1) {
        const [ms, found] = await timed(() => search.find({ words: query.slice(0, end) }));
        times.push(ms);
        hits[query.slice(0, end)] = found.length;
      }
    }
    const [filterMs] = await timed(() =>
      search.find({
        words: queries[0] ?? '',
        region: '11',
        years: [2018, 2020],
        sort: { by: 'place', descending: false },
      }),
    );
    const size = { open: Math.round(openMs), texts: Math.round(textsMs), heapMb: heapMb() - before };
    return { ...size, keystroke: spread(times), filtered: Math.round(filterMs * 10) / 10, hits };
  },

  /** Some texts saved, and searched at once: the index knows nothing of them. */
  async searchFresh({ from, chars }: { from: number; chars: number }) {
    const saved = 20;
    for (let at = 0; at < saved; at += 1) {
      const report = reportToSave(from + at, chars);
      must(
        await save(library, {
          ...report,
          text: `${report.text}鲵鳄${at}。`,
          report: { ...report.report, source: { ...report.report.source, sha256: '' } },
        }),
      );
    }
    const [ms, search] = await timed(async () => {
      const opened = must(await openSearch(library));
      must(await opened.loadTexts());
      return opened;
    });
    return { saved, found: search.find({ words: '鲵鳄' }).length, openMs: Math.round(ms) };
  },

  async visit() {
    const rows = must(await listRows(library));
    const keys = new Map((await library.db.getAll('reports')).map(row => [row.reportId, row.key]));
    const states: number[] = [];
    const loads: number[] = [];
    for (let at = 0; at < 50; at += 1) {
      const row = rows[Math.floor((at / 50) * rows.length)];
      if (!row) continue;
      states.push((await timed(() => stateOf(library, keys.get(row.reportId) ?? '', row.snapshotId.slice(-20))))[0]);
      loads.push((await timed(() => loadSnapshot(library, row.snapshotId)))[0]);
    }
    const some = rows.slice(0, 300).map(row => row.reportId);
    const [binMs] = await timed(async () => must(await moveToBin(library, some)));
    const [restoreMs] = await timed(async () => must(await restore(library, some)));
    return { state: spread(states), load: spread(loads), bin300: Math.round(binMs), restore300: Math.round(restoreMs) };
  },

  async backup() {
    let bytes = 0;
    let peak = heapMb();
    const start = heapMb();
    const parts: Blob[] = [];
    const [ms] = await timed(async () => {
      const reader = backupStream(library).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        bytes += value.length;
        peak = Math.max(peak, heapMb());
        parts.push(new Blob([value as Uint8Array<ArrayBuffer>]));
      }
    });
    (globalThis as { backupFile?: Blob }).backupFile = new Blob(parts);
    return {
      seconds: Math.round(ms / 100) / 10,
      megabytes: Math.round(bytes / 1e6),
      heapStartMb: start,
      heapPeakMb: peak,
    };
  },

  async import() {
    const file = (globalThis as { backupFile?: Blob }).backupFile;
    if (!file) throw new Error('no backup');
    const other = must(await openLibrary({ name: 'bench-import' }));
    const planned = await peakOf(async () => must(await planImport(other, file)));
    // Stopped half way: nothing has come in.
    const stop = new AbortController();
    let stoppedAt = 0;
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      if (stoppedAt > 0 || done < total / 2) return;
      stoppedAt = performance.now();
      stop.abort();
    };
    const cancelled = await applyImport(other, file, planned.value, {
      fileName: 'x',
      onProgress,
      signal: stop.signal,
    });
    const cancelMs = Math.round(performance.now() - stoppedAt);
    const leftByCancelled = await other.db.count('snapshots');
    let steps = 0;
    const applied = await peakOf(async () =>
      must(await applyImport(other, file, planned.value, { fileName: 'bench', onProgress: () => (steps += 1) })),
    );
    const rows = must(await listRows(other)).length;
    other.close();
    return {
      plan: planned.seconds,
      apply: applied.seconds,
      rows,
      steps,
      cancel: { said: cancelled.ok ? 'done' : cancelled.error, ms: cancelMs, left: leftByCancelled },
      heapStartMb: planned.heapStartMb,
      heapPeakMb: Math.max(planned.heapPeakMb, applied.heapPeakMb),
    };
  },

  /** The library as a build kept it that stored readings as objects, upgraded to this one. */
  async upgrade({ from }: { from: number }) {
    await deleteDB('bench-import');
    const old = await openDB<LibrarySchema>('bench-old', from, {
      upgrade: async (db, _from, _to, tx) => {
        for (const upgrade of upgrades.slice(0, from)) await upgrade(db, tx, () => {});
      },
    });
    for (const store of ['reports', 'snapshots', 'readings', 'segments', 'catalog', 'state'] as const) {
      const keys = await library.db.getAllKeys(store);
      for (let at = 0; at < keys.length; at += 50) {
        const range = IDBKeyRange.bound(keys[at], keys[at + 49] ?? keys.at(-1));
        const values = await library.db.getAll(store, range);
        const tx = old.transaction(store, 'readwrite');
        for (const value of values) {
          void tx.store.put(store === 'readings' ? (unpackReading(value as never) as never) : value);
        }
        await tx.done;
      }
    }
    old.close();
    const { value, ...cost } = await peakOf(async () => must(await openLibrary({ name: 'bench-old' })));
    const rows = must(await listRows(value)).length;
    const packed = typeof (await value.db.getAll('readings', null, 1))[0]?.json === 'string';
    value.close();
    return { ...cost, rows, mode: value.mode, packed };
  },
};

export type Steps = typeof steps;
Object.assign(globalThis, { bench: steps });
