/** Runs the same in Node and in a page. All times are milliseconds. */
export interface Subject {
  name: string;
  /** What is timed. */
  run(): unknown;
  /** Makes ready for the next run and is not timed. */
  before?(): unknown;
}

export interface Spread {
  median: number;
  p10: number;
  p90: number;
}

export interface Timing {
  name: string;
  ms: Spread;
  /** Against the first subject, pair by pair within a round; null for the first itself. */
  ratio: Spread | null;
  /** The 10th percentile against the first subject's: what a busy machine spoils least. */
  quiet: number | null;
}

export interface Rounds {
  warm: number;
  rounds: number;
  /** Calls that make one sample, so that the clock can see the quickest subject. */
  batch?: number;
}

/**
 * Every subject once in each round, so that what else the machine does hits all of them alike, and in an order of its own, so that none always
 * comes behind the one that leaves the most garbage and the coldest caches.
 */
export async function interleave(subjects: readonly Subject[], { warm, rounds, batch = 1 }: Rounds): Promise<Timing[]> {
  const samples = subjects.map((): number[] => []);
  for (let round = -warm; round < rounds; round++) {
    for (const at of shuffled(subjects.length, round + warm)) {
      const subject = subjects[at] as Subject;
      await subject.before?.();
      const start = performance.now();
      for (let call = 0; call < batch; call++) await subject.run();
      if (round >= 0) samples[at]?.push((performance.now() - start) / batch);
    }
  }
  return timingsOf(
    subjects.map(({ name }) => name),
    samples,
  );
}

/** The numbers below `count` in an order that follows from the seed: every run of the bench takes the same ones. */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  for (let last = count - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}

/** @param samples - for each name one sample a round, in the order of the rounds */
export function timingsOf(names: readonly string[], samples: readonly (readonly number[])[]): Timing[] {
  const [first = []] = samples;
  return names.map((name, at) => {
    const own = samples[at] ?? [];
    const ratio = at === 0 ? null : spreadOf(own.map((ms, round) => ms / Math.max(first[round] ?? 0, 1e-6)));
    const ms = spreadOf(own);
    const quiet = at === 0 ? null : ms.p10 / Math.max(spreadOf(first).p10, 1e-6);
    return { name, ms, ratio, quiet };
  });
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p10: at(0.1), p90: at(0.9) };
}
