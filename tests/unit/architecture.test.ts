import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PURE = ['lib/text', 'lib/report', 'lib/codebook', 'lib/regions', 'lib/compare', 'lib/exports'];

/** For each room: the rooms it may look into beside itself, and the packages it may use. Nobody may look into `entrypoints`. */
const ROOMS: { room: string; sees: string[]; packages: RegExp | null }[] = [
  ...PURE.map(room => ({
    room,
    sees: PURE,
    packages: /^(?!wxt|idb|preact|@preact|webextension|node:|happy-dom|linkedom)/,
  })),
  { room: 'lib/page', sees: PURE, packages: null },
  // The contract is types alone: the library speaks its errors and states.
  {
    room: 'lib/library',
    sees: [...PURE, 'lib/messages/contract'],
    packages: /^(?!wxt|preact|@preact|webextension|node:)/,
  },
  // What travels is spelled by those who make it, as types.
  {
    room: 'lib/messages',
    sees: [...PURE, 'lib/library/version-diff', 'lib/page/refind'],
    packages: /^wxt\/browser$/,
  },
  { room: 'lib/settings', sees: [], packages: /^wxt\/browser$/ },
  {
    room: 'components',
    sees: [...PURE, 'lib/page', 'lib/library', 'lib/messages', 'lib/settings'],
    packages: /^(?!wxt|idb|webextension|node:)/,
  },
];

/** Worlds that pure code must not know of: page, browser, storage, Node, network, clock, chance. */
const FOREIGN =
  /(?<![.\w$'"-])(?:document|window|navigator|location|indexedDB|localStorage|sessionStorage|browser|chrome|process|Buffer|XMLHttpRequest)\s*[.([]|(?<![.\w$])fetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

interface Source {
  path: string;
  code: string;
  /** Own files as paths from the root, without extension; anything else as written. */
  imports: string[];
}

function sourcesUnder(folder: string): Source[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:ts|tsx)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map(entry => {
      const file = join(entry.parentPath, entry.name);
      const code = readFileSync(file, 'utf8');
      const imports = [...code.matchAll(IMPORT)].map(match => {
        const [specifier = ''] = (match[1] ?? match[2] ?? '').split('?');
        return specifier.startsWith('.')
          ? toPosix(relative(ROOT, normalize(join(dirname(file), specifier))))
          : specifier;
      });
      return { path: toPosix(relative(ROOT, file)), code, imports };
    });
}

const toPosix = (path: string) => path.replaceAll('\\', '/');
const withoutExtension = (path: string) => path.replace(/\.tsx?$/, '');
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
const isOwn = (path: string) => /^(?:lib|components|entrypoints|scripts|tests|public|seeds)\//.test(path);
const isIn = (path: string, room: string) => path.startsWith(`${room}/`);

const sources = [...sourcesUnder('lib'), ...sourcesUnder('components'), ...sourcesUnder('entrypoints')];

describe('the house: imports point one way', () => {
  test('every file under lib and components stands in a known room', () => {
    const homeless = sources.filter(
      ({ path }) => !isIn(path, 'entrypoints') && !ROOMS.some(({ room }) => isIn(path, room)),
    );
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  test.each(ROOMS)('$room sees only the rooms below it', ({ room, sees, packages }) => {
    const wrong = sources
      .filter(({ path }) => isIn(path, room))
      .flatMap(({ path, imports }) =>
        imports
          .filter(target => {
            if (isOwn(target))
              return !isIn(target, room) && !sees.some(other => target === other || isIn(target, other));
            return packages === null || !packages.test(target);
          })
          .map(target => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test('no file imports itself over others', () => {
    const graph = new Map(sources.map(({ path, imports }) => [withoutExtension(path), imports]));
    const done = new Set<string>();
    const cycles: string[] = [];
    function visit(path: string, way: string[]) {
      if (way.includes(path)) {
        cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const target of graph.get(path) ?? []) visit(withoutExtension(target), [...way, path]);
      done.add(path);
    }
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  test('no barrel, no drawer for odds and ends', () => {
    const barrels = sources.filter(({ path }) =>
      /(?:^|\/)(?:utils?|helpers?|misc|common)(?:\.tsx?|\/)|lib\/.*\/index\.ts$/.test(path),
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

describe('pure rooms run anywhere', () => {
  const pure = sources.filter(({ path }) => PURE.some(room => isIn(path, room)));

  test.each(pure)('$path knows no page, browser, storage, Node or clock', ({ code }) => {
    expect(FOREIGN.exec(withoutComments(code))?.[0]).toBeUndefined();
  });
});

describe('the page is hostile', () => {
  test('no text becomes markup, and nothing is said to the page', () => {
    const wrong = sources.filter(({ code }) =>
      /\.(?:innerHTML|outerHTML)\s*\+?=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write\(|\beval\(|new Function\(/.test(
        withoutComments(code),
      ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
    // A worker of the extension's own pages is spoken to by the same name; no page hears that.
    const speakers = sources.filter(({ code }) => /\bpostMessage\(/.test(withoutComments(code)));
    expect(speakers.map(({ path }) => path).sort()).toEqual([
      'components/workbench/workbook-worker.ts',
      'components/workbench/workbook.ts',
      // A broadcast channel reaches contexts of one origin, and this file runs only in the extension's own.
      'lib/library/upgrade-news.ts',
    ]);
  });

  // Joining the further pages of one report asks the page's own site for them, when the person wants it.
  test('nothing calls out but the joining of pages', () => {
    const callers = sources.filter(({ code }) =>
      /\bfetch\(|XMLHttpRequest|\bWebSocket|sendBeacon|EventSource|RTCPeerConnection|importScripts/.test(
        withoutComments(code),
      ),
    );
    expect(callers.map(({ path }) => path)).toEqual(['entrypoints/reader/join.ts']);
  });

  // The detector has no room for the client's retries: it speaks by itself, once.
  test('only router, client and detector speak to the browser’s message channel', () => {
    const speakers = sources.filter(({ code }) =>
      /runtime\.(?:onMessage|sendMessage|connect)\b|tabs\.sendMessage/.test(withoutComments(code)),
    );
    const others = speakers.filter(
      ({ path }) => !/^(?:lib\/messages\/(?:client|router)|entrypoints\/detector)/.test(path),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});

describe('entrypoints only wire', () => {
  const entries = sources.filter(({ path }) => isIn(path, 'entrypoints'));

  test.each(entries)('$path is short', ({ code }) => {
    expect(code.split('\n').length).toBeLessThanOrEqual(190);
  });
});
