import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConverterFactory } from 'opencc-js/core';
import cn from 'opencc-js/to/cn';
import { Chance } from './anchors/chance';
import { editKinds } from './anchors/edits';
import { findOurs, findPeer, judgeOurs, judgePeer, type Verdict } from './anchors/judge';
import { peers } from './anchors/peers';
import { subjectsOf } from './anchors/subject';

/**
 * How well kept figures are found again in pages that changed: `npm run bench:anchors [-- trials [seed]]`.
 * Exits with 1 when ours is ever silently wrong, or right in less than 99 of 100 edits that keep the statement.
 */
const trials = Number(process.argv[2] ?? 250);
const chance = new Chance(Number(process.argv[3] ?? 20211231));
const isVerbose = process.argv.includes('-v');
const folder = join(import.meta.dirname, '../../seeds');
const simplify = ConverterFactory(cn);
const subjects = readdirSync(folder)
  .sort()
  .map(name => subjectsOf(readFileSync(join(folder, name), 'utf8')));

type Tally = Record<Verdict, number>;
const methods = ['ours', ...peers.map(peer => peer.name)];
const table = new Map<string, Tally>();
const count = (method: string, kind: string, verdict: Verdict) => {
  const key = `${method}|${kind}`;
  const tally = table.get(key) ?? { right: 0, silent: 0, marked: 0, lost: 0 };
  tally[verdict]++;
  table.set(key, tally);
};

for (const kind of editKinds) {
  for (let done = 0, tried = 0; done < trials && tried < trials * 20; tried++) {
    const subject = chance.pick(chance.pick(subjects));
    const edited = kind.apply(subject, chance);
    if (!edited || edited.text === subject.text) continue;
    done++;
    const result = findOurs(subject, edited.text, simplify);
    const verdict = judgeOurs(result, kind, edited);
    count('ours', kind.name, verdict);
    if (isVerbose && verdict !== 'right') {
      console.error(
        kind.name,
        verdict,
        result.is,
        JSON.stringify(subject.text.slice(...subject.figure)),
        edited.figure,
      );
      console.error('  was', JSON.stringify(subject.text.slice(...subject.sentence)));
      if (edited.figure) {
        const [start, end] = edited.figure;
        console.error('  now', JSON.stringify(edited.text.slice(Math.max(0, start - 60), end + 40)));
      }
      if ('span' in result) console.error('  got', JSON.stringify(edited.text.slice(...result.span)), result.span);
    }
    for (const peer of peers)
      count(peer.name, kind.name, judgePeer(findPeer(peer, subject, edited.text), kind, edited));
  }
}

const cell = ({ right, silent, marked, lost }: Tally) => {
  const all = right + silent + marked + lost;
  return `${((100 * right) / all).toFixed(1).padStart(5)} ${String(silent).padStart(4)} ${String(marked).padStart(4)} ${String(lost).padStart(4)}`;
};
const none: Tally = { right: 0, silent: 0, marked: 0, lost: 0 };
/** Chinese characters are two columns wide. */
const columns = (text: string, width: number) =>
  text + ' '.repeat(Math.max(1, width - text.length - (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0)));
const width = 30;
console.log(`Anchors: ${trials} edits of each kind over ${subjects.length} reports.`);
console.log('Each cell: right %, silently wrong, marked though wrong, lost.\n');
console.log(columns('', width) + methods.map(name => name.padEnd(22)).join('| '));
for (const kind of editKinds) {
  const cells = methods.map(method => cell(table.get(`${method}|${kind.name}`) ?? none).padEnd(22));
  console.log(columns(`${kind.name}${kind.keeps ? ' (keeps)' : ''}`, width) + cells.join('| '));
}

const sum = (kinds: typeof editKinds, verdict: Verdict) =>
  kinds.reduce((total, kind) => total + (table.get(`ours|${kind.name}`)?.[verdict] ?? 0), 0);
const keeping = editKinds.filter(kind => kind.keeps);
const silent = sum(editKinds, 'silent');
const rightShare = sum(keeping, 'right') / (keeping.length * trials);
console.log(`\nours: silently wrong ${silent}, right on edits that keep the statement ${rightShare.toFixed(4)}`);
if (silent > 0 || rightShare < 0.99) process.exitCode = 1;
