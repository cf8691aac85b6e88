import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LensBrowser } from '../tests/e2e/lens-browser';
import { hasPanel, openPanel, readIdentity, saveReport, until } from '../tests/e2e/panel-steps';
import { compare, exportCsv, listedReports, openPopup, tickAll } from '../tests/e2e/popup-steps';
import type { Portal } from '../tests/e2e/portal';
import { OTHER_PAGES, SEED_PAGES, type SeedPage } from '../tests/e2e/portal-seeds';
import { drawTable } from './demo-table';

const OUTPUT = 'demo-output';

interface Visit {
  page: SeedPage;
  body: string;
  code: string;
  year: number;
  tally: string;
  saved: string;
}

/**
 * The whole journey without a hand: every page opened, painted, saved; popup, comparison, export. Says what was recognised and read and
 * writes pictures and the comparison to `demo-output/`.
 * @returns whether every report was recognised as whose and of when it is, and nothing went wrong
 */
export async function walkJourney(lens: LensBrowser, portal: Portal): Promise<boolean> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });

  const visits: Visit[] = [];
  for (const page of SEED_PAGES) visits.push(await visit(lens, page));
  const silent = await visitOthers(lens);
  const { listed, indicators } = await compareAll(lens);

  console.log(drawTable(['报告', '主体', '区划代码', '年度', '读出', '保存', '识别'], visits.map(rowOf)));
  for (const { title, isSilent } of silent) console.log(`${isSilent ? '✓' : '✗'} 不作声 silent: ${title}`);
  const strays = portal.requests.filter(({ host }) => !host.endsWith('.gov.cn'));
  console.log(`已保存 saved: ${listed.length}　比较 compared: ${indicators} indicators × ${listed.length} reports`);
  console.log(`请求 requests: ${portal.requests.length} to the portal, ${strays.length} elsewhere`);
  for (const problem of lens.problems) console.log(`✗ ${problem}`);
  console.log(`${OUTPUT}/: page-with-panel.png, popup.png, comparison.png, comparison.csv`);

  return (
    visits.every(isRight) &&
    silent.every(({ isSilent }) => isSilent) &&
    listed.length === SEED_PAGES.length &&
    indicators > 0 &&
    strays.length + lens.problems.length === 0
  );
}

async function visit(lens: LensBrowser, seed: SeedPage): Promise<Visit> {
  const page = await lens.open(seed.url);
  try {
    await openPanel(lens, page);
    const { body, code, year, tally } = await readIdentity(lens, page);
    const saved = await saveReport(lens, page);
    if (seed === SEED_PAGES[0]) await page.screenshot({ path: join(OUTPUT, 'page-with-panel.png') });
    await page.screenshot({ path: join(OUTPUT, `page-${seed.seed}.png`) });
    return { page: seed, body, code, year, tally, saved };
  } finally {
    await page.close();
  }
}

async function visitOthers(lens: LensBrowser): Promise<{ title: string; isSilent: boolean }[]> {
  const visits = [];
  for (const { title, url } of OTHER_PAGES) {
    const page = await lens.open(url);
    // Longer than the reader needs on a report.
    await new Promise(resolve => setTimeout(resolve, 800));
    visits.push({ title, isSilent: !(await hasPanel(page)) });
    await page.close();
  }
  return visits;
}

async function compareAll(lens: LensBrowser): Promise<{ listed: string[]; indicators: number }> {
  const page = await openPopup(lens);
  const listed = await until('all saved reports in the popup', async () => {
    const names = await listedReports(page);
    return names.length >= SEED_PAGES.length && names;
  });
  await page.screenshot({ path: join(OUTPUT, 'popup.png') });
  await tickAll(page);
  const indicators = await compare(page);
  await page.screenshot({ path: join(OUTPUT, 'comparison.png') });
  writeFileSync(join(OUTPUT, 'comparison.csv'), await exportCsv(lens, page));
  await page.close();
  return { listed, indicators };
}

function isRight({ page: { expected }, body, code, year, saved }: Visit): boolean {
  return body === expected.body && code === expected.code && year === expected.year && saved === 'saved';
}

function rowOf(visit: Visit): string[] {
  const { page, body, code, year, tally, saved } = visit;
  return [page.title, body, code, String(year), tally, saved, isRight(visit) ? '✓' : '✗'];
}
