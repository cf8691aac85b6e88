import type { Page } from 'puppeteer-core';
import { factsOf } from '../../fixtures/facts';
import type { Job } from '../job';
import { spreadOf, timingsOf } from '../measure';
import { SIMPLIFIED } from '../texts';
import { withExtensions } from './built';

/** Milliseconds of the worker's own clock, which begins before its script is loaded, compiled and run. */
interface Start {
  /** The first line of its script. */
  first: number;
  /** Its last: every listener is set. */
  set: number;
  /** What woke it is handed over. */
  asked: number;
  /** The report is read: the extension turns to badge and library. A worker that does nothing has read it at once. */
  read: number;
  /** The answer goes out. */
  answered: number;
}

/** In front of a worker's script, which stays as it is: the clock at its steps, told when a message of its own asks for them. */
const BEFORE = `globalThis.benchMarks = { first: performance.now() };
{
  const note = name => { globalThis.benchMarks[name] ??= performance.now(); };
  const { onMessage } = chrome.runtime;
  const add = onMessage.addListener.bind(onMessage);
  onMessage.addListener = listen =>
    add((message, sender, reply) => {
      if (message === 'marks') return;
      note('asked');
      return listen(message, sender, value => { note('answered'); reply(value); });
    });
  add((message, _sender, reply) => { if (message === 'marks') reply(globalThis.benchMarks); });
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) { note('read'); return open.apply(this, given); };
}
`;
const AFTER = '\n;globalThis.benchMarks.set = performance.now();\n';
const NOTHING = `chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  globalThis.benchMarks.read ??= performance.now();
  reply({ ok: true });
});`;
/** In the page, in place of the detector: hands a text over when told to, and brings back what the worker noted. */
const ASKER = `addEventListener('message', async ({ data }) => {
  if (data?.to !== chrome.runtime.getManifest().name) return;
  const answer = await chrome.runtime.sendMessage(data.message);
  const marks = await chrome.runtime.sendMessage('marks');
  postMessage({ from: data.to, ok: answer?.ok, marks }, '*');
});`;

const ADDRESS = 'http://www.example.gov.cn/';
const NAMES = ['lens', 'nothing'] as const;
type Name = (typeof NAMES)[number];

/** The built extension and one whose worker does nothing, stopped and woken in turn by the same text from a page. */
function workerStarts(text: string, rounds: number): Promise<Record<Name, Start[]> | null> {
  const content_scripts = [{ matches: ['*://*.gov.cn/*'], js: ['asker.js'] }];
  const background = { service_worker: 'background.js' };
  const filesFor = (script: string) => ({ 'background.js': BEFORE + script + AFTER, 'asker.js': ASKER });
  return withExtensions(
    own => [
      { manifest: { ...own.manifest, name: 'lens', content_scripts }, files: filesFor(own.background), isBuilt: true },
      { manifest: { name: 'nothing', background, content_scripts }, files: filesFor(NOTHING) },
    ],
    '<!doctype html><meta charset=utf-8><p>',
    async ({ page, stopWorkers }) => {
      await page.goto(ADDRESS, { waitUntil: 'load' });
      const starts: Record<Name, Start[]> = { lens: [], nothing: [] };
      // The browser compiles a worker's script when it is installed, and makes the library in the first round.
      for (let round = -2; round < rounds; round++) {
        for (const name of round % 2 ? NAMES : NAMES.toReversed()) {
          await stopWorkers();
          const start = await ask(page, name, `${text}\n${round}`);
          if (round >= 0) starts[name].push(start);
        }
      }
      return starts;
    },
  );
}

async function ask(page: Page, name: Name, text: string): Promise<Start> {
  const request = { text, facts: factsOf(ADDRESS, ''), forced: false };
  const { ok, marks } = await page.evaluate(
    (to, message) =>
      new Promise<{ ok: boolean; marks: Start }>(done => {
        addEventListener('message', ({ data }) => data?.from === to && done(data));
        postMessage({ to, message }, '*');
      }),
    name,
    { kind: 'fazhi-lens/message@1', name: 'page/read', request },
  );
  if (!ok) throw new Error(`${name} read nothing`);
  return marks;
}

const STEPS: readonly [string, (start: Start) => number][] = [
  ['load and compile the script', ({ first }) => first],
  ['run it', ({ first, set }) => set - first],
  ['be handed the text', ({ set, asked }) => asked - set],
  ['read', ({ asked, read }) => read - asked],
  ['badge, library, answer', ({ read, answered }) => answered - read],
];

/** The same as the cold start by `eval`, where it truly happens: a browser keeps what it has compiled of a worker. */
export const workerStartJob: Job = async ({ isQuick }) => {
  const starts = await workerStarts(SIMPLIFIED[0] ?? '', isQuick ? 1 : 24);
  const job = 'cold start in the built extension: from the first line of its worker to the report read';
  const reach = '< 60 ms';
  if (!starts) return [{ job, timings: [], notes: ['not measured: no build in .output, or no Chromium'], reach }];
  const from = (name: Name, begin: (start: Start) => number) => starts[name].map(one => one.read - begin(one));
  const notes = NAMES.map(name => {
    const cells = STEPS.map(([step, of]) => {
      const { p10, median } = spreadOf(starts[name].map(of));
      return `${step} ${p10.toFixed(1)} / ${median.toFixed(1)}`;
    });
    return `${name}, quietest tenth / median: ${cells.join(', ')} ms`;
  });
  const names = ['lens', 'a worker that does nothing (limit)'];
  return [
    {
      job,
      timings: timingsOf(names, [from('lens', one => one.first), from('nothing', one => one.first)]),
      notes,
      reach,
    },
    {
      job: 'the same, loading and compiling of the script included',
      timings: timingsOf(names, [from('lens', () => 0), from('nothing', () => 0)]),
      notes: ['from the making of the worker; processes and threads stand before that in both'],
      reach,
    },
  ];
};
