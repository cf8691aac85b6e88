import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import Papa from 'papaparse';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicatorById } from '../../lib/codebook/codebook';
import { alignTexts } from '../../lib/compare/align';
import type { Report } from '../../lib/report/report';
import { generatedBackup } from '../fixtures/generated/generated-backup';
import { generateReport } from '../fixtures/generated/generated-report';
import { launch } from './browser';
import type { BrowserName, LensBrowser } from './lens-browser';
import { until } from './panel-steps';

/** What a person does with three hundred reports: filter, divide, draw, name a view, print, export. */

const COUNT = 300;
const NAMES: BrowserName[] = ['chromium', 'firefox'];
const OUT = 'test-output';
const at = (id: string) => `[data-testid="${id}"]`;

let reports: Report[];
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  const generated = await generatedBackup(COUNT);
  reports = generated.reports;
  writeFileSync(`${OUT}/comparing.jsonl.gz`, generated.file);
});

const dimensionsOf = (report: Report) =>
  new Set(report.indicators.map(({ id }) => indicatorById(id)?.dimension).filter(Boolean)).size;

describe.each(NAMES)('comparing in %s', name => {
  let lens: LensBrowser;
  let page: Page;

  beforeAll(async () => {
    lens = await launch(name, { portalPort: 9, width: 1280, height: 900 });
    page = await lens.openOwn('workbench.html?page=keeping', at('keeping'));
    await page.setViewport({ width: 1280, height: 900 });
    const input = (await page.$(at('import-file'))) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(resolve(`${OUT}/comparing.jsonl.gz`));
    await page.waitForSelector(at('import-plan'));
    await page.click(at('import-take'));
    await page.waitForSelector(at('import-done'));
  });
  afterAll(() => lens?.close());

  const search = () => page.evaluate(() => location.search);
  const shown = () => page.$eval(at('shown'), told => told.textContent?.trim() ?? '');

  async function show(view: string): Promise<void> {
    await page.click(at(`page-${view}`));
    await until(view, () =>
      page.evaluate(() => document.querySelector('main')?.firstElementChild?.matches('.say') === false),
    );
  }

  /** The address as a bookmark would open it, in the page that is there. */
  async function go(query: string): Promise<void> {
    await page.evaluate(address => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, query);
    await until(query, () =>
      page.evaluate(() => document.querySelector('main')?.firstElementChild?.matches('.say') === false),
    );
  }

  /** The address loaded anew. Firefox never says that a page of an extension is loaded: whoever asks waits for what is on it. */
  const load = (query: string) => page.goto(`${lens.origin}/workbench.html${query}`, { waitUntil: [] });

  /** Also while the page is being loaded, when nothing can be asked of it. */
  const has = (selector: string) =>
    page.evaluate(wanted => document.querySelector(wanted) !== null, selector).catch(() => false);

  const evidenceSays = (word: string) =>
    page.evaluate(
      (id, wanted) => document.querySelector(id)?.textContent?.includes(wanted) ?? false,
      at('evidence'),
      word,
    );

  async function downloaded(file: string, press: () => Promise<unknown>): Promise<Buffer> {
    const path = join(lens.downloads, file);
    rmSync(path, { force: true });
    await press();
    return until(file, async () => {
      const content = existsSync(path) ? readFileSync(path) : null;
      await new Promise(done => setTimeout(done, 150));
      return content && content.length > 0 && content.length === readFileSync(path).length ? content : null;
    });
  }

  async function exported(word: string, file: string): Promise<string> {
    await page.click(`${at('export-menu')} summary`);
    const content = await downloaded(file, () => page.click(at(word)));
    await page.click(`${at('export-menu')} summary`);
    return content.toString('utf8').replace(/^\uFEFF/, '');
  }

  test('the filter by coverage lets through what covers enough dimensions', async () => {
    await show('matrix');
    await page.select(at('filter-covers'), '8');
    const expected = reports.filter(report => dimensionsOf(report) >= 8).length;
    expect(expected).toBeGreaterThan(0);
    expect(expected).toBeLessThan(COUNT);
    await until('the filtered list', async () => (await shown()).startsWith(`${expected} /`));
    expect(await search()).toContain('covers=8');
    await page.select(at('filter-covers'), '0');
  });

  test('counts are told per denominators that a person imports; bad lines are named; rates stay; all of it is kept', async () => {
    await go('?page=matrix');
    const places = [...new Set(reports.map(report => `${report.body?.region?.code},${report.year},1000000`))];
    const lines = ['区划代码,年度,常住人口', ...places.slice(1), '2101,2014,5'];
    writeFileSync(`${OUT}/denominators.csv`, lines.join('\n'));
    const cells = () =>
      page.$$eval('.matrix tbody tr[aria-rowindex="3"] td.matrix-cell', all =>
        all.slice(0, 5).map(cell => cell.textContent?.trim() ?? ''),
      );
    const stated = await cells();
    const input = (await page.$(at('denominators-file'))) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(resolve(`${OUT}/denominators.csv`));
    await until('the table', () => page.$(at('denominators-read')));
    expect(await page.$eval('.matrix-side [role="alert"]', told => told.textContent)).toContain(String(lines.length));
    await page.select(at('per'), '10000');
    const perTenThousand = await until('divided', async () => {
      const now = await cells();
      return now.join() === stated.join() ? null : now;
    });
    const numberIn = (cell: string) => Number(cell.replace(/[^\d.]/g, ''));
    // The fifth is a rate: what is no count is not divided.
    for (const [index, cell] of stated.slice(0, 4).entries()) {
      if (!/\d/.test(cell)) expect(perTenThousand[index]).toBe(cell);
      else expect(numberIn(perTenThousand[index]!)).toBeCloseTo(numberIn(cell) / 100, 3);
    }
    expect(perTenThousand[4]).toBe(stated[4]);
    // The first place and year was left out of the table: no number is made up.
    const [first] = await page.$$eval('.matrix tbody tr[aria-rowindex="2"] td.matrix-cell.value', all =>
      all.map(cell => cell.textContent?.trim() ?? ''),
    );
    expect(first).toBe('—');
    expect(await search()).toContain('per=10000');
    await load(await search());
    await until('kept', () => has(at('denominators-read')));
    await until('divided as before', async () => (await cells()).join() === perTenThousand.join());
    await page.screenshot({ path: `${OUT}/${name}-comparing-per.png` });
    await page.select(at('per'), '');
  });

  test.each([
    ['lines', '?page=lines&indicator=reconsideration.accepted', '行政复议案件受理数'],
    ['distribution', '?page=distribution&indicator=reconsideration.accepted&scale=log', '行政复议案件受理数'],
    ['scatter', '?page=scatter&indicator=reconsideration.accepted&against=litigation.cases', '行政复议案件受理数 × '],
    ['timeliness', '?page=timeliness', '公开日期距次年4月1日的天数'],
    ['coverage', '?page=coverage', '核心披露项'],
  ])(
    'the figure of %s as SVG and PNG: title, n, source, codebook version, day; and the table behind it',
    async (view, query, title) => {
      await go(query);
      if (view === 'coverage') await page.click(`${at('coverage-figure')} > summary`);
      await page.waitForSelector(at('chart'));
      const heading = await page.$eval(`${at('chart')} h2`, head => head.textContent ?? '');
      expect(heading).toContain(title);
      const file = heading;
      const svg = (await downloaded(`${file}.svg`, () => page.click(at('save-svg')))).toString('utf8');
      writeFileSync(`${OUT}/${name}-figure-${view}.svg`, svg);
      const told = await page.evaluate(source => {
        const sheet = new DOMParser().parseFromString(source, 'image/svg+xml');
        return {
          isWell: sheet.querySelector('parsererror') === null,
          words: [...sheet.documentElement.children]
            .filter(({ tagName }) => tagName === 'text')
            .map(line => line.textContent ?? ''),
        };
      }, svg);
      expect(told.isWell).toBe(true);
      expect(told.words[0]).toBe(heading);
      expect(told.words[1]).toMatch(/^n = \d+/);
      expect(told.words.at(-1)).toMatch(/^数据：.+编码手册 \d+\.\d+\.\d+；法治镜，\d{4}-\d{2}-\d{2}$/);
      expect(svg).not.toMatch(/var\(|<script|href="http/);
      const png = await downloaded(`${file}.png`, () => page.click(at('save-png')));
      writeFileSync(`${OUT}/${name}-figure-${view}.png`, png);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe((960 + 2 * 16) * 3);
      await page.click(at('chart-data'));
      const rows = await until('the table', async () => {
        const found = await page.$$eval(`${at('chart-table')} tbody tr`, lines =>
          lines.map(line => [...line.children].map(cell => cell.textContent ?? '')),
        );
        return found.length > 0 ? found : null;
      });
      const n = Number(/n = (\d+)/.exec(told.words[1] ?? '')?.[1]);
      if (view === 'coverage') expect(n).toBe(COUNT);
      else expect(rows).toHaveLength(n);
      if (view === 'lines') {
        // Each line of the table is a reading of that report.
        for (const [body, year, value] of rows) {
          const report = reports.find(one => one.body?.name === body && String(one.year) === year);
          const read = report?.indicators
            .filter(({ id }) => id === 'reconsideration.accepted')
            .map(one => String(one.value));
          expect(read).toContain(value);
        }
      }
    },
  );

  test('a view is kept under a name and opens as it was; back and forward walk through filters, charts and cells', async () => {
    await go('?page=matrix');
    await page.select(at('filter-dimension'), 'disputes');
    await until('the address', async () => (await search()).includes('dimension=disputes'));
    await page.click(at('sort-reconsideration.accepted'));
    await until('the order', async () => (await search()).includes('sort=-reconsideration.accepted'));
    const wanted = await search();
    const firstLine = () =>
      page.evaluate(() => document.querySelector('.matrix tbody tr[aria-rowindex="2"]')?.textContent ?? '');
    const top = await firstLine();
    await page.click(`${at('saved-views')} summary`);
    await page.type(`${at('saved-views')} form input`, '复议，多者在前');
    await page.click(`${at('saved-views')} form button`);
    await page.waitForSelector(`${at('saved-views')} li a`);
    await page.click(`${at('saved-views')} summary`);
    await show('lines');
    await page.evaluate(() => history.back());
    await until('the matrix again', async () => (await search()) === wanted);
    await page.evaluate(() => history.back());
    await until('unsorted', async () => !(await search()).includes('sort='));
    await page.evaluate(() => history.forward());
    await until('sorted again', async () => (await firstLine()) === top);
    await show('timeliness');
    await load('?page=library');
    await page.waitForSelector(at('library'));
    await page.click(`${at('saved-views')} summary`);
    await page.waitForSelector(`${at('saved-views')} li a`);
    await page.click(`${at('saved-views')} li a`);
    await until('the named view', async () => (await search()) === wanted && (await firstLine()) === top);
  });

  test('the text view tells what stood in earlier years and in the neighbours, and sets any of them beside', async () => {
    await go('?page=text');
    await until('all shares', async () => (await page.$$(`${at('shares')} tbody tr`)).length === 5);
    const rows = await page.$$eval(`${at('shares')} tbody tr`, lines =>
      lines.map(line => [...line.children].map(cell => cell.textContent?.trim() ?? '')),
    );
    const textOf = (label: string) => {
      const index = reports.findIndex(report => `${report.body?.name} ${report.year}` === label);
      return generateReport(index).text;
    };
    const report = await page.$eval(`${at('text-report')} option:checked`, option => option.textContent?.trim() ?? '');
    for (const [label = '', , exact, near] of rows) {
      const { exactShare, nearShare } = alignTexts(textOf(label), textOf(report));
      expect([exact, near], label).toEqual([`${(exactShare * 100).toFixed(1)}%`, `${(nearShare * 100).toFixed(1)}%`]);
    }
    expect(rows.filter(([, relation]) => relation === '同级').length).toBe(2);
    const before = await search();
    await page.click(`${at('shares')} tbody tr:last-child button`);
    await until('the neighbour beside it', () =>
      page.evaluate(
        label =>
          document.querySelector('[data-testid="sentences"] thead')?.textContent?.includes(label ?? '?') ?? false,
        rows.at(-1)?.[0],
      ),
    );
    await page.screenshot({ path: `${OUT}/${name}-comparing-text.png` });
    await page.evaluate(() => history.back());
    await until('as before', async () => (await search()) === before);
  });

  test('the other exports, read again: JSON Lines, annotations, citations, codebook, sources', async () => {
    await go('?page=matrix');
    const lines = (await exported('exportJson', 'reports.jsonl')).trim().split('\n');
    const kept = new Map(lines.map(line => JSON.parse(line).report as Report).map(one => [one.source.sha256, one]));
    expect(kept.size).toBe(COUNT);
    for (const report of reports) expect(kept.get(report.source.sha256)?.indicators).toEqual(report.indicators);

    const annotations = JSON.parse(await exported('exportAnnotations', 'annotations.jsonld')) as {
      id: string;
      body: { format: string; value: string }[];
      target: { selector: { exact?: string; start?: number; end?: number }[] };
    }[];
    expect(annotations).toHaveLength(reports.reduce((sum, { indicators }) => sum + indicators.length, 0));
    for (const { id, body, target } of annotations) {
      const [, hash = '', index = ''] = /^urn:sha256:([0-9a-f]+)#reading-(\d+)$/.exec(id) ?? [];
      const report = kept.get(hash)!;
      const indicator = report.indicators[Number(index)]!;
      const facts = JSON.parse(body.find(({ format }) => format === 'application/json')?.value ?? '{}');
      expect([facts.indicator, facts.value, facts.unit]).toEqual([indicator.id, indicator.value, indicator.unit]);
      const { quote, span } = report.quantities[indicator.quantity]!;
      expect(target.selector).toMatchObject([{ exact: quote }, { start: span[0], end: span[1] }]);
    }

    const bibtex = await exported('exportCitations', 'citations.bib');
    expect((new Cite(bibtex).data as unknown[]).length).toBe(COUNT);
    const codebook = Papa.parse<string[]>(await exported('exportCodebook', 'codebook.csv'), {
      skipEmptyLines: true,
    }).data;
    expect(codebook).toHaveLength(181);
    const qdc = await exported('exportQdc', 'codebook.qdc');
    const guids = [...qdc.matchAll(/<Code guid="([^"]*)" name="[^"]+" isCodable="(?:true|false)">/g)].map(
      ([, guid]) => guid,
    );
    expect(guids).toHaveLength(190);
    expect(new Set(guids).size).toBe(190);
    for (const guid of guids) expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(qdc).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"');
    await exported('exportWide', 'comparison.csv');
    const sources = await until('the sources', async () => {
      const path = join(lens.downloads, 'comparison-sources.csv');
      return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : null;
    });
    const { data } = Papa.parse<Record<string, string>>(sources, { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(COUNT);
    for (const { sha256 = '', url, readings } of data) {
      const report = kept.get(sha256);
      expect([url, readings]).toEqual([report?.source.url, String(report?.indicators.length)]);
    }
  });

  test('by keyboard: arrows walk the cells, Enter opens the evidence', async () => {
    await load('?page=matrix');
    await until('the table', () => has('.matrix [data-active]'));
    await page.focus('.matrix [data-active]');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight'] as const) await page.keyboard.press(key);
    const place = await until('the third line', () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest('td');
        const line = cell?.parentElement?.getAttribute('aria-rowindex');
        return line === '4' ? cell?.getAttribute('aria-colindex') : null;
      }),
    );
    expect(place).toBe('3');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageDown');
    await until('a line that was out of sight', () =>
      page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '34'),
    );
    await page.keyboard.press('Enter');
    await until('the evidence', () => has(at('evidence')));
    await load('?page=matrix');
    await until('the table from its top', () => has('.matrix tbody tr[aria-rowindex="3"]'));
  });

  test('a person confirms one figure and corrects another: table and exports say so', async () => {
    await go('?page=matrix');
    const cellIn = (line: number) => `.matrix tbody tr[aria-rowindex="${line}"] td.matrix-cell.value button`;
    await page.click(cellIn(2));
    await page.waitForSelector(at('confirm'));
    await page.click(at('confirm'));
    await until('by a person', () => evidenceSays('人工'));
    await page.click(cellIn(3));
    await until('the other cell', () => evidenceSays('自动'));
    await page.click(at('correct'));
    await page.$eval(at('corrected-value'), field => (field as HTMLInputElement).select());
    await page.type(at('corrected-value'), '4321');
    await page.keyboard.press('Enter');
    await until('the corrected value', () => evidenceSays('4,321'));
    expect(await page.$eval(cellIn(3), cell => cell.textContent)).toContain('4,321');
    const csv = await exported('exportLong', 'readings.csv');
    const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    const [confirmed, corrected, ...more] = data.filter(({ read_by }) => read_by === 'person');
    expect(more).toEqual([]);
    expect(confirmed).toMatchObject({ verdict: 'confirmed', used_value: confirmed?.value, person_value: '' });
    expect(corrected).toMatchObject({ verdict: 'corrected', used_value: '4321', person_value: '4321' });
    expect(corrected?.value).not.toBe('4321');
  });

  test('a figure said to be none leaves its cell and comes back; the table keeps its place meanwhile', async () => {
    await go('?page=matrix');
    const cell = '.matrix tbody tr[aria-rowindex="40"] td.matrix-cell.value button';
    await page.$eval('.matrix', box => box.scrollTo(0, 1100));
    await page.waitForSelector(cell);
    const scrolled = () => page.$eval('.matrix', box => box.scrollTop);
    const printed = await page.$eval(cell, button => button.textContent);
    const top = await scrolled();
    await page.click(cell);
    await page.waitForSelector(at('reject'));
    await page.evaluate(() => {
      const gone = { table: false };
      Object.assign(globalThis, { gone });
      new MutationObserver(() => {
        gone.table ||= !document.querySelector('.matrix');
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.click(at('reject'));
    await until('the reading among those said to be none', () => has(at('rejected')));
    expect(await page.$eval(at('rejected'), list => list.textContent)).toContain('已否定');
    await page.click(`${at('rejected')} ${at('withdraw')}`);
    await until('the automatic reading', () => evidenceSays('自动'));
    expect(await page.$eval(cell, button => button.textContent)).toBe(printed);
    expect(await scrolled()).toBe(top);
    expect(await page.evaluate(() => (globalThis as unknown as { gone: { table: boolean } }).gone.table)).toBe(false);
  });

  test('sorted by name, by year and by an indicator; derived figures beside the stated ones with the difference', async () => {
    await go('?page=matrix');
    const years = () =>
      page.$$eval('.matrix .matrix-name .num', all => all.slice(0, 12).map(each => Number(each.textContent)));
    await page.click(at('sort-year'));
    await until('by year', async () => new Set(await years()).size === 1);
    expect(await search()).toContain('sort=year');
    await page.click(at('sort-body'));
    await until('by name', async () => new Set(await years()).size > 9);
    await page.click(`${at('derived')} > summary`);
    const lines = await until('the derived figures', async () => {
      const found = await page.$$eval(`${at('derived')} tbody tr`, rows =>
        rows.map(row => [...row.children].map(cell => cell.textContent ?? '')),
      );
      return found.length > 0 && found;
    });
    const number = (text: string | undefined) => Number(text?.replace('−', '-').replace(/[^\d.-]/g, ''));
    for (const [, , derived, stated, difference] of lines.filter(line => line[3] !== '—'))
      expect(number(derived) - number(stated)).toBeCloseTo(number(difference), 1);
    await page.click(`${at('derived')} > summary`);
  });

  test('the grid holds the library against an imported list: saved, late, missing', async () => {
    writeFileSync(
      `${OUT}/bodies.csv`,
      '区划代码,名称\n210100,沈阳市人民政府\n340100,合肥市人民政府\n,不存在市人民政府\n',
    );
    await go('?page=grid');
    const input = (await page.$(at('bodies-file'))) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(resolve(`${OUT}/bodies.csv`));
    const rows = await until('the three bodies', async () => {
      const found = await page.$$eval(`${at('grid')} tbody tr:not(.sum)`, lines =>
        lines.map(line => [...line.children].map(cell => cell.textContent?.trim() ?? '')),
      );
      return found.length === 3 && found;
    });
    for (const [name, ...cells] of rows) {
      expect(cells).toHaveLength(10);
      for (const [index, cell] of cells.entries()) {
        const year = 2014 + index;
        const report = reports.find(one => one.body?.name === name && one.year === year);
        const published = report?.dates.published;
        const expected = !report ? '缺' : published && published >= `${year + 1}-04-01` ? '迟' : '有';
        expect(cell.slice(0, 1), `${name} ${year}`).toBe(expected);
      }
    }
    expect(rows.at(-1)?.slice(1)).toEqual(Array.from({ length: 10 }, () => '缺'));
  });

  test('the comparison on paper', async ({ skip }) => {
    if (name === 'firefox') return skip();
    await go('?page=matrix&years=2018');
    const pdf = Buffer.from(await page.pdf({ format: 'A4', path: `${OUT}/comparison.pdf` }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // Thirty reports, six across: five tables, each begun on a page of its own.
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThanOrEqual(5);
  });

  test('nothing went wrong on the way', () => {
    expect(lens.problems).toEqual([]);
  });
});
