import type { Job, JobResult } from '../job';
import { interleave, timingsOf } from '../measure';
import { longText, SIMPLIFIED } from '../texts';
import { bundled } from './bundled';
import { findReadingPeers, findUnitReader } from './reading-peers';

/** One report, whole: normal text, outline, quantities, 180 indicators, statements, identity, checks. */
export const readJob: Job = async ({ isQuick }) => {
  const { parseReport, scanOnce, segmenterPipeline } = await bundled();
  const { peers, missing } = await findReadingPeers();
  const notes = [
    'the pipelines of the peers cut words, leave out dates and titles, and vote for an indicator: no outline, scope, period or checks',
    ...missing.map(name => `not installed in tests/bench: ${name}`),
  ];
  const results: JobResult[] = [];
  const readers = [
    { name: 'lens', read: (text: string): unknown => parseReport({ text, sha256: '' }) },
    { name: 'one pass by hand (limit)', read: scanOnce },
    { name: 'Intl.Segmenter + patterns', read: segmenterPipeline },
    ...peers,
  ];
  const reach = 'jieba ≥ 1, recognizers ≥ 8';
  // One report a sample: on a busy machine a long sample is interrupted more often than a short one.
  for (const text of isQuick ? SIMPLIFIED.slice(0, 1) : SIMPLIFIED) {
    const timings = await interleave(
      readers.map(({ name, read }) => ({ name, run: () => read(text) })),
      isQuick ? { warm: 1, rounds: 2 } : { warm: 40, rounds: 40 },
    );
    const job = `read a report of ${text.length} characters`;
    results.push({ job, timings, notes: results.length === 0 ? notes : [], reach });
  }
  if (!isQuick) {
    // As a library is read again: nobody else's work between two reports, and the browser has long compiled all there is.
    const timings = await interleave(
      readers.map(({ name, read }) => ({ name, run: () => SIMPLIFIED.map(text => read(text)) })),
      { warm: 150, rounds: 40 },
    );
    results.push({
      job: `read ${SIMPLIFIED.length} reports one after another, after 150 times`,
      timings,
      notes: [],
      reach,
    });
  }
  const [text = ''] = SIMPLIFIED;
  const unitReader = isQuick ? null : await findUnitReader();
  if (unitReader) {
    const timings = await interleave(
      [
        { name: 'lens', run: () => parseReport({ text, sha256: '' }) },
        { name: unitReader.name, run: () => unitReader.read(text) },
      ],
      { warm: 2, rounds: 8 },
    );
    const job = `read a report of ${text.length} characters, beside a reader that knows units`;
    results.push({ job, timings, notes: [], reach: 'ahead' });
  }
  return results;
};

/** Where the time of a reading goes: four reports one after another, each step by itself. */
export const stepsJob: Job = async ({ isQuick }) => {
  const { timeSteps } = await bundled();
  const rounds = isQuick ? 2 : 200;
  const samples = new Map<string, number[]>();
  for (let round = isQuick ? 0 : -200; round < rounds; round++) {
    const sums = new Map<string, number>();
    for (const text of SIMPLIFIED)
      for (const [step, ms] of Object.entries(timeSteps(text))) sums.set(step, (sums.get(step) ?? 0) + ms);
    if (round >= 0) for (const [step, ms] of sums) samples.set(step, [...(samples.get(step) ?? []), ms]);
  }
  const timings = timingsOf([...samples.keys()], [...samples.values()]);
  const notes = ['behind each step: its share of the whole; what is missing to 1 is putting the report together'];
  return [{ job: `steps of reading ${SIMPLIFIED.length} reports, warm`, timings, notes, reach: 'known' }];
};

/** Short texts are read so often that as much is read as of a longer one: else the first sample after a long text would say how cold the caches are. */
const READ_AT_LEAST = 30_000;

/** Time per 1,000 characters from a short text to a very long one. */
export const growthJob: Job = async ({ isQuick }) => {
  const { parseReport } = await bundled();
  const sizes = isQuick ? [1_000, 3_000] : [1_000, 10_000, 100_000, 1_000_000];
  const subjects = sizes.map(size => {
    const text = longText(size);
    const times = Math.max(1, Math.round((isQuick ? 0 : READ_AT_LEAST) / text.length));
    const run = () => {
      for (let time = 0; time < times; time++) parseReport({ text, sha256: '' });
    };
    const often = times > 1 ? `, ${times} times` : '';
    return { name: `${text.length.toLocaleString('en')} characters${often}`, run, chars: text.length * times };
  });
  const [shortest] = subjects;
  for (let warm = 0; warm < (isQuick ? 1 : 10); warm++) shortest?.run();
  const timings = await interleave(subjects, isQuick ? { warm: 0, rounds: 1 } : { warm: 1, rounds: 5 });
  const per = timings.map(({ ms }, at) => (ms.median / (subjects[at]?.chars ?? 1)) * 1000);
  return [
    {
      job: 'growth of one reading',
      timings,
      notes: [`ms per 1,000 characters: ${per.map(ms => ms.toFixed(3)).join(', ')}`],
      reach: 'flat time per character',
    },
  ];
};
