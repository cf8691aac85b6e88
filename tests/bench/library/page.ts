import { INDICATORS } from '../../../lib/codebook/codebook';
import { backupStream } from '../../../lib/library/backup-write';
import { moveToBin, restore } from '../../../lib/library/bin';
import { applyImport } from '../../../lib/library/import';
import { planImport } from '../../../lib/library/import-plan';
import { listRows } from '../../../lib/library/list';
import { type Library, openLibrary } from '../../../lib/library/open';
import { type ReportToSave, save } from '../../../lib/library/save';
import { openSearch } from '../../../lib/library/search';
import { tendSearch } from '../../../lib/library/search-index';
import { loadSnapshot } from '../../../lib/library/snapshots';
import { stateOf } from '../../../lib/library/state';
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
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

const heapMb = () => {
  const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
  return Math.round((memory?.usedJSHeapSize ?? 0) / 1e6);
};

let library: Library;
let composer: Composer;

function reportToSave(number: number, chars: number): ReportToSave {
  const text = composer.text(chars, seeded(number + 1));
  const report = readingOf(text, number, IDS);
  const html = `<div><p>${text.replaceAll('。', '。</p><p>')}</p></div>`;
  return { requestId: `bench-${number}`, text, html, facts: factsOf(number, report.title ?? ''), report };
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

  async list() {
    const packed: number[] = [];
    const light: number[] = [];
    // One after the other: the rubbish of one must not be cleared away on the other's time.
    for (let round = 0; round < 15; round += 1)
      packed.push((await timed(async () => must(await listRows(library))))[0]);
    for (let round = 0; round < 15; round += 1) light.push((await timed(() => library.db.getAll('reports')))[0]);
    const [one, two] = [spread(packed), spread(light)];
    // Of the best of each: what else the machine does is in all the others.
    const ratio = Math.round((Math.min(...packed) / Math.min(...light)) * 1000) / 1000;
    return { packed: one, light: two, ratio };
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

  async visit() {
    const rows = must(await listRows(library));
    const states: number[] = [];
    const loads: number[] = [];
    for (let at = 0; at < 50; at += 1) {
      const row = rows[Math.floor((at / 50) * rows.length)];
      if (!row) continue;
      states.push((await timed(() => stateOf(library, row.key, row.sha256)))[0]);
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
    const start = heapMb();
    let peak = start;
    const onProgress = () => {
      peak = Math.max(peak, heapMb());
    };
    const [planMs, plan] = await timed(async () => must(await planImport(other, file, { onProgress })));
    const [applyMs] = await timed(async () =>
      must(await applyImport(other, file, plan, { fileName: 'bench', onProgress })),
    );
    const rows = must(await listRows(other)).length;
    other.close();
    const seconds = { plan: Math.round(planMs / 100) / 10, apply: Math.round(applyMs / 100) / 10 };
    return { ...seconds, rows, heapStartMb: start, heapPeakMb: peak };
  },
};

export type Steps = typeof steps;
Object.assign(globalThis, { bench: steps });
