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
 * Every subject once in each round, in turn from another one, so that what else the machine does hits all of them alike.
 */
export async function interleave(subjects: readonly Subject[], { warm, rounds, batch = 1 }: Rounds): Promise<Timing[]> {
  const samples = subjects.map((): number[] => []);
  for (let round = -warm; round < rounds; round++) {
    for (let step = 0; step < subjects.length; step++) {
      const at = (step + round + warm) % subjects.length;
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
