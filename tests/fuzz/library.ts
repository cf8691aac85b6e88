import { checkLibrary } from '../../lib/library/check';
import { applyImport } from '../../lib/library/import';
import { planImport } from '../../lib/library/import-plan';
import { putNote } from '../../lib/library/notes';
import { changeTags } from '../../lib/library/tags';
import { backupFile, backupText, forged } from '../unit/library/backup-sample';
import { freshLibrary, must, saveSample } from '../unit/library/sample';

/**
 * Backups spoilt in every way, read by the import: `node --import tsx tests/fuzz/library.ts [files [seed]]`, then one file
 * of five hundred megabytes. Nothing may be thrown; without the person's word nothing may change; with it the library
 * must be sound afterwards. Exits with 1 otherwise.
 */
const files = Number(process.argv[2] ?? 400);
let state = Number(process.argv[3] ?? 20260301);
const random = (below: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const oneOf = <T>(things: readonly T[]): T => things[random(things.length)] as T;

const ODD: readonly unknown[] = [
  null,
  -1,
  1e308,
  0.5,
  '',
  '\ud800',
  '=1+1',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'x'.repeat(100_000),
  [],
  {},
  [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]],
  true,
  JSON.parse('{"__proto__":{"polluted":1}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":1}}}'),
];

/** One thing somewhere in a record is another. */
function spoilt(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || random(6) === 0) return oneOf(ODD);
  const entries = Object.entries(value);
  if (entries.length === 0) return oneOf(ODD);
  const [key, inner] = oneOf(entries);
  const copy = structuredClone(value) as Record<string, unknown>;
  const what = random(5);
  if (what === 0) delete copy[key];
  else if (what === 1) copy[`${key}x`] = inner;
  else copy[key] = spoilt(inner);
  return copy;
}

const spoilers: readonly ((text: string) => Blob | Promise<Blob>)[] = [
  // Bytes.
  text => {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < 1 + random(5); at += 1) bytes[random(bytes.length)] = random(256);
    return new Blob([bytes]);
  },
  // Cut, doubled, swapped lines.
  text => new Blob([text.slice(0, random(text.length))]),
  text => {
    const lines = text.split('\n');
    const [one, two] = [random(lines.length), random(lines.length)];
    [lines[one], lines[two]] = [lines[two] as string, lines[one] as string];
    if (random(2)) lines.splice(random(lines.length), 0, oneOf(lines));
    return new Blob([lines.join('\n')]);
  },
  // Records that are forged with care: every hash fits.
  text => {
    let left = 1 + random(2);
    return forged(text, value => (left > 0 && random(10) === 0 && left-- > 0 ? spoilt(value) : value));
  },
];

async function sample() {
  const library = await freshLibrary();
  const { saved } = await saveSample(library, '2024年，全市收到行政复议申请12件。');
  await saveSample(library, '2024年，全市收到行政复议申请12件。再版。');
  await saveSample(library, '2023年，全市收到行政复议申请12件。', { year: 2023 });
  must(await changeTags(library, [saved.reportId], { add: ['样本'] }));
  must(await putNote(library, saved.reportId, null, { text: '注', snapshotId: null, span: null, quote: null }));
  return library;
}

let failures = 0;
const fail = (what: string, seed: number) => {
  failures += 1;
  console.error(`${what} (state ${seed})`);
};

const source = await backupText(await sample());
const target = await sample();
const before = await backupText(target);
let flawed = 0;
for (let at = 0; at < files; at += 1) {
  const seed = state;
  const file = await oneOf(spoilers)(source);
  const plan = await planImport(target, file);
  if (!plan.ok) {
    fail(`plan failed: ${plan.error} ${plan.detail}`, seed);
    continue;
  }
  const isFlawed = plan.value.flaws.length > 0 || plan.value.badRows > 0;
  if (isFlawed) {
    flawed += 1;
    const refused = await applyImport(target, file, plan.value, { fileName: 'x' });
    if (refused.ok || (await backupText(target)) !== before) fail('a flawed file changed the library', seed);
  }
  const other = await freshLibrary();
  const applied = await applyImport(other, file, plan.value, { fileName: 'x', acceptFlaws: true });
  if (!applied.ok && applied.error !== 'flawed-file') fail(`apply failed: ${applied.error} ${applied.detail}`, seed);
  const flaws = must(await checkLibrary(other));
  if (flaws.length > 0) fail(`unsound afterwards: ${JSON.stringify(flaws.slice(0, 2))}`, seed);
  if (applied.ok) {
    const again = await planImport(other, await backupFile(other));
    if (!again.ok || again.value.badRows > 0 || again.value.flaws.length > 0) {
      fail(`its own backup is not good: ${JSON.stringify(again.ok && again.value.bad[0])}`, seed);
    }
  }
  other.close();
}
if (({} as Record<string, unknown>).polluted !== undefined) fail('a prototype was polluted', 0);

/** Five hundred megabytes made while they are read: a manifest, then rows that are none. */
class HugeFile {
  readonly size = 500_000_000;
  slice() {
    return new Blob(['{"']);
  }
  stream() {
    const row = new TextEncoder().encode(
      `{"sha256":"${'0'.repeat(64)}","type":"note","value":${'9'.repeat(900)}}\n`.repeat(1_000),
    );
    let sent = 0;
    return new ReadableStream({
      pull: controller => {
        if (sent === 0) controller.enqueue(new TextEncoder().encode(source.slice(0, source.indexOf('\n') + 1)));
        controller.enqueue(row);
        sent += row.length;
        if (sent >= this.size) controller.close();
      },
    });
  }
}
globalThis.gc?.();
const heap = process.memoryUsage().rss;
let peak = 0;
const start = performance.now();
const huge = must(
  await planImport(target, new HugeFile() as unknown as Blob, {
    onProgress: () => {
      peak = Math.max(peak, process.memoryUsage().rss - heap);
    },
  }),
);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `500 MB: ${huge.badRows} bad rows, ${huge.flaws.join()}, ${seconds} s, ${Math.round(peak / 1e6)} MB more memory`,
);
if (!huge.flaws.includes('cut') || huge.bad.length > 100) fail('the huge file was not refused', 0);

console.log(`${files + 1} faults (${flawed} of ${files} small files flawed), ${failures} losses`);
process.exit(failures > 0 ? 1 : 0);
