/**
 * Sizes of everything a build ships, and the two budgets that keep the lens light. Run by the build to print them; run by itself it
 * checks both builds and exits 1 when one is over.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const output = join(dirname(fileURLToPath(import.meta.url)), '..', '.output');

/** In bytes. The detector runs on every page of a portal, the reader on reports only. */
export const BUDGETS = [
  { file: 'detector.js', measure: 'minified', limit: 8_000 },
  { file: 'reader.js', measure: 'gzip', limit: 60_000 },
];

/** Largest first, maps left out. @param {string} folder */
export function measureBuild(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:js|css|html|json)$/.test(entry.name))
    .map(entry => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const bytes = readFileSync(path);
      const file = relative(folder, path).replaceAll('\\', '/');
      return { file, minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    })
    .sort((a, b) => b.minified - a.minified);
}

/** One sentence for each budget that is broken; a budget whose file is gone is broken too. @param {string} folder */
export function brokenBudgets(folder) {
  const sizes = measureBuild(folder);
  return BUDGETS.flatMap(({ file, measure, limit }) => {
    const found = sizes.find(size => size.file.endsWith(file));
    if (!found) return [`${file} is not in ${folder}`];
    const bytes = measure === 'gzip' ? found.gzip : found.minified;
    return bytes <= limit ? [] : [`${found.file}: ${bytes} bytes ${measure}, budget ${limit}`];
  });
}

/** @param {string} folder */
export function printSizes(folder) {
  const broken = brokenBudgets(folder);
  for (const { file, minified, gzip } of measureBuild(folder)) {
    const budget = BUDGETS.find(entry => file.endsWith(entry.file));
    const note = budget ? `  budget ${budget.limit} ${budget.measure}` : '';
    console.log(`${String(minified).padStart(9)} ${String(gzip).padStart(9)} gz  ${file}${note}`);
  }
  for (const line of broken) console.log(`OVER BUDGET  ${line}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = ['chrome-mv3', 'firefox-mv3'].map(name => join(output, name));
  const broken = folders.flatMap(folder => (existsSync(folder) ? brokenBudgets(folder) : [`${folder} is not built`]));
  for (const line of broken) console.error(line);
  process.exit(broken.length === 0 ? 0 : 1);
}
