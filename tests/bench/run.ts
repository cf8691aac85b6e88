/**
 * `npm run bench [-- --quick] [-- --only=read,paint]`: how fast, beside what people would use instead and beside the limit, all in
 * one run. A table on the screen and all figures in `bench-results.json`. No clock is judged: only what cannot run fails.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { JobResult } from './job';
import { compareJob } from './node/compare';
import { growthJob, readJob, stepsJob } from './node/read';
import { simplifyJob } from './node/simplify';
import { printResult } from './table';
import { browserJobs } from './web/jobs';
import { workbenchJob } from './web/workbench';

const isQuick = process.argv.includes('--quick');
const only = process.argv
  .find(word => word.startsWith('--only='))
  ?.slice(7)
  .split(',');

const JOBS = {
  read: readJob,
  steps: stepsJob,
  growth: growthJob,
  simplify: simplifyJob,
  compare: compareJob,
  workbench: workbenchJob,
  ...browserJobs,
};

const results: JobResult[] = [];
const failures: string[] = [];
const commit = (() => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
})();
const machine = { date: new Date().toISOString(), commit, node: process.version, cores: cpus().length, chromium: '' };
for (const [name, job] of Object.entries(JOBS)) {
  if (only && !only.includes(name)) continue;
  try {
    for (const result of await job({ isQuick })) {
      results.push(result);
      printResult(result);
    }
  } catch (error) {
    failures.push(name);
    console.error(`${name} did not run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
const { chromiumVersion, closeChromium } = await import('./web/stage');
machine.chromium = chromiumVersion();
await closeChromium();
console.log(
  `\n${machine.date.slice(0, 10)}, commit ${commit}, Node ${machine.node}, ${machine.chromium || 'no browser'}, ${machine.cores} cores, load ${loadavg()
    .map(load => load.toFixed(1))
    .join(' ')}`,
);
if (!isQuick) writeFileSync('bench-results.json', `${JSON.stringify({ machine, results }, null, 1)}\n`);
if (failures.length > 0) process.exitCode = 1;
