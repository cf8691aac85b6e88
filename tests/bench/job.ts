import type { Timing } from './measure';

export interface JobResult {
  job: string;
  /** The first is what the others are held against: mostly the lens. */
  timings: Timing[];
  /** What a reader of the table must know: sizes, steps, what was left out and why. */
  notes: string[];
  /** Whether what the project set out to reach was reached here, in words; the bench judges no clock by itself. */
  reach: string;
}

export interface BenchOptions {
  /** Only see that everything runs. */
  isQuick: boolean;
}

export type Job = (options: BenchOptions) => Promise<JobResult[]>;
