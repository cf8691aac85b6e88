/** `npm run bench:recognise`: what is recognised, whose it is taken for, and how much of its text is found. */
import { readWithLens } from './lens';
import { type BenchPage, recognitionPages, STYLE_NAMES, stylePages } from './pages';
import { findPeers } from './peers';
import { type Overlap, overlap } from './similarity';

interface Tally {
  right: number;
  of: number;
}

const share = ({ right, of }: Tally): string => (of === 0 ? '—' : `${(right / of).toFixed(3)} (${right}/${of})`);

async function recognition(pages: readonly BenchPage[]): Promise<void> {
  const tally = {
    precision: tallyOf(),
    recall: tallyOf(),
    silent: tallyOf(),
    body: tallyOf(),
    code: tallyOf(),
    year: tallyOf(),
    date: tallyOf(),
  };
  const faults: string[] = [];
  for (const page of pages) {
    const { glance, report } = await readWithLens(page.html, page.url);
    const awake = glance.answer === 'wake';
    const isTaken = awake && report.detection.verdict === 'report';
    const fault = (what: string) => faults.push(`  ${page.style}: ${page.name}: ${what}`);
    if (isTaken) count(tally.precision, page.report !== null);
    if (!page.report) {
      count(tally.silent, !awake);
      if (awake) fault(`woke the reader (${glance.score}); verdict ${report.detection.verdict}`);
      continue;
    }
    count(tally.recall, isTaken);
    if (!isTaken) fault(`glance ${glance.answer}, verdict ${report.detection.verdict}`);
    const { expected, published } = page.report;
    const body = report.body;
    const bodyRight = body?.level === expected.level && (body.department ?? null) === expected.department;
    if (!count(tally.body, bodyRight)) fault(`body ${body?.name} ${body?.level} ${body?.department}`);
    if (!count(tally.code, (body?.region?.code ?? null) === expected.code))
      fault(`code ${body?.region?.code}, not ${expected.code}`);
    if (!count(tally.year, report.year === expected.year)) fault(`year ${report.year}, not ${expected.year}`);
    if (!count(tally.date, report.dates.published === published))
      fault(`date ${report.dates.published}, not ${published}`);
  }
  for (const [name, value] of Object.entries(tally)) console.log(`  ${name.padEnd(10)} ${share(value)}`);
  for (const line of faults) console.log(line);
}

const tallyOf = (): Tally => ({ right: 0, of: 0 });

function count(tally: Tally, isRight: boolean): boolean {
  tally.of++;
  if (isRight) tally.right++;
  return isRight;
}

async function characters(): Promise<void> {
  const { peers, missing } = await findPeers();
  const readers = [
    { name: 'lens', read: async (html: string, url: string) => (await readWithLens(html, url)).text },
    ...peers,
  ];
  console.log(
    `\nCharacters found, mean and worst of each style: recall / precision${missing.length ? `   (not installed in tests/bench: ${missing.join(', ')})` : ''}`,
  );
  for (const style of STYLE_NAMES) {
    const cells: string[] = [];
    for (const reader of readers) {
      const scores: Overlap[] = [];
      for (const page of stylePages(style)) {
        const found = await reader.read(page.html, page.url).catch(() => '');
        scores.push(overlap(found, page.report?.text ?? ''));
      }
      const mean = (key: 'recall' | 'precision') => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
      const worst = (key: 'recall' | 'precision') => Math.min(...scores.map(score => score[key]));
      cells.push(
        `${reader.name} ${mean('recall').toFixed(4)} / ${mean('precision').toFixed(4)}  (${worst('recall').toFixed(3)} / ${worst('precision').toFixed(3)})`,
      );
    }
    console.log(`  ${style.padEnd(14)}${cells.join('   ')}`);
  }
}

const pages = recognitionPages();
console.log(
  `Recognition: ${pages.filter(page => page.report).length} reports, ${pages.filter(page => !page.report).length} other pages`,
);
console.log('worked on');
await recognition(pages.filter(page => !page.heldBack));
if (process.argv.includes('--held-back')) {
  console.log('held back');
  await recognition(pages.filter(page => page.heldBack));
}
await characters();
