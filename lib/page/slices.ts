/** Main thread taken at a stretch; the page stays responsive between two. */
const SLICE_MS = 8;

export interface SliceClock {
  now(): number;
  /** Resolves when the page has had its turn. */
  rest(): Promise<void>;
}

export const pageClock: SliceClock = {
  now: () => performance.now(),
  rest: () => new Promise(resolve => setTimeout(resolve, 0)),
};

/**
 * Run work that yields between its steps, a few milliseconds at a stretch.
 * @returns the work's result, or null when `signal` ended it
 */
export async function runSliced<T>(
  work: Generator<void, T>,
  clock = pageClock,
  signal?: AbortSignal,
): Promise<T | null> {
  let until = clock.now() + SLICE_MS;
  for (;;) {
    if (signal?.aborted) return null;
    const step = work.next();
    if (step.done) return step.value;
    if (clock.now() < until) continue;
    await clock.rest();
    until = clock.now() + SLICE_MS;
  }
}

/** Runs the same work in one go. */
export function allSteps<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
