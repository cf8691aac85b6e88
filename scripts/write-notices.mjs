/** Writes the notices that the licences of shipped packages ask for; run when `dependencies` change. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Development packages whose data went into files of ours. */
const DATA_SOURCES = ['@vant/area-data', 'pinyin-pro'];

/** @param {string} path */
const readJson = path => JSON.parse(readFileSync(path, 'utf8'));

/** Folder of a package as seen from another one. @param {string} name @param {string} from @returns {string | null} */
function folderOf(name, from) {
  for (let at = from; at.startsWith(root); at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return null;
}

/** @param {string[]} names @param {string} from @param {Map<string, string>} found */
function collect(names, from, found) {
  for (const name of names) {
    const folder = folderOf(name, from);
    if (!folder || found.has(name)) continue;
    found.set(name, folder);
    collect(Object.keys(readJson(join(folder, 'package.json')).dependencies ?? {}), folder, found);
  }
}

/** @param {string} folder */
function licenceText(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      entry =>
        entry.isFile() && /^(?:licen[cs]e|notice|copying)/i.test(relative(folder, join(entry.parentPath, entry.name))),
    )
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8').trim())
    .join('\n\n');
}

/** @type {Map<string, string>} */
const found = new Map();
collect([...Object.keys(readJson(join(root, 'package.json')).dependencies), ...DATA_SOURCES], root, found);
const entries = [...found]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, folder]) => {
    const { version, license } = readJson(join(folder, 'package.json'));
    return `${name} ${version} (${typeof license === 'string' ? license : (license?.type ?? 'see below')})\n\n${licenceText(folder)}`;
  });
const head = 'Fazhi Lens contains code and data of the packages below, each under its own licence.';
writeFileSync(
  join(root, 'public', 'third-party-notices.txt'),
  `${[head, ...entries].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`,
);
console.log(`${entries.length} packages`);
