import { parseReport } from '../../../lib/report/parse';
import type { Job, JobResult } from '../job';
import { interleave } from '../measure';
import { longText, SIMPLIFIED } from '../texts';
import { segmenterPipeline } from './pipelines';
import { findReadingPeers } from './reading-peers';
import { scanOnce } from './scanner';

const read = (text: string) => parseReport({ text, sha256: '' });

/** One report, whole: normal text, outline, quantities, 180 indicators, statements, identity, checks. */
export const readJob: Job = async ({ isQuick }) => {
  const { peers, missing } = await findReadingPeers();
  const notes = [
    `${SIMPLIFIED.length} reports of ${SIMPLIFIED.map(({ length }) => length).join(', ')} characters, all of them in one run`,
    'the pipelines of the peers cut words, leave out dates and titles, and vote for an indicator: no outline, scope, period or checks',
    'recognizers-text with units takes half a second a report and is left out',
    ...missing.map(name => `not installed in tests/bench: ${name}`),
  ];
  const over = (run: (text: string) => unknown) => () => SIMPLIFIED.map(run);
  const timings = await interleave(
    [
      { name: 'lens', run: over(read) },
      { name: 'one pass by hand (limit)', run: over(scanOnce) },
      { name: 'Intl.Segmenter + patterns', run: over(segmenterPipeline) },
      ...peers.map(peer => ({ name: peer.name, run: over(peer.read) })),
    ],
    isQuick ? { warm: 1, rounds: 2 } : { warm: 40, rounds: 60 },
  );
  return [{ job: 'read the simplified seeds', timings, notes, reach: '≤ 1 × jieba, ≥ 8 × faster than recognizers' }];
};

/** Time per 1,000 characters from a short text to a very long one. */
export const growthJob: Job = async ({ isQuick }) => {
  const sizes = isQuick ? [1_000, 3_000] : [1_000, 10_000, 100_000, 1_000_000];
  const results: JobResult[] = [];
  const texts = sizes.map(longText);
  for (let warm = 0; warm < (isQuick ? 1 : 30); warm++) read(texts[1] ?? '');
  const timings = await interleave(
    texts.map(text => ({ name: `${text.length.toLocaleString('en')} characters`, run: () => read(text) })),
    isQuick ? { warm: 0, rounds: 1 } : { warm: 1, rounds: 7 },
  );
  const per = timings.map(({ ms }, at) => (ms.median / (texts[at]?.length ?? 1)) * 1000);
  results.push({
    job: 'growth of one reading',
    timings,
    notes: [`ms per 1,000 characters: ${per.map(ms => ms.toFixed(3)).join(', ')}`],
    reach: 'flat time per character',
  });
  return results;
};
