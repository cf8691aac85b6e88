import type { JobResult } from './job';
import type { Spread } from './measure';

const wide = /[\u2e80-\u9fff\uff00-\uffef→]/g;
const padded = (text: string, width: number) =>
  text + ' '.repeat(Math.max(1, width - text.length - (text.match(wide)?.length ?? 0)));
const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(4));
const spread = ({ median, p10, p90 }: Spread) => `${figure(median)} (${figure(p10)}–${figure(p90)})`;

/** Behind a time: how many times the first line's it is, pair by pair, and the same of the quietest tenth of both. */
export function printResult({ job, timings, notes, reach }: JobResult): void {
  console.log(`\n${job}   [to reach: ${reach}]`);
  for (const { name, ms, ratio, quiet } of timings) {
    const against = ratio ? `× ${spread(ratio)}, quietest tenth × ${figure(quiet ?? 0)}` : '';
    console.log(`  ${padded(name, 58)}${padded(`${spread(ms)} ms`, 34)}${against}`);
  }
  for (const note of notes) console.log(`  · ${note}`);
}
