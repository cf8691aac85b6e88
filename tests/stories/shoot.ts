import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

/**
 * Pictures of the stories to look at: `node --import tsx tests/stories/shoot.ts OUT [part of a name]`,
 * after `npx vite build --config tests/stories/vite.config.ts`.
 */
const [out = '.output/pictures', only = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '../../.output/stories');
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  try {
    const body = await readFile(join(root, path));
    response.setHeader('content-type', TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain');
    if (path.endsWith('page.html')) {
      // The panel itself must do without any style or script of the page's policy.
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'");
    }
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');

interface Shot {
  name: string;
  path: string;
  model?: object;
  width: number;
  height: number;
  dark?: boolean;
  /** Selectors inside the closed root, clicked in order. */
  click?: string[];
  scale?: number;
  /** Waits until its reports are there. */
  isWorkbench?: boolean;
  /** Selectors of what is pressed first, in order. */
  press?: string[];
  isPrinted?: boolean;
  hasForcedColors?: boolean;
}

const shots: Shot[] = [];
for (const language of ['zh', 'en']) {
  for (const dark of [false, true]) {
    for (const width of [320, 400, 560]) {
      const name = `panel-${language}-${dark ? 'dark' : 'light'}-${width}`;
      const path = `/page.html?language=${language}${dark ? '&dark' : ''}`;
      shots.push({
        name,
        path,
        dark,
        width: width + 640,
        height: 900,
        model: { widthPx: width, current: width === 400 ? 12 : null },
      });
    }
  }
}
for (const tab of ['outline', 'statements', 'audit']) {
  shots.push({ name: `tab-${tab}`, path: '/page.html?', width: 1040, height: 900, click: [`tab-${tab}`] });
}
const states: [string, object][] = [
  ['closed', { isOpen: false }],
  ['saved', { save: { is: 'saved', outcome: 'already-saved', at: '2026-03-01' } }],
  ['changed', { save: { is: 'changed', at: '2026-03-01' } }],
  ['failed', { save: { is: 'failed', error: 'storage-full' } }],
  [
    'attachment',
    {
      view: {
        is: 'plain',
        why: 'attachment',
        links: [{ href: 'http://a.gov.cn/1.pdf', text: '法治政府建设情况报告.pdf' }],
      },
    },
  ],
  ['late', { view: { is: 'plain', why: 'late-text' } }],
];
for (const [state, model] of states) {
  shots.push({ name: `state-${state}`, path: '/page.html?', width: 1040, height: 700, model });
}
for (const language of ['zh', 'en']) {
  for (const dark of [false, true]) {
    const path = `/page.html?language=${language}${dark ? '&dark' : ''}`;
    const name = `${language}-${dark ? 'dark' : 'light'}`;
    shots.push({ name: `zoom-${name}`, path, dark, width: 640, height: 400, scale: 2, model: { current: 3 } });
    shots.push({ name: `forced-${name}`, path, dark, width: 1040, height: 900, hasForcedColors: true });
    shots.push({ name: `audit-${name}`, path, dark, width: 1040, height: 900, click: ['tab-audit'] });
  }
}
shots.push({ name: 'page-printed', path: '/page.html?', width: 1040, height: 900, isPrinted: true });
shots.push({ name: 'narrow-320', path: '/page.html?', width: 320, height: 640, model: { current: 3 } });
shots.push({ name: 'zoom-200', path: '/page.html?', width: 640, height: 400, scale: 2, model: { current: 3 } });

for (const language of ['zh', 'en']) {
  for (const dark of [false, true]) {
    const name = `${language}-${dark ? 'dark' : 'light'}`;
    const path = `/popup.html?language=${language}`;
    shots.push({ name: `popup-${name}`, path, dark, width: 760, height: 580, model: { removed: ['r1'] } });
    shots.push({
      name: `compare-${name}`,
      path: `${path}&compare&columns=${dark ? 8 : 4}`,
      dark,
      width: 760,
      height: 580,
    });
  }
}
shots.push({ name: 'popup-empty', path: '/popup.html?count=0', width: 760, height: 580 });
shots.push({
  name: 'popup-failed',
  path: '/popup.html?count=10000',
  width: 760,
  height: 580,
  model: { failure: 'newer-library' },
});
shots.push({ name: 'popup-keys', path: '/popup.html?', width: 760, height: 580, click: ['shortcuts'] });
shots.push({ name: 'popup-320', path: '/popup.html?', width: 320, height: 580 });
shots.push({ name: 'compare-320', path: '/popup.html?compare', width: 320, height: 580 });

const saved = { is: 'saved', outcome: 'saved', at: '2026-03-01' };
shots.push({
  name: 'review-open',
  path: '/page.html?',
  width: 1040,
  height: 900,
  model: { save: saved, current: 20 },
  click: ['correct'],
});
shots.push({
  name: 'changes',
  path: '/page.html?changes',
  width: 1040,
  height: 900,
  model: { save: { is: 'changed', at: '2026-03-01' } },
  click: ['see-changes'],
});
shots.push({
  name: 'notes',
  path: '/page.html?',
  width: 1040,
  height: 900,
  click: ['tab-notes'],
  model: {
    save: saved,
    tags: ['论文样本', '四川'],
    notes: [
      { id: 'a', text: '受理与收到相差 159 件，需核对不予受理数。', span: [900, 905], quote: '1075件' },
      { id: 'b', text: '全文未单列第一责任人部分。', span: null, quote: null },
    ],
  },
});
shots.push({
  name: 'place-changed',
  path: '/page.html?',
  width: 1040,
  height: 900,
  model: {
    isTranslated: true,
    place: {
      is: 'changed',
      span: [0, 5],
      was: { figure: '1057件', sentence: '收到行政复议申请1234件，受理1057件，综合纠错率34%。' },
      now: { figure: '1075件', sentence: '收到行政复议申请1234件，受理1075件，综合纠错率34%。' },
      differences: [],
    },
  },
});

const PAGES = 'library matrix lines distribution scatter statistics coverage timeliness grid text queue keeping'.split(
  ' ',
);
for (const language of ['zh', 'en']) {
  for (const dark of [false, true]) {
    for (const page of PAGES) {
      const name = `workbench-${page}-${language}-${dark ? 'dark' : 'light'}`;
      const path = `/workbench.html?language=${language}&page=${page}`;
      shots.push({ name, path, dark, width: 1440, height: 900, isWorkbench: true });
    }
  }
}
for (const language of ['zh', 'en']) {
  const path = `/workbench.html?language=${language}`;
  const more = { width: 1440, height: 900, isWorkbench: true };
  shots.push({
    name: `workbench-evidence-${language}`,
    path: `${path}&page=matrix`,
    press: ['.matrix-cell.value button'],
    ...more,
  });
  shots.push({
    name: `workbench-correct-${language}`,
    path: `${path}&page=matrix`,
    press: ['.matrix-cell.value button', '[data-testid="correct"]'],
    ...more,
    dark: language === 'en',
  });
  shots.push({
    name: `workbench-ranking-${language}`,
    path: `${path}&page=statistics&indicator=reconsideration.accepted`,
    ...more,
  });
  shots.push({ name: `workbench-print-${language}`, path: `${path}&page=matrix&years=2018`, isPrinted: true, ...more });
  shots.push({ name: `workbench-few-${language}`, path: `${path}&page=lines&region=21`, ...more });
  shots.push({ name: `workbench-narrow-${language}`, path: `${path}&page=matrix`, ...more, width: 800 });
}
await new Promise(done => server.once('listening', done));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox'],
});
try {
  await mkdir(out, { recursive: true });
  for (const shot of shots.filter(one => one.name.includes(only))) {
    const page = await browser.newPage();
    page.on('pageerror', error => console.error(shot.name, error));
    page.on('console', message => message.type() === 'error' && console.error(shot.name, message.text()));
    await page.setViewport({ width: shot.width, height: shot.height, deviceScaleFactor: shot.scale ?? 1 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shot.dark ? 'dark' : 'light' }]);
    await page.goto(
      `http://127.0.0.1:${port}${shot.path}&model=${encodeURIComponent(JSON.stringify(shot.model ?? {}))}`,
    );
    if (shot.isWorkbench) {
      await page.waitForFunction(
        () => 'isReady' in globalThis && document.querySelector('main')?.firstElementChild?.matches('.say') === false,
        { timeout: 120_000 },
      );
      await new Promise(done => setTimeout(done, 400));
    }
    for (const pressed of shot.press ?? []) await page.click(pressed);
    if (shot.isPrinted) {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMediaType('print');
    }
    const cdp = await page.createCDPSession();
    if (shot.hasForcedColors) {
      // The driver knows this feature under no name of its own; it replaces the colour scheme set above.
      const features = [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: shot.dark ? 'dark' : 'light' },
      ];
      await cdp.send('Emulation.setEmulatedMedia', { features });
      await new Promise(done => setTimeout(done, 300));
    }
    for (const testid of shot.click ?? []) {
      const { root: document } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
      const found = findByTestid(document, testid);
      if (!found) throw new Error(`${shot.name}: no ${testid}`);
      const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: found });
      await cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: 'function(){this.click()}',
      });
      await new Promise(done => setTimeout(done, 100));
    }
    await new Promise(done => setTimeout(done, 150));
    await page.screenshot({ path: join(out, `${shot.name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function findByTestid(node: DomNode, testid: string): number | null {
  const at = node.attributes?.indexOf('data-testid') ?? -1;
  if (at >= 0 && node.attributes?.[at + 1] === testid) return node.backendNodeId;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findByTestid(child, testid);
    if (found !== null) return found;
  }
  return null;
}
